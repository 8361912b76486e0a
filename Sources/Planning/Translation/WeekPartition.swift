import PlanningModel
import Quantities
import Routing

extension WeekProblem {
  /// The week as choosing rounds that hand over every relay's parts once, all of a relay or
  /// nothing; `nil` for a week that the exact method does not cover. Made from a problem of every
  /// way (``init(everyWayOf:ground:keepsCold:)``).
  ///
  /// - Parameters:
  ///   - driving: volunteers (places in the register) who must drive.
  ///   - optional: ids of relays whose baskets may stay at no price.
  func partition(driving: [Int], optional: Set<String> = []) -> PartitionProblem? {
    let relays = Dictionary(grouping: parts.indices) { parts[$0].relay }
    let demands = relays.keys.sorted().map { relay -> Demand in
      let mine = relays[relay] ?? []
      return Demand(
        taskCount: mine.flatMap { parts[$0].shares }.reduce(0) { max($0, $1 + 1) },
        ways: mine.map { Demand.Way(client: $0, tasks: parts[$0].shares) },
        unservedWeight: optional.contains(week.relays[relay].id)
          ? 0 : mine.map { problem.clients[$0].unservedWeight }.max() ?? 0)
    }
    let obligations = driving.map { driver in slots.indices.filter { slots[$0].driver == driver } }
    return PartitionProblem(
      problem, demands: demands, obligations: obligations.filter { !$0.isEmpty })
  }
}
