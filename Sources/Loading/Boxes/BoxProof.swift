internal import Kernels

/// Searches all placements of a small load with corners at whole units, from the floor up.
///
/// Any placement can be built so that boxes come by their height above the floor: what a box rests on
/// stands before it. Without rules, boxes may slide to the cab, the left and the floor, so that only
/// sums of sides need a look (normal patterns: Christofides and Whitlock 1977,
/// doi:10.1287/opre.25.1.30). With rules they may not slide: a support may be lost, or a box stand
/// in the way; every unit of length is tried, and heights are the floor or a top where support is
/// asked for.
struct BoxProof: ~Copyable {
  enum Answer {
    case placed([BoxSpot])
    case impossible
    /// The budget ended first.
    case unknown
  }
  private var packer: BoxPacker
  private var left: Int
  private let alongX: [Int32]
  private let alongY: [Int32]
  private let alongZ: [Int32]
  private var isUsed: [Bool]

  init(_ boxes: [RouteBox], in room: BoxRoom, rules: BoxRules, places: Int) {
    packer = BoxPacker(boxes, in: room, rules: rules)
    left = places
    isUsed = Array(repeating: false, count: boxes.count)
    if rules == .none {
      let flat = boxes.map { $0.mayTurn ? [$0.length, $0.width] : [$0.length] }
      let across = boxes.map { $0.mayTurn ? [$0.length, $0.width] : [$0.width] }
      alongX = Self.sums(flat, below: room.length)
      alongY = Self.sums(across, below: room.width)
      alongZ = Self.sums(boxes.map { [$0.height] }, below: room.height)
    } else {
      alongX = (0..<Int32(room.length)).map(\.self)
      alongY = (0..<Int32(room.width)).map(\.self)
      alongZ = rules.support > 0 ? [] : (0..<Int32(room.height)).map(\.self)
    }
  }

  mutating func search() -> Answer {
    if extend(from: 0, after: -1) { return .placed(packer.placement) }
    return left > 0 ? .impossible : .unknown
  }

  /// Places one more box at `least` or higher; at the same height, boxes come by number.
  private mutating func extend(from least: Int32, after last: Int) -> Bool {
    if packer.isWhole { return true }
    for z in heights(from: least) {
      for box in isUsed.indices where !isUsed[box] && (z > least || box > last) {
        if place(box, at: z) { return true }
        if left <= 0 { return false }
      }
    }
    return false
  }

  private mutating func place(_ box: Int, at z: Int32) -> Bool {
    isUsed[box] = true
    defer { isUsed[box] = false }
    for turn in 0..<packer.turns(box) {
      for x in alongX {
        for y in alongY {
          left -= 1
          if left <= 0 { return false }
          let spot = packer.standing(box, x: x, y: y, z: z, isTurned: turn == 1)
          // Left and right are alike: the first box need not stand right of the middle.
          if packer.count == 0, packer.rules != .none,
            Int(spot.y + spot.endY) > packer.room.width + 1
          {
            break
          }
          guard packer.mayStand(spot) else { continue }
          packer.push(spot)
          if extend(from: z, after: box) { return true }
          packer.pop()
          if left <= 0 { return false }
        }
      }
    }
    return false
  }

  private func heights(from least: Int32) -> [Int32] {
    if !alongZ.isEmpty { return alongZ.filter { $0 >= least } }
    var heights: Set<Int32> = [0]
    for place in 0..<packer.count { heights.insert(packer.spots[place].endZ) }
    return heights.filter { $0 >= least }.sorted()
  }

  /// Sums of one side of each of some boxes, below a limit.
  private static func sums(_ sides: [[Int]], below limit: Int) -> [Int32] {
    var isSum = [Bool](repeating: false, count: max(1, limit))
    isSum[0] = true
    for choices in sides {
      for sum in isSum.indices.reversed() where isSum[sum] {
        for side in choices where sum + side < isSum.count { isSum[sum + side] = true }
      }
    }
    return isSum.indices.filter { isSum[$0] }.map { Int32($0) }
  }
}
