public import Quantities

/// Cheap tests that every load which can be placed passes; the search of rounds asks them first.
public enum LoadBounds {
  /// A refusal when the boxes are heavier than `payload` together.
  public static func refusal(mass: Grams, payload: Grams) -> LoadRefusal? {
    guard mass > payload else { return nil }
    return LoadRefusal(.tooHeavy(mass: mass, most: payload), isProved: true)
  }

  /// A proved refusal of `boxes` in `space` by size, volume or floor; `nil` says nothing.
  public static func refusal(of boxes: [Box], in space: Space) -> LoadRefusal? {
    let room = Room(space)
    // Readers let in boxes so large that a few thousand volumes leave 64 bits.
    var volume: Int128 = 0
    for box in boxes {
      let item = Item(box)
      guard item.height <= room.height else {
        return LoadRefusal(
          .tooTall(box: box.index, height: box.height, most: space.height), isProved: true)
      }
      let straight = item.length <= room.length && item.width <= room.width
      let turned = item.mayTurn && item.width <= room.length && item.length <= room.width
      guard straight || turned else {
        return LoadRefusal(.tooLarge(box: box.index), isProved: true)
      }
      volume += Int128(item.area * item.height)
    }
    let available = room.length * room.width * room.height
    guard volume <= available else {
      return LoadRefusal(
        .volume(needed: Int64(clamping: volume), available: Int64(available)), isProved: true)
    }
    let floor = leastFloor(boxes.map { Item($0) }, height: room.height)
    guard floor <= room.length * room.width else {
      return LoadRefusal(
        .floor(needed: Int64(floor), available: Int64(room.length * room.width)), isProved: true)
    }
    return nil
  }

  /// Floor under the fewest stacks, mm²: footprint by footprint, as only equal ones are stacked.
  static func leastFloor(_ items: [Item], height: Int) -> Int {
    let order = items.indices.sorted {
      (items[$0].long, items[$0].short, $0) < (items[$1].long, items[$1].short, $1)
    }
    var floor = 0
    var group: [Item] = []
    for place in order {
      if let first = group.first,
        (first.long, first.short) != (items[place].long, items[place].short)
      {
        floor += first.area * leastStacks(group, height: height)
        group.removeAll(keepingCapacity: true)
      }
      group.append(items[place])
    }
    if let first = group.first { floor += first.area * leastStacks(group, height: height) }
    return floor
  }

  /// The fewest stacks of boxes of one footprint: by height; by boxes over half the height, of
  /// which no two share a stack; and by boxes that bear no other, of which no two do either.
  private static func leastStacks(_ group: [Item], height: Int) -> Int {
    let total = group.reduce(0) { $0 + $1.height }
    let tall = group.count { 2 * $0.height > height }
    let masses = group.map(\.mass).sorted()
    let weak = group.count { item in
      // The lightest of the others.
      let lightest = item.mass == masses[0] ? masses.dropFirst().first : masses[0]
      return lightest.map { $0 > item.bears } ?? true
    }
    return max((total + height - 1) / max(1, height), tall, weak)
  }
}
