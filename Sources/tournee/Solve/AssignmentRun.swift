import Audit
import Exchange
import Instances
import PlanningModel
import Routing
import Synchronization

/// One run of the assignment engine on a public case, audited before anybody sees the answer.
struct AssignmentRun {
  private let assignment: AssignmentCase
  private let budget: SolveBudget
  private let clock: SolveClock
  private let board: ProgressBoard

  init(
    _ assignment: AssignmentCase, _ budget: SolveBudget, _ clock: SolveClock, _ line: ProgressLine,
    _ language: Language
  ) {
    self.assignment = assignment
    self.budget = budget
    self.clock = clock
    board = ProgressBoard(
      line, language, target: budget.target, unitsPerCost: 1, vehiclePrice: nil)
  }

  func answer() throws -> SolveAnswer {
    if let proof = CaseProof.impossibility(of: assignment) {
      return SolveAnswer(assignment, budget, clock, proof: proof)
    }
    let problem = try AssignmentProblem(
      costs: assignment.costs, weights: assignment.weights, capacities: assignment.capacities)
    let best = Mutex(Int64.max)
    let (board, clock) = (board, clock)
    let result = AssignmentSolver.solve(
      problem, parameters: parameters(problem),
      progress: { progress in
        guard let cost = progress.cost else { return }
        let least = best.withLock { best -> Int64 in
          best = min(best, cost)
          return best
        }
        board.draw(least, progress.iterations, clock.seconds)
      }, isCancelled: { clock.isOver })
    return SolveAnswer(
      assignment, budget, clock, result: result, proof: result.isProvedImpossible ? Self.none : nil)
  }

  private static let none = Phrase(
    fr: "aucune affectation ne respecte toutes les capacités",
    en: "no assignment keeps every capacity")

  private func parameters(_ problem: AssignmentProblem) -> AssignmentParameters {
    var parameters = AssignmentParameters.standard(for: problem)
    parameters.seed = UInt64(budget.seed)
    parameters.threads = budget.threads
    parameters.timeLimit = clock.left(size: assignment.jobCount)
    if let iterations = budget.iterations { parameters.iterations = iterations }
    parameters.target = budget.target.map { Int64($0.rounded(.down)) }
    return parameters
  }
}

extension SolveAnswer {
  /// An answer to an assignment case; the audit's cost must equal the engine's.
  init(
    _ assignment: AssignmentCase, _ budget: SolveBudget, _ clock: SolveClock,
    result: AssignmentResult? = nil, proof: Phrase?
  ) {
    self.init(
      instance: assignment.name, problem: "GAP", rounding: nil, budget: budget, clock: clock,
      iterations: result?.iterations ?? 0)
    self.proof = proof
    agentOfJob = []
    guard let result, !result.isProvedImpossible else { return }
    bound = result.lowerBound
    guard let agents = result.agentOfJob else { return }
    let report = CaseAuditor.audit(agentOfJob: agents, of: assignment)
    breaches = report.breaches
    if let claimed = result.cost, Double(claimed) != report.cost {
      breaches.append(
        CaseBreach(
          code: .wrongCost, route: nil, node: nil, found: Double(claimed), allowed: report.cost))
    }
    guard breaches.isEmpty else { return }
    cost = report.cost
    vehicles = report.vehicles
    isOptimal = result.isOptimal
    agentOfJob = agents
    routes = (0..<assignment.agentCount).map { agent in
      RoutingAnswer.Route(vehicle: agent, stops: agents.indices.filter { agents[$0] == agent })
    }
    solutionText = SolutionFile.text(agentOfJob: agents)
  }
}
