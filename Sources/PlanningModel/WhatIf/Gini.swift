extension Collection<Double> {
  /// Mean difference of two values over twice their mean (the Gini index): 0 when all are equal or
  /// nought, towards 1 when one has all.
  public var giniIndex: Double {
    let sorted = sorted()
    let sum = sorted.reduce(0, +)
    guard sum > 0 else { return 0 }
    let count = Double(sorted.count)
    let weighted = sorted.enumerated().reduce(0.0) { $0 + Double($1.offset + 1) * $1.element }
    return Swift.max(0, 2 * weighted / (count * sum) - (count + 1) / count)
  }
}
