internal import Kernels
internal import PlanningModel

extension Distribution {
  /// One draw, equal on every machine.
  func draw(_ dice: inout RandomGenerator) -> Double {
    switch self {
    case .uniform(let from, let to): return from + (to - from) * dice.unit()
    case .normal(let mean, let deviation): return mean + deviation * dice.normal()
    case .triangular(let from, let mode, let to):
      return Self.triangular(from, mode, to, share: dice.unit())
    case .lognormal(let median, let sigma):
      return median * RandomGenerator.growth(sigma * dice.normal())
    case .choice(let values, let weights):
      return Self.choice(values, weights, share: dice.unit())
    case .bernoulli(let chance, let yes, let no): return dice.unit() < chance ? yes : no
    }
  }

  /// The inverse of the triangular law's cumulative distribution.
  private static func triangular(
    _ from: Double, _ mode: Double, _ to: Double, share: Double
  ) -> Double {
    guard to > from else { return from }
    let left = (mode - from) / (to - from)
    return share < left
      ? from + (share * (to - from) * (mode - from)).squareRoot()
      : to - ((1 - share) * (to - from) * (to - mode)).squareRoot()
  }

  private static func choice(_ values: [Double], _ weights: [Double], share: Double) -> Double {
    var rest = share * weights.reduce(0, +)
    for (value, weight) in zip(values, weights) {
      if rest < weight { return value }
      rest -= weight
    }
    // What rounding leaves over belongs to the last value that may be drawn.
    return zip(values, weights).reversed().first { $0.1 > 0 }?.0 ?? values.last ?? 0
  }
}
