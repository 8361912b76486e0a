extension Workbench {
  /// Whether each lowest box of a block has the share of its base carried that is asked for.
  ///
  /// Where whole bases are asked for, the spaces see to it: they begin on the floor or on tops.
  func isCarried(_ block: Int, in space: FreeSpace) -> Bool {
    guard context.support.isPartial else { return true }
    let cuboid = space.place(context.catalogue.size[block])
    guard cuboid.low.z > 0 else { return true }
    return isCarried(draft: Int(context.catalogue.draft[block]), at: cuboid.low)
  }

  private func isCarried(draft: Int, at corner: PackedPoint) -> Bool {
    switch context.catalogue.drafts[draft].make {
    case .grid(_, let box, let count):
      for y in 0..<count.y {
        for x in 0..<count.x {
          let low = corner + PackedPoint(x * box.x, y * box.y, 0)
          guard isCarried(base: Cuboid(low: low, high: low + box)) else { return false }
        }
      }
      return true
    case .pair(let first, let second, let axis):
      guard isCarried(draft: first, at: corner) else { return false }
      // Blocks under a support rule have no gaps: the upper one lies whole on the lower one.
      guard axis < 2 else { return true }
      let step = PackedPoint.zero.taking(axis, of: context.catalogue.drafts[first].size)
      return isCarried(draft: second, at: corner + step)
    }
  }

  private func isCarried(base: Cuboid) -> Bool {
    var area = 0
    for neighbour in neighbours where neighbour.high.z == base.low.z {
      area += base.facing(neighbour, across: 2)
    }
    return area * 100 >= base.facing(base, across: 2) * context.support.leastPercent
  }
}
