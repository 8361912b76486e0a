/// Why a problem of ``BlockLoader`` was refused.
public enum BlockError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Sides that are not three lengths within ``BlockProblem/mostLength``.
  case sides([Int])
  /// No side may stand upright.
  case cannotStand
  /// A negative count, or too many boxes.
  case count(Int)

  /// One sentence.
  public var description: String {
    switch self {
    case .sides(let sides):
      "the sides are \(sides); give three from 1 to \(BlockProblem.mostLength)"
    case .cannotStand: "no side may stand upright; let one of the three"
    case .count(let count): "\(count) boxes; give 0 to \(BlockProblem.mostBoxes) in all"
    }
  }
}
