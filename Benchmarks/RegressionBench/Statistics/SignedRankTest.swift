internal import Foundation

/// The one-sided signed-rank test: do differences tend to be above nought?
///
/// Source: Wilcoxon (1945), doi:10.2307/3001968; differences of nought are left out, equal ones
/// share their ranks' mean. Up to ``mostExact`` differences the distribution over all signs is
/// exact, also with ties; beyond, it is taken as normal with the variance corrected for ties.
public struct SignedRankTest: Hashable, Sendable {
  /// Differences that are not nought.
  public let count: Int
  /// Sum of the ranks of positive differences.
  public let positiveRanks: Double
  /// Chance of so large a sum when every sign is a coin's.
  public let pValue: Double

  /// Most differences for which the distribution is exact.
  public static let mostExact = 200

  /// The test of `differences`.
  public init(_ differences: [Double]) {
    let ranks = SignedRanks(differences)
    count = ranks.doubled.count
    positiveRanks = Double(ranks.positiveDoubled) / 2
    pValue = count <= Self.mostExact ? ranks.exactTail() : ranks.normalTail()
  }
}

/// Twice the ranks, so that means of equal ones stay whole.
struct SignedRanks {
  let doubled: [Int]
  let positiveDoubled: Int
  /// Sizes of groups of equal differences.
  let ties: [Int]

  init(_ differences: [Double]) {
    let sorted = differences.filter { $0 != 0 }.sorted { $0.magnitude < $1.magnitude }
    var (doubled, ties, positive): ([Int], [Int], Int) = ([], [], 0)
    var first = 0
    while first < sorted.count {
      var last = first
      while last + 1 < sorted.count, sorted[last + 1].magnitude == sorted[first].magnitude {
        last += 1
      }
      // The mean of the ranks first + 1 ... last + 1, doubled.
      let rank = first + last + 2
      for place in first...last {
        doubled.append(rank)
        if sorted[place] > 0 { positive += rank }
      }
      ties.append(last - first + 1)
      first = last + 1
    }
    self.doubled = doubled
    self.ties = ties
    positiveDoubled = positive
  }

  /// Chance of at least the sum seen, counted over all signs.
  func exactTail() -> Double {
    var chance = [Double](repeating: 0, count: doubled.reduce(0, +) + 1)
    chance[0] = 1
    var reached = 0
    for rank in doubled {
      reached += rank
      for sum in stride(from: reached, through: 0, by: -1) {
        chance[sum] = (chance[sum] + (sum >= rank ? chance[sum - rank] : 0)) / 2
      }
    }
    return min(1, chance[positiveDoubled...].reduce(0, +))
  }

  /// The same from the normal distribution, with half a rank of continuity.
  func normalTail() -> Double {
    let n = Double(doubled.count)
    guard n > 0 else { return 1 }
    let mean = n * (n + 1) / 4
    let correction = ties.reduce(0.0) { sum, size in
      let t = Double(size)
      return sum + (t * t * t - t) / 48
    }
    let variance = n * (n + 1) * (2 * n + 1) / 24 - correction
    guard variance > 0 else { return 1 }
    let z = (Double(positiveDoubled) / 2 - mean - 0.5) / variance.squareRoot()
    return erfc(z / 2.0.squareRoot()) / 2
  }
}
