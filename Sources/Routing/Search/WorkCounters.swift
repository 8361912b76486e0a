/// What a search has done, counted: equal on every machine for the same problem, parameters and
/// seed.
public struct WorkCounters: Hashable, Sendable {
  /// Rounds.
  public var iterations = 0
  /// Rounds whose candidate became the present solution.
  public var accepted = 0
  /// Rounds that found a new best.
  public var improvements = 0
  /// Moves of local search performed. This and the next three are counted by the engine that asks
  /// judges; the fast one leaves them at 0.
  public var moves = 0
  /// Changed routes weighed from what is cached of them.
  public var splices = 0
  /// Routes weighed from end to end.
  public var walks = 0
  /// Looks for the best places of a client in a route, when they were not known any more.
  public var placings = 0

  /// Nothing yet.
  public init() {}

  /// The sum of two.
  public static func + (a: WorkCounters, b: WorkCounters) -> WorkCounters {
    var sum = a
    sum.iterations += b.iterations
    sum.accepted += b.accepted
    sum.improvements += b.improvements
    sum.moves += b.moves
    sum.splices += b.splices
    sum.walks += b.walks
    sum.placings += b.placings
    return sum
  }
}
