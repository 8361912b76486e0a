/// Where a box of a public problem stands: its corner nearest to the cab, the left wall and the
/// floor, and its sides as it stands, in the problem's own unit of length.
public struct PlacedCaseBox: Codable, Hashable, Sendable {
  /// Place of the box in its problem, from 0.
  public let box: Int
  /// From the front wall.
  public let x: Int
  /// From the left wall.
  public let y: Int
  /// From the floor.
  public let z: Int
  /// Side along `x`.
  public let length: Int
  /// Side along `y`.
  public let width: Int
  /// Side along `z`.
  public let height: Int

  /// A placed box.
  public init(box: Int, x: Int, y: Int, z: Int, length: Int, width: Int, height: Int) {
    self.box = box
    self.x = x
    self.y = y
    self.z = z
    self.length = length
    self.width = width
    self.height = height
  }
}
