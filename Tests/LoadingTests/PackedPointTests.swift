import Kernels
import TestSupport
import Testing

@testable import Loading

@Suite struct PackedPointTests {
  @Test("comparisons of packed points are those of their lengths", arguments: Seeds.standard)
  func comparisons(seed: UInt64) {
    var random = RandomGenerator(seed: seed)
    for most in [2, 40, PackedPoint.most] {
      let (one, two) = (lengths(&random, most), lengths(&random, most))
      let (a, b) = (PackedPoint(one[0], one[1], one[2]), PackedPoint(two[0], two[1], two[2]))
      #expect([a.x, a.y, a.z] == one && (0..<3).map { b[$0] } == two)
      #expect(a.isWithin(b) == zip(one, two).allSatisfy(<=))
      #expect(a.isBelow(b) == zip(one, two).allSatisfy(<))
      for axis in 0..<3 {
        let taken = a.taking(axis, of: b)
        #expect((0..<3).map { taken[$0] } == (0..<3).map { $0 == axis ? two[$0] : one[$0] })
      }
      if a.isWithin(b) { #expect((b - a) + a == b) }
    }
  }

  private func lengths(_ random: inout RandomGenerator, _ most: Int) -> [Int] {
    (0..<3).map { _ in random.pick(0...most) }
  }

  @Test("reachable lengths are those that a slow count reaches", arguments: Seeds.standard)
  func reach(seed: UInt64) {
    var random = RandomGenerator(seed: seed)
    let most = random.pick(1...300)
    var table = ReachTable(upTo: most)
    var slow: Set<Int> = [0]
    for _ in 0..<random.pick(0...4) {
      let (side, count) = (random.pick(1...90), random.pick(0...9))
      table.add(side: side, count: count)
      for _ in 0..<count { slow.formUnion(slow.map { $0 + side }.filter { $0 <= most + 400 }) }
    }
    for length in 0...most {
      #expect(table.reached(length) == slow.filter { $0 <= length }.max())
    }
  }
}
