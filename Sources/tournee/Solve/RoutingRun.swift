import Audit
import Exchange
import Instances
import PlanningModel
import Quantities
import Routing

/// One run of the routing engine on a public case, audited before anybody sees the answer.
struct RoutingRun {
  private let routing: RoutingCase
  private let translation: CaseTranslation
  private let budget: SolveBudget
  private let clock: SolveClock
  private let line: ProgressLine
  private let language: Language

  init(
    _ routing: RoutingCase, _ budget: SolveBudget, _ clock: SolveClock, _ line: ProgressLine,
    _ language: Language
  ) throws(Refusal) {
    self.routing = routing
    self.budget = budget
    self.clock = clock
    self.line = line
    self.language = language
    translation = try CaseTranslation(routing)
  }

  func answer() throws -> SolveAnswer {
    if let proof = CaseProof.impossibility(of: translation) {
      return SolveAnswer(
        routing, budget, clock, report: nil, answer: nil, iterations: 0, proof: proof)
    }
    let board = ProgressBoard(
      line, language, target: budget.target, unitsPerCost: translation.unitsPerCost,
      vehiclePrice: translation.vehiclePrice)
    let result = Solver.solve(
      translation.problem, parameters: parameters,
      progress: { board.draw($0, clock.seconds) }, isCancelled: { clock.isOver })
    let answer = translation.answer(result.solution)
    return SolveAnswer(
      routing, budget, clock, report: CaseAuditor.audit(answer, of: routing), answer: answer,
      iterations: result.iterations, claimed: claimed(by: result.solution))
  }

  private var parameters: SearchParameters {
    var parameters = SearchParameters.standard(for: translation.problem)
    parameters.seed = UInt64(budget.seed)
    parameters.threads = budget.threads
    if let left = clock.left(size: routing.nodes.count) {
      parameters.timeLimit = left
      parameters.searchCount = budget.threads
      parameters.iterations = .max
    }
    if let iterations = budget.iterations { parameters.iterations = iterations }
    // In two tiers no one number is a target.
    if let target = budget.target, translation.vehiclePrice == nil {
      parameters.target = Int64((target * translation.unitsPerCost).rounded(.down))
    }
    return parameters
  }

  /// What the engine says its answer costs; `nil` where its units are finer than the answer's.
  private func claimed(by solution: Solution) -> Double? {
    translation.unitsPerCost == 1 && routing.rounding != .double
      ? Double(solution.cost.rawValue) : nil
  }
}
