public import PlanningModel

/// How much more often one plan keeps its promise than another on the same days.
public struct PairedDifference: Hashable, Sendable {
  /// Days on which only the one does.
  public let gained: Int
  /// Days on which only the other does.
  public let lost: Int
  /// Days.
  public let count: Int
  /// The difference of the chances, with its interval at 95 %: Wald's for paired proportions with
  /// half a day added to each of the four kinds (Agresti and Min 2005, doi:10.1002/sim.1781).
  public let difference: SimulatedFigure

  /// The difference of `one` over `other`, day by day; what one lacks is left out.
  public init(_ one: [Bool], over other: [Bool]) {
    let days = zip(one, other)
    gained = days.count { $0 && !$1 }
    lost = days.count { !$0 && $1 }
    count = min(one.count, other.count)
    let (b, c, n) = (Double(gained) + 0.5, Double(lost) + 0.5, Double(count) + 2)
    let middle = (b - c) / n
    let half =
      Intervals.normal(StoppingRule.error) * (b + c - (b - c) * (b - c) / n).squareRoot() / n
    difference = SimulatedFigure(
      value: (count > 0 ? Double(gained - lost) / Double(count) : 0).rounded(digits: 6),
      low: max(-1, middle - half).rounded(digits: 6), high: min(1, middle + half).rounded(digits: 6)
    )
  }

  /// Whether the interval shows that the one keeps it more often.
  public var isGain: Bool { difference.low > 0 }
}
