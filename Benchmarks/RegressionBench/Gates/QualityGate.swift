internal import PlanningModel

/// Gate 3: answers are no worse, over instances and seeds, paired and family by family.
///
/// One-sided signed-rank tests with Holm's correction over the families and all of them together,
/// and a floor under which a loss is not worth a word. A pair that loses in a graver tier (a client
/// more unserved) fails at once.
public struct QualityGate: Sendable {
  /// Families in the order of the base, then all together.
  public let families: [FamilyQuality]
  /// Pairs that got worse, the heaviest loss first.
  public let losers: [Loser]
  private let parameters: QualityParameters
  private let files: RecordPairs

  /// One pair that got worse.
  public struct Loser: Sendable {
    /// The two records.
    public let pair: RecordPairs.Pair
    /// The loss as a share of the cost; above 1 for a graver tier.
    public let gap: Double
  }

  /// The measurement of two files.
  public init(_ files: RecordPairs, parameters: QualityParameters = .standard) {
    let gaps = files.pairs.map(Self.gap)
    var names: [String] = []
    for pair in files.pairs where !names.contains(pair.base.family) {
      names.append(pair.base.family)
    }
    var families = names.map { name in
      FamilyQuality(family: name, pairs: files.pairs.filter { $0.base.family == name })
    }
    if families.count > 1 { families.append(FamilyQuality(family: "all", pairs: files.pairs)) }
    for (place, value) in Holm.adjusted(families.map(\.pValue)).enumerated() {
      families[place].adjusted = value
    }
    self.families = families
    losers = zip(files.pairs, gaps).filter { $0.1 > 0 }.map { Loser(pair: $0.0, gap: $0.1) }
      .enumerated().sorted { ($1.element.gap, $0.offset) < ($0.element.gap, $1.offset) }
      .map(\.element)
    self.parameters = parameters
    self.files = files
  }

  /// The relative change of cost; beyond 1 when a graver tier changed.
  static func gap(_ pair: RecordPairs.Pair) -> Double {
    let (old, new) = (pair.base.cost, pair.new.cost)
    for tier in 0..<2 where old[tier] != new[tier] {
      return new[tier] > old[tier] ? 2 : -2
    }
    return Double(new[2] - old[2]) / Double(max(1, old[2].magnitude))
  }

  /// Whether nothing got worse.
  public var isPassed: Bool {
    faults.isEmpty && !losers.contains { $0.gap > 1 } && files.missing.isEmpty
      && !families.contains { $0.isWorse(parameters) }
  }

  /// Answers that break a rule; never accepted, whatever the reason.
  public var faults: [BenchRecord] { files.pairs.map(\.new).filter { $0.faults > 0 } }

  /// The mean change over all pairs.
  public var meanGap: Double { families.last?.meanGap ?? 0 }

  /// What the gate says.
  public var report: GateReport {
    let floor = Figures.width(parameters.floor)
    let alpha = Figures.chance(parameters.alpha)
    let mean = Figures.percent(meanGap, digits: 3)
    let count = families.last?.pairs ?? 0
    let summary = Phrase(
      fr: "\(count) paires, \(losers.count) perdantes, écart moyen \(mean.french) "
        + "(alerte\u{A0}: p < \(alpha.french) et perte > \(floor.french))",
      en: "\(count) pairs, \(losers.count) losers, mean change \(mean.english) "
        + "(alarm: p < \(alpha.english) and loss > \(floor.english))")
    return GateReport(
      gate: .quality, isPassed: isPassed, summary: summary,
      details: files.missingLines + faults.map(ExactGate.faulty) + families.map(line)
        + losers.map(\.phrase))
  }

  private func line(_ family: FamilyQuality) -> Phrase {
    let mean = Figures.percent(family.meanGap, digits: 3)
    let median = Figures.percent(family.medianGap, digits: 3)
    let (p, adjusted) = (Figures.chance(family.pValue), Figures.chance(family.adjusted))
    let (isWorse, best) = (family.isWorse(parameters), best(family))
    return Phrase(
      fr: "\(family.family)\u{A0}: \(family.worse) pires et \(family.better) meilleures sur "
        + "\(family.pairs), moyenne \(mean.french), médiane \(median.french), p = \(p.french), "
        + "Holm \(adjusted.french)\(best.french)\(isWorse ? "\u{A0}: PIRE" : "")",
      en: "\(family.family): \(family.worse) worse and \(family.better) better of "
        + "\(family.pairs), mean \(mean.english), median \(median.english), p = \(p.english), "
        + "Holm \(adjusted.english)\(best.english)\(isWorse ? ": WORSE" : "")")
  }

  /// The gap to the best known costs, where there are some.
  private func best(_ family: FamilyQuality) -> Phrase {
    guard let new = family.gapToBest, let old = family.gapToBestBefore else {
      return Phrase(fr: "", en: "")
    }
    let (before, after) = (Figures.percent(old), Figures.percent(new))
    return Phrase(
      fr: "\u{202F}; écart au meilleur connu \(after.french), avant \(before.french)",
      en: "; gap to best known \(after.english), was \(before.english)")
  }
}

extension QualityGate.Loser {
  /// Who lost, and how much.
  var phrase: Phrase {
    let (key, old, new) = (pair.base.key.phrase, pair.base.costPhrase, pair.new.costPhrase)
    let loss = Figures.percent(gap)
    let (french, english) = gap > 1 ? ("", "") : (" (\(loss.french))", " (\(loss.english))")
    return Phrase(
      fr: "perdante\u{A0}: \(key.french)\u{A0}: \(old.french) -> \(new.french)\(french)",
      en: "loser: \(key.english): \(old.english) -> \(new.english)\(english)")
  }
}
