/// How much of each box's base must rest on the floor or on other boxes.
public enum BlockSupport: Hashable, Sendable {
  /// Nothing is asked; boxes are let down as far as they go all the same.
  case none
  /// At least so many per cent of the base.
  case percent(Int)
  /// The whole base.
  case full

  /// The least share, in per cent.
  public var leastPercent: Int {
    switch self {
    case .none: 0
    case .percent(let share): min(100, max(0, share))
    case .full: 100
    }
  }

  /// Whether a part of a base may hang free, and not all of it.
  var isPartial: Bool { (1...99).contains(leastPercent) }
  var isFull: Bool { leastPercent == 100 }
}
