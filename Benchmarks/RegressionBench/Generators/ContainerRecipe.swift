internal import Instances
internal import Kernels

/// An invented container with boxes of so many kinds, by the recipe of Bischoff and Ratcliff (1995),
/// doi:10.1016/0305-0483(95)00015-G, and of Davies and Bischoff (1999),
/// doi:10.1016/S0377-2217(98)00139-8: sides between fixed limits, a side may stand when it is less
/// than twice the least of the others, boxes are added until the container's volume is met.
///
/// The draws are our own, so none of these problems is one of theirs.
struct ContainerRecipe: Sendable {
  /// How many kinds.
  let kinds: Int
  let seed: UInt64

  var name: String { "container-\(kinds)-s\(seed)" }

  func container() -> ContainerCase {
    var random = RandomGenerator(seed: seed)
    let (room, limits) = ([587, 233, 220], [30...120, 25...100, 20...80])
    let sides = (0..<kinds).map { _ in limits.map { random.pick($0) } }
    let volumes = sides.map { $0.reduce(1, *) }
    var counts = [Int](repeating: 1, count: kinds)
    var left = room.reduce(1, *) - volumes.reduce(0, +)
    while true {
      let kind = random.below(kinds)
      guard volumes[kind] <= left else { break }
      counts[kind] += 1
      left -= volumes[kind]
    }
    return ContainerCase(
      number: 1, length: room[0], width: room[1], height: room[2],
      kinds: sides.indices.map { kind in
        ContainerCase.Kind(
          label: kind + 1, sides: sides[kind], mayStand: Self.mayStand(sides[kind]),
          count: counts[kind])
      })
  }

  private static func mayStand(_ sides: [Int]) -> [Bool] {
    sides.indices.map { up in
      let others = sides.indices.filter { $0 != up }.map { sides[$0] }
      return sides[up] < 2 * min(others[0], others[1])
    }
  }
}
