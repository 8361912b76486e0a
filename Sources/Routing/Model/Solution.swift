public import Quantities

/// A feasible answer: routes, and who is left unserved.
public struct Solution: Hashable, Sendable {
  /// Routes in the order of their vehicles, none empty.
  public let routes: [Route]
  /// Clients that no route visits, least index first.
  public let unserved: [Int]
  /// What it is judged by.
  public let objective: Objective

  /// A solution of given parts; ``check(in:)`` tells whether they agree.
  public init(routes: [Route], unserved: [Int], objective: Objective) {
    self.routes = routes
    self.unserved = unserved
    self.objective = objective
  }

  /// The sum of the costs of the routes.
  public var cost: MicroEuros { objective.cost }

  /// The first tier: the weight of who is left unserved.
  public var unservedWeight: Int64 { objective.unservedWeight }

  /// Every broken constraint and every wrong figure, found by slow recomputation; empty when the
  /// solution is right.
  public func check(in problem: Problem) -> [String] {
    SlowEvaluator(problem: problem).complaints(about: self)
  }
}
