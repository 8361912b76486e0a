import Kernels
import TestSupport
import Testing

@testable import RegressionBench

@Suite struct StatisticsTests {
  @Test("Holm's correction, computed by hand")
  func holm() {
    // Sorted 0.01, 0.02, 0.03, 0.04: times 4, 3, 2, 1, never falling.
    let adjusted = Holm.adjusted([0.02, 0.01, 0.04, 0.03])
    for (found, wanted) in zip(adjusted, [0.06, 0.04, 0.06, 0.06]) {
      #expect(abs(found - wanted) < 1e-15)
    }
    #expect(Holm.adjusted([0.5, 0.9]) == [1, 1])
    #expect(Holm.adjusted([0.25]) == [0.25])
    #expect(Holm.adjusted([]) == [])
  }

  @Test("median, mean and quantiles of short lists")
  func figures() {
    #expect(Sample.median([3, 1, 2]) == 2)
    #expect(Sample.median([4, 1, 2, 3]) == 2.5)
    #expect(Sample.median([]) == 0)
    #expect(Sample.mean([1, 2, 6]) == 3)
    let hundred = (1...100).map(Double.init)
    #expect(Sample.quantile(0.99, of: hundred) == 99)
    #expect(Sample.quantile(1, of: hundred) == 100)
    #expect(Sample.quantile(0.5, of: [7]) == 7)
  }

  @Test("chance alarms that are allowed: the tail of the binomial")
  func allowed() {
    // 0.99^12 = 0.886, and with one alarm 0.994.
    #expect(SelfTest.allowedAlarms(12, alpha: 0.01) == 1)
    #expect(SelfTest.allowedAlarms(1, alpha: 0.01) == 0)
  }

  @Test("the verdict on time: quiet, slower, quicker and unresolved", arguments: 1...5)
  func verdict(seed: UInt64) {
    let quiet = TimeVerdict(Self.samples(seed, noise: 0.02, factor: 1))
    #expect(!quiet.isSlower && !quiet.isFaster && quiet.isResolved)
    let slower = TimeVerdict(Self.samples(seed, noise: 0.02, factor: 1.04))
    #expect(slower.isSlower && !slower.isFaster)
    #expect(abs(slower.change - 0.04) < 0.01)
    let quicker = TimeVerdict(Self.samples(seed, noise: 0.02, factor: 0.96))
    #expect(quicker.isFaster && !quicker.isSlower)
    let noisy = TimeVerdict(Self.samples(seed, noise: 1, factor: 1.03))
    #expect(!noisy.isResolved)
  }

  @Test("very noisy and skewed times of one program hardly ever ring")
  func falseAlarms() {
    let verdicts = (1...100).map { seed in
      TimeVerdict(Self.samples(seed, noise: 1, factor: 1, count: 48))
    }
    #expect(verdicts.count(where: \.isSlower) + verdicts.count(where: \.isFaster) <= 3)
    #expect(abs(Sample.median(verdicts.map(\.change))) < 0.05, "skewed noise must not favour one")
  }

  @Test("no samples, or times of nought, give no verdict")
  func empty() {
    for samples in [[], [TimeSample(base: 0, again: 0, other: 5)]] {
      let verdict = TimeVerdict(samples)
      #expect(!verdict.isSlower && !verdict.isFaster && !verdict.isResolved)
    }
  }

  private static func samples(
    _ seed: UInt64, noise: Double, factor: Double, count: Int = 120
  ) -> [TimeSample] {
    var random = RandomGenerator(seed: seed)
    func time() -> Double { 100 * (1 + noise * random.exponential()) }
    return (0..<count).map { _ in
      TimeSample(base: time(), again: time(), other: time() * factor)
    }
  }
}
