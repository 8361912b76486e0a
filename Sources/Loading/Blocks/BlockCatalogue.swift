internal import Kernels

/// The blocks of a problem in dense tables, the most promising first.
///
/// The order is that of ``rank``, the part of the fitness that does not depend on the place:
/// volume over the fifth root of the number of boxes (Araya, Guerrero and Núñez 2017,
/// doi:10.1016/j.cor.2017.01.002). It bounds the fitness, so a scan may stop early.
final class BlockCatalogue: Sendable {
  let drafts: [Block]
  /// Place in ``drafts`` of each block.
  let draft: [Int32]
  let size: [PackedPoint]
  let volume: [Int]
  let rank: [Double]
  /// Surface of each block.
  let surface: [Int]
  /// Where the needs of each block begin in ``needs``; one more entry than blocks.
  let needsStart: [Int32]
  let needs: [Block.Need]

  init(_ drafts: [Block]) {
    self.drafts = drafts
    let ranks = drafts.map { Double($0.volume) / Self.fifthRoot(of: Double($0.boxCount)) }
    let order = drafts.indices.sorted { ranks[$0] != ranks[$1] ? ranks[$0] > ranks[$1] : $0 < $1 }
    draft = order.map { Int32($0) }
    size = order.map { drafts[$0].size }
    volume = order.map { drafts[$0].volume }
    rank = order.map { ranks[$0] }
    surface = order.map { place in
      let size = drafts[place].size
      return 2 * (size.x * size.y + size.x * size.z + size.y * size.z)
    }
    var (start, all) = ([Int32(0)], [Block.Need]())
    for place in order {
      all += drafts[place].needs
      start.append(Int32(all.count))
    }
    (needsStart, needs) = (start, all)
  }

  var count: Int { size.count }

  /// By Newton's rule: a library's power may differ in its last bit between machines.
  private static func fifthRoot(of number: Double) -> Double {
    var root = 1 + number / 5
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (root * fourth - number) / (5 * fourth)
    }
    return root
  }

  /// The boxes of a block whose least corner is at `corner`.
  func boxes(of block: Int, at corner: PackedPoint) -> [BlockPlacement] {
    var found: [BlockPlacement] = []
    unfold(Int(draft[block]), at: corner, into: &found)
    return found
  }

  private func unfold(
    _ place: Int, at corner: PackedPoint, into found: inout [BlockPlacement]
  ) {
    switch drafts[place].make {
    case .grid(let kind, let box, let count):
      for z in 0..<count.z {
        for y in 0..<count.y {
          for x in 0..<count.x {
            let low = corner + PackedPoint(x * box.x, y * box.y, z * box.z)
            found.append(BlockPlacement(kind: kind, Cuboid(low: low, high: low + box)))
          }
        }
      }
    case .pair(let first, let second, let axis):
      unfold(first, at: corner, into: &found)
      let step = PackedPoint.zero.taking(axis, of: drafts[first].size)
      unfold(second, at: corner + step, into: &found)
    }
  }
}
