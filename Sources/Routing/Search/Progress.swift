/// How far one search has come.
public struct Progress: Hashable, Sendable {
  /// Which search.
  public let search: Int
  /// Rounds done.
  public let iteration: Int
  /// Rounds to do.
  public let iterations: Int
  /// Its best so far.
  public let best: Objective
}
