public import Quantities

/// Where a box stands: the corner nearest to front wall, left wall and floor, and its sides as it
/// stands.
public struct PlacedBox: Hashable, Sendable {
  /// ``Box/index`` of the box.
  public let box: Int
  /// From the front wall.
  public let x: Millimeters
  /// From the left wall.
  public let y: Millimeters
  /// From the floor.
  public let z: Millimeters
  /// Side along `x`.
  public let length: Millimeters
  /// Side along `y`.
  public let width: Millimeters
  /// Height.
  public let height: Millimeters

  /// A placed box.
  public init(
    box: Int, x: Millimeters, y: Millimeters, z: Millimeters, length: Millimeters,
    width: Millimeters, height: Millimeters
  ) {
    self.box = box
    self.x = x
    self.y = y
    self.z = z
    self.length = length
    self.width = width
    self.height = height
  }
}
