import Audit
import Exchange
import Instances
import PlanningModel

/// What `solve` answers; feasible only when the audit found nothing and everybody is served.
struct SolveAnswer: Sendable {
  let instance: String
  let problem: String
  let rounding: Rounding?
  var cost: Double?
  var distance: Double?
  var vehicles: Int?
  var routes: [RoutingAnswer.Route] = []
  var agentOfJob: [Int]?
  /// What is aboard each route, in the order of the routes; `nil` where files have no loads.
  var loads: [LoadedRoute]?
  /// Clients that had to be served and are not, by node.
  var unserved: [Int] = []
  /// Optional clients that are not served, by node.
  var skipped: [Int] = []
  var bound: Int64?
  var isOptimal = false
  var breaches: [CaseBreach] = []
  var proof: Phrase?
  var solutionText: String?
  let iterations: Int
  let seconds: Double
  let wasInterrupted: Bool
  let budget: SolveBudget

  init(
    instance: String, problem: String, rounding: Rounding?, budget: SolveBudget,
    clock: SolveClock, iterations: Int
  ) {
    self.instance = instance
    self.problem = problem
    self.rounding = rounding
    self.budget = budget
    self.iterations = iterations
    seconds = clock.seconds
    wasInterrupted = clock.wasInterrupted
  }

  var isFeasible: Bool { cost != nil }

  /// How far the cost is from the target, in per cent.
  var gap: Double? {
    guard let target = budget.target, target > 0, let cost else { return nil }
    return ((cost - target) / target * 100_000).rounded() / 1_000
  }

  var code: ExitCode {
    if !breaches.isEmpty { return .ourBug }
    if isFeasible { return .success }
    return proof == nil ? .outOfTime : .impossible
  }
}

extension SolveAnswer {
  /// An answer to a routing case.
  ///
  /// - Parameter claimed: the engine's own cost, which the audit's must equal.
  init(
    _ routing: RoutingCase, _ budget: SolveBudget, _ clock: SolveClock, report: CaseReport?,
    answer: RoutingAnswer?, iterations: Int, claimed: Double? = nil, proof: Phrase? = nil
  ) {
    self.init(
      instance: routing.name, problem: routing.kind.rawValue, rounding: routing.rounding,
      budget: budget, clock: clock, iterations: iterations)
    self.proof = proof
    guard let report, let answer else { return }
    unserved = report.breaches.filter { $0.code == .notServed }.compactMap(\.node)
    breaches = report.breaches.filter { $0.code != .notServed }
    if unserved.isEmpty, let claimed, claimed != report.cost {
      breaches.append(
        CaseBreach(
          code: .wrongCost, route: nil, node: nil, found: claimed, allowed: report.cost))
    }
    guard unserved.isEmpty, breaches.isEmpty else { return }
    // Where vehicles count first, the second number is the distance.
    cost = report.cost
    distance = report.distance
    vehicles = report.vehicles
    skipped = report.skipped
    routes = answer.routes
    solutionText = SolutionFile.text(answer, cost: report.cost.short)
  }
}
