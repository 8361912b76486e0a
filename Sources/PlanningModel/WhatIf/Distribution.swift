/// How a number is drawn.
public enum Distribution: Codable, Hashable, Sendable {
  /// Any value from `from` to `to`, all alike.
  case uniform(from: Double, to: Double)
  /// The bell curve.
  case normal(mean: Double, deviation: Double)
  /// Rises evenly from `from` to `mode`, falls evenly to `to`.
  case triangular(from: Double, mode: Double, to: Double)
  /// Its logarithm is normal, about the logarithm of `median`, with deviation `sigma`.
  case lognormal(median: Double, sigma: Double)
  /// One of `values`, in proportion to `weights`, which are as many.
  case choice(values: [Double], weights: [Double])
  /// `yes` with probability `chance`, else `no`.
  case bernoulli(chance: Double, yes: Double, no: Double)
}

/// A number of the week that is drawn anew in each replication of a simulation or sweep.
public struct DrawnParameter: Codable, Hashable, Sendable {
  /// What becomes of the number that is drawn.
  public enum Use: String, Codable, Hashable, Sendable, CaseIterable {
    /// It takes the place of the week's.
    case set
    /// The week's is multiplied by it.
    case scale
    /// It is added to the week's; minutes for a time of day.
    case shift
  }
  /// What people call it; keys random numbers, so that the same name draws the same.
  public var name: String
  /// JSON pointers to the numbers and times in the effective week's document.
  public var places: [String]
  /// What becomes of the number.
  public var use: Use
  /// Whether one draw serves every place; otherwise each has its own.
  public var isShared: Bool
  /// How it is drawn.
  public var distribution: Distribution

  /// A drawn parameter.
  public init(
    name: String, places: [String], use: Use, isShared: Bool, distribution: Distribution
  ) {
    self.name = name
    self.places = places
    self.use = use
    self.isShared = isShared
    self.distribution = distribution
  }
}
