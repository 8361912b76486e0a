/// A figure of a simulation with the ends of its interval.
public struct SimulatedFigure: Codable, Hashable, Sendable {
  /// The estimate.
  public var value: Double
  /// Lower end of the interval.
  public var low: Double
  /// Upper end of the interval.
  public var high: Double
  /// A figure.
  public init(value: Double, low: Double, high: Double) {
    (self.value, self.low, self.high) = (value, low, high)
  }
}
