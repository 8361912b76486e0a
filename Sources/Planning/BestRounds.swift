import Kernels
import PlanningModel
import Quantities
import Routing

/// Proves which plan of a week is best, starting from one that a search has found.
struct BestRounds {
  let problem: WeekProblem
  let designer: RoundDesigner
  private let partition: PartitionProblem

  /// `nil` for a week that the exact method does not cover: more than 64 relays.
  ///
  /// - Parameters:
  ///   - searched: the problem that was searched, in whatever parts.
  ///   - cold: the week whose limits of cold hold.
  init?(_ searched: WeekProblem, keepingColdAs cold: Week) throws(PlanningError) {
    let problem = try WeekProblem(
      everyWayOf: searched.week, ground: searched.ground, keepsCold: searched.keepsCold)
    guard let partition = problem.partition(driving: searched.week.obligedDrivers) else {
      return nil
    }
    self.problem = problem
    self.partition = partition
    designer = RoundDesigner(problem, keepingColdAs: cold)
  }

  /// The best plan, or the best known and a bound.
  func prove(
    from solution: Solution, of searched: WeekProblem, threads: Int,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> ExactResult {
    let solver = ExactSolver(
      partition, judge: RoundJudge(designer), threads: threads, isCancelled: isCancelled)
    return solver.solve(
      from: routes(of: solution, searched).map { (vehicle: $0.vehicle, visits: $0.visits) })
  }

  /// The best plan of rounds that searches have met, at least as good as `solution`.
  func recombine(
    _ met: [FoundRoute], with solution: Solution, of searched: WeekProblem, threads: Int,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> ExactResult {
    ExactSolver(
      partition, judge: RoundJudge(designer), threads: threads, isCancelled: isCancelled
    ).recombine(met, from: routes(of: solution, searched))
  }

  private func routes(of solution: Solution, _ searched: WeekProblem) -> [FoundRoute] {
    solution.routes.compactMap {
      route(FoundRoute(vehicle: $0.vehicle, visits: $0.visits), of: searched)
    }
  }

  /// A round of another problem of the week in this one's ways; `nil` when it has none.
  func route(_ route: FoundRoute, of searched: WeekProblem) -> FoundRoute? {
    visits(route.visits, of: searched).map { FoundRoute(vehicle: route.vehicle, visits: $0) }
  }

  /// The hand-overs of a round as ways of this problem; `nil` when one of them is none.
  private func visits(_ visits: [Int], of searched: WeekProblem) -> [Int]? {
    var stops: [(relay: Int, crates: Set<Int>)] = []
    for visit in visits {
      let part = searched.parts[visit]
      if stops.last?.relay == part.relay {
        stops[stops.count - 1].crates.formUnion(part.crates)
      } else {
        stops.append((part.relay, Set(part.crates)))
      }
    }
    let ways = stops.compactMap { stop in
      problem.parts.firstIndex { $0.relay == stop.relay && Set($0.crates) == stop.crates }
    }
    return ways.count == stops.count ? ways : nil
  }

  /// What was found as a solution of ``problem``; `nil` when a route cannot be driven after all.
  func solution(_ result: ExactResult) -> Solution? {
    let slow = SlowEvaluator(problem: problem.problem)
    let routes = result.routes.compactMap { slow.route(vehicle: $0.vehicle, visits: $0.visits) }
    guard routes.count == result.routes.count else { return nil }
    let unserved = result.unserved.compactMap { partition.demands[$0].ways.first?.client }
    let used = Set(routes.map(\.vehicle))
    return Solution(
      routes: routes, unserved: unserved.sorted(),
      objective: Routing.Objective(
        idleForcedVehicles: partition.obligations.count { used.isDisjoint(with: $0) },
        unservedWeight: result.unserved.reduce(0) { $0 + partition.demands[$1].unservedWeight },
        cost: routes.reduce(.zero) { $0 + $1.cost.total }))
  }
}
