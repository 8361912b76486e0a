/// Boxes for one container, of which the most volume is to be loaded.
public struct BlockProblem: Hashable, Sendable {
  /// Longest side of a container or box: a hundred times a volume stays a whole number.
  public static let mostLength = 100_000
  /// Most boxes of all kinds.
  public static let mostBoxes = 20_000
  /// Length, width and height of the container.
  public let container: [Int]
  /// The boxes, by kind.
  public let boxes: [BlockBox]

  /// A problem.
  ///
  /// - Throws: ``BlockError`` for a container side out of range, or too many boxes in all.
  public init(container: [Int], boxes: [BlockBox]) throws(BlockError) {
    guard container.count == 3,
      container.allSatisfy({ (1...Self.mostLength).contains($0) })
    else { throw .sides(container) }
    let total = boxes.reduce(0) { $0 + $1.count }
    guard total <= Self.mostBoxes else { throw .count(total) }
    self.container = container
    self.boxes = boxes
  }

  /// Volume of the container.
  public var containerVolume: Int { container.reduce(1, *) }

  var room: Cuboid {
    Cuboid(low: .zero, high: PackedPoint(container[0], container[1], container[2]))
  }
}
