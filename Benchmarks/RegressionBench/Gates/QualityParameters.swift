/// When answers count as worse.
public struct QualityParameters: Hashable, Sendable {
  /// Chance of a false alarm over all families together.
  public var alpha = 0.01
  /// Mean loss below which nobody is told, as a share of the cost.
  public var floor = 0.000_5

  /// One false alarm in a hundred comparisons, and half a thousandth: both by judgement; the
  /// selftest measures what they catch.
  public static let standard = QualityParameters()

  /// The standard ones.
  public init() {}
}
