import Kernels
import Loading
import Quantities

/// Loads drawn by a seed.
struct RandomLoad {
  var boxes: [Box]
  var space: Space

  /// Up to seven small boxes in a small tight space, sides in multiples of 100 mm.
  static func small(seed: UInt64) -> RandomLoad {
    var random = RandomGenerator(seed: seed)
    let space = Space(
      length: Millimeters(100 * random.pick(2...4)), width: Millimeters(100 * random.pick(2...3)),
      height: Millimeters(100 * random.pick(2...4)), door: random.below(3) == 0 ? .side : .rear)
    let boxes = (0..<random.pick(3...7)).map { index in
      Box(
        index: index, length: Millimeters(100 * random.pick(1...2)),
        width: Millimeters(100 * random.pick(1...2)),
        height: Millimeters(100 * random.pick(1...2)), mass: Grams(1_000 * random.pick(1...9)),
        bears: Grams(1_000 * [0, 6, 12, 40][random.below(4)]), stop: random.below(3),
        mayTurn: random.below(4) > 0, goods: Box.Goods.allCases[random.below(3)])
    }
    return RandomLoad(boxes: boxes, space: space)
  }

  /// `count` crates of the usual two footprints for `stops` stops.
  static func crates(
    _ count: Int, stops: Int, in space: Space, seed: UInt64, smallShare: Int = 3
  ) -> RandomLoad {
    var random = RandomGenerator(seed: seed)
    let boxes = (0..<count).map { index in
      let isSmall = random.below(10) < smallShare
      let height = isSmall ? 120 : [120, 180, 240][random.below(3)]
      return Box(
        index: index, length: Millimeters(isSmall ? 500 : 600),
        width: Millimeters(isSmall ? 300 : 400), height: Millimeters(height),
        mass: Grams(random.pick(3_000...(isSmall ? 6_000 : 14_000))),
        bears: Grams(isSmall ? 45_000 : 150_000), stop: random.below(stops))
    }
    return RandomLoad(boxes: boxes, space: space)
  }

  /// A refrigerated body, rear door.
  static let body = Space(
    length: Millimeters(3_200), width: Millimeters(1_900), height: Millimeters(1_850),
    frontWall: Millimeters(1_350), door: .rear)
  /// The boot of a large estate.
  static let boot = Space(
    length: Millimeters(1_050), width: Millimeters(1_150), height: Millimeters(620), door: .side)
}
