internal import Kernels

extension BoxPacker {
  /// Whether a box may stand there, beside, on and under what stands already.
  ///
  /// Boxes may come in any order: each pair is weighed both ways.
  @inline(__always) func mayStand(_ spot: Standing) -> Bool {
    if Int(spot.endX) > room.length || Int(spot.endY) > room.width
      || Int(spot.endZ) > room.height
    {
      return false
    }
    var rests: Int32 = 0
    for place in 0..<count {
      let other = spots[place]
      let alongX = min(spot.endX, other.endX) - max(spot.x, other.x)
      let alongY = min(spot.endY, other.endY) - max(spot.y, other.y)
      if alongY <= 0 { continue }
      let alongZ = min(spot.endZ, other.endZ) - max(spot.z, other.z)
      if alongX > 0 {
        if alongZ > 0 { return false }
        let isBelow = other.endZ <= spot.z
        if rules.unloadsInOrder, isBelow ? other.stop < spot.stop : other.stop > spot.stop {
          return false
        }
        if other.endZ == spot.z {
          if rules.keepsFragile, other.isFragile, !spot.isFragile { return false }
          rests += alongX * alongY
        } else if rules.keepsFragile, spot.endZ == other.z, spot.isFragile, !other.isFragile {
          return false
        }
      } else if rules.unloadsInOrder, alongZ > 0 {
        let isAhead = other.endX <= spot.x
        if isAhead ? other.stop < spot.stop : other.stop > spot.stop { return false }
      }
    }
    if spot.z == 0 || rules.support == 0 { return true }
    let base = Int(spot.endX - spot.x) * Int(spot.endY - spot.y)
    return Int(rests) * 100 >= rules.support * base
  }
}
