/// Lets boxes down to the floor or to what is below them; no box is lifted, none leaves its place
/// seen from above.
///
/// Without a support rule the search hangs blocks under the roof as well as it sets them on the
/// floor; nobody can load that.
enum Settling {
  /// Above so many boxes the quadratic walk is not worth its time.
  private static let most = 20_000

  static func settled(_ placements: [BlockPlacement]) -> [BlockPlacement] {
    guard placements.count <= most else { return placements }
    // What overlaps seen from above keeps its order, so one walk from the floor up is enough.
    let order = placements.indices.sorted {
      placements[$0].z != placements[$1].z ? placements[$0].z < placements[$1].z : $0 < $1
    }
    var settled = placements
    for (rank, number) in order.enumerated() {
      let box = settled[number]
      var floor = 0
      for below in order[..<rank] where box.isOver(settled[below]) {
        floor = max(floor, settled[below].z + settled[below].height)
      }
      settled[number] = box.lowered(to: floor)
    }
    return settled
  }
}

extension BlockPlacement {
  fileprivate func isOver(_ other: BlockPlacement) -> Bool {
    x < other.x + other.length && other.x < x + length && y < other.y + other.width
      && other.y < y + width
  }

  fileprivate func lowered(to floor: Int) -> BlockPlacement {
    let low = PackedPoint(x, y, floor)
    return BlockPlacement(
      kind: kind, Cuboid(low: low, high: low + PackedPoint(length, width, height)))
  }
}
