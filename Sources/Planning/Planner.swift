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

  /// What searches leave behind: their work, and the rounds they met, in ways of ``rounds``.
  private struct Trail {
    var work = PlanningWork()
    var rounds: BestRounds?
    var met: [FoundRoute] = []

    mutating func add(_ result: SolverResult, of problem: WeekProblem) throws(PlanningError) {
      work.add(result)
      guard !result.routes.isEmpty else { return }
      if rounds == nil { rounds = try BestRounds(problem) }
      if let rounds { met += result.routes.compactMap { rounds.route($0, of: problem) } }
    }
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

  /// Whoever asks for less effort, in per cent of the usual, does not wait for recombination, which
  /// takes as long as the usual search.
  private static let leastRecombined = 50

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
    guard isAsked, let exact = try BestRounds(answer.problem) else { return (plan, nil) }
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

  /// A solution with the problem it solves.
  private struct Answer {
    let problem: WeekProblem
    let designer: RoundDesigner
    let solution: Solution

    /// What counts of it, also beside answers that part the relays otherwise: a basket in two
    /// parts is lost once.
    var value: Routing.Objective {
      let lost = Set(solution.unserved.flatMap { problem.parts[$0].orders })
      return Routing.Objective(
        idleForcedVehicles: solution.objective.idleForcedVehicles,
        unservedWeight: Int64(lost.count), cost: solution.cost)
    }
  }

  /// Solves until no relay is served in part: half a basket is no basket, so such a relay is
  /// planned again as a whole. Where that happened the search was after the wrong halves, so the
  /// week with every relay whole is looked at too, and the better answer counts.
  private func solveWhole(
    _ forced: Set<Int>, _ trail: inout Trail,
    _ progress: @escaping @Sendable (PlanningProgress) -> Void,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) throws(PlanningError) -> Answer {
    var unsplit: Set<Int> = []
    while true {
      let answer = try solve(unsplit, forced, &trail, progress, isCancelled)
      let torn = answer.problem.tornRelays(answer.solution)
      if torn.isEmpty {
        guard !unsplit.isEmpty else { return answer }
        let whole = try solve(
          Set(week.relays.indices), forced, &trail, progress, isCancelled)
        return whole.value < answer.value ? whole : answer
      }
      unsplit.formUnion(torn)
    }
  }

  private func solve(
    _ unsplit: Set<Int>, _ forced: Set<Int>, _ trail: inout Trail,
    _ progress: @escaping @Sendable (PlanningProgress) -> Void,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) throws(PlanningError) -> Answer {
    let problem = try WeekProblem(
      week, ground: ground, unsplit: unsplit, forced: forced, keepsCold: options.keepsCold)
    let designer = RoundDesigner(
      problem, keepingColdAs: options.keptMargin.map(week.keeping) ?? week)
    return Answer(
      problem: problem, designer: designer,
      solution: try solve(problem, designer, &trail, progress, isCancelled))
  }

  private func solve(
    _ problem: WeekProblem, _ designer: RoundDesigner, _ trail: inout Trail,
    _ progress: @escaping @Sendable (PlanningProgress) -> Void,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) throws(PlanningError) -> Solution {
    var parameters = SearchParameters.standard(for: problem.problem)
    parameters.seed = options.seed
    parameters.threads = options.threads
    parameters.keepsRoutes = options.effortPercent >= Self.leastRecombined
    // A seventh of what routing alone would spend: judges cost as much again, and on weeks like
    // the shipped ones seven times the work finds plans about one per cent better.
    parameters.iterations = max(1, parameters.iterations * options.effortPercent / 700)
    let total = parameters.iterations * parameters.searchCount
    let latest = Mutex<[Int: Progress]>([:])
    let result = Solver.solve(
      problem.problem, parameters: parameters, judge: RoundJudge(designer),
      progress: { report in
        let (done, best) = latest.withLock { reports in
          reports[report.search] = report
          return (
            reports.values.reduce(0) { $0 + $1.iteration },
            reports.values.map(\.best).min() ?? report.best
          )
        }
        progress(
          PlanningProgress(
            share: Double(done) / Double(max(1, total)), undelivered: Int(best.unservedWeight),
            cost: best.cost.inDocumentUnit))
      }, isCancelled: isCancelled
    )
    try trail.add(result, of: problem)
    return result.solution
  }
}

/// A flag that one thread raises and others look at.
final class CancellationFlag: Sendable {
  private let value = Atomic(false)
  var isRaised: Bool { value.load(ordering: .relaxed) }
  func raise() { value.store(true, ordering: .relaxed) }
}
