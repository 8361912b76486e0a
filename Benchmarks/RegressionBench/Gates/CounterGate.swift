internal import PlanningModel

/// Gate 2: the search did the same work inside.
///
/// Catches what finds the same answers by more work, without a clock.
public enum CounterGate {
  /// What the gate says; lines whose budget is time are not looked at.
  public static func judge(_ files: RecordPairs) -> GateReport {
    let pairs = files.pairs.filter(\.base.key.budget.isExact)
    let details = pairs.flatMap(differences)
    let compared = pairs.reduce(0) { $0 + $1.base.counters.count }
    let summary =
      details.isEmpty
      ? Phrase(
        fr: "\(compared) compteurs, tous égaux", en: "\(compared) counters, all equal")
      : Phrase(
        fr: "\(details.count) compteurs changés sur \(compared)",
        en: "\(details.count) of \(compared) counters changed")
    return GateReport(
      gate: .counters, isPassed: details.isEmpty, summary: summary, details: details)
  }

  /// Counters that are new in the new file are no difference: nothing stands against them.
  private static func differences(_ pair: RecordPairs.Pair) -> [Phrase] {
    let key = pair.base.key.phrase
    return pair.base.counters.keys.sorted().compactMap { name in
      let (old, new) = (pair.base.counters[name] ?? 0, pair.new.counters[name])
      guard new != old else { return nil }
      let (french, english) = new.map { ("\($0)", "\($0)") } ?? ("absent", "absent")
      return Phrase(
        fr: "\(key.french)\u{A0}: \(name) \(old), maintenant \(french)",
        en: "\(key.english): \(name) \(old), now \(english)")
    }
  }
}
