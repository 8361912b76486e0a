/// How long and how the assignment solver searches.
public struct AssignmentParameters: Hashable, Sendable {
  /// Seed; same problem, same parameters without time limit: same result.
  public var seed: UInt64
  /// Moves tried by each search: the budget in work, used when there is no time limit.
  public var iterations: Int
  /// Wall time for the whole work; the searches then follow the clock and not ``iterations``.
  public var timeLimit: Duration?
  /// Threads used. Without time limit this changes the time and never the result.
  public var threads: Int
  /// The work ends when an assignment of this cost or less is found.
  public var target: Int64?

  /// Parameters with a budget in work, or in wall time when `timeLimit` is given.
  public init(
    seed: UInt64 = 1, iterations: Int, timeLimit: Duration? = nil, threads: Int = 1,
    target: Int64? = nil
  ) {
    self.seed = seed
    self.iterations = iterations
    self.timeLimit = timeLimit
    self.threads = threads
    self.target = target
  }

  /// The default budget: `20 000` moves per job, at least `200 000` and at most ten million, which
  /// is a second or two for 200 jobs.
  public static func standard(for problem: AssignmentProblem) -> AssignmentParameters {
    AssignmentParameters(iterations: min(max(200_000, 20_000 * problem.jobCount), 10_000_000))
  }
}
