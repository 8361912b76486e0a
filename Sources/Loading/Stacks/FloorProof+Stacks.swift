extension FloorProof {
  /// Gives every stack a place on the floor, new to all of them; `nil` when none was found.
  static func rearrange(
    _ stacks: [Stack], _ items: [Item], _ room: Room, nodes: inout Int
  ) -> [Stack]? {
    let footprints = stacks.map { footprint(of: $0, items) }
    guard
      case .found(let corners) = arrange(
        footprints, room: (room.length, room.width),
        mayNotLead: mayNotLead(stacks, items, room), nodes: &nodes)
    else { return nil }
    return zip(stacks, corners).map { placed($0, $1) }
  }

  /// The footprint of `stack` as it stands; it may turn when all its boxes may.
  static func footprint(of stack: Stack, _ items: [Item]) -> Footprint {
    Footprint(
      length: stack.length, width: stack.width,
      mayTurn: stack.members.allSatisfy { items[$0].mayTurn })
  }

  /// Which stacks must not stand ahead of which.
  static func mayNotLead(_ stacks: [Stack], _ items: [Item], _ room: Room) -> [Bool] {
    stacks.flatMap { first in
      stacks.map { second in room.isRear && first.isBarred(by: second, items) }
    }
  }

  /// `stack` at the corner found for it.
  static func placed(_ stack: Stack, _ corner: (x: Int, y: Int, isTurned: Bool)) -> Stack {
    var placed = stack
    if corner.isTurned { swap(&placed.length, &placed.width) }
    (placed.x, placed.y, placed.isPlaced) = (corner.x, corner.y, true)
    return placed
  }
}
