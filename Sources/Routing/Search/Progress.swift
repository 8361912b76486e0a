/// How far one search has come.
public struct Progress: Hashable, Sendable {
  /// Which search.
  public let search: Int
  /// Rounds done.
  public let iteration: Int
  /// Rounds to do; 0 when the budget is time.
  public let iterations: Int
  /// Since the call of the solver.
  public let seconds: Double
  /// Its best so far.
  public let best: Objective
}
