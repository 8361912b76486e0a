/// What the assignment solver found, and what it proved.
public struct AssignmentResult: Hashable, Sendable {
  /// The agent of each job, from 0; `nil` when no feasible assignment was found.
  public let agentOfJob: [Int]?
  /// The cost of that assignment.
  public let cost: Int64?
  /// No feasible assignment costs less; `Int64.max` when there is none at all.
  public let lowerBound: Int64
  /// Whether it is proved that no assignment is feasible.
  public let isProvedImpossible: Bool
  /// Moves tried by all searches, and nodes looked at by the proof.
  public let iterations: Int

  /// Whether it is proved that no assignment costs less.
  public var isOptimal: Bool { cost == lowerBound }
}
