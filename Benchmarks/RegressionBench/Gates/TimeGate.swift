internal import PlanningModel

/// Gate 4: no slower than the other binary, beyond what a binary differs from itself.
public enum TimeGate {
  /// What the gate says.
  public static func judge(_ verdict: TimeVerdict) -> GateReport {
    let change = Figures.percent(verdict.change)
    let (band, floor) = (Figures.width(verdict.band), Figures.width(verdict.floor))
    let word =
      if verdict.isSlower {
        Phrase(fr: "PLUS LENT", en: "SLOWER")
      } else if verdict.isFaster {
        Phrase(fr: "plus rapide", en: "quicker")
      } else if verdict.isResolved {
        Phrase(fr: "pas de différence", en: "no difference")
      } else {
        Phrase(
          fr: "non résolu (machine trop bruyante pour ce seuil)",
          en: "not resolved (the machine is too noisy for this floor)")
      }
    return GateReport(
      gate: .time, isPassed: !verdict.isSlower,
      summary: Phrase(
        fr: "\(word.french)\u{A0}: temps de processeur \(change.french), médiane de "
          + "\(verdict.count) tours alternés\u{202F}; bruit A/A ±\(band.french), seuil "
          + floor.french,
        en: "\(word.english): processor time \(change.english), median of \(verdict.count) "
          + "interleaved turns; A/A noise ±\(band.english), floor \(floor.english)"))
  }
}
