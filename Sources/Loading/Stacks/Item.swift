internal import Quantities

/// A box in plain whole numbers (mm, g), for the loops.
struct Item {
  let length: Int
  let width: Int
  let height: Int
  let mass: Int
  var bears: Int
  var stop: Int
  let mayTurn: Bool
  var goods: Box.Goods

  init(_ box: Box) {
    length = Int(box.length.rawValue)
    width = Int(box.width.rawValue)
    height = Int(box.height.rawValue)
    mass = Int(box.mass.rawValue)
    bears = Int(box.bears.rawValue)
    stop = box.stop
    mayTurn = box.mayTurn
    goods = box.goods
  }

  var long: Int { max(length, width) }
  var short: Int { min(length, width) }
  var area: Int { length * width }

  /// Whether it can stand with these sides along `x` and `y`.
  func stands(_ alongX: Int, _ alongY: Int) -> Bool {
    (length == alongX && width == alongY) || (mayTurn && length == alongY && width == alongX)
  }
}

/// A space in plain whole numbers (mm), without the air kept free along its walls.
struct Room {
  let length: Int
  let width: Int
  let height: Int
  /// From a wall of the space to the same wall of this room.
  let gap: Int
  /// Whether boxes must be reached from the rear end.
  let isRear: Bool

  init(_ space: Space) {
    gap = Int(space.airGap.rawValue)
    length = Int(space.length.rawValue) - 2 * gap
    width = Int(space.width.rawValue) - 2 * gap
    height = Int(space.height.rawValue)
    isRear = space.door == .rear
  }
}
