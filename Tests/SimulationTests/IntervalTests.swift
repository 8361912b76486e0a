import Foundation
import Kernels
import PlanningModel
import TestSupport
import Testing

@testable import Simulation

/// Intervals against binomial sums, and their coverage.
@Suite struct IntervalTests {
  /// Chance of `k` in `n`, by plain products.
  private static func chances(_ n: Int, _ p: Double) -> [Double] {
    var row = [1.0]
    for _ in 0..<n {
      row = (0...row.count).map { k in
        (k < row.count ? row[k] * (1 - p) : 0) + (k > 0 ? row[k - 1] * p : 0)
      }
    }
    return row
  }

  @Test("the incomplete beta function is a binomial tail", arguments: [1, 2, 7, 30, 200])
  func beta(n: Int) {
    for p in [0.001, 0.1, 0.5, 0.83, 0.999] {
      let row = Self.chances(n, p)
      for k in 1...n {
        let tail = row[k...].reduce(0, +)
        let value = IncompleteBeta.value(p, Double(k), Double(n - k + 1))
        #expect(abs(tail - value) < 1e-10, "\(k) of \(n) at \(p)")
      }
    }
    #expect(IncompleteBeta.value(-1, 2, 2) == 0 && IncompleteBeta.value(2, 2, 2) == 1)
  }

  @Test("a share's interval holds the truth as often as it says, for every truth")
  func exactCoverage() {
    for n in [10, 60, 150] {
      let intervals = (0...n).map { Intervals.share($0, of: n, error: 0.05) }
      for p in stride(from: 0.0005, to: 1, by: 0.0135) {
        let row = Self.chances(n, p)
        let held = zip(row, intervals).filter { $0.1.low <= p && p <= $0.1.high }
        #expect(held.reduce(0) { $0 + $1.0 } >= 0.95 - 1e-6, "\(p) of \(n)")
      }
    }
  }

  @Test("an interval holds its estimate, tightens with more and widens with less error")
  func sanity() {
    #expect(Intervals.share(0, of: 0, error: 0.05).high == 1)
    for (k, n) in [(0, 5), (5, 5), (3, 7), (9_990, 10_000), (500_000, 1_000_000)] {
      let share = Intervals.share(k, of: n, error: 0.05)
      #expect(share.low <= share.share && share.share <= share.high)
      #expect(Intervals.share(k, of: n, error: 0.005).halfWidth > share.halfWidth)
      #expect(Intervals.share(4 * k, of: 4 * n, error: 0.05).halfWidth < share.halfWidth)
    }
    // Known: all of 10 give (0.025)^(1/10) to 1.
    #expect(abs(Intervals.share(10, of: 10, error: 0.05).low - 0.691503) < 1e-6)
    #expect(abs(Intervals.normal(0.05) - 1.959964) < 1e-6)
  }

  @Test("quantiles and means of a known distribution are held", arguments: [0.5, 0.9, 0.99])
  func quantiles(share: Double) {
    var (held, meanHeld) = (0, 0)
    // Exponential with mean 60: its quantiles are known.
    let truth = -log(1 - share)
    for seed in UInt64(1)...300 {
      var stream = RandomGenerator(seed: seed)
      let draws = (0..<800).map { _ in 60 * stream.exponential() }
      let intervals = Intervals(error: 0.05)
      let figure = intervals.quantile(share, of: draws.sorted(), per: 60)
      if figure.low <= truth, truth <= figure.high { held += 1 }
      let mean = intervals.mean(draws, per: 60)
      if mean.low <= 1, 1 <= mean.high { meanHeld += 1 }
      #expect(figure.low <= figure.value && figure.value <= figure.high)
    }
    #expect(held >= 282, "\(held) of 300")
    #expect(meanHeld >= 282, "\(meanHeld) of 300")
  }

  @Test("stopping early keeps coverage", arguments: [0.5, 0.9, 0.97, 0.995])
  func stopping(truth: Double) {
    let rule = StoppingRule(most: 8_000, halfWidth: 0.03)
    #expect(rule.looks == [500, 1_000, 2_000, 4_000, 8_000])
    var (held, early) = (0, 0)
    for seed in UInt64(1)...300 {
      var stream = RandomGenerator(seed: seed)
      var count = Tally.Count()
      var share = SimulatedShare(kept: 0, of: 0, low: 0, high: 1)
      for look in rule.looks {
        while count.of < look { count.note(stream.unit() < truth) }
        share = Intervals.share(count.kept, of: count.of, error: rule.errorOfLook)
        if share.halfWidth <= 0.03 { break }
      }
      if share.low <= truth, truth <= share.high { held += 1 }
      if count.of < 8_000 { early += 1 }
    }
    #expect(held >= 282, "\(held) of 300")
    #expect(early > 0)
  }

  @Test("a difference in pairs: none for equal plans, its value for known ones, and coverage")
  func pairs() {
    let days = (0..<1_000).map { $0 % 7 != 0 }
    let none = PairedDifference(days, over: days)
    #expect(none.difference.value == 0 && !none.isGain && none.difference.high > 0)
    let all = PairedDifference(days.map { _ in true }, over: days)
    #expect(all.gained == 143 && all.lost == 0 && all.isGain)
    #expect(PairedDifference([], over: []).difference.value == 0)
    var (held, claims) = (0, 0)
    for seed in UInt64(1)...300 {
      var stream = RandomGenerator(seed: seed)
      // Both fail together on a tenth of the days; each alone on 3 % and 2 %.
      let draws = (0..<600).map { _ in stream.unit() }
      let one = draws.map { !($0 < 0.10 || (0.10..<0.12).contains($0)) }
      let other = draws.map { !($0 < 0.10 || (0.12..<0.15).contains($0)) }
      let found = PairedDifference(one, over: other)
      if found.difference.low <= 0.01, 0.01 <= found.difference.high { held += 1 }
      // Equal plans that fail on days of their own: a gain may be claimed one time in forty.
      let twin = draws.map { !($0 < 0.10 || (0.15..<0.17).contains($0)) }
      if PairedDifference(one, over: twin).isGain { claims += 1 }
    }
    #expect(held >= 282, "\(held) of 300")
    #expect(claims <= 15, "\(claims) of 300")
  }
}
