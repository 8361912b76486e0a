internal import PlanningModel
internal import Quantities
internal import Routing
internal import Synchronization

extension Planner {
  /// What searches leave behind: their work, and the rounds they met, in ways of ``rounds``.
  struct Trail {
    var work = PlanningWork()
    var rounds: BestRounds?
    var met: [FoundRoute] = []

    mutating func add(
      _ result: SolverResult, of problem: WeekProblem, keepingColdAs cold: Week
    ) throws(PlanningError) {
      work.add(result)
      guard !result.routes.isEmpty else { return }
      if rounds == nil { rounds = try BestRounds(problem, keepingColdAs: cold) }
      if let rounds { met += result.routes.compactMap { rounds.route($0, of: problem) } }
    }
  }

  /// A solution with the problem it solves.
  struct Answer {
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
  func solveWhole(
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
    let designer = RoundDesigner(problem, keepingColdAs: coldWeek)
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
    try trail.add(result, of: problem, keepingColdAs: coldWeek)
    return result.solution
  }

  /// Whoever asks for less effort, in per cent of the usual, does not wait for recombination, which
  /// takes some three times as long as the search.
  private static let leastRecombined = 50

  /// The week whose limits of cold hold: stricter ones where more margin is asked for.
  var coldWeek: Week { options.keptMargin.map(week.keeping) ?? week }
}
