/// Boxes of one kind, to be loaded by ``BlockLoader``.
public struct BlockBox: Hashable, Sendable {
  /// The three sides, in any one unit of length.
  public let sides: [Int]
  /// Which of the sides may stand upright; a box may always be turned flat by a quarter.
  public let mayStand: [Bool]
  /// How many of them there are.
  public let count: Int

  /// Boxes of one kind.
  ///
  /// - Throws: ``BlockError`` for a side or count out of range, or when no side may stand.
  public init(sides: [Int], mayStand: [Bool], count: Int) throws(BlockError) {
    guard sides.count == 3, sides.allSatisfy({ (1...BlockProblem.mostLength).contains($0) }) else {
      throw .sides(sides)
    }
    guard mayStand.count == 3, mayStand.contains(true) else { throw .cannotStand }
    guard (0...BlockProblem.mostBoxes).contains(count) else { throw .count(count) }
    self.sides = sides
    self.mayStand = mayStand
    self.count = count
  }

  /// Volume of one.
  public var volume: Int { sides.reduce(1, *) }

  /// The ways it may stand, each once: length, width and height as it stands.
  var orientations: [PackedPoint] {
    var found: [PackedPoint] = []
    for up in 0..<3 where mayStand[up] {
      let flat = sides.indices.filter { $0 != up }.map { sides[$0] }
      for (length, width) in [(flat[0], flat[1]), (flat[1], flat[0])] {
        let way = PackedPoint(length, width, sides[up])
        if !found.contains(way) { found.append(way) }
      }
    }
    return found
  }
}
