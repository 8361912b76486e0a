/// A placement of all boxes of one space, as stacks that may slide along it.
struct Layout {
  var stacks: [Stack]
  /// ``Room/gap``: places are counted from the room's walls, positions from the space's.
  var gap = 0

  /// Every stack as near to the rear as its neighbours let it; nothing overtakes anything, and no
  /// stack moves sideways, so what could be unloaded still can.
  func pushedToRear(_ room: Room) -> Layout {
    var pushed = stacks
    let order = stacks.indices.sorted { (stacks[$1].x, $1) < (stacks[$0].x, $0) }
    for (rank, place) in order.enumerated() {
      var end = room.length
      for other in order[..<rank] where stacks[place].sharesWidth(with: stacks[other]) {
        end = min(end, pushed[other].x)
      }
      pushed[place].x = end - stacks[place].length
    }
    return Layout(stacks: pushed, gap: gap)
  }

  /// The layout `step` parts of `parts` on the way to `rear`.
  ///
  /// Two stacks one behind the other stay apart: their distance at both ends is at least a whole
  /// length, so it is in between, also after rounding down.
  func moved(towards rear: Layout, step: Int, of parts: Int) -> Layout {
    var moved = self
    for place in stacks.indices {
      moved.stacks[place].x += (rear.stacks[place].x - stacks[place].x) * step / parts
    }
    return moved
  }

  /// Front and rear exchanged; keeps only rules that do not look along the space.
  func mirrored(_ room: Room) -> Layout {
    var mirrored = self
    for place in stacks.indices {
      mirrored.stacks[place].x = room.length - stacks[place].rear
    }
    return mirrored
  }
}
