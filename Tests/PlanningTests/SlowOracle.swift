import Kernels
import PlanningModel
import Quantities
import Routing

@testable import Planning

/// Whether a small week can be served: every set of parts in every vehicle and order, then every
/// choice among them. Knows nothing of the search, of the exact method and of the tests before it.
///
/// Roads of random weeks keep the triangle inequality. What one vehicle can do is kept for weeks in which all that it depends on is the same.
final class SlowOracle {
  /// All that the rounds of one vehicle depend on.
  private struct Key: Hashable {
    let vehicle: Vehicle
    let clients: [Client]
    let crates: [Crate]
    let rules: Rules
    let hub: Hub
    let truck: Truck?
    let coolBoxes: [String]
    let carClass: String?
  }

  private struct State: Hashable {
    var tasks: UInt64
    var trucks: UInt64
  }

  private var known: [Key: Set<UInt64>] = [:]
  private(set) var answers = 0

  func isPossible(_ asked: RelaxedWeek) throws -> Bool {
    answers += 1
    let relaxed = asked.trimmed
    let week = relaxed.week
    let problem = try WeekProblem(everyWayOf: week, ground: WeekGround(week))
    let relays = Set(problem.parts.map(\.relay)).sorted()
    let tasks = problem.parts.map { part in
      let first = 2 * (relays.firstIndex(of: part.relay) ?? 0)
      return part.shares.reduce(UInt64(0)) { $0 | 1 << UInt64(first + $1) }
    }
    let needed = problem.parts.indices.filter {
      !relaxed.optional.contains(week.relays[problem.parts[$0].relay].id)
    }.reduce(UInt64(0)) { $0 | tasks[$1] }
    let driving = Set(
      week.locks.filter { $0.rule == .drives }.compactMap { lock in
        week.volunteers.firstIndex { $0.id == lock.volunteer }
      })
    var states: Set<State> = [State(tasks: 0, trucks: 0)]
    for driver in week.volunteers.indices {
      var next = driving.contains(driver) ? [] : states
      for slot in problem.slots.indices where problem.slots[slot].driver == driver {
        let truck = problem.slots[slot].truck.map { UInt64(1) << UInt64($0) } ?? 0
        for set in rounds(slot, problem, tasks) {
          for state in states where state.tasks & set == 0 && state.trucks & truck == 0 {
            next.insert(State(tasks: state.tasks | set, trucks: state.trucks | truck))
          }
        }
      }
      states = next
    }
    return states.contains { $0.tasks & needed == needed && isWhole($0, problem, tasks) }
  }

  /// Whether no relay is served in part.
  private func isWhole(_ state: State, _ problem: WeekProblem, _ tasks: [UInt64]) -> Bool {
    Dictionary(grouping: problem.parts.indices) { problem.parts[$0].relay }.values.allSatisfy {
      let all = $0.reduce(UInt64(0)) { $0 | tasks[$1] }
      return state.tasks & all == 0 || state.tasks & all == all
    }
  }

  /// The sets of tasks that one vehicle can do in one round.
  private func rounds(_ slot: Int, _ problem: WeekProblem, _ tasks: [UInt64]) -> Set<UInt64> {
    let week = problem.week
    let driver = week.volunteers[problem.slots[slot].driver]
    let key = Key(
      vehicle: problem.problem.vehicles[slot],
      clients: problem.problem.clients.map { $0.allowing(slot) }, crates: problem.crates,
      rules: week.rules, hub: week.hub, truck: problem.slots[slot].truck.map { week.vehicles[$0] },
      coolBoxes: driver.coolBoxes, carClass: driver.carClass)
    if let found = known[key] { return found }
    let found = Trips(slot, problem).accepted.reduce(into: Set<UInt64>()) { sets, visits in
      sets.insert(visits.reduce(0) { $0 | tasks[$1] })
    }
    known[key] = found
    return found
  }
}

/// What one vehicle can bring in one round: each set of parts, in every order until one runs.
private struct Trips {
  private let slot: Int
  private let problem: WeekProblem
  private let slow: SlowEvaluator
  private let judge: RoundJudge
  /// An order that runs for each set that has one.
  private(set) var accepted: [[Int]] = []

  init(_ slot: Int, _ problem: WeekProblem) {
    self.slot = slot
    self.problem = problem
    slow = SlowEvaluator(problem: problem.problem)
    judge = RoundJudge(RoundDesigner(problem))
    // Of sets that cannot be driven no larger one can.
    var drivable: Set<Int> = [0]
    for set in 1..<(1 << problem.parts.count) {
      let parts = problem.parts.indices.filter { set >> $0 & 1 == 1 }
      guard Set(parts.map { problem.parts[$0].relay }).count == parts.count,
        parts.allSatisfy({ drivable.contains(set & ~(1 << $0)) })
      else { continue }
      var isDrivable = false
      if let visits = order([], parts, &isDrivable) { accepted.append(visits) }
      if isDrivable { drivable.insert(set) }
    }
  }

  /// The first order of `rest` after `visits` that runs; `nil` for none.
  private func order(_ visits: [Int], _ rest: [Int], _ isDrivable: inout Bool) -> [Int]? {
    guard visits.isEmpty || !rest.isEmpty else { return run(visits, &isDrivable) }
    for part in rest {
      let longer = visits + [part]
      // What cannot be driven to here cannot be driven on.
      guard rest.count == 1 || slow.schedule(vehicle: slot, visits: longer) != nil else {
        continue
      }
      if let found = order(longer, rest.filter { $0 != part }, &isDrivable) { return found }
    }
    return nil
  }

  private func run(_ visits: [Int], _ isDrivable: inout Bool) -> [Int]? {
    guard let route = slow.route(vehicle: slot, visits: visits) else { return nil }
    isDrivable = true
    let verdict = judge.verdict(vehicle: slot, visits: visits, schedule: route.schedule)
    return verdict == .accept ? visits : nil
  }
}

extension Client {
  /// The client as one vehicle sees it.
  fileprivate func allowing(_ slot: Int) -> Client {
    let isAllowed = allowedVehicles?.contains(slot) ?? true
    return
      (try? Client(
        id: id + (isAllowed ? "" : " barred"), location: location, delivery: delivery,
        windows: windows, service: service, unservedWeight: unservedWeight)) ?? self
  }
}
