/// What all states of one search share and nobody changes.
final class BlockContext: Sendable {
  let problem: BlockProblem
  let room: PackedPoint
  let catalogue: BlockCatalogue
  /// The least side that a box may have along each axis.
  let leastSize: PackedPoint
  /// Gaps up to this count as contact: a hundredth of the container along each axis.
  let tolerance: PackedPoint
  /// Brings volumes of spaces below 2^32.
  let volumeShift: Int
  let support: BlockSupport
  /// Each kind's sides along the length or width, and upright.
  let flatSides: [[Int]]
  let uprightSides: [[Int]]
  /// Volume of one box of each kind.
  let boxVolume: [Int]

  init(_ problem: BlockProblem, _ parameters: BlockParameters) {
    self.problem = problem
    room = problem.room.high
    support = parameters.support
    tolerance = PackedPoint(room.x / 100, room.y / 100, room.z / 100)
    let fill = support.leastPercent == 0 ? min(100, max(1, parameters.leastFillPercent)) : 100
    catalogue = BlockCatalogue(
      BlockDrafts(problem, most: parameters.mostBlocks, leastFillPercent: fill).blocks)
    volumeShift = max(0, Int.bitWidth - problem.containerVolume.leadingZeroBitCount - 32)
    let ways = problem.boxes.map { $0.count > 0 ? $0.orientations : [] }
    flatSides = ways.map { Array(Set($0.map(\.x))).sorted() }
    uprightSides = ways.map { Array(Set($0.map(\.z))).sorted() }
    boxVolume = problem.boxes.map(\.volume)
    let all = ways.joined()
    leastSize = PackedPoint(
      all.map(\.x).min() ?? room.x, all.map(\.y).min() ?? room.y, all.map(\.z).min() ?? room.z)
  }

  func space(_ cuboid: Cuboid) -> FreeSpace {
    FreeSpace(
      cuboid, in: room, volumeShift: volumeShift, onFloor: support.leastPercent > 0)
  }
}
