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
    gapToBest = Self.gapToBest(all.map(\.new))
    gapToBestBefore = Self.gapToBest(all.map(\.base))
    pairs = gaps.count
    worse = gaps.count { $0 > 0 }
    better = gaps.count { $0 < 0 }
    meanGap = Sample.mean(gaps)
    medianGap = Sample.median(gaps)
    pValue = SignedRankTest(gaps).pValue
    adjusted = pValue
  }

  private static func gapToBest(_ records: [BenchRecord]) -> Double? {
    let gaps = records.compactMap { record in
      record.bestKnown.map { Double(record.cost[2] - $0) / Double(max(1, $0.magnitude)) }
    }
    return gaps.isEmpty ? nil : Sample.mean(gaps)
  }

  /// Whether the family got worse beyond chance and beyond the floor.
  public func isWorse(_ parameters: QualityParameters) -> Bool {
    adjusted < parameters.alpha && meanGap > parameters.floor
  }
}
