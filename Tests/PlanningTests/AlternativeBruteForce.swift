import Kernels
import PlanningModel
import Quantities
import Routing

@testable import Planning

/// The best of each criterion among all plans of a small week that hand over everything: every
/// assignment of whole relays, every order, every way to pack that some rule of cold asks for.
struct AlternativeBruteForce {
  private let problem: WeekProblem
  private let meter: CostMeter
  /// Shortest time of a sound round by vehicle and set of parts; `nil` for none.
  private let shortest: [[Seconds?]]
  /// Largest margin of cold, tenths of a kelvin, the same; `Int64.max` without anything cold.
  private let coldest: [[Int64?]]

  /// - Parameter most: no margin above is looked for, tenths of a kelvin.
  init(_ problem: WeekProblem, mostMargin most: Int64 = 100) {
    self.problem = problem
    meter = problem.meter
    let slow = SlowEvaluator(problem: problem.problem)
    let designers = (0...most).map {
      RoundDesigner(problem, keepingColdAs: problem.week.keeping(margin: $0))
    }
    var (shortest, coldest): ([[Seconds?]], [[Int64?]]) = ([], [])
    for vehicle in problem.slots.indices {
      var (times, margins): ([Seconds?], [Int64?]) = ([.zero], [.max])
      for set in 1..<(1 << problem.parts.count) {
        let rounds = Self.rounds(vehicle, set, problem, slow)
        let margined = rounds.map { ($0.time, Self.margin($0, vehicle, designers)) }
        times.append(margined.filter { $0.1 != nil }.map(\.0).min())
        margins.append(margined.compactMap(\.1).max())
      }
      shortest.append(times)
      coldest.append(margins)
    }
    (self.shortest, self.coldest) = (shortest, coldest)
  }

  private struct Round {
    var visits: [Int]
    var schedule: RouteSchedule
    /// Door to door.
    var time: Seconds
  }

  private static func rounds(
    _ vehicle: Int, _ set: Int, _ problem: WeekProblem, _ slow: SlowEvaluator
  ) -> [Round] {
    let clients = problem.parts.indices.filter { set >> $0 & 1 == 1 }
    guard
      clients.allSatisfy({
        problem.problem.clients[$0].allowedVehicles?.contains(vehicle) ?? true
      })
    else { return [] }
    let fixed = SlotHours(problem.slots[vehicle], problem.week, problem.ground).fixed
    return orders(clients).compactMap { visits in
      slow.route(vehicle: vehicle, visits: visits).map {
        Round(
          visits: visits, schedule: $0.schedule,
          time: $0.schedule.end - $0.schedule.start + fixed)
      }
    }
  }

  /// `nil` when the round cannot run by the week's own rule.
  private static func margin(
    _ round: Round, _ vehicle: Int, _ designers: [RoundDesigner]
  ) -> Int64? {
    func keeps(_ place: Int) -> Bool {
      (try? designers[place].check(
        vehicle: vehicle, visits: round.visits, schedule: round.schedule)) != nil
    }
    guard keeps(0), let first = designers.first else { return nil }
    let problem = first.problem
    let isCold = round.visits.contains { part in
      problem.parts[part].crates.contains { problem.crates[$0].limit != nil }
    }
    guard isCold else { return .max }
    var (sound, unsound) = (0, designers.count)
    while sound + 1 < unsound {
      let middle = (sound + unsound) / 2
      if keeps(middle) { sound = middle } else { unsound = middle }
    }
    return Int64(sound)
  }

  private static func orders(_ left: [Int]) -> [[Int]] {
    guard !left.isEmpty else { return [[]] }
    return left.indices.flatMap { place in
      var rest = left
      let first = rest.remove(at: place)
      return orders(rest).map { [first] + $0 }
    }
  }

  /// The best of each criterion, as ``PlanMeasures/value(_:)`` counts; `nil` when nothing serves
  /// all.
  func best() -> [PlanCriterion: Int64] {
    var best: [PlanCriterion: Int64] = [:]
    var owner = [Int](repeating: 0, count: problem.parts.count)
    assign(0, &owner) { values in
      for (criterion, value) in values { best[criterion] = min(best[criterion] ?? .max, value) }
    }
    return best
  }

  private func assign(
    _ part: Int, _ owner: inout [Int], _ report: ([PlanCriterion: Int64]) -> Void
  ) {
    guard part == owner.count else {
      for vehicle in problem.slots.indices {
        owner[part] = vehicle
        assign(part + 1, &owner, report)
      }
      return
    }
    if let values = values(owner) { report(values) }
  }

  private func values(_ owner: [Int]) -> [PlanCriterion: Int64]? {
    var sets = [Int](repeating: 0, count: problem.slots.count)
    for (part, vehicle) in owner.enumerated() { sets[vehicle] |= 1 << part }
    for group in problem.problem.vehicleGroups
    where group.vehicles.count(where: { sets[$0] != 0 }) > 1 { return nil }
    var (time, weighed, margin): (Int64, Int64, Int64) = (0, 0, .max)
    for (vehicle, set) in sets.enumerated() where set != 0 {
      guard let mine = shortest[vehicle][set], let cold = coldest[vehicle][set] else { return nil }
      let driver = problem.slots[vehicle].driver
      time += mine.rawValue
      weighed +=
        mine.rawValue * (2 * meter.given[driver] + mine.rawValue) / (2 * meter.fair[driver])
      margin = min(margin, cold)
    }
    return [
      .minutes: (time + 30) / 60, .fairness: (weighed + 30) / 60,
      .cold: margin == .max ? .min : -margin,
    ]
  }
}
