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

  /// Mean gap of the new answers to the best known ones; `nil` where none is known.
  public let gapToBest: Double?
  /// The same of the base.
  public let gapToBestBefore: Double?

  init(family: String, pairs all: [RecordPairs.Pair]) {
    let gaps = all.map(QualityGate.gap)
    self.family = family
    gapToBest = Self.gapToBest(all, \.new)
    gapToBestBefore = Self.gapToBest(all, \.base)
    pairs = gaps.count
    worse = gaps.count { $0 > 0 }
    better = gaps.count { $0 < 0 }
    meanGap = Sample.mean(gaps)
    medianGap = Sample.median(gaps)
    pValue = SignedRankTest(gaps).pValue
    adjusted = pValue
  }

  /// Baselines do not hold what the literature knows; new records do.
  private static func gapToBest(
    _ pairs: [RecordPairs.Pair], _ side: (RecordPairs.Pair) -> BenchRecord
  ) -> Double? {
    let gaps = pairs.compactMap { pair in
      (pair.new.bestKnown ?? pair.base.bestKnown).map {
        Double(side(pair).cost[2] - $0) / Double(max(1, $0.magnitude))
      }
    }
    return gaps.isEmpty ? nil : Sample.mean(gaps)
  }

  /// Whether the family got worse beyond chance and beyond the floor.
  public func isWorse(_ parameters: QualityParameters) -> Bool {
    adjusted < parameters.alpha && meanGap > parameters.floor
  }
}
