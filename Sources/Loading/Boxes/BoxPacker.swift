internal import Kernels

/// Places the boxes of one load one after another, each at the best corner where it may stand.
///
/// Corners are the extreme points of Crainic, Perboli and Tadei (2008), doi:10.1287/ijoc.1070.0250,
/// with the corners themselves besides their projections: a base need not rest whole, so that a
/// place beside a gap is a place too.
struct BoxPacker: ~Copyable {
  /// Which of two corners is better: the first figure decides, then the second, then the third.
  enum Preference: Int, CaseIterable {
    case nearEndThenLow, cornerThenLow, lowThenCab, leftThenCab, nearEndThenLeft
  }

  let room: BoxRoom
  let rules: BoxRules
  let boxes: [RouteBox]
  private(set) var count = 0
  let spots: UncheckedBuffer<Standing>
  private let corners: UncheckedBuffer<Corner>
  private var cornerCount = 0

  /// A placed box with what the checks need of it.
  struct Standing {
    var x: Int32 = 0
    var y: Int32 = 0
    var z: Int32 = 0
    var endX: Int32 = 0
    var endY: Int32 = 0
    var endZ: Int32 = 0
    var stop: Int32 = 0
    var box: Int32 = 0
    var isFragile = false
  }

  private struct Corner: Equatable {
    var x: Int32
    var y: Int32
    var z: Int32
  }

  init(_ boxes: [RouteBox], in room: BoxRoom, rules: BoxRules) {
    self.room = room
    self.rules = rules
    self.boxes = boxes
    spots = UncheckedBuffer(repeating: Standing(), count: boxes.count)
    corners = UncheckedBuffer(repeating: Corner(x: 0, y: 0, z: 0), count: 10 * boxes.count + 1)
  }

  /// Places what it can in this order; the volume of what stands.
  mutating func pack(_ order: [Int], _ preference: Preference) -> Int {
    clear()
    corners[0] = Corner(x: 0, y: 0, z: 0)
    cornerCount = 1
    var volume = 0
    for box in order {
      guard let spot = bestSpot(of: box, preference) else { continue }
      push(spot)
      addCorners(of: spot)
      volume += boxes[box].volume
    }
    return volume
  }

  /// Whether all boxes stand.
  var isWhole: Bool { count == boxes.count }

  mutating func clear() { count = 0 }

  mutating func push(_ spot: Standing) {
    spots[count] = spot
    count += 1
  }

  mutating func pop() { count -= 1 }

  /// What stands, in the order of the boxes.
  var placement: [BoxSpot] {
    (0..<count).map { place in
      let spot = spots[place]
      return BoxSpot(
        box: Int(spot.box), x: Int(spot.x), y: Int(spot.y), z: Int(spot.z),
        length: Int(spot.endX - spot.x), width: Int(spot.endY - spot.y),
        height: Int(spot.endZ - spot.z))
    }.sorted { $0.box < $1.box }
  }

  /// A box with its corner at a place, turned or not.
  @inline(__always) func standing(_ box: Int, x: Int32, y: Int32, z: Int32, isTurned: Bool)
    -> Standing
  {
    let terms = boxes[box]
    let (length, width) =
      isTurned ? (terms.width, terms.length) : (terms.length, terms.width)
    return Standing(
      x: x, y: y, z: z, endX: x + Int32(length), endY: y + Int32(width),
      endZ: z + Int32(terms.height), stop: Int32(terms.stop), box: Int32(box),
      isFragile: terms.isFragile)
  }

  /// Whether it is worth a look turned, too.
  @inline(__always) func turns(_ box: Int) -> Int {
    boxes[box].mayTurn && boxes[box].length != boxes[box].width ? 2 : 1
  }

  private func bestSpot(of box: Int, _ preference: Preference) -> Standing? {
    var best: Standing?
    var least = (Int32.max, Int32.max, Int32.max)
    for turn in 0..<turns(box) {
      for place in 0..<cornerCount {
        let corner = corners[place]
        let spot = standing(box, x: corner.x, y: corner.y, z: corner.z, isTurned: turn == 1)
        let rank = Self.rank(spot, preference)
        guard rank < least, mayStand(spot) else { continue }
        (best, least) = (spot, rank)
      }
    }
    return best
  }

  @inline(__always) private static func rank(
    _ spot: Standing, _ preference: Preference
  ) -> (Int32, Int32, Int32) {
    switch preference {
    case .nearEndThenLow: (spot.endX, spot.z, spot.y)
    case .cornerThenLow: (spot.x, spot.z, spot.y)
    case .lowThenCab: (spot.z, spot.endX, spot.y)
    case .leftThenCab: (spot.x, spot.y, spot.z)
    case .nearEndThenLeft: (spot.endX, spot.y, spot.z)
    }
  }

  private mutating func addCorners(of spot: Standing) {
    var kept = 0
    for place in 0..<cornerCount where !Self.isInside(corners[place], spot) {
      corners[kept] = corners[place]
      kept += 1
    }
    cornerCount = kept
    let rear = Corner(x: spot.endX, y: spot.y, z: spot.z)
    let right = Corner(x: spot.x, y: spot.endY, z: spot.z)
    let top = Corner(x: spot.x, y: spot.y, z: spot.endZ)
    for corner in [rear, down(rear), left(rear)] { add(corner) }
    for corner in [right, down(right), forward(right)] { add(corner) }
    for corner in [top, forward(top), left(top)] { add(corner) }
  }

  @inline(__always) private static func isInside(_ corner: Corner, _ spot: Standing) -> Bool {
    corner.x >= spot.x && corner.x < spot.endX && corner.y >= spot.y && corner.y < spot.endY
      && corner.z >= spot.z && corner.z < spot.endZ
  }

  private mutating func add(_ corner: Corner) {
    guard corner.x < Int32(room.length), corner.y < Int32(room.width),
      corner.z < Int32(room.height), cornerCount < corners.count
    else { return }
    for place in 0..<cornerCount where corners[place] == corner { return }
    for place in 0..<count where Self.isInside(corner, spots[place]) { return }
    corners[cornerCount] = corner
    cornerCount += 1
  }

  private func down(_ corner: Corner) -> Corner {
    var z: Int32 = 0
    for place in 0..<count {
      let spot = spots[place]
      if spot.x <= corner.x, corner.x < spot.endX, spot.y <= corner.y, corner.y < spot.endY,
        spot.endZ <= corner.z
      {
        z = max(z, spot.endZ)
      }
    }
    return Corner(x: corner.x, y: corner.y, z: z)
  }

  private func left(_ corner: Corner) -> Corner {
    var y: Int32 = 0
    for place in 0..<count {
      let spot = spots[place]
      if spot.x <= corner.x, corner.x < spot.endX, spot.z <= corner.z, corner.z < spot.endZ,
        spot.endY <= corner.y
      {
        y = max(y, spot.endY)
      }
    }
    return Corner(x: corner.x, y: y, z: corner.z)
  }

  private func forward(_ corner: Corner) -> Corner {
    var x: Int32 = 0
    for place in 0..<count {
      let spot = spots[place]
      if spot.y <= corner.y, corner.y < spot.endY, spot.z <= corner.z, corner.z < spot.endZ,
        spot.endX <= corner.x
      {
        x = max(x, spot.endX)
      }
    }
    return Corner(x: x, y: corner.y, z: corner.z)
  }
}
