import PlanningModel
import Quantities
import Routing

@testable import Planning

/// The best of all plans of a small week in every way to hand over: every sequence of ways in every
/// vehicle, judged by the real judge, then every choice among them by dynamic programming.
struct ExactBruteForce {
  /// Locks that nobody keeps, baskets left, then cost.
  struct Value: Comparable {
    var idle: Int
    var undelivered: Int64
    var cost: Int64
    static func < (a: Value, b: Value) -> Bool {
      (a.idle, a.undelivered, a.cost) < (b.idle, b.undelivered, b.cost)
    }
  }

  private struct State: Hashable {
    var tasks: UInt64
    var trucks: UInt64
  }

  private let problem: WeekProblem
  private let slow: SlowEvaluator
  private let judge: RoundJudge
  /// Bit of each task of each part.
  private let tasks: [UInt64]
  private(set) var routes = 0

  init(_ problem: WeekProblem) {
    self.problem = problem
    slow = SlowEvaluator(problem: problem.problem)
    judge = RoundJudge(RoundDesigner(problem))
    let relays = Set(problem.parts.map(\.relay)).sorted()
    tasks = problem.parts.map { part in
      let first = 2 * (relays.firstIndex(of: part.relay) ?? 0)
      return part.shares.reduce(0) { $0 | 1 << UInt64(first + $1) }
    }
  }

  /// A sequence that can be driven, not judged yet.
  private struct Draft {
    let visits: [Int]
    let schedule: RouteSchedule
    let cost: Int64
  }

  /// Cheapest cost by the tasks that `vehicle` can do in one round: the judge is asked about the
  /// sequences of each set from the cheapest on, until one is sound.
  private mutating func rounds(_ vehicle: Int) -> [UInt64: Int64] {
    var drafts: [UInt64: [Draft]] = [:]
    extend([], 0, vehicle, &drafts)
    return drafts.compactMapValues { drafts in
      drafts.sorted { $0.cost < $1.cost }.first { draft in
        judge.verdict(vehicle: vehicle, visits: draft.visits, schedule: draft.schedule) == .accept
      }?.cost
    }
  }

  private mutating func extend(
    _ visits: [Int], _ done: UInt64, _ vehicle: Int, _ drafts: inout [UInt64: [Draft]]
  ) {
    for part in problem.parts.indices {
      let relay = problem.parts[part].relay
      guard !visits.contains(where: { problem.parts[$0].relay == relay }) else { continue }
      let longer = visits + [part]
      guard let route = slow.route(vehicle: vehicle, visits: longer) else { continue }
      routes += 1
      let set = done | tasks[part]
      drafts[set, default: []].append(
        Draft(visits: longer, schedule: route.schedule, cost: route.cost.total.rawValue))
      extend(longer, set, vehicle, &drafts)
    }
  }

  /// The best value. Sequences grow from ones that can be driven: of random weeks on roads that keep
  /// the triangle inequality these are all.
  mutating func optimum(driving: Set<Int>) -> Value {
    var best: [State: (idle: Int, cost: Int64)] = [State(tasks: 0, trucks: 0): (0, 0)]
    for driver in problem.week.volunteers.indices {
      let mine = problem.slots.indices.filter { problem.slots[$0].driver == driver }
      guard !mine.isEmpty else { continue }
      let before = best
      if driving.contains(driver) {
        for (state, value) in before { best[state] = (value.idle + 1, value.cost) }
      }
      for slot in mine {
        let truck = problem.slots[slot].truck.map { UInt64(1) << UInt64($0) } ?? 0
        for (set, cost) in rounds(slot) {
          for (state, value) in before where state.tasks & set == 0 && state.trucks & truck == 0 {
            let next = State(tasks: state.tasks | set, trucks: state.trucks | truck)
            let found = (idle: value.idle, cost: value.cost + cost)
            if let held = best[next], held <= found { continue }
            best[next] = found
          }
        }
      }
    }
    return best.map { value($0.key, $0.value) }.compactMap(\.self).min()
      ?? Value(idle: .max, undelivered: .max, cost: .max)
  }

  /// `nil` when some relay is served in part.
  private func value(_ state: State, _ found: (idle: Int, cost: Int64)) -> Value? {
    var lost: Int64 = 0
    for (_, parts) in Dictionary(grouping: problem.parts.indices, by: { problem.parts[$0].relay }) {
      let all = parts.reduce(UInt64(0)) { $0 | tasks[$1] }
      if state.tasks & all == 0 {
        lost += parts.map { problem.problem.clients[$0].unservedWeight }.max() ?? 0
      } else if state.tasks & all != all {
        return nil
      }
    }
    return Value(idle: found.idle, undelivered: lost, cost: found.cost)
  }
}
