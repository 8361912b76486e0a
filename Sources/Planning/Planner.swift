internal import Dispatch
public import PlanningModel
internal import Quantities
internal import Routing
internal import Synchronization

/// Plans one week: who drives which baskets to which relay, when, and what stands where.
///
/// The week is translated into a routing problem, solved with loads and cold chain as judges of
/// every round, and translated back. The plan is not audited here: see the `Audit` room.
public struct Planner: Sendable {
  private let week: Week
  private let findings: [Finding]
  private let options: PlanningOptions
  private let ground: WeekGround

  /// A planner for `week`; `findings` of its reading are written into the plan.
  ///
  /// - Throws: ``PlanningError/hole(from:to:)`` when a complete travel table lacks a drive.
  public init(
    _ week: Week, findings: [Finding] = [], options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) {
    self.week = week
    self.findings = findings
    self.options = options
    ground = try WeekGround(week)
  }

  /// Searches, and returns the best plan found when the work is done or the task is cancelled.
  ///
  /// `progress` is told now and then, from any thread. The search runs on threads of its own.
  ///
  /// - Throws: ``PlanningError`` when our own parts contradict each other.
  public func plan(
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) async throws -> WeekPlan {
    let stop = CancellationFlag()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async {
          continuation.resume(
            with: Result { try planNow(progress: progress, isCancelled: { stop.isRaised }) })
        }
      }
    } onCancel: {
      stop.raise()
    }
  }

  /// The same on the caller's thread.
  func planNow(
    progress: @escaping @Sendable (PlanningProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(PlanningError) -> WeekPlan {
    var unsplit: Set<Int> = []
    while true {
      let problem = try WeekProblem(week, ground: ground, unsplit: unsplit)
      let designer = RoundDesigner(problem)
      let solution = solve(problem, designer, progress, isCancelled)
      // Half a basket is no basket: a relay served in part is planned again as a whole.
      let torn = problem.tornRelays(solution)
      guard torn.isEmpty else {
        unsplit.formUnion(torn)
        continue
      }
      let assembler = PlanAssembler(problem, designer, seed: options.seed, findings: findings)
      return try assembler.plan(solution)
    }
  }

  private func solve(
    _ problem: WeekProblem, _ designer: RoundDesigner,
    _ progress: @escaping @Sendable (PlanningProgress) -> Void,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) -> Solution {
    var parameters = SearchParameters.standard(for: problem.problem)
    parameters.seed = options.seed
    parameters.threads = options.threads
    parameters.iterations = max(1, parameters.iterations * options.effortPercent / 100)
    return Solver.solve(
      problem.problem, parameters: parameters, judge: RoundJudge(designer),
      progress: { report in
        progress(
          PlanningProgress(
            share: report.share, undelivered: Int(report.objective.unservedWeight),
            cost: report.objective.cost.inDocumentUnit))
      }, isCancelled: isCancelled
    ).solution
  }
}

/// A flag that one thread raises and others look at.
final class CancellationFlag: Sendable {
  private let value = Atomic(false)
  var isRaised: Bool { value.load(ordering: .relaxed) }
  func raise() { value.store(true, ordering: .relaxed) }
}
