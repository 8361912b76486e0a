/// Which block is the best for a space.
///
/// The fitness is that of Araya, Guerrero and Núñez (2017), doi:10.1016/j.cor.2017.01.002: volume,
/// times the share of the surface in contact to the fourth power, times what the space keeps
/// usable, over the fifth root of the number of boxes. It is computed from cheap to dear: the rank
/// bounds it, then the usable share, and contacts are counted only for what is left.
extension Workbench {
  /// The place of the space to fill next; `nil` when there is none.
  func nextSpace() -> Int? {
    guard !state.spaces.isEmpty else { return nil }
    var best = 0
    for place in 1..<max(1, state.spaces.count)
    where state.spaces[place].key < state.spaces[best].key { best = place }
    return best
  }

  /// Fills the rest, each time with the best block.
  mutating func fillGreedily(isOver: () -> Bool) {
    while let place = nextSpace() {
      // A look at the clock costs a hundredth of a placement.
      guard !isOver() else { return }
      let space = state.spaces[place]
      if let block = bestBlock(for: space) {
        self.place(block, in: space)
      } else {
        giveUp(place)
      }
    }
  }

  /// The first offered block whose rank is not above `bound`.
  @inline(__always) func firstOffered(notAbove bound: Double) -> Int {
    var (low, high) = (0, state.offered.count)
    while low < high {
      let middle = (low + high) >> 1
      if context.catalogue.rank[Int(state.offered[middle])] > bound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The block of greatest fitness; `nil` when none fits.
  mutating func bestBlock(for space: FreeSpace) -> Int? {
    let size = space.cuboid.size
    gatherNeighbours(of: space.cuboid)
    let catalogue = context.catalogue
    var (best, bestFitness) = (-1, 0.0)
    var stale = 0
    for place in firstOffered(notAbove: Double(size.volume))..<state.offered.count {
      let block = Int(state.offered[place])
      let rank = catalogue.rank[block]
      if rank <= bestFitness { break }
      guard catalogue.size[block].isWithin(size) else { continue }
      guard isThere(block) else {
        stale += 1
        continue
      }
      let usable = rank * tuning.shares[block] * usableShare(catalogue.size[block], in: size)
      guard usable > bestFitness else { continue }
      let fitness = usable * contact(block, in: space)
      if fitness > bestFitness, isCarried(block, in: space) {
        (best, bestFitness) = (block, fitness)
      }
    }
    if stale > 64 { forgetRunOut() }
    return best < 0 ? nil : best
  }

  /// The `most` best blocks with their fitness, best first.
  mutating func bestBlocks(for space: FreeSpace, most: Int) -> [(block: Int, fitness: Double)] {
    let size = space.cuboid.size
    gatherNeighbours(of: space.cuboid)
    let catalogue = context.catalogue
    var best: [(block: Int, fitness: Double)] = []
    for place in firstOffered(notAbove: Double(size.volume))..<state.offered.count {
      let block = Int(state.offered[place])
      let rank = catalogue.rank[block]
      let least = best.count < most ? 0 : best[most - 1].fitness
      if rank <= least { break }
      guard catalogue.size[block].isWithin(size), isThere(block) else { continue }
      let usable = rank * tuning.shares[block] * usableShare(catalogue.size[block], in: size)
      guard usable > least else { continue }
      let fitness = usable * contact(block, in: space)
      guard fitness > least, isCarried(block, in: space) else { continue }
      if best.count == most { best.removeLast() }
      let slot = best.firstIndex { $0.fitness < fitness } ?? best.count
      best.insert((block, fitness), at: slot)
    }
    return best
  }

  /// Share of the space that the block and rows of boxes behind it can fill.
  @inline(__always) func usableShare(_ block: PackedPoint, in space: PackedPoint) -> Double {
    let x = block.x + reach[0].reached(space.x - block.x)
    let y = block.y + reach[1].reached(space.y - block.y)
    let z = block.z + reach[2].reached(space.z - block.z)
    return Double(x * y * z) / Double(space.volume)
  }

  private mutating func gatherNeighbours(of space: Cuboid) {
    neighbours.removeAll(keepingCapacity: true)
    for standing in state.standing
    where standing.cuboid.low.isWithin(space.high) && space.low.isWithin(standing.cuboid.high) {
      neighbours.append(standing.cuboid)
    }
  }

  /// The share of a block's surface that touches walls or blocks, or nearly so, to the fourth power.
  @inline(__always) func contact(_ block: Int, in space: FreeSpace) -> Double {
    let cuboid = space.place(context.catalogue.size[block])
    let (room, tolerance) = (context.room, context.tolerance)
    var area = 0
    for axis in 0..<3 {
      let (face, near) = (cuboid.facing(cuboid, across: axis), tolerance[axis])
      if cuboid.low[axis] <= near { area += face }
      if room[axis] - cuboid.high[axis] <= near { area += face }
    }
    for neighbour in neighbours {
      for axis in 0..<3 {
        let below = cuboid.low[axis] - neighbour.high[axis]
        let above = neighbour.low[axis] - cuboid.high[axis]
        // Along one axis at most they do not overlap, or they face each other nowhere.
        guard max(below, above) >= 0, max(below, above) <= tolerance[axis] else { continue }
        area += cuboid.facing(neighbour, across: axis)
      }
    }
    // Within the tolerance a face may be counted twice.
    let share =
      Double(min(area, context.catalogue.surface[block]))
      / Double(context.catalogue.surface[block])
    let square = share * share
    return square * square
  }
}
