internal import Quantities

extension Layout {
  /// The boxes with their places, in the order of `boxes`.
  func placed(_ boxes: [Box]) -> [PlacedBox] {
    var corners = boxes.map { _ in (stack: 0, base: 0) }
    for (number, stack) in stacks.enumerated() {
      for (member, base) in zip(stack.members, stack.bases) { corners[member] = (number, base) }
    }
    return zip(boxes, corners).map { box, corner in
      let stack = stacks[corner.stack]
      return PlacedBox(
        box: box.index, x: Millimeters(stack.x + gap), y: Millimeters(stack.y + gap),
        z: Millimeters(corner.base), length: Millimeters(stack.length),
        width: Millimeters(stack.width), height: box.height)
    }
  }
}
