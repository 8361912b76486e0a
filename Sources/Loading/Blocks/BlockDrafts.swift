/// All blocks that are worth placing: grids of like boxes first, then unions of two.
///
/// Grids are the simple blocks, unions the general ones of Fanslau and Bortfeldt (2010),
/// doi:10.1287/ijoc.1090.0338, which keep a least share of goods. Unions grow by generations, the
/// small ones first, until enough blocks are made.
struct BlockDrafts {
  private struct Signature: Hashable {
    let size: PackedPoint
    let needs: [Block.Need]
  }

  private(set) var blocks: [Block] = []
  private let problem: BlockProblem
  private let room: PackedPoint
  private let most: Int
  private let leastFill: Int
  // Asked for membership only, never walked.
  private var seen: Set<Signature> = []
  /// Pairs that may still be looked at; bounds the preparation of very large problems.
  private var looks = 4_000_000

  init(_ problem: BlockProblem, most: Int, leastFillPercent: Int) {
    self.problem = problem
    room = problem.room.high
    self.most = max(1, most)
    leastFill = leastFillPercent
    addGrids()
    addUnions()
  }

  private mutating func addGrids() {
    for rungs in [1_000_000, 24, 12, 6, 3] {
      blocks = []
      seen = []
      for kind in problem.boxes.indices { addGrids(of: kind, rungs: rungs) }
      // A ladder of counts with fewer rungs, when there are too many grids.
      if blocks.count <= most { return }
    }
  }

  private mutating func addGrids(of kind: Int, rungs: Int) {
    let box = problem.boxes[kind]
    for way in box.orientations {
      for high in Self.ladder(upTo: min(box.count, room.z / way.z), rungs: rungs) {
        for wide in Self.ladder(upTo: min(box.count / high, room.y / way.y), rungs: rungs) {
          let longest = min(box.count / (high * wide), room.x / way.x)
          for long in Self.ladder(upTo: longest, rungs: rungs) {
            add(grid: PackedPoint(long, wide, high), of: way, kind: kind)
            // Too many already: the next ladder is shorter.
            guard blocks.count <= most else { return }
          }
        }
      }
    }
  }

  /// 1, 2, 3 and so on up to `most`, thinned to about `rungs` of them, the last one kept.
  private static func ladder(upTo most: Int, rungs: Int) -> [Int] {
    guard most > 0 else { return [] }
    guard most > rungs else { return Array(1...most) }
    var steps: [Int] = []
    var step = 1
    while step < most {
      steps.append(step)
      step += max(1, step * 3 / rungs)
    }
    return steps + [most]
  }

  private mutating func add(grid count: PackedPoint, of way: PackedPoint, kind: Int) {
    let number = count.volume
    let size = PackedPoint(count.x * way.x, count.y * way.y, count.z * way.z)
    add(
      Block(
        make: .grid(kind: kind, box: way, count: count), size: size,
        volume: number * problem.boxes[kind].volume,
        needs: [Block.Need(kind: Int32(kind), count: Int32(number))]))
  }

  private mutating func add(_ block: Block) {
    guard seen.insert(Signature(size: block.size, needs: block.needs)).inserted else { return }
    blocks.append(block)
  }

  private mutating func addUnions() {
    var begin = 0
    while begin < blocks.count {
      let end = blocks.count
      for new in begin..<end {
        for old in 0...new {
          guard blocks.count < most, looks > 0 else { return }
          looks -= 1
          for axis in 0..<3 { join(new, old, along: axis) }
        }
      }
      begin = end
    }
  }

  private mutating func join(_ new: Int, _ old: Int, along axis: Int) {
    let (one, two) = (blocks[new].size, blocks[old].size)
    let length = one[axis] + two[axis]
    guard length <= room[axis] else { return }
    let (first, second) = axis == 0 ? (1, 2) : axis == 1 ? (0, 2) : (0, 1)
    let area = max(one[first], two[first]) * max(one[second], two[second])
    let volume = blocks[new].volume + blocks[old].volume
    guard volume * 100 >= length * area * leastFill, let needs = needs(new, old) else { return }
    let size = PackedPoint(
      axis == 0 ? length : max(one.x, two.x), axis == 1 ? length : max(one.y, two.y),
      axis == 2 ? length : max(one.z, two.z))
    // The larger base below, or nearer to the corner.
    let isNewFirst = one[first] * one[second] >= two[first] * two[second]
    let make = Block.Make.pair(isNewFirst ? new : old, isNewFirst ? old : new, axis: axis)
    add(Block(make: make, size: size, volume: volume, needs: needs))
  }

  /// What the two take together; `nil` when there are not so many.
  private func needs(_ new: Int, _ old: Int) -> [Block.Need]? {
    var needs = blocks[new].needs
    for need in blocks[old].needs {
      let place = needs.firstIndex { $0.kind >= need.kind } ?? needs.count
      if place < needs.count, needs[place].kind == need.kind {
        needs[place].count += need.count
      } else {
        needs.insert(need, at: place)
      }
    }
    let fits = needs.allSatisfy { $0.count <= problem.boxes[Int($0.kind)].count }
    return fits ? needs : nil
  }
}
