/// How long and how a solver searches; every number has its source or its measurement.
public struct SearchParameters: Hashable, Sendable {
  /// Seed; same problem, parameters and seed give the same solution.
  public var seed: UInt64
  /// Rounds of ruin and recreate of each search: the budget, in work and not in seconds.
  public var iterations: Int
  /// The budget in time instead, from the call of the solver on: the annealing then follows the
  /// clock, and the solution depends on the machine. `nil` for ``iterations``.
  public var timeLimit: Duration?
  /// A cost that is good enough: the search stops there; `nil` to use the whole budget.
  public var target: Int64?
  /// Independent searches with seeds of their own; the best result wins.
  public var searchCount: Int
  /// How many searches run at once; changes the time, never the solution.
  public var threads: Int
  /// Clients removed in one round on average (Christiaens and Vanden Berghe: 10).
  public var meanRemoved: Double
  /// Longest string of clients removed from one route (the same: 10).
  public var longestString: Int
  /// Chance that a place is overlooked when a client is put back (the same: 0.01), in large
  /// problems; see ``blink(for:)``.
  public var blink: Double
  /// Neighbours of a client beside which local search would move it.
  public var searchWidth: Int
  /// Neighbours of an unserved client beside which it may be inserted.
  public var seatWidth: Int
  /// First temperature, as a share of the cost of a client in the first solution.
  public var firstTemperature: Double
  /// Last temperature, as a share of the first (theirs: 0.01; ours by measurement).
  public var lastTemperature: Double
  /// The same in the fast engine, whose rounds end in local optima (by measurement at 8 to 60 s).
  public var lastTourTemperature: Double
  /// One accepted candidate in so many gets local search, besides every candidate for the best.
  public var polishEvery: Int
  /// When a judge is asked.
  public var judging: Judging
  /// Whether the routes of candidates are kept for ``SolverResult/routes``; the engine that
  /// asks judges about bests keeps them, the others have none.
  public var keepsRoutes = false

  /// When a judge is asked.
  public enum Judging: Hashable, Sendable {
    /// About the routes of a candidate that would become the best: for judges that seldom refuse.
    case bests
    /// About every route that the search is about to make: for judges that often refuse. Needs
    /// vehicles that are alike, and a problem of loads and metres; others are searched as by
    /// ``bests``.
    case routes
  }

  /// Parameters with the published or measured values, and a given budget.
  public init(seed: UInt64 = 1, iterations: Int, searchCount: Int = 4, threads: Int = 1) {
    self.seed = seed
    self.iterations = iterations
    timeLimit = nil
    target = nil
    self.searchCount = searchCount
    self.threads = threads
    searchWidth = 20
    seatWidth = 40
    meanRemoved = 10
    longestString = 10
    blink = 0.01
    firstTemperature = 1
    lastTemperature = 0.05
    lastTourTemperature = 0.01
    polishEvery = 100
    judging = .bests
  }

  /// The chance of overlooking a place in a problem of `clients` clients: more in small ones, where
  /// greedy insertion else builds the same few solutions again and again.
  public func blink(for clients: Int) -> Double { blink + 0.3 / Double(max(1, clients)) }

  /// The default budget for a problem of this size: about half a second for a real week, a few
  /// seconds for sixty clients.
  ///
  /// Small problems need fewer rounds, and a round costs more the more clients there are:
  /// `min(20 n^2, 40 000, 2 400 000 / n)`, at least 2 000.
  public static func standard(for problem: Problem) -> SearchParameters {
    let n = max(1, problem.clients.count)
    return SearchParameters(iterations: max(2_000, min(20 * n * n, 40_000, 2_400_000 / n)))
  }
}
