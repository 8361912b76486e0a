/// A largest free cuboid: nothing stands in it, and none of its walls can be moved outwards.
struct FreeSpace: BitwiseCopyable, Sendable {
  let cuboid: Cuboid
  /// The lower the earlier it is filled: first the distance (Manhattan) of its corner nearest to a
  /// corner of the container, then the larger volume (Zhu and Lim 2012,
  /// doi:10.1016/j.ejor.2012.04.036).
  let key: UInt64
  /// Whether its anchor is at the high end of an axis: bit 0, 1, 2.
  let anchor: UInt8

  init(_ cuboid: Cuboid, in room: PackedPoint, volumeShift: Int, onFloor: Bool) {
    var distance = 0
    var anchor: UInt8 = 0
    for axis in 0..<3 {
      let (low, high) = (cuboid.low[axis], room[axis] - cuboid.high[axis])
      if high < low, !(onFloor && axis == 2) {
        anchor |= 1 << UInt8(axis)
        distance += high
      } else {
        distance += low
      }
    }
    self.cuboid = cuboid
    self.anchor = anchor
    let volume = UInt64(truncatingIfNeeded: cuboid.size.volume >> volumeShift)
    key = UInt64(truncatingIfNeeded: distance) << 32 | (0xFFFF_FFFF - min(volume, 0xFFFF_FFFF))
  }

  /// Where something of `size` stands when it is pushed into the anchor corner.
  @inline(__always) func place(_ size: PackedPoint) -> Cuboid {
    let top = cuboid.high - size
    var low = cuboid.low
    if anchor & 1 != 0 { low = low.taking(0, of: top) }
    if anchor & 2 != 0 { low = low.taking(1, of: top) }
    if anchor & 4 != 0 { low = low.taking(2, of: top) }
    return Cuboid(low: low, high: low + size)
  }
}
