internal import Dispatch
internal import Kernels
internal import Quantities
internal import Synchronization

/// Runs several searches that judge every route side by side; they exchange their best at fixed
/// shares of the budget, as those of ``TourSolver`` do.
struct JudgedSolver {
  let problem: Problem
  let parameters: SearchParameters
  let judge: any RouteJudge
  let clock: SearchClock

  /// Exchanges in the course of a search.
  private static let exchanges = 8

  private struct Outcome: Sendable {
    let plan: TourPlan
    let counters: WorkCounters
    let judged: Int
    let refused: Int
    let reasons: [String]
    let bestIteration: Int
    let isCancelled: Bool
  }

  func solve(
    warmStart: Solution?, progress: @escaping @Sendable (Progress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> SolverResult {
    let count = max(1, parameters.timeLimit == nil ? parameters.searchCount : parameters.threads)
    let start = warmStart?.routes.map(\.visits) ?? []
    let meeting = Meeting(count: count, seats: max(1, parameters.threads))
    let outcomes = Mutex([Outcome?](repeating: nil, count: count))
    let group = DispatchGroup()
    for number in 0..<count {
      DispatchQueue(label: "judged search \(number)").async(group: group) {
        let outcome = run(number, start, meeting, progress, isCancelled)
        outcomes.withLock { $0[number] = outcome }
      }
    }
    group.wait()
    return result(of: outcomes.withLock { $0.compactMap(\.self) })
  }

  private func run(
    _ number: Int, _ start: [[Int]], _ meeting: Meeting, _ progress: @Sendable (Progress) -> Void,
    _ isCancelled: @Sendable () -> Bool
  ) -> Outcome {
    meeting.sitDown()
    var seeds = RandomGenerator(seed: parameters.seed)
    for _ in 0..<number { _ = seeds.next() }
    var search = JudgedSearch(
      problem, parameters, judge: judge, seed: seeds.next(),
      start: number.isMultiple(of: 2) ? start : [])
    let end = Attendance(
      number: number, meeting: meeting, parameters: parameters, clock: clock,
      exchanges: Self.exchanges
    ).hold(&search, progress, isCancelled)
    meeting.leave()
    return Outcome(
      plan: search.bestPlan, counters: search.counters, judged: search.judged.all,
      refused: search.judged.refused, reasons: search.reasons,
      bestIteration: end.bestIteration, isCancelled: end.isCancelled)
  }

  private func result(of outcomes: [Outcome]) -> SolverResult {
    // `min` keeps the first of equals: the least search number.
    let winner = outcomes.min { $0.plan.rank < $1.plan.rank }
    return SolverResult(
      solution: (winner?.plan ?? .nobody).solution(of: problem),
      ending: outcomes.contains(where: \.isCancelled) ? .cancelled : .finished, lowerBound: nil,
      searches: outcomes.map {
        SolverResult.Search(
          objective: Objective(
            unservedWeight: Int64($0.plan.unserved), cost: MicroEuros($0.plan.cost)),
          iterations: $0.counters.iterations, judged: $0.judged, refused: $0.refused,
          bestIteration: $0.bestIteration)
      }, refusals: winner?.reasons ?? [], routes: [],
      counters: outcomes.reduce(WorkCounters()) { $0 + $1.counters })
  }
}
