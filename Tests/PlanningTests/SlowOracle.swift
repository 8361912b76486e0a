import Kernels
import PlanningModel
import Quantities
import Routing

@testable import Planning

/// Whether a small week can be served: every sequence of every vehicle, then every choice among
/// them. Knows nothing of the search, of the exact method and of the tests before it.
///
/// Sequences grow from ones that can be driven: on roads that keep the triangle inequality these
/// are all. What one vehicle can do is kept for weeks in which all that it depends on is the same.
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
    var found: Set<UInt64> = []
    extend(
      [], 0, slot, problem, tasks, SlowEvaluator(problem: problem.problem),
      RoundJudge(RoundDesigner(problem)), &found)
    known[key] = found
    return found
  }

  private func extend(
    _ visits: [Int], _ done: UInt64, _ slot: Int, _ problem: WeekProblem, _ tasks: [UInt64],
    _ slow: SlowEvaluator, _ judge: RoundJudge, _ found: inout Set<UInt64>
  ) {
    for part in problem.parts.indices {
      let relay = problem.parts[part].relay
      guard !visits.contains(where: { problem.parts[$0].relay == relay }) else { continue }
      let longer = visits + [part]
      guard let route = slow.route(vehicle: slot, visits: longer) else { continue }
      let set = done | tasks[part]
      if !found.contains(set),
        judge.verdict(vehicle: slot, visits: longer, schedule: route.schedule) == .accept
      {
        found.insert(set)
      }
      extend(longer, set, slot, problem, tasks, slow, judge, &found)
    }
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
