public import PlanningModel

/// Whether new results may become the baseline, and as what.
public struct Acceptance: Sendable {
  /// The comparison with the old baseline; `nil` for a first one.
  public let quality: QualityGate?
  /// The records to write; `nil` when refused.
  public let records: [BenchRecord]?
  /// Why they are refused; `nil` when they are not.
  public let refusal: Phrase?
  /// Lines whose answer is not that of the old baseline, or that it did not hold.
  public let changedCount: Int

  /// Looks at `new` beside the old baseline.
  ///
  /// - Parameter because: why a worse result is accepted; stands in every line that changed. Lines
  ///   that did not change keep the reason they had.
  public init(_ new: [BenchRecord], over old: [BenchRecord]?, because: String?) {
    let quality = old.map { QualityGate(RecordPairs(base: $0, new: new)) }
    self.quality = quality
    if let wrong = new.first(where: { $0.handicap != nil || $0.faults > 0 }) {
      refusal = Self.wrong(wrong)
    } else if quality?.isPassed == false, because == nil {
      refusal = Phrase(
        fr: "la qualité baisse\u{202F}; si c'est voulu, dire pourquoi avec --because TEXTE",
        en: "quality got worse; if that is meant, say why with --because TEXT")
    } else {
      refusal = nil
    }
    let written = Self.written(new, over: old ?? [], because)
    records = refusal == nil ? written.records : nil
    changedCount = written.changed
  }

  private static func wrong(_ record: BenchRecord) -> Phrase {
    guard record.faults > 0 else {
      return Phrase(
        fr: "ces résultats portent un défaut planté (--handicap)\u{202F}; les refaire sans",
        en: "these results carry a planted fault (--handicap); make them anew without")
    }
    return ExactGate.faulty(record)
  }

  /// What the literature knows is not ours to keep: it stays with the instances' files.
  private static func written(
    _ new: [BenchRecord], over old: [BenchRecord], _ because: String?
  ) -> (records: [BenchRecord], changed: Int) {
    var former: [BenchRecord.Key: BenchRecord] = [:]
    for record in old { former[record.key] = record }
    var changed = 0
    let records = new.map { record in
      var record = record
      let before = former[record.key]
      let isSame = before?.hasSameAnswer(as: record) == true
      if !isSame { changed += 1 }
      record.because = isSame ? before?.because : because
      record.bestKnown = nil
      return record
    }
    return (records, changed)
  }
}
