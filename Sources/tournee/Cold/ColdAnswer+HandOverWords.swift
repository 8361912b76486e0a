import PlanningModel

extension ColdAnswer.Body {
  /// When to hand it over, and whether it leaves in time for that; `nil` where nothing presses, or
  /// where nothing can be saved.
  func handOverLine(_ language: Language, _ reserve: Double) -> String? {
    guard let latest = latestHandOverMinutes, !isOutAtStart else { return nil }
    // A time by which to be done is not rounded up.
    let deadline = ColdAnswer.duration(latest.rounded(.down), language)
    let kept = ColdAnswer.duration(reserve, language)
    let held = reserve > 0 ? " (\(kept) \(language == .fr ? "de réserve" : "in reserve"))" : ""
    let leaving = leavesMinutes.map { ColdAnswer.duration($0, language) }
    let isKept = (minutesAbove ?? 0) <= 0 && (minutesBelow ?? 0) <= 0
    let line: Phrase
    switch leaving {
    case let time? where (leavesMinutes ?? 0) <= latest:
      line = Phrase(
        fr: "  Sort après \(time), à temps\u{A0}: au plus tard après \(deadline)\(held).",
        en: "  Leaves after \(time), in time: at the latest after \(deadline)\(held).")
    case let time? where isKept:
      line = Phrase(
        fr:
          "  Sort après \(time), de justesse\u{A0}: à remettre plutôt dans les \(deadline)\(held).",
        en: "  Leaves after \(time), just in time: better handed over within \(deadline)\(held).")
    case let time? where latest >= 2:
      line = Phrase(
        fr: "  Sort après \(time), trop tard\u{A0}: à remettre dans les \(deadline)\(held).",
        en: "  Leaves after \(time), too late: hand it over within \(deadline)\(held).")
    case let time?:
      line = Phrase(
        fr: "  Sort après \(time), trop tard\u{A0}: ne peut pas attendre.",
        en: "  Leaves after \(time), too late: it cannot wait.")
    case nil where latest >= 2:
      line = Phrase(
        fr: "  À remettre dans les \(deadline)\(held).",
        en: "  Hand it over within \(deadline)\(held).")
    case nil:
      line = Phrase(
        fr: "  À remettre aussitôt\u{A0}: ne peut pas attendre.",
        en: "  Hand it over at once: it cannot wait.")
    }
    return line.text(language)
  }
}
