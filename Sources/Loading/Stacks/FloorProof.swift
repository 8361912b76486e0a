/// Arranges a few stacks on the floor, or proves that it cannot be done.
///
/// Two stacks must be apart along `x` or along `y`. The search keeps a list of promises "i ends
/// before j begins", lets every stack slide as near to the front left corner as the promises allow,
/// takes the first pair still in each other's way, and branches on the ways to part it. A pair in
/// which one may not stand ahead of the other (last in, first out) merely has fewer ways. Source of
/// the scheme: the disjunctive branching of Onodera, Taniguchi, Tamaru 1991,
/// doi:10.1145/127601.127716, with the conflict chosen lazily.
struct FloorProof {
  /// A stack's footprint.
  struct Footprint: Hashable {
    let length: Int
    let width: Int
    let mayTurn: Bool

    /// The same footprint with its long side along `x`, where it may turn.
    var lengthwise: Footprint {
      guard mayTurn, width > length else { return self }
      return Footprint(length: width, width: length, mayTurn: true)
    }
  }
  /// What was found.
  enum Answer {
    /// Corner of each stack and whether it is turned.
    case found([(x: Int, y: Int, isTurned: Bool)])
    case impossible
    /// The nodes ran out.
    case unknown
  }

  private let footprints: [Footprint]
  private let room: (length: Int, width: Int)
  /// `[i * n + j]`: i must not stand ahead of j where they share some y.
  private let mayNotLead: [Bool]
  private var nodes: Int
  private var lengths: [Int]
  private var widths: [Int]

  init(
    _ footprints: [Footprint], room: (length: Int, width: Int), mayNotLead: [Bool], nodes: Int
  ) {
    self.footprints = footprints
    self.room = room
    self.mayNotLead = mayNotLead
    self.nodes = nodes
    lengths = footprints.map(\.length)
    widths = footprints.map(\.width)
  }

  /// Answers, and tells how many nodes are left.
  static func arrange(
    _ footprints: [Footprint], room: (length: Int, width: Int), mayNotLead: [Bool],
    nodes: inout Int
  ) -> Answer {
    let area = footprints.reduce(0) { $0 + $1.length * $1.width }
    guard area <= room.length * room.width else { return .impossible }
    var proof = FloorProof(footprints, room: room, mayNotLead: mayNotLead, nodes: nodes)
    let answer = proof.turn(0)
    nodes = max(0, proof.nodes)
    return answer
  }

  /// Fixes how the stacks from `place` on are turned, then arranges.
  private mutating func turn(_ place: Int) -> Answer {
    guard place < footprints.count else {
      return separate(Promises(count: footprints.count))
    }
    let footprint = footprints[place]
    var isSure = true
    for isTurned in [false, true] {
      if isTurned && (!footprint.mayTurn || footprint.length == footprint.width) { continue }
      lengths[place] = isTurned ? footprint.width : footprint.length
      widths[place] = isTurned ? footprint.length : footprint.width
      guard lengths[place] <= room.length, widths[place] <= room.width else { continue }
      switch turn(place + 1) {
      case .found(let corners): return .found(corners)
      case .impossible: continue
      case .unknown: isSure = false
      }
      if nodes <= 0 { break }
    }
    return isSure ? .impossible : .unknown
  }

  /// Promises made so far and the least corners that keep them.
  private struct Promises {
    var alongX: [(Int, Int)] = []
    var alongY: [(Int, Int)] = []
    var x: [Int]
    var y: [Int]
    init(count: Int) {
      x = Array(repeating: 0, count: count)
      y = x
    }
  }

  private mutating func separate(_ promises: Promises) -> Answer {
    nodes -= 1
    guard nodes > 0 else { return .unknown }
    guard let (i, j) = firstConflict(promises) else {
      return .found(
        footprints.indices.map { place in
          let isTurned = lengths[place] != footprints[place].length
          return (promises.x[place], promises.y[place], isTurned)
        })
    }
    var isSure = true
    for way in 0..<4 {
      let (first, second) = way % 2 == 0 ? (i, j) : (j, i)
      var next = promises
      if way < 2 {
        guard !mayNotLead[first * footprints.count + second] else { continue }
        next.alongX.append((first, second))
        guard slide(&next.x, next.alongX, lengths, room.length) else { continue }
      } else {
        next.alongY.append((first, second))
        guard slide(&next.y, next.alongY, widths, room.width) else { continue }
      }
      switch separate(next) {
      case .found(let corners): return .found(corners)
      case .impossible: continue
      case .unknown: isSure = false
      }
      if nodes <= 0 { break }
    }
    return isSure ? .impossible : .unknown
  }

  /// Raises `corners` until all promises hold; `false` when one cannot within `room`.
  private func slide(
    _ corners: inout [Int], _ promises: [(Int, Int)], _ sides: [Int], _ room: Int
  ) -> Bool {
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for (before, after) in promises where corners[after] < corners[before] + sides[before] {
        corners[after] = corners[before] + sides[before]
        // Corners only rise, so a circle of promises ends here too.
        guard corners[after] + sides[after] <= room else { return false }
        hasMoved = true
      }
    }
    return true
  }

  /// The first pair that overlaps, or of which one bars the other.
  private func firstConflict(_ promises: Promises) -> (Int, Int)? {
    let (x, y, count) = (promises.x, promises.y, footprints.count)
    for i in 0..<count {
      for j in (i + 1)..<max(count, i + 1)
      where y[i] < y[j] + widths[j] && y[j] < y[i] + widths[i] {
        if x[i] + lengths[i] <= x[j] {
          if mayNotLead[i * count + j] { return (i, j) }
        } else if x[j] + lengths[j] <= x[i] {
          if mayNotLead[j * count + i] { return (i, j) }
        } else {
          return (i, j)
        }
      }
    }
    return nil
  }
}
