import Kernels
import TestSupport
import Testing

@testable import RegressionBench

@Suite struct SignedRankTests {
  /// Sum of the ranks of positive differences, ranks by counting: slow and plain.
  static func rankSum(_ differences: [Double]) -> Double {
    let kept = differences.filter { $0 != 0 }
    return kept.filter { $0 > 0 }.reduce(0.0) { sum, value in
      let below = kept.count { $0.magnitude < value.magnitude }
      let equal = kept.count { $0.magnitude == value.magnitude }
      return sum + Double(below) + Double(equal + 1) / 2
    }
  }

  /// Share of all ways to set the signs whose sum is at least the one seen.
  static func enumerated(_ differences: [Double]) -> Double {
    let kept = differences.filter { $0 != 0 }
    let seen = rankSum(kept)
    var (reached, ways) = (0, 0)
    for signs in 0..<(1 << kept.count) {
      let flipped = kept.enumerated().map { place, value in
        signs >> place & 1 == 1 ? value.magnitude : -value.magnitude
      }
      ways += 1
      if rankSum(flipped) >= seen { reached += 1 }
    }
    return Double(reached) / Double(ways)
  }

  @Test("small samples equal the enumeration of signs, with ties and noughts", arguments: 1...50)
  func equalsEnumeration(seed: UInt64) {
    var random = RandomGenerator(seed: seed)
    let count = random.pick(1...10)
    // Few values, so that ties and noughts are common.
    let differences = (0..<count).map { _ in Double(random.pick(-4...6)) }
    let test = SignedRankTest(differences)
    #expect(test.positiveRanks == Self.rankSum(differences))
    #expect(abs(test.pValue - Self.enumerated(differences)) < 1e-12, "\(differences)")
  }

  @Test("twelve differences equal the enumeration of signs", arguments: 1...3)
  func twelve(seed: UInt64) {
    var random = RandomGenerator(seed: seed)
    let differences = (0..<12).map { _ in random.unit() - 0.4 }
    #expect(abs(SignedRankTest(differences).pValue - Self.enumerated(differences)) < 1e-12)
  }

  @Test("textbook values: all of five positive, and none")
  func extremes() {
    #expect(SignedRankTest([1, 2, 3, 4, 5]).pValue == 1.0 / 32)
    #expect(SignedRankTest([-1, -2, -3, -4, -5]).pValue == 1)
    #expect(SignedRankTest([]).pValue == 1)
    #expect(SignedRankTest([0, 0]).pValue == 1)
    #expect(SignedRankTest([0, 0]).count == 0)
  }

  @Test("the normal approximation is close to the exact tail, with ties", arguments: 1...20)
  func approximation(seed: UInt64) {
    var random = RandomGenerator(seed: seed)
    let differences = (0..<60).map { _ in Double(random.pick(-9...11)) }
    let ranks = SignedRanks(differences)
    #expect(abs(ranks.exactTail() - ranks.normalTail()) < 0.005)
  }

  @Test("a shift moves the chance the right way")
  func direction() {
    var random = RandomGenerator(seed: 7)
    let noise = (0..<40).map { _ in random.unit() - 0.5 }
    let (worse, better) = (noise.map { $0 + 0.3 }, noise.map { $0 - 0.3 })
    #expect(SignedRankTest(worse).pValue < 0.001)
    #expect(SignedRankTest(better).pValue > 0.999)
  }
}
