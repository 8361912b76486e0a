/// What one search found.
struct AssignmentOutcome: Sendable {
  var agentOfJob: [Int]?
  var cost: Int64?
  /// Moves tried.
  var iterations = 0
}
