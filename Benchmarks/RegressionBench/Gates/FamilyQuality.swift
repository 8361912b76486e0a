/// How the answers of one family changed.
public struct FamilyQuality: Hashable, Sendable, Encodable {
  /// The family; `all` for all together.
  public let family: String
  /// Instances times seeds.
  public let pairs: Int
  /// Pairs that got worse.
  public let worse: Int
  /// Pairs that got better.
  public let better: Int
  /// Mean of the relative changes of cost; above nought is worse.
  public let meanGap: Double
  /// Their median.
  public let medianGap: Double
  /// ``SignedRankTest/pValue``: how likely such losses are when nothing changed.
  public let pValue: Double
  /// The same, looked at together with the other families (``Holm``).
  public internal(set) var adjusted: Double

  init(family: String, gaps: [Double]) {
    self.family = family
    pairs = gaps.count
    worse = gaps.count { $0 > 0 }
    better = gaps.count { $0 < 0 }
    meanGap = Sample.mean(gaps)
    medianGap = Sample.median(gaps)
    pValue = SignedRankTest(gaps).pValue
    adjusted = pValue
  }

  /// Whether the family got worse beyond chance and beyond the floor.
  public func isWorse(_ parameters: QualityParameters) -> Bool {
    adjusted < parameters.alpha && meanGap > parameters.floor
  }
}
