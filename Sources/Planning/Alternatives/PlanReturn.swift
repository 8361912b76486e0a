import PlanningModel
import Quantities
import Routing

/// Brings the plan of a steered week home: the same rounds, priced and written as a plan of the
/// week itself.
struct PlanReturn {
  private let problem: WeekProblem
  private let options: PlanningOptions
  private let findings: [Finding]
  private let slow: SlowEvaluator
  private let crates: [String: Int]
  private var week: Week { problem.week }

  init(
    _ week: Week, _ ground: WeekGround, findings: [Finding], options: PlanningOptions
  ) throws(PlanningError) {
    problem = try WeekProblem(everyWayOf: week, ground: ground, keepsCold: options.keepsCold)
    (self.findings, self.options) = (findings, options)
    slow = SlowEvaluator(problem: problem.problem)
    crates = Dictionary(
      problem.crates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The plan of the week with the rounds of `plan`; `nil` when they are none of this week.
  ///
  /// - Parameters:
  ///   - steered: the week that `plan` is of. Boxes are packed as its judges want it.
  ///   - earlier: by how much the rounds of some drivers begin before they need to.
  func plan(
    _ plan: WeekPlan, of steered: Week, earlier: [String: Seconds] = [:]
  ) -> WeekPlan? {
    let routes = plan.rounds.compactMap { route($0, earlier: earlier[$0.driver] ?? .zero) }
    guard routes.count == plan.rounds.count else { return nil }
    let served = Set(routes.flatMap { $0.visits.map { problem.parts[$0].relay } })
    let unserved = problem.parts.indices.filter { part in
      !served.contains(problem.parts[part].relay)
        // All ways to bring a relay stand together, the whole of it first.
        && (part == 0 || problem.parts[part - 1].relay != problem.parts[part].relay)
    }
    let solution = Solution(
      routes: routes, unserved: unserved,
      objective: Routing.Objective(
        idleForcedVehicles: 0, unservedWeight: Int64(plan.undelivered.count),
        cost: routes.reduce(.zero) { $0 + $1.cost.total }))
    let designer = RoundDesigner(problem, keepingColdAs: steered)
    return try? PlanAssembler(problem, designer, seed: options.seed, findings: findings)
      .plan(solution)
  }

  private func route(_ round: Round, earlier: Seconds) -> Route? {
    let slot = problem.slots.firstIndex {
      week.volunteers[$0.driver].id == round.driver && $0.vehicleID(in: week) == round.vehicle
    }
    let visits = round.stops.compactMap { stop -> Int? in
      let handed = Set(stop.crates.compactMap { crates[$0] })
      return problem.parts.firstIndex { Set($0.crates) == handed }
    }
    guard let slot, visits.count == round.stops.count else { return nil }
    guard let route = slow.route(vehicle: slot, visits: visits), earlier > .zero else {
      return slow.route(vehicle: slot, visits: visits)
    }
    guard
      let schedule = slow.simulate(
        vehicle: slot, visits: visits, start: route.schedule.start - earlier)
    else { return nil }
    return Route(
      vehicle: slot, visits: visits, schedule: schedule, distance: route.distance,
      cost: slow.cost(vehicle: slot, visits: visits, duration: schedule.duration))
  }
}
