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
  let week: Week
  private let findings: [Finding]
  let options: PlanningOptions
  let ground: WeekGround

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
    try await countedPlan(progress: progress).plan
  }

  /// The same, with the work that it took and, where asked for and found, the proof.
  public func countedPlan(
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) async throws -> PlanningResult {
    let stop = CancellationFlag()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async {
          continuation.resume(
            with: Result {
              try resultNow(progress: progress, isCancelled: { stop.isRaised })
            })
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
    try resultNow(progress: progress, isCancelled: isCancelled).plan
  }

  /// The plan with its work and proof, on the caller's thread.
  func resultNow(
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningError) -> PlanningResult {
    var trail = Trail()
    let (plan, certificate) = try planNow(&trail, progress: progress, isCancelled: isCancelled)
    return PlanningResult(plan: plan, work: trail.work, certificate: certificate)
  }

  private func planNow(
    _ trail: inout Trail, progress: @escaping @Sendable (PlanningProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(PlanningError) -> (plan: WeekPlan, certificate: Certificate?) {
    let ways = Slot.forcedWays(in: week, Slot.usable(in: week, ground))
    var best: Answer?
    for forced in ways {
      let found = try solveWhole(forced, &trail, progress, isCancelled)
      if let best, best.value <= found.value { continue }
      best = found
    }
    guard let best else { throw .contradiction("no way to keep the locks") }
    var (plan, certificate) = try proved(recombined(best, trail, isCancelled), isCancelled)
    if options.seeksRepairs, options.keepsCold, isLacking(plan), !isCancelled() {
      plan = try Diagnosis(week: week, plan: plan, options: options, isCancelled: isCancelled)
        .told(isImpossible: plan.status == .impossible)
    }
    return (plan, certificate)
  }

  /// The best choice among all rounds that were met, where it is better than the answer.
  private func recombined(
    _ answer: Answer, _ trail: Trail, _ isCancelled: @escaping @Sendable () -> Bool
  ) -> Answer {
    guard let exact = trail.rounds, !trail.met.isEmpty else { return answer }
    let result = exact.recombine(
      trail.met, with: answer.solution, of: answer.problem, threads: options.threads,
      isCancelled: isCancelled)
    guard let solution = exact.solution(result) else { return answer }
    let found = Answer(problem: exact.problem, designer: exact.designer, solution: solution)
    return found.value < answer.value ? found : answer
  }

  /// The plan of an answer, or of a better one that the exact method finds, with what is proved.
  ///
  /// Where nobody asked for a proof, one is looked for all the same when the plan lacks something
  /// and nothing shows yet that every plan does.
  private func proved(
    _ answer: Answer, _ isCancelled: @escaping @Sendable () -> Bool
  ) throws(PlanningError) -> (WeekPlan, Certificate?) {
    var plan = try plan(answer)
    if week.cannotKeepLocks(ground) { plan.status = .impossible }
    let isOpen = plan.status != .impossible && isLacking(plan)
    let isAsked = options.provesBest || (options.seeksRepairs && options.keepsCold && isOpen)
    guard isAsked, let exact = try BestRounds(answer.problem, keepingColdAs: coldWeek) else {
      return (plan, nil)
    }
    let result = exact.prove(
      from: answer.solution, of: answer.problem, threads: options.threads,
      isCancelled: isCancelled)
    var best = answer
    if let solution = exact.solution(result) {
      let found = Answer(problem: exact.problem, designer: exact.designer, solution: solution)
      if found.value < answer.value { best = found }
    }
    let isBest = best.value.cost == result.cost
    plan = try self.plan(best, isBest: isBest && result.isOptimal)
    if week.cannotKeepLocks(ground) { plan.status = .impossible }
    guard isBest else { return (plan, nil) }
    plan.objective = Objective(
      undelivered: plan.objective.undelivered, terms: plan.objective.terms, bound: result.bound)
    if result.isOptimal { plan.status = isLacking(plan) ? .impossible : .optimal }
    return (plan, result.certificate)
  }

  /// Whether a basket stays, or somebody who must drive does not.
  private func isLacking(_ plan: WeekPlan) -> Bool {
    !plan.undelivered.isEmpty || week.hasIdleDriver(in: plan)
  }

  private func plan(
    _ answer: Answer, isBest: Bool = false
  ) throws(PlanningError) -> WeekPlan {
    try PlanAssembler(answer.problem, answer.designer, seed: options.seed, findings: findings)
      .plan(answer.solution, isBest: isBest)
  }
}

/// A flag that one thread raises and others look at.
final class CancellationFlag: Sendable {
  private let value = Atomic(false)
  var isRaised: Bool { value.load(ordering: .relaxed) }
  func raise() { value.store(true, ordering: .relaxed) }
}
