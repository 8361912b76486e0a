internal import Kernels
internal import Dispatch
internal import Synchronization

/// Solves rich vehicle-routing problems by independent searches of which the best result counts.
///
/// The solution is a function of problem, parameters, judge and warm start. It is the same on one
/// thread and on many, unless the work is cancelled, or ends by the clock or at a target.
///
/// Two engines share the work. Problems without the features of a cooperative's week (judges, groups,
/// several windows, limits on board or of stops, prices of time, configurations, forced vehicles)
/// get the fast one; see `Decisions/0003-feature-sets.md`. The other honours all that the model says,
/// but never reloads: its answers to problems with ``Vehicle/reloads`` are feasible, with one trip
/// for each vehicle.
public enum Solver {
  /// Searches for the best solution of `problem`.
  ///
  /// - Parameters:
  ///   - judge: asked about every route that would enter a best solution.
  ///   - warmStart: a solution to start from; the result is never worse, as far as its routes are
  ///     still feasible and the judge accepts them. Every second search starts from nothing.
  ///   - progress: told now and then, from the thread of a search.
  ///   - isCancelled: asked now and then, from the thread of a search.
  public static func solve(
    _ problem: Problem, parameters: SearchParameters, judge: (any RouteJudge)? = nil,
    warmStart: Solution? = nil, progress: @escaping @Sendable (Progress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> SolverResult {
    func run<F: Features>(_ features: F.Type) -> SolverResult {
      TourSolver<F>(problem: problem, parameters: parameters, clock: SearchClock())
        .solve(warmStart: warmStart, progress: progress, isCancelled: isCancelled)
    }
    if parameters.judging == .routes, let judge, JudgedGround.covers(problem) {
      return JudgedSolver(
        problem: problem, parameters: parameters, judge: judge, clock: SearchClock()
      ).solve(warmStart: warmStart, progress: progress, isCancelled: isCancelled)
    }
    return switch EngineKind(problem, hasJudge: judge != nil) {
    case .plain: run(PlainTable.self)
    case .plane: run(PlainPlane.self)
    case .fleet: run(FleetTable.self)
    case .mixed: run(UntimedTable.self)
    case .timed: run(TimedTable.self)
    case .whole: run(WholeTable.self)
    case .wholePlane: run(WholePlane.self)
    case .rich:
      solveCopies(
        problem, parameters: parameters, judge: judge, warmStart: warmStart, progress: progress,
        isCancelled: isCancelled)
    }
  }

  private static func solveCopies(
    _ problem: Problem, parameters: SearchParameters, judge: (any RouteJudge)?,
    warmStart: Solution?, progress: @Sendable (Progress) -> Void,
    isCancelled: @Sendable () -> Bool
  ) -> SolverResult {
    guard let copies = VehicleCopies(of: problem) else {
      return solveRich(
        problem, parameters: parameters, judge: judge, warmStart: warmStart, progress: progress,
        isCancelled: isCancelled)
    }
    let result = solveRich(
      copies.problem, parameters: parameters, judge: copies.judge(judge),
      warmStart: warmStart.map(copies.copied), progress: progress, isCancelled: isCancelled)
    return SolverResult(
      solution: copies.original(result.solution), ending: result.ending,
      lowerBound: result.lowerBound, searches: result.searches, refusals: result.refusals,
      routes: result.routes.map(copies.original), counters: result.counters)
  }

  private static func solveRich(
    _ problem: Problem, parameters: SearchParameters, judge: (any RouteJudge)?,
    warmStart: Solution?, progress: @Sendable (Progress) -> Void,
    isCancelled: @Sendable () -> Bool
  ) -> SolverResult {
    let clock = SearchClock()
    // By the clock a search that waits for a thread would have no time left.
    let count = max(
      1, parameters.timeLimit == nil ? parameters.searchCount : parameters.threads)
    let threads = min(count, max(1, parameters.threads))
    let outcomes = Mutex([TrajectoryOutcome?](repeating: nil, count: count))
    // Each thread takes the next search when it is free: searches differ in length.
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < count else { return }
        var search = Trajectory(
          problem, parameters, number: number, judge: judge,
          start: number.isMultiple(of: 2) ? warmStart : nil, clock: clock)
        let outcome = search.run(progress: progress, isCancelled: isCancelled)
        outcomes.withLock { $0[number] = outcome }
      }
    }
    return result(of: outcomes.withLock { $0.compactMap(\.self) }, problem)
  }

  private static func result(
    of outcomes: [TrajectoryOutcome], _ problem: Problem
  ) -> SolverResult {
    // `min` keeps the first of equals: the least search number.
    let winner = outcomes.min { $0.solution.objective < $1.solution.objective }
    let nobody = SearchState(problem).solution(of: problem)
    return SolverResult(
      solution: winner?.solution ?? nobody,
      ending: outcomes.contains(where: \.isCancelled) ? .cancelled : .finished,
      lowerBound: nil, searches: outcomes.map(\.summary), refusals: winner?.reasons ?? [],
      routes: outcomes.reduce(into: RoutesMet()) { met, outcome in
        for route in outcome.routes { met.note(route) }
      }.all, counters: outcomes.reduce(WorkCounters()) { $0 + $1.counters })
  }
}
