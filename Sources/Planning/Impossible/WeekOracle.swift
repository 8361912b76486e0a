import PlanningModel
import Quantities
import Routing

/// Says whether some plan delivers every basket and keeps every lock, with proof either way.
///
/// A plan that a brief search finds shows that a week is possible. That it is not is shown by a
/// relay that no vehicle could bring even alone (``LoneVisits``), by somebody who must drive and
/// cannot, or by the exact method. All questions of one oracle are about the same places.
final class WeekOracle {
  enum Answer: Sendable {
    case possible, impossible, unknown
  }

  private let ground: WeekGround
  private let quickest: QuickestTimes
  private let options: PlanningOptions
  private let isCancelled: @Sendable () -> Bool
  private let memory = WeekMemory()
  /// Work that the exact method may still do.
  private var rest = WeekOracle.mostWork

  /// A proof counts as the square of its relays, about how its time grows where it is quick: this
  /// much is some forty proofs of a week of twenty-four relays (a judgement).
  private static let mostWork = 24_000
  /// Beyond so many rounds judged nothing more is proved: some minutes where food is simulated.
  private static let mostVerdicts = 400_000
  /// Enough of the usual search for weeks that are easily served (a judgement).
  private static let effortPercent = 30

  init(
    _ ground: WeekGround, _ options: PlanningOptions,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.ground = ground
    quickest = QuickestTimes(ground)
    self.options = options
    self.isCancelled = isCancelled
  }

  /// Whether a week, of which some things may have been given up, can be served.
  func answer(_ asked: RelaxedWeek) throws(PlanningError) -> Answer {
    guard !isCancelled() else { return .unknown }
    let relaxed = asked.trimmed
    let week = relaxed.week
    let problem = try WeekProblem(week, ground: ground, memory: memory)
    let drivers = week.obligedDrivers
    guard drivers.allSatisfy({ driver in problem.slots.contains { $0.driver == driver } }),
      drivers.isEmpty || !problem.parts.isEmpty
    else { return .impossible }
    let judge = RoundJudge(RoundDesigner(problem), memory: memory)
    let lone = LoneVisits(problem, quickest, judge)
    let needed = problem.parts.indices.filter {
      !relaxed.optional.contains(week.relays[problem.parts[$0].relay].id)
    }
    guard !needed.contains(where: lone.isBlocked) else { return .impossible }
    if needed.isEmpty && drivers.isEmpty { return .possible }
    let solution = drivers.isEmpty ? search(problem, judge) : nil
    if let solution, solution.unserved.isEmpty { return .possible }
    return try prove(problem, judge, relaxed, solution)
  }

  private func search(_ problem: WeekProblem, _ judge: RoundJudge) -> Solution {
    var parameters = SearchParameters.standard(for: problem.problem)
    parameters.seed = options.seed
    parameters.threads = options.threads
    parameters.iterations = max(1, parameters.iterations * Self.effortPercent / 700)
    return Solver.solve(
      problem.problem, parameters: parameters, judge: judge, isCancelled: isCancelled
    ).solution
  }

  private func prove(
    _ searched: WeekProblem, _ judge: RoundJudge, _ relaxed: RelaxedWeek, _ solution: Solution?
  ) throws(PlanningError) -> Answer {
    // Where no relay may be split, the parts are all the ways there are.
    let isWhole = relaxed.week.rules.splitLimit < 2
    let problem =
      isWhole ? searched : try WeekProblem(everyWayOf: relaxed.week, ground: ground, memory: memory)
    let relays = Set(problem.parts.map(\.relay)).count
    guard rest >= relays * relays, memory.count < Self.mostVerdicts,
      let partition = problem.partition(
        driving: relaxed.week.obligedDrivers, optional: relaxed.optional)
    else { return .unknown }
    rest -= relays * relays
    let solver = ExactSolver(
      partition, judge: isWhole ? judge : RoundJudge(RoundDesigner(problem), memory: memory),
      threads: options.threads, isCancelled: isCancelled)
    let start = isWhole ? solution?.routes ?? [] : []
    let result = solver.solve(from: start.map { ($0.vehicle, $0.visits) })
    let isLeft = result.unserved.contains { partition.demands[$0].unservedWeight > 0 }
    let used = Set(result.routes.map(\.vehicle))
    let isIdle = partition.obligations.contains { used.isDisjoint(with: $0) }
    if !isLeft && !isIdle { return .possible }
    return result.isOptimal ? .impossible : .unknown
  }
}
