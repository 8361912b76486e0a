/// A time during which a compartment's door stands open.
public struct DoorOpening: Hashable, Sendable {
  /// Seconds since the start.
  public let from: Double
  /// Seconds since the start.
  public let to: Double
  /// An opening; one that ends before it begins never happens.
  public init(from: Double, to: Double) {
    self.from = from
    self.to = to
  }
}
