/// How much of the work is done: by the clock when there is a time limit, else by moves.
struct AssignmentBudget: Sendable {
  private let start: ContinuousClock.Instant
  private let limit: Duration?
  private let iterations: Int

  init(_ parameters: AssignmentParameters) {
    start = .now
    limit = parameters.timeLimit
    iterations = parameters.iterations
  }

  /// Done share of the budget, 1 when it is used up.
  func share(_ done: Int) -> Double {
    guard let limit else { return iterations > 0 ? min(1, Double(done) / Double(iterations)) : 1 }
    return limit > .zero ? min(1, (.now - start) / limit) : 1
  }

  /// Wall time since the start.
  var seconds: Double { (.now - start) / .seconds(1) }
}
