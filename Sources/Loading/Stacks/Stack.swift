/// Boxes of one footprint, one exactly on the other, standing on the floor.
struct Stack {
  /// From the front wall; meaningless while ``isPlaced`` is false.
  var x = 0
  /// From the left wall.
  var y = 0
  /// Side along `x`.
  var length: Int
  /// Side along `y`.
  var width: Int
  /// Whether it has a place on the floor.
  var isPlaced = false
  /// Positions of its boxes in the load, from the floor up.
  private(set) var members: [Int] = []
  /// Height above the floor of each member.
  private(set) var bases: [Int] = []
  /// Height of the whole.
  private(set) var height = 0
  /// Mass it still bears.
  private(set) var spare = Int.max
  /// Whether raw food may go on top: none is below that must not be soiled.
  private(set) var takesRaw = true

  init(length: Int, width: Int) {
    self.length = length
    self.width = width
  }

  /// A stack that has its place.
  init(at footing: Footing) {
    self.init(length: footing.length, width: footing.width)
    (x, y, isPlaced) = (footing.x, footing.y, true)
  }

  /// Where it stands.
  var footing: Footing { Footing(x: x, y: y, length: length, width: width) }
  var rear: Int { x + length }
  var right: Int { y + width }

  /// Whether `item` may go on top, up to `limit` in all.
  func takes(_ item: Item, limit: Int) -> Bool {
    item.mass <= spare && height + item.height <= limit && (takesRaw || item.goods != .raw)
      && item.stands(length, width)
  }

  /// Puts `item`, at `place` in the load, on top.
  mutating func put(_ item: Item, at place: Int) {
    members.append(place)
    bases.append(height)
    height += item.height
    spare = min(spare - item.mass, item.bears)
    if item.goods == .ready { takesRaw = false }
  }

  /// Whether the two share some `y`.
  func sharesWidth(with other: Stack) -> Bool { y < other.right && other.y < right }

  /// Whether standing ahead of `other`, in its `y`, would leave one of our boxes barred: a box of
  /// an earlier stop with a box of a later stop of `other` at its height.
  func isBarred(by other: Stack, _ items: [Item]) -> Bool {
    for (mine, base) in zip(members, bases) {
      let item = items[mine]
      for (theirs, otherBase) in zip(other.members, other.bases)
      where item.stop < items[theirs].stop && base < otherBase + items[theirs].height
        && otherBase < base + item.height
      {
        return true
      }
    }
    return false
  }
}
