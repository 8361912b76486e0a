import Kernels
import Loading

/// All placements of a few boxes on a grid of whole units, and a check of one, with nothing of the
/// loader's own.
struct RouteBoxBruteForce {
  let boxes: [RouteBox]
  let room: BoxRoom
  let rules: BoxRules

  /// Boxes of one to three units for up to three stops in a room of up to 24 cells.
  static func random(seed: UInt64, rules: BoxRules) -> RouteBoxBruteForce {
    var random = RandomGenerator(seed: seed)
    let room = BoxRoom(
      length: random.pick(2...4), width: random.pick(1...2), height: random.pick(2...3))
    let most = room.length * room.width * room.height * random.pick(5...10) / 10
    var boxes: [RouteBox] = []
    var volume = 0
    while boxes.count < 7 {
      let box = RouteBox(
        length: random.pick(1...2), width: random.pick(1...2), height: random.pick(1...2),
        isFragile: random.below(3) == 0, mayTurn: random.below(3) > 0, stop: random.below(3))
      volume += box.length * box.width * box.height
      if volume > most, !boxes.isEmpty { break }
      boxes.append(box)
    }
    return RouteBoxBruteForce(boxes: boxes, room: room, rules: rules)
  }

  /// Whether any placement keeps every rule.
  var isFeasible: Bool {
    var spots: [BoxSpot] = []
    return extend(&spots)
  }

  private func extend(_ spots: inout [BoxSpot]) -> Bool {
    let number = spots.count
    guard number < boxes.count else { return complaints(spots).isEmpty }
    let box = boxes[number]
    for (length, width) in [(box.length, box.width), (box.width, box.length)] {
      if length != box.length, !box.mayTurn { continue }
      for x in stride(from: 0, through: room.length - length, by: 1) {
        for y in stride(from: 0, through: room.width - width, by: 1) {
          for z in stride(from: 0, through: room.height - box.height, by: 1) {
            let spot = BoxSpot(
              box: number, x: x, y: y, z: z, length: length, width: width, height: box.height)
            // Rules about pairs never mend by more boxes; support may.
            if spots.contains(where: { quarrel(spot, $0) || quarrel($0, spot) }) { continue }
            spots.append(spot)
            if extend(&spots) { return true }
            spots.removeLast()
          }
        }
      }
    }
    return false
  }

  /// Every broken rule; empty for a placement of all boxes that keeps them.
  func complaints(_ spots: [BoxSpot]) -> [String] {
    var found: [String] = []
    if spots.map(\.box) != Array(boxes.indices) { found.append("not every box once") }
    for spot in spots {
      let box = boxes[spot.box]
      let isStraight = (spot.length, spot.width) == (box.length, box.width)
      let isTurned = box.mayTurn && (spot.length, spot.width) == (box.width, box.length)
      if spot.height != box.height || !(isStraight || isTurned) { found.append("size of \(spot)") }
      if spot.x < 0 || spot.y < 0 || spot.z < 0 || spot.x + spot.length > room.length
        || spot.y + spot.width > room.width || spot.z + spot.height > room.height
      {
        found.append("\(spot) is outside")
      }
      for other in spots where other.box != spot.box && quarrel(spot, other) {
        found.append("\(spot) and \(other)")
      }
      if spot.z > 0, 100 * supported(spot, spots) < rules.support * spot.length * spot.width {
        found.append("\(spot) hangs")
      }
    }
    return found
  }

  /// Cells below the base that are the top cells of another box.
  private func supported(_ spot: BoxSpot, _ spots: [BoxSpot]) -> Int {
    var cells = 0
    for x in spot.x..<spot.x + spot.length {
      for y in spot.y..<spot.y + spot.width {
        let isHeld = spots.contains {
          $0.z + $0.height == spot.z && ($0.x..<$0.x + $0.length).contains(x)
            && ($0.y..<$0.y + $0.width).contains(y)
        }
        if isHeld { cells += 1 }
      }
    }
    return cells
  }

  /// Whether two boxes share space, or the first stands wrongly on or behind the second.
  private func quarrel(_ a: BoxSpot, _ b: BoxSpot) -> Bool {
    let meetX = a.x < b.x + b.length && b.x < a.x + a.length
    let meetY = a.y < b.y + b.width && b.y < a.y + a.width
    let meetZ = a.z < b.z + b.height && b.z < a.z + a.height
    if meetX && meetY && meetZ { return true }
    if rules.keepsFragile, meetX, meetY, a.z == b.z + b.height, boxes[b.box].isFragile,
      !boxes[a.box].isFragile
    {
      return true
    }
    guard rules.unloadsInOrder, boxes[b.box].stop > boxes[a.box].stop else { return false }
    return (meetX && meetY && b.z >= a.z + a.height) || (meetY && meetZ && b.x >= a.x + a.length)
  }
}
