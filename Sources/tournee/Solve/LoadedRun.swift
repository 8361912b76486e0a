import Audit
import Exchange
import Instances
import PlanningModel
import Quantities
import Routing

/// One run of the routing engine on routes with loads, audited before anybody sees the answer.
struct LoadedRun {
  private let loaded: LoadedRoutingCase
  private let translation: LoadedTranslation
  private let budget: SolveBudget
  private let clock: SolveClock
  private let line: ProgressLine
  private let language: Language
  private let boxJudge: BoxJudge?

  init(
    _ loaded: LoadedRoutingCase, _ budget: SolveBudget, _ clock: SolveClock, _ line: ProgressLine,
    _ language: Language
  ) throws(Refusal) {
    self.loaded = loaded
    self.budget = budget
    self.clock = clock
    self.line = line
    self.language = language
    translation = try LoadedTranslation(loaded)
    boxJudge = BoxJudge(loaded)
  }

  func answer() -> SolveAnswer {
    if let proof = translation.impossibility {
      return SolveAnswer(
        loaded, budget, clock, report: nil, answer: nil, iterations: 0, proof: proof)
    }
    let board = ProgressBoard(
      line, language, target: budget.target, unitsPerCost: translation.unitsPerCost,
      vehiclePrice: nil)
    let result = Solver.solve(
      translation.problem, parameters: parameters, judge: boxJudge ?? CompartmentJudge(loaded),
      progress: { board.draw($0, clock.seconds) }, isCancelled: { clock.isOver })
    let answer = placed(translation.routes(result.solution))
    return SolveAnswer(
      loaded, budget, clock, report: CaseAuditor.audit(answer, of: loaded), answer: answer,
      iterations: result.iterations)
  }

  /// The routes with a place for every box; a load that is not found is left out, and the audit
  /// says so.
  func placed(_ routes: [RoutingAnswer.Route]) -> LoadedAnswer {
    LoadedAnswer(
      routes: routes,
      loads: routes.map { route in
        boxJudge?.placement(Self.clients(of: route, loaded)) ?? []
      })
  }

  /// Fewer than in problems without judges: each client put back costs questions. Measured on two
  /// problems, equal time: 10 gives 769.7 and 794.8, 6 gives 769.7 and 774.8, 4 gives 769.7 and 771.1.
  private static let meanRemoved = 5.0

  private var parameters: SearchParameters {
    var parameters = SearchParameters.standard(for: translation.problem)
    parameters.seed = UInt64(budget.seed)
    parameters.threads = budget.threads
    parameters.judging = .routes
    parameters.meanRemoved = Self.meanRemoved
    if let left = clock.left(size: loaded.nodes.count) {
      parameters.timeLimit = left
      parameters.searchCount = budget.threads
      parameters.iterations = .max
    }
    if let iterations = budget.iterations { parameters.iterations = iterations }
    if let target = budget.target {
      parameters.target = Int64((target * translation.unitsPerCost).rounded(.up))
    }
    return parameters
  }
}

extension LoadedRun {
  /// Audits given routes, with loads that are sought for them in the given order.
  static func check(
    _ routes: [RoutingAnswer.Route], of loaded: LoadedRoutingCase
  ) -> CaseReport {
    let judge = BoxJudge(loaded)
    let answer = LoadedAnswer(
      routes: routes, loads: routes.map { judge?.placement(clients(of: $0, loaded)) ?? [] })
    return CaseAuditor.audit(answer, of: loaded)
  }

  /// The clients of a route, by the engine's numbers.
  private static func clients(
    of route: RoutingAnswer.Route, _ loaded: LoadedRoutingCase
  ) -> [Int] {
    route.stops.filter { $0 > 0 && $0 < loaded.nodes.count }.map { $0 - 1 }
  }
}

extension SolveAnswer {
  /// An answer to a case of routes and loads.
  init(
    _ loaded: LoadedRoutingCase, _ budget: SolveBudget, _ clock: SolveClock, report: CaseReport?,
    answer: LoadedAnswer?, iterations: Int, proof: Phrase? = nil
  ) {
    self.init(
      instance: loaded.name, problem: loaded.problem, rounding: .double, budget: budget,
      clock: clock, iterations: iterations)
    self.proof = proof
    guard let report, let answer else { return }
    unserved = report.breaches.filter { $0.code == .notServed }.compactMap(\.node)
    breaches = report.breaches.filter { $0.code != .notServed }
    guard unserved.isEmpty, breaches.isEmpty else { return }
    cost = report.cost
    distance = report.distance
    vehicles = report.vehicles
    routes = answer.routes
    loads = LoadedRoute.routes(of: answer, loaded)
    solutionText = SolutionFile.text(RoutingAnswer(routes: answer.routes), cost: report.cost.short)
  }
}
