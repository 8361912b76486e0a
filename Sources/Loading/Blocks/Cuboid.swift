/// A solid from its least corner to its greatest.
struct Cuboid: Hashable, BitwiseCopyable, Sendable {
  var low: PackedPoint
  var high: PackedPoint

  @inline(__always) var size: PackedPoint { high - low }

  /// Whether the two share space, not faces only.
  @inline(__always) func meets(_ other: Cuboid) -> Bool {
    low.isBelow(other.high) && other.low.isBelow(high)
  }

  @inline(__always) func contains(_ other: Cuboid) -> Bool {
    low.isWithin(other.low) && other.high.isWithin(high)
  }

  /// Area of the face across `axis` that the two would share if they touched there.
  @inline(__always) func facing(_ other: Cuboid, across axis: Int) -> Int {
    let (first, second) = axis == 0 ? (1, 2) : axis == 1 ? (0, 2) : (0, 1)
    let one = min(high[first], other.high[first]) - max(low[first], other.low[first])
    let two = min(high[second], other.high[second]) - max(low[second], other.low[second])
    return one > 0 && two > 0 ? one &* two : 0
  }

  /// The part that lies over or under another, which must be some.
  func clipped(flat other: Cuboid) -> Cuboid {
    var part = self
    for axis in 0..<2 {
      if part.low[axis] < other.low[axis] { part.low = part.low.taking(axis, of: other.low) }
      if other.high[axis] < part.high[axis] { part.high = part.high.taking(axis, of: other.high) }
    }
    return part
  }
}
