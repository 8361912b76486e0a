/// Correlation of ranks.
public enum RankCorrelation {
  /// Spearman's coefficient (1904, doi:10.2307/1412159), equals sharing the mean of their ranks, to
  /// four decimals; `nil` for fewer than three pairs, or where one side does not vary.
  public static func spearman(_ a: [Double], _ b: [Double]) -> Double? {
    guard a.count == b.count, a.count > 2 else { return nil }
    let (first, second) = (ranks(a), ranks(b))
    let mean = Double(a.count + 1) / 2
    var (ab, aa, bb) = (0.0, 0.0, 0.0)
    for (x, y) in zip(first, second) {
      ab += (x - mean) * (y - mean)
      aa += (x - mean) * (x - mean)
      bb += (y - mean) * (y - mean)
    }
    guard aa > 0, bb > 0 else { return nil }
    return (ab / (aa * bb).squareRoot() * 1e4).rounded() / 1e4
  }

  /// Ranks from 1 up.
  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted {
      values[$0] != values[$1] ? values[$0] < values[$1] : $0 < $1
    }
    var ranks = values.map { _ in 0.0 }
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
      start = end
    }
    return ranks
  }

  /// How large a coefficient of `count` pairs chance alone makes in one case of twenty.
  public static func noise(_ count: Int) -> Double {
    count > 1 ? min(1, 1.96 / Double(count - 1).squareRoot()) : 1
  }
}
