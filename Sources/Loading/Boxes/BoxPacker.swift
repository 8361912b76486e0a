internal import Kernels

/// Places the boxes of one load one after another, each at the best corner where it may stand.
///
/// Corners are the extreme points of Crainic, Perboli and Tadei (2008), doi:10.1287/ijoc.1070.0250,
/// with the corners themselves besides their projections: a base need not rest whole, so that a
/// place beside a gap is a place too.
struct BoxPacker: ~Copyable {
  let room: BoxRoom
  let rules: BoxRules
  let boxes: [RouteBox]
  private(set) var count = 0
  let spots: UncheckedBuffer<Standing>
  private let corners: UncheckedBuffer<Corner>
  /// What placing each box counts: its volume and that of a box of middle size, so that small ones
  /// left over count, too.
  private let worths: UncheckedBuffer<Int>
  /// What placing all counts.
  let wholeWorth: Int
  /// No corner beyond leaves room for any box.
  private let lastCorner: Corner
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

  /// A place where a box may have its corner; not private, as the compiler stumbles over a buffer of
  /// a private type.
  struct Corner: Equatable {
    var x: Int32
    var y: Int32
    var z: Int32
  }

  init(_ boxes: [RouteBox], in room: BoxRoom, rules: BoxRules) {
    self.room = room
    self.rules = rules
    self.boxes = boxes
    let side = boxes.map { min($0.length, $0.width) }.min() ?? 0
    lastCorner = Corner(
      x: Int32(room.length - side), y: Int32(room.width - side),
      z: Int32(room.height - (boxes.map(\.height).min() ?? 0)))
    let volume = boxes.reduce(0) { $0 + $1.volume }
    let mean = volume / max(1, boxes.count)
    worths = UncheckedBuffer(boxes.map { $0.volume + mean })
    wholeWorth = volume + mean * boxes.count
    spots = UncheckedBuffer(repeating: Standing(), count: boxes.count)
    corners = UncheckedBuffer(repeating: Corner(x: 0, y: 0, z: 0), count: 10 * boxes.count + 1)
  }

  /// Places what it can by a recipe, until less than `least` could stand; the worth of what stands.
  mutating func pack(_ recipe: BoxRecipe, least: Int = 0) -> Int {
    clear()
    var hope = wholeWorth
    corners[0] = Corner(x: 0, y: 0, z: 0)
    cornerCount = 1
    for box in recipe.order {
      guard let spot = chosenSpot(of: box, recipe.choices[box]) else {
        hope -= worths[box]
        if hope < least { break }
        continue
      }
      push(spot)
      addCorners(of: spot)
    }
    return (0..<count).reduce(0) { $0 + worths[spots[$1].box] }
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

  /// The best place after those it skips, or the last of them.
  private func chosenSpot(of box: Int, _ choice: BoxRecipe.Choice) -> Standing? {
    guard var best = bestSpot(of: box, choice, after: Self.firstRank) else { return nil }
    for _ in 0..<choice.skips {
      guard let next = bestSpot(of: box, choice, after: Self.rank(best, choice.preference)) else {
        break
      }
      best = next
    }
    return best
  }

  private static let firstRank = (Int32.min, Int32.min, Int32.min)

  private func bestSpot(
    of box: Int, _ choice: BoxRecipe.Choice, after skipped: (Int32, Int32, Int32)
  ) -> Standing? {
    var best: Standing?
    var least = (Int32.max, Int32.max, Int32.max)
    let turns = turns(box)
    for turn in 0..<turns where turns == 1 || choice.allows(turn: turn) {
      for place in 0..<cornerCount {
        let corner = corners[place]
        var spot = standing(box, x: corner.x, y: corner.y, z: corner.z, isTurned: turn == 1)
        if choice.slides { slide(&spot) }
        if choice.lean != .nowhere, spot.z > 0 { lean(&spot, choice.lean) }
        let rank = Self.rank(spot, choice.preference)
        guard rank < least, skipped < rank, mayStand(spot) else { continue }
        (best, least) = (spot, rank)
      }
    }
    return best
  }

  @inline(__always) private static func rank(
    _ spot: Standing, _ preference: BoxRecipe.Preference
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
    add(rear)
    add(down(rear))
    add(left(rear))
    add(right)
    add(down(right))
    add(forward(right))
    add(top)
    add(forward(top))
    add(left(top))
  }

  @inline(__always) private static func isInside(_ corner: Corner, _ spot: Standing) -> Bool {
    corner.x >= spot.x && corner.x < spot.endX && corner.y >= spot.y && corner.y < spot.endY
      && corner.z >= spot.z && corner.z < spot.endZ
  }

  private mutating func add(_ corner: Corner) {
    guard corner.x <= lastCorner.x, corner.y <= lastCorner.y, corner.z <= lastCorner.z,
      cornerCount < corners.count, rules.support == 0 || mayRest(corner)
    else { return }
    for place in 0..<cornerCount where corners[place] == corner { return }
    for place in 0..<count where Self.isInside(corner, spots[place]) { return }
    corners[cornerCount] = corner
    cornerCount += 1
  }

  /// Whether a box at a corner would rest on the floor or on some top, as far as they stand.
  @inline(__always) private func mayRest(_ corner: Corner) -> Bool {
    if corner.z == 0 { return true }
    for place in 0..<count {
      let spot = spots[place]
      if spot.endZ == corner.z, spot.endX > corner.x, spot.endY > corner.y { return true }
    }
    return false
  }
}
