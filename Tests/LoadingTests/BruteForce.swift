import Loading
import Quantities

/// Tries every placement of a few boxes on a grid of `cell` mm, of which all sides are multiples:
/// floor boxes at every cell, the others on top of them in every order.
struct BruteForce {
  let boxes: [Box]
  let space: Space
  let cell = 100
  private var piles: [[PlacedBox]] = []

  init(boxes: [Box], space: Space) {
    self.boxes = boxes
    self.space = space
  }

  /// Whether any placement passes ``PlacementCheck``.
  static func canPlace(_ boxes: [Box], in space: Space) -> Bool {
    var search = BruteForce(boxes: boxes, space: space)
    return search.floor(0, upper: [])
  }

  /// Decides for box `next` and all after it whether and where they stand on the floor.
  private mutating func floor(_ next: Int, upper: [Int]) -> Bool {
    guard next < boxes.count else { return top(upper) }
    for (length, width) in sides(boxes[next]) {
      for x in stride(from: 0, through: Int(space.length.rawValue) - length, by: cell) {
        for y in stride(from: 0, through: Int(space.width.rawValue) - width, by: cell) {
          let place = PlacedBox(
            box: next, x: Millimeters(x), y: Millimeters(y), z: .zero,
            length: Millimeters(length), width: Millimeters(width), height: boxes[next].height)
          guard place.height <= space.height, piles.allSatisfy({ isApart($0[0], place) }) else {
            continue
          }
          piles.append([place])
          let isFound = floor(next + 1, upper: upper)
          piles.removeLast()
          if isFound { return true }
        }
      }
    }
    return floor(next + 1, upper: upper + [next])
  }

  /// Puts the boxes `upper` on the piles in every order.
  private mutating func top(_ upper: [Int]) -> Bool {
    guard !upper.isEmpty else { return isSound }
    for (slot, box) in upper.enumerated() {
      for pile in piles.indices {
        let below = piles[pile][piles[pile].count - 1]
        let height = below.z + below.height + boxes[box].height
        guard height <= space.height, boxes[box].stop <= boxes[below.box].stop,
          boxes[box].mass <= boxes[below.box].bears,
          sides(boxes[box]).contains(where: {
            $0 == (Int(below.length.rawValue), Int(below.width.rawValue))
          })
        else { continue }
        piles[pile].append(
          PlacedBox(
            box: box, x: below.x, y: below.y, z: below.z + below.height, length: below.length,
            width: below.width, height: boxes[box].height))
        var rest = upper
        rest.remove(at: slot)
        let isFound = top(rest)
        piles[pile].removeLast()
        if isFound { return true }
      }
    }
    return false
  }

  private var isSound: Bool {
    let placed = piles.flatMap { $0 }.sorted { $0.box < $1.box }
    return PlacementCheck(boxes: boxes, placed: placed, space: space).breaches.isEmpty
  }

  private func sides(_ box: Box) -> [(Int, Int)] {
    let (length, width) = (Int(box.length.rawValue), Int(box.width.rawValue))
    return box.mayTurn && length != width ? [(length, width), (width, length)] : [(length, width)]
  }

  private func isApart(_ a: PlacedBox, _ b: PlacedBox) -> Bool {
    a.x >= b.x + b.length || b.x >= a.x + a.length || a.y >= b.y + b.width
      || b.y >= a.y + a.width
  }
}
