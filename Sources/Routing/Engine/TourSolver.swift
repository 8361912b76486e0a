internal import Dispatch
internal import Kernels
internal import Quantities
internal import Synchronization

/// Runs several searches of one problem side by side; they exchange their best at fixed shares of
/// the budget.
///
/// With a budget of rounds the result depends on the number of searches, never on that of threads:
/// exchanges wait for everybody.
struct TourSolver<F: Features> {
  let problem: Problem
  let parameters: SearchParameters
  let clock: SearchClock

  /// Exchanges in the course of a search.
  private static var exchanges: Int { 16 }

  func solve(
    warmStart: Solution?, progress: @escaping @Sendable (Progress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> SolverResult {
    let count = max(1, parameters.timeLimit == nil ? parameters.searchCount : parameters.threads)
    let start = warmStart.flatMap { TourPlan($0, in: problem) }
    let meeting = Meeting(count: count, seats: max(1, parameters.threads))
    let outcomes = Outcomes(count: count)
    let group = DispatchGroup()
    for number in 1..<max(1, count) {
      DispatchQueue(label: "search \(number)").async(group: group) {
        let outcome = run(number, start, meeting, progress, isCancelled)
        outcomes.put(outcome, at: number)
      }
    }
    let outcome = run(0, start, meeting, progress, isCancelled)
    outcomes.put(outcome, at: 0)
    group.wait()
    return result(of: outcomes.all)
  }

  private struct Outcome: Sendable {
    let plan: TourPlan
    let counters: WorkCounters
    let bestIteration: Int
    let isCancelled: Bool
  }

  /// What all searches ended with; they come in any order.
  private final class Outcomes: Sendable {
    private let values: Mutex<[Outcome?]>

    init(count: Int) { values = Mutex(Array(repeating: nil, count: count)) }

    var all: [Outcome] { values.withLock { $0.compactMap(\.self) } }

    func put(_ outcome: Outcome, at number: Int) { values.withLock { $0[number] = outcome } }
  }

  private func run(
    _ number: Int, _ start: TourPlan?, _ meeting: Meeting, _ progress: @Sendable (Progress) -> Void,
    _ isCancelled: @Sendable () -> Bool
  ) -> Outcome {
    if meeting.count > 1, isRegional {
      return runRegions(number, start, meeting, progress, isCancelled)
    }
    meeting.sitDown()
    var seeds = RandomGenerator(seed: parameters.seed)
    for _ in 0..<number { _ = seeds.next() }
    var search = TourSearch<F>(
      problem, parameters, seed: seeds.next(), start: number.isMultiple(of: 2) ? start : nil)
    let end = Attendance(
      number: number, meeting: meeting, parameters: parameters, clock: clock,
      exchanges: Self.exchanges
    ).hold(&search, progress, isCancelled)
    meeting.leave()
    return Outcome(
      plan: search.bestPlan, counters: search.counters, bestIteration: end.bestIteration,
      isCancelled: end.isCancelled)
  }

  /// Whether searches divide the vehicles among them instead of searching everywhere each.
  private var isRegional: Bool { problem.clients.count >= Self.fewestToDivide }

  private static var fewestToDivide: Int { 2_000 }

  /// Times that the vehicles are divided anew.
  private static var divisions: Int { 32 }

  /// One search among several that divide the vehicles among them. They put their best together
  /// and divide it anew, along another axis, at fixed shares of the budget.
  private func runRegions(
    _ number: Int, _ start: TourPlan?, _ meeting: Meeting, _ progress: @Sendable (Progress) -> Void,
    _ isCancelled: @Sendable () -> Bool
  ) -> Outcome {
    meeting.sitDown()
    var seeds = RandomGenerator(seed: parameters.seed)
    let cuts = seeds.next()
    for _ in 0..<number { _ = seeds.next() }
    var search = TourSearch<F>(problem, parameters, seed: seeds.next(), start: start)
    var pace = Pace(parameters, clock)
    var reporter = Reporter(number: number, iterations: pace.iterations)
    var isStopped = false
    let most = pace.iterations == 0 ? .max : max(1, pace.iterations / Self.divisions)
    var all = meeting.gather(number, best: search.bestPlan, present: search.plan)
    // Which first solution is the best is the same for everybody.
    var best = all.bests.min { $0.rank < $1.rank } ?? .nobody
    var plan = best
    for division in 0..<Self.divisions where !all.isOver {
      search.enter(number, of: meeting.count, plan, from: cuts &+ UInt64(division))
      let others = (
        unserved: plan.unserved - search.bestRank.unserved, cost: plan.cost - search.bestRank.cost
      )
      let end = Double(division + 1) / Double(Self.divisions)
      while pace.used < end, !meeting.isStopped {
        let rounds = min(pace.nextRounds(), most)
        search.run(rounds: rounds, used: pace.used)
        pace.advance(by: rounds)
        let rank = (
          unserved: search.bestRank.unserved + others.unserved,
          cost: search.bestRank.cost + others.cost
        )
        reporter.report(rank, pace.done, clock.seconds, to: progress)
        if let target = parameters.target, rank <= (0, Int(target)) { meeting.stop() }
        if isCancelled() {
          isStopped = true
          meeting.stop()
        }
      }
      all = meeting.gather(number, best: search.bestPlan, present: search.plan)
      plan = TourPlan(joining: all.presents)
      let found = TourPlan(joining: all.bests)
      if found.rank < best.rank { best = found }
    }
    meeting.leave()
    return Outcome(
      plan: best, counters: search.counters, bestIteration: reporter.bestIteration,
      isCancelled: isStopped)
  }

  private func result(of outcomes: [Outcome]) -> SolverResult {
    // `min` keeps the first of equals: the least search number.
    let winner = outcomes.min { $0.plan.rank < $1.plan.rank }
    let solution = winner?.plan.solution(of: problem) ?? TourPlan.nobody.solution(of: problem)
    return SolverResult(
      solution: solution,
      ending: outcomes.contains(where: \.isCancelled) ? .cancelled : .finished, lowerBound: nil,
      searches: outcomes.map {
        SolverResult.Search(
          objective: Objective(
            unservedWeight: Int64($0.plan.unserved), cost: MicroEuros($0.plan.cost)),
          iterations: $0.counters.iterations, judged: 0, refused: 0,
          bestIteration: $0.bestIteration)
      }, refusals: [], routes: [],
      counters: outcomes.reduce(WorkCounters()) { $0 + $1.counters })
  }
}
