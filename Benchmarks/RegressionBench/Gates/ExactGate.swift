internal import PlanningModel

/// Gate 1: plan and cost of every line are those of the base, at fixed work.
///
/// Catches every change of behaviour, also one that is an improvement: that one is then accepted.
public enum ExactGate {
  /// What the gate says; lines whose budget is time are not looked at.
  public static func judge(_ files: RecordPairs) -> GateReport {
    let pairs = files.pairs.filter(\.base.key.budget.isExact)
    var details = files.missingLines
    for pair in pairs where pair.new.faults > 0 { details.append(faulty(pair.new)) }
    for pair in pairs where !pair.new.hasSameAnswer(as: pair.base) {
      details.append(difference(pair))
    }
    let count = pairs.count
    let summary =
      details.isEmpty
      ? Phrase(
        fr: "\(count) lignes, mêmes plans et mêmes coûts",
        en: "\(count) lines, same plans and same costs")
      : Phrase(
        fr: "\(details.count) différences sur \(count) lignes\u{202F}; un changement voulu "
          + "s'enregistre par tournee bench accept",
        en: "\(details.count) differences in \(count) lines; a change that is meant is recorded "
          + "by tournee bench accept")
    return GateReport(gate: .exact, isPassed: details.isEmpty, summary: summary, details: details)
  }

  /// A record whose answer breaks a rule.
  static func faulty(_ record: BenchRecord) -> Phrase {
    let key = record.key.phrase
    return Phrase(
      fr: "\(key.french)\u{A0}: \(record.faults) fautes trouvées par le contrôle",
      en: "\(key.english): the check found \(record.faults) faults")
  }

  private static func difference(_ pair: RecordPairs.Pair) -> Phrase {
    let (key, old, new) = (pair.base.key.phrase, pair.base.costPhrase, pair.new.costPhrase)
    guard pair.base.cost == pair.new.cost else {
      return Phrase(
        fr: "\(key.french)\u{A0}: coût \(old.french), maintenant \(new.french)",
        en: "\(key.english): cost \(old.english), now \(new.english)")
    }
    return Phrase(
      fr: "\(key.french)\u{A0}: même coût, autre plan ou autre borne",
      en: "\(key.english): same cost, another plan or another bound")
  }
}
