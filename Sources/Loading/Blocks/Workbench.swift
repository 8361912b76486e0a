/// One state being worked on, with the scratch space for it; each thread has its own.
struct Workbench: ~Copyable {
  let context: BlockContext
  let tuning: BlockTuning
  var state: LoadState
  /// Blocks placed and spaces given up since this was last set to nought.
  var work = 0
  /// What rows of the boxes left can reach, along each axis.
  var reach: [ReachTable]
  private var fresh: [Cuboid] = []
  /// Standing blocks near the space that is being filled.
  var neighbours: [Cuboid] = []

  init(_ context: BlockContext, _ tuning: BlockTuning) {
    self.context = context
    self.tuning = tuning
    state = LoadState()
    reach = (0..<3).map { ReachTable(upTo: context.room[$0]) }
  }

  mutating func refreshReach() {
    for axis in 0..<3 {
      reach[axis].clear()
      let sides = axis == 2 ? context.uprightSides : context.flatSides
      for kind in sides.indices where state.left[kind] > 0 {
        for side in sides[kind] { reach[axis].add(side: side, count: Int(state.left[kind])) }
      }
    }
  }

  /// Whether there are boxes enough for a block.
  @inline(__always) func isThere(_ block: Int) -> Bool {
    let begin = Int(context.catalogue.needsStart[block])
    let end = Int(context.catalogue.needsStart[block + 1])
    for place in begin..<end {
      let need = context.catalogue.needs[place]
      guard need.count <= state.left[Int(need.kind)] else { return false }
    }
    return true
  }

  /// Forgets blocks that cannot be had any more.
  mutating func forgetRunOut() {
    var kept = 0
    for place in state.offered.indices {
      let block = state.offered[place]
      guard isThere(Int(block)) else { continue }
      state.offered[kept] = block
      kept += 1
    }
    state.offered.removeSubrange(kept...)
  }

  /// Places a block in the corner of a space and cuts the spaces that it meets.
  mutating func place(_ block: Int, in space: FreeSpace) {
    work += 1
    let catalogue = context.catalogue
    let cuboid = space.place(catalogue.size[block])
    state.standing.append(LoadState.Standing(block: Int32(block), cuboid: cuboid))
    state.volume += catalogue.volume[block]
    for place in Int(catalogue.needsStart[block])..<Int(catalogue.needsStart[block + 1]) {
      let need = catalogue.needs[place]
      state.left[Int(need.kind)] -= need.count
    }
    cut(cuboid)
  }

  /// Drops a space that takes no block.
  ///
  /// Where a share of each base must be carried, the parts of it that lie whole on what is below
  /// are tried in its place.
  mutating func giveUp(_ place: Int) {
    let space = state.spaces[place].cuboid
    state.spaces.swapAt(place, state.spaces.count - 1)
    state.spaces.removeLast()
    guard context.support.isPartial, space.low.z > 0 else { return }
    fresh.removeAll(keepingCapacity: true)
    for standing in state.standing where standing.cuboid.high.z == space.low.z {
      guard standing.cuboid.facing(space, across: 2) > 0 else { continue }
      let part = space.clipped(flat: standing.cuboid)
      if part != space { keep(part) }
    }
    addFresh(among: state.spaces.count)
  }

  private mutating func cut(_ block: Cuboid) {
    fresh.removeAll(keepingCapacity: true)
    var kept = 0
    for place in state.spaces.indices {
      let space = state.spaces[place]
      if space.cuboid.meets(block) {
        split(space.cuboid, by: block)
      } else {
        state.spaces[kept] = space
        kept += 1
      }
    }
    state.spaces.removeSubrange(kept...)
    if context.support.isFull { joinLevels() }
    addFresh(among: kept)
  }

  /// Adds the fresh spaces that none of the first `kept` spaces and no other fresh one holds.
  private mutating func addFresh(among kept: Int) {
    for place in fresh.indices {
      let piece = fresh[place]
      guard isLargest(piece, place, among: kept) else { continue }
      state.spaces.append(context.space(piece))
    }
  }

  /// Whether no other space holds this one; of equal ones the first is kept.
  @inline(__always) private func isLargest(_ piece: Cuboid, _ own: Int, among kept: Int) -> Bool {
    for place in 0..<kept where state.spaces[place].cuboid.contains(piece) { return false }
    for place in fresh.indices where place != own && fresh[place].contains(piece) {
      guard place > own, fresh[place] == piece else { return false }
    }
    return true
  }

  @inline(__always) private mutating func split(_ space: Cuboid, by block: Cuboid) {
    for axis in 0..<3 {
      var below = space
      below.high = below.high.taking(axis, of: block.low)
      if space.low[axis] < block.low[axis] { keep(below) }
      var above = space
      above.low = above.low.taking(axis, of: block.high)
      if axis == 2, context.support.isFull {
        // A base is whole only where the block carries it.
        above = above.clipped(flat: block)
      }
      if block.high[axis] < space.high[axis] { keep(above) }
    }
  }

  @inline(__always) private mutating func keep(_ piece: Cuboid) {
    if context.leastSize.isWithin(piece.size) { fresh.append(piece) }
  }

  /// Tops at one height that touch carry a base together.
  private mutating func joinLevels() {
    for place in fresh.indices {
      for space in state.spaces {
        for axis in 0..<2 {
          if let both = Self.joined(fresh[place], space.cuboid, along: axis) { keep(both) }
        }
      }
    }
  }

  private static func joined(_ one: Cuboid, _ two: Cuboid, along axis: Int) -> Cuboid? {
    let across = 1 - axis
    guard one.low.z == two.low.z, one.low[axis] <= two.high[axis],
      two.low[axis] <= one.high[axis],
      max(one.low[across], two.low[across]) < min(one.high[across], two.high[across])
    else { return nil }
    var both = one
    if two.low[axis] < both.low[axis] { both.low = both.low.taking(axis, of: two.low) }
    if both.high[axis] < two.high[axis] { both.high = both.high.taking(axis, of: two.high) }
    if both.low[across] < two.low[across] { both.low = both.low.taking(across, of: two.low) }
    if two.high[across] < both.high[across] { both.high = both.high.taking(across, of: two.high) }
    if two.high.z < both.high.z { both.high = both.high.taking(2, of: two.high) }
    return both
  }
}
