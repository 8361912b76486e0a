internal import Kernels

/// How far boxes and corners move among what stands.
extension BoxPacker {
  /// To the right, up to the next box or the wall.
  func slide(_ spot: inout Standing) {
    var wall = Int32(room.width)
    for place in 0..<count {
      let other = spots[place]
      if other.y >= spot.endY, other.x < spot.endX, spot.x < other.endX, other.z < spot.endZ,
        spot.z < other.endZ
      {
        wall = min(wall, other.y)
      }
    }
    let way = max(0, wall - spot.endY)
    spot.y += way
    spot.endY += way
  }

  /// Over the edge of what it rests on, as far as the least support or the next box lets it.
  ///
  /// Two boxes of different lengths that end at one place need it: the shorter bears the longer.
  func lean(_ spot: inout Standing, _ lean: BoxRecipe.Lean) {
    let free = max(0, 100 - rules.support)
    var (wallX, wallY) = (spot.x, spot.y)
    switch lean {
    case .nowhere: return
    case .toCab: wallX = max(0, spot.x - Int32(Int(spot.endX - spot.x) * free / 100))
    case .toLeft: wallY = max(0, spot.y - Int32(Int(spot.endY - spot.y) * free / 100))
    }
    for place in 0..<count {
      let other = spots[place]
      guard other.z < spot.endZ, spot.z < other.endZ else { continue }
      if other.endX <= spot.x {
        if other.y < spot.endY, spot.y < other.endY { wallX = max(wallX, other.endX) }
      } else if other.endY <= spot.y, other.x < spot.endX, spot.x < other.endX {
        wallY = max(wallY, other.endY)
      }
    }
    spot.endX -= spot.x - wallX
    spot.endY -= spot.y - wallY
    (spot.x, spot.y) = (wallX, wallY)
  }

  func down(_ corner: Corner) -> Corner {
    var z: Int32 = 0
    for place in 0..<count {
      let spot = spots[place]
      if spot.x <= corner.x, corner.x < spot.endX, spot.y <= corner.y, corner.y < spot.endY,
        spot.endZ <= corner.z
      {
        z = max(z, spot.endZ)
      }
    }
    return Corner(x: corner.x, y: corner.y, z: z)
  }

  func left(_ corner: Corner) -> Corner {
    var y: Int32 = 0
    for place in 0..<count {
      let spot = spots[place]
      if spot.x <= corner.x, corner.x < spot.endX, spot.z <= corner.z, corner.z < spot.endZ,
        spot.endY <= corner.y
      {
        y = max(y, spot.endY)
      }
    }
    return Corner(x: corner.x, y: y, z: corner.z)
  }

  func forward(_ corner: Corner) -> Corner {
    var x: Int32 = 0
    for place in 0..<count {
      let spot = spots[place]
      if spot.y <= corner.y, corner.y < spot.endY, spot.z <= corner.z, corner.z < spot.endZ,
        spot.endX <= corner.x
      {
        x = max(x, spot.endX)
      }
    }
    return Corner(x: x, y: corner.y, z: corner.z)
  }
}
