internal import PlanningModel
internal import Quantities

/// Several what-ifs beside the week as it is, what hurts most first.
struct FamilyTable {
  let book: WhatIfBook
  private var words: Words { book.words }
  private var base: PlanMeasures { book.report.base.measures.plan }

  var columns: [String] {
    [
      words(fr: "Et si", en: "What if"), words(fr: "Sans tournée", en: "Left behind"),
      words(fr: "Minutes", en: "Minutes"), words(fr: "Le plus long", en: "Longest"),
      words(fr: "km", en: "km"), words(fr: "Euros", en: "Euros"), words(fr: "Froid", en: "Cold"),
      words(fr: "Pages", en: "Pages"), words(fr: "Différence", en: "Difference"),
    ]
  }

  var rows: [[String]] {
    book.report.ranked.map { entry in
      let measures = entry.changed.measures.plan
      let breaches = entry.changed.measures.breaches
      return [
        entry.name,
        words.whole(Int64(measures.undelivered)) + (breaches > 0 ? " (!\(breaches))" : ""),
        signed(Double((measures.time - base.time).rawValue) / 60, 0),
        words.duration(measures.longest),
        signed((measures.distance - base.distance).inDocumentUnit, 1),
        signed((measures.total - base.total).inDocumentUnit, 2),
        measures.margin.map(words.margin) ?? "–", words.whole(Int64(entry.sheets.count)),
        verdict(entry.verdict.kind),
      ]
    }
  }

  private func signed(_ value: Double, _ digits: Int) -> String {
    let text = words.decimal(value, digits)
    return text == words.decimal(0, digits) ? "=" : (value > 0 ? "+" : "") + text
  }

  private func verdict(_ kind: WhatIfVerdict.Kind) -> String {
    switch kind {
    case .none: words(fr: "aucune", en: "none")
    case .equal: words(fr: "coût égal", en: "same cost")
    case .certain: words(fr: "certaine", en: "certain")
    case .beyondSeeds: words(fr: "nette", en: "clear")
    case .notResolved: words(fr: "pas établie", en: "not resolved")
    }
  }
}
