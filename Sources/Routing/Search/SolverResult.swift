public import Quantities

/// What a solver found, and what it took.
public struct SolverResult: Hashable, Sendable {
  /// How the work ended.
  public enum Ending: Hashable, Sendable {
    /// The budget was used.
    case finished
    /// It was told to stop; the solution is the best so far.
    case cancelled
  }
  /// What one search found, and what it took.
  public struct Search: Hashable, Sendable {
    /// Its best.
    public let objective: Objective
    /// Rounds done.
    public let iterations: Int
    /// Routes that the judge was asked about.
    public let judged: Int
    /// Routes that the judge refused.
    public let refused: Int
    /// The round that found its best.
    public let bestIteration: Int
  }
  /// The best solution: the least objective, and among equals that of the first search.
  public let solution: Solution
  /// How the work ended.
  public let ending: Ending
  /// No solution that serves as much costs less; `nil` when unknown, as it is for now.
  public let lowerBound: MicroEuros?
  /// Every search, in order.
  public let searches: [Search]
  /// Reasons of the judge's refusals in the winning search, each once, in the order of appearance.
  public let refusals: [String]

  /// Routes of the candidates, each once, when they were to be kept
  /// (``SearchParameters/keepsRoutes``).
  public let routes: [FoundRoute]

  /// What all searches have done together.
  public let counters: WorkCounters

  /// Rounds of all searches.
  public var iterations: Int { searches.reduce(0) { $0 + $1.iterations } }
}
