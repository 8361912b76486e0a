import Kernels
import Testing

@testable import Loading

/// Small random problems of the block engine, and a slow judge of its packings.
enum RandomBlocks {
  static func problem(
    _ random: inout RandomGenerator, side: Int, kinds: Int, count: Int
  ) throws -> BlockProblem {
    let container = (0..<3).map { _ in random.pick(side / 2...side) }
    let boxes = try (0..<kinds).map { _ in
      var mayStand = (0..<3).map { _ in random.below(2) == 0 }
      mayStand[random.below(3)] = true
      return try BlockBox(
        sides: (0..<3).map { _ in random.pick(1...max(1, side * 2 / 3)) }, mayStand: mayStand,
        count: random.pick(0...count))
    }
    return try BlockProblem(container: container, boxes: boxes)
  }

  /// Every rule that a packing breaks, in words.
  static func faults(
    _ packing: BlockPacking, _ problem: BlockProblem, support: BlockSupport = .none
  ) -> [String] {
    var faults: [String] = []
    var left = problem.boxes.map(\.count)
    var volume = 0
    for (number, box) in packing.placements.enumerated() {
      left[box.kind] -= 1
      volume += box.length * box.width * box.height
      let way = PackedPoint(box.length, box.width, box.height)
      if !problem.boxes[box.kind].orientations.contains(way) { faults.append("turned \(box)") }
      let (ends, starts) = (ends(box), [box.x, box.y, box.z])
      for axis in 0..<3 where starts[axis] < 0 || ends[axis] > problem.container[axis] {
        faults.append("outside \(box)")
      }
      for other in packing.placements[..<number] where overlap(box, other) {
        faults.append("overlap \(box) \(other)")
      }
      let carried = carriedArea(box, packing.placements)
      if carried * 100 < box.length * box.width * support.leastPercent {
        faults.append("loose \(box)")
      }
    }
    for count in left where count < 0 { faults.append("too many: \(count)") }
    if volume != packing.volume { faults.append("volume \(volume), said \(packing.volume)") }
    if volume > packing.bound { faults.append("volume \(volume), bound \(packing.bound)") }
    return faults
  }

  private static func ends(_ box: BlockPlacement) -> [Int] {
    [box.x + box.length, box.y + box.width, box.z + box.height]
  }

  private static func overlap(_ one: BlockPlacement, _ two: BlockPlacement) -> Bool {
    one.x < two.x + two.length && two.x < one.x + one.length && one.y < two.y + two.width
      && two.y < one.y + one.width && one.z < two.z + two.height && two.z < one.z + one.height
  }

  private static func carriedArea(_ box: BlockPlacement, _ all: [BlockPlacement]) -> Int {
    guard box.z > 0 else { return box.length * box.width }
    return all.reduce(0) { area, other in
      guard other.z + other.height == box.z else { return area }
      let long = min(box.x + box.length, other.x + other.length) - max(box.x, other.x)
      let wide = min(box.y + box.width, other.y + other.width) - max(box.y, other.y)
      return area + max(0, long) * max(0, wide)
    }
  }
}
