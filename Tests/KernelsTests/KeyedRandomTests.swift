import Kernels
import TestSupport
import Testing

/// Streams by key, and the draws that noise is made of.
@Suite struct KeyedRandomTests {
  @Test("a stream depends on its seed and keys, on each of them, and on nothing else")
  func keys() {
    func first(_ seed: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
      var stream = RandomGenerator(seed: seed, a, b, c)
      return stream.next()
    }
    #expect(first(1, 2, 3, 4) == first(1, 2, 3, 4))
    var seen: Set<UInt64> = []
    for seed in UInt64(0)..<6 {
      for a in UInt64(0)..<6 {
        for b in UInt64(0)..<6 {
          for c in UInt64(0)..<6 { seen.insert(first(seed, a, b, c)) }
        }
      }
    }
    #expect(seen.count == 1_296, "two keys share a stream, such as one for its mirror image")
  }

  @Test("streams of neighbouring counters are as good as one stream")
  func neighbours() {
    let count = 20_000
    var (sum, products, last) = (0.0, 0.0, 0.0)
    var bins = [Int](repeating: 0, count: 16)
    for counter in 0..<count {
      var stream = RandomGenerator(seed: 7, 1, 2, UInt64(counter))
      let value = stream.unit()
      sum += value
      products += (value - 0.5) * (last - 0.5)
      last = value
      bins[Int(value * 16)] += 1
    }
    let n = Double(count)
    #expect(abs(sum / n - 0.5) < 4 * (1 / 12.0 / n).squareRoot())
    #expect(abs(products / n) < 4 / 12.0 / n.squareRoot())
    let expected = n / 16
    let chi = bins.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    // 15 degrees of freedom: one in a thousand is above 37.7.
    #expect(chi < 37.7)
  }

  @Test("a name's key is that of FNV-1a")
  func names() {
    #expect(RandomGenerator.key("") == 0xCBF2_9CE4_8422_2325)
    #expect(RandomGenerator.key("a") == 0xAF63_DC4C_8601_EC8C)
    #expect(RandomGenerator.key("foobar") == 0x8594_4171_F739_67E8)
  }

  @Test("normal draws have the moments and tails of the normal distribution")
  func normal() {
    var stream = RandomGenerator(seed: 3)
    let draws = (0..<40_000).map { _ in stream.normal() }
    let n = Double(draws.count)
    func moment(_ power: Int) -> Double {
      draws.reduce(0) { sum, draw in sum + (0..<power).reduce(1.0) { p, _ in p * draw } } / n
    }
    #expect(abs(moment(1)) < 0.02)
    #expect(abs(moment(2) - 1) < 0.03)
    #expect(abs(moment(3)) < 0.06)
    #expect(abs(moment(4) - 3) < 0.2)
    #expect(abs(Double(draws.count { abs($0) < 1 }) / n - 0.6827) < 0.01)
    #expect(abs(Double(draws.count { $0 > 1.96 }) / n - 0.025) < 0.003)
  }

  @Test("growth is the exponential, and just 1 for nought")
  func growth() {
    #expect(RandomGenerator.growth(0) == 1)
    for (x, value) in [
      (1.0, 2.718281828459045), (-1, 0.36787944117144233), (0.1, 1.1051709180756477),
    ] {
      #expect(abs(RandomGenerator.growth(x) / value - 1) < 1e-13)
    }
  }
}
