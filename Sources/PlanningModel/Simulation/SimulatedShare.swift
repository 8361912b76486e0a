/// How often something held in a simulation, with an interval for how often it would in the long
/// run.
public struct SimulatedShare: Codable, Hashable, Sendable {
  /// Replications in which it held.
  public var kept: Int
  /// Replications in which it could be told.
  public var of: Int
  /// Lower end of the interval.
  public var low: Double
  /// Upper end of the interval.
  public var high: Double

  /// A share.
  public init(kept: Int, of: Int, low: Double, high: Double) {
    (self.kept, self.of, self.low, self.high) = (kept, of, low, high)
  }

  /// The estimate; 1 when nothing could be told.
  public var share: Double { of > 0 ? Double(kept) / Double(of) : 1 }
  /// Half of the interval's width.
  public var halfWidth: Double { (high - low) / 2 }
}
