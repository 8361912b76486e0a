/// A point of the plane, in any unit.
@frozen public struct PlanePoint: Hashable, Sendable, BitwiseCopyable {
  /// First coordinate.
  public let x: Double
  /// Second coordinate.
  public let y: Double

  /// A point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
