internal import Routing

/// What the search for a plan has done, counted: equal on every machine for the same week, options
/// and version. For benchmarks; a plan does not hold it.
public struct PlanningWork: Hashable, Sendable {
  /// Times that the week was solved: more than once where locks or torn relays ask for it.
  public private(set) var solves = 0
  /// Rounds of all searches.
  public private(set) var iterations = 0
  /// Rounds whose candidate became the present solution.
  public private(set) var accepted = 0
  /// Rounds that found a new best.
  public private(set) var improvements = 0
  /// Moves of local search performed.
  public private(set) var moves = 0
  /// Changed routes weighed from what is cached of them.
  public private(set) var splices = 0
  /// Routes weighed from end to end.
  public private(set) var walks = 0
  /// Looks for the best places of a part in a round.
  public private(set) var placings = 0
  /// Rounds that loads and cold chain were asked about.
  public private(set) var judged = 0
  /// Rounds that they refused.
  public private(set) var refused = 0

  /// Nothing yet.
  public init() {}

  /// Adds what one solve took.
  mutating func add(_ result: SolverResult) {
    solves += 1
    iterations += result.counters.iterations
    accepted += result.counters.accepted
    improvements += result.counters.improvements
    moves += result.counters.moves
    splices += result.counters.splices
    walks += result.counters.walks
    placings += result.counters.placings
    for search in result.searches {
      judged += search.judged
      refused += search.refused
    }
  }
}
