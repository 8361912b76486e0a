/// How far the work on an assignment problem has come.
public struct AssignmentProgress: Hashable, Sendable {
  /// Which search found it.
  public let search: Int
  /// Wall time since the start, in seconds.
  public let seconds: Double
  /// The least cost of this search so far; `nil` before it has a feasible assignment.
  public let cost: Int64?
  /// No assignment costs less.
  public let lowerBound: Int64
  /// Moves tried by this search.
  public let iterations: Int
}
