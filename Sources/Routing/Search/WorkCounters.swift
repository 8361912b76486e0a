/// What a search has done, counted: equal on every machine for the same problem, parameters and
/// seed.
public struct WorkCounters: Hashable, Sendable {
  /// Rounds.
  public var iterations = 0
  /// Rounds whose candidate became the present solution.
  public var accepted = 0
  /// Rounds that found a new best.
  public var improvements = 0

  /// Nothing yet.
  public init() {}

  /// The sum of two.
  public static func + (a: WorkCounters, b: WorkCounters) -> WorkCounters {
    var sum = a
    sum.iterations += b.iterations
    sum.accepted += b.accepted
    sum.improvements += b.improvements
    return sum
  }
}
