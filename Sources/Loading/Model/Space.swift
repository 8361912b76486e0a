public import Quantities

/// A room for cargo: `x` runs from its front wall to the rear, `y` from the left wall, `z` up.
public struct Space: Hashable, Sendable {
  /// Where its door is.
  public enum Door: Hashable, Sendable, CaseIterable {
    /// At the rear end: what stands between a box and the door bars its way.
    case rear
    /// Along the side, or a boot: every stack is within reach.
    case side
  }
  /// Inside length.
  public let length: Millimeters
  /// Inside width.
  public let width: Millimeters
  /// Height that may be used.
  public let height: Millimeters
  /// From the front axle to its front wall; negative when it begins ahead of the axle.
  public let frontWall: Millimeters
  /// Where its door is.
  public let door: Door
  /// Kept free along all four walls.
  public let airGap: Millimeters

  /// A space.
  public init(
    length: Millimeters, width: Millimeters, height: Millimeters, frontWall: Millimeters = .zero,
    door: Door, airGap: Millimeters = .zero
  ) {
    self.length = length
    self.width = width
    self.height = height
    self.frontWall = frontWall
    self.door = door
    self.airGap = airGap
  }
}
