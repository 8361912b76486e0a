/// Three times of one case in one round: the base twice, and the other binary, taking turns.
public struct TimeSample: Hashable, Sendable {
  /// The base, milliseconds of processor time.
  public let base: Double
  /// The base again.
  public let again: Double
  /// The other.
  public let other: Double

  /// Three times, above nought.
  public init(base: Double, again: Double, other: Double) {
    self.base = base
    self.again = again
    self.other = other
  }
}
