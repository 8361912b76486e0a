internal import Foundation
internal import PlanningModel

/// Intervals for what a simulation counts and measures, all at one error.
struct Intervals {
  /// An interval misses the truth with at most this probability.
  let error: Double

  private var known: [[Int]: SimulatedShare] = [:]

  init(error: Double) { self.error = error }

  /// A share with the interval of Clopper and Pearson (1934), doi:10.1093/biomet/26.4.404.
  ///
  /// It holds the truth at least as often as it says, for every truth and number. Wilson's is
  /// shorter and right on average, but where things go wrong once in some thousand times, as most
  /// things here, it misses the truth up to one time in six.
  mutating func share(_ count: Tally.Count) -> SimulatedShare {
    let key = [count.kept, count.of]
    if let share = known[key] { return share }
    let share = Self.share(count.kept, of: count.of, error: error)
    known[key] = share
    return share
  }

  static func share(_ kept: Int, of count: Int, error: Double) -> SimulatedShare {
    guard count > 0 else { return SimulatedShare(kept: 0, of: 0, low: 0, high: 1) }
    let (k, n) = (Double(kept), Double(count))
    let low = kept == 0 ? 0 : IncompleteBeta.inverse(error / 2, k, n - k + 1)
    let high = kept == count ? 1 : IncompleteBeta.inverse(1 - error / 2, k + 1, n - k)
    return SimulatedShare(
      kept: kept, of: count, low: low.rounded(digits: 6), high: high.rounded(digits: 6))
  }

  /// The mean of `values` in another unit, with the interval of the central limit as Hall (1992,
  /// doi:10.1111/j.2517-6161.1992.tb01872.x) corrects it for skewed values: lateness is mostly small
  /// and now and then large. A limit is not reached with some hundred values, so it is made for half
  /// the error.
  func mean(_ values: [Double], per unit: Double) -> SimulatedFigure {
    guard values.count > 1 else {
      let value = (values.first ?? 0) / unit
      return SimulatedFigure(value: value, low: value, high: value)
    }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let (squares, cubes) = values.reduce((0.0, 0.0)) { sums, value in
      let gap = value - mean
      return (sums.0 + gap * gap, sums.1 + gap * gap * gap)
    }
    let deviation = (squares / (count - 1)).squareRoot()
    let skewness = deviation > 0 ? cubes / count / (deviation * deviation * deviation) : 0
    let normal = Self.normal(error / 2)
    func end(_ z: Double) -> Double {
      mean - deviation / count.squareRoot() * Self.unskewed(z, skewness / count.squareRoot())
    }
    return figure(mean, end(normal), end(-normal), per: unit)
  }

  /// What a studentised mean must be for Hall's transformation of it to be `z`; `skewness` is that of
  /// the values by the root of their number.
  private static func unskewed(_ z: Double, _ skewness: Double) -> Double {
    guard abs(skewness) > 1e-6 else { return z }
    return 3 / skewness * (cbrt(1 + skewness * (z - skewness / 6)) - 1)
  }

  /// A quantile of sorted values, between the order statistics that hold it (binomial ranks in
  /// their normal limit, widened to whole ranks).
  func quantile(_ share: Double, of sorted: [Double], per unit: Double) -> SimulatedFigure {
    guard !sorted.isEmpty else { return SimulatedFigure(value: 0, low: 0, high: 0) }
    let count = Double(sorted.count)
    func value(_ rank: Double) -> Double {
      sorted[max(0, min(sorted.count - 1, Int(rank) - 1))]
    }
    let half = Self.normal(error) * (count * share * (1 - share)).squareRoot()
    return figure(
      value((count * share).rounded(.up)), value((count * share - half).rounded(.down)),
      value((count * share + half).rounded(.up) + 1), per: unit)
  }

  /// All that is told of how late something was.
  func lateness(_ seconds: [Int32]) -> SimulatedLateness {
    let values = seconds.map(Double.init)
    let sorted = values.sorted()
    return SimulatedLateness(
      mean: mean(values, per: 60), half: quantile(0.5, of: sorted, per: 60),
      ninety: quantile(0.9, of: sorted, per: 60), ninetyNine: quantile(0.99, of: sorted, per: 60))
  }

  private func figure(
    _ value: Double, _ low: Double, _ high: Double, per unit: Double
  ) -> SimulatedFigure {
    SimulatedFigure(
      value: (value / unit).rounded(digits: 4), low: (low / unit).rounded(digits: 4),
      high: (high / unit).rounded(digits: 4))
  }

  /// How many standard deviations a normal figure exceeds either way with probability `error`.
  static func normal(_ error: Double) -> Double {
    var (low, high) = (0.0, 40.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if erfc(middle / 2.0.squareRoot()) > error { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
