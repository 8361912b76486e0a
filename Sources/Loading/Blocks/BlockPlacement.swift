/// Where one box stands: its corner nearest to the origin, and its sides as it stands.
public struct BlockPlacement: Hashable, Sendable {
  /// Place of its kind in ``BlockProblem/boxes``.
  public let kind: Int
  /// Along the length of the container.
  public let x: Int
  /// Along its width.
  public let y: Int
  /// From the floor.
  public let z: Int
  /// Side along `x`.
  public let length: Int
  /// Side along `y`.
  public let width: Int
  /// Side along `z`.
  public let height: Int

  init(kind: Int, _ cuboid: Cuboid) {
    self.kind = kind
    (x, y, z) = (cuboid.low.x, cuboid.low.y, cuboid.low.z)
    (length, width, height) = (cuboid.size.x, cuboid.size.y, cuboid.size.z)
  }
}
