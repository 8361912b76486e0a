internal import PlanningModel
internal import Quantities

/// The figures of a what-if: as the week is, as it might be, the difference.
struct WhatIfTable {
  struct Row {
    let name: String
    let figures: [String]
  }
  let words: Words
  let base: WhatIfMeasures
  let changed: WhatIfMeasures
  let sheets: Int

  var columns: [String] {
    [
      words(fr: "Semaine", en: "Week"), words(fr: "Et si", en: "What if"),
      words(fr: "Écart", en: "Difference"),
    ]
  }

  /// Every measure of the comparison, in its order.
  var rows: [Row] {
    [
      count(words(fr: "Paniers non livrés", en: "Not delivered"), \.plan.undelivered),
      count(words(fr: "Manquements", en: "Breaches"), \.breaches), margin,
      span(words(fr: "Le plus long, une personne", en: "Longest, one person"), \.plan.longest),
      span(words(fr: "Temps de bénévoles", en: "Volunteers’ time"), \.plan.time),
      row(words(fr: "Route", en: "Road"), \.plan.distance.inDocumentUnit) {
        words.decimal($0, 1) + "\u{A0}km"
      },
      row(words(fr: "Coût compté", en: "Counted cost"), \.plan.total.inDocumentUnit) {
        words.euros(MicroEuros(documentUnit: $0) ?? .zero)
      },
      row(
        words(fr: "dont dépenses : kilomètres, camion", en: "of it paid: kilometres, truck"),
        \.plan.spent.inDocumentUnit
      ) { words.euros(MicroEuros(documentUnit: $0) ?? .zero) },
    ] + onTime + [
      span(
        words(fr: "Étendue de la saison, par part", en: "Range of the season, per share"),
        \.plan.spread),
      row(words(fr: "Gini de la saison", en: "Gini of the season"), \.gini) {
        words.decimal($0, 3)
      },
      Row(
        name: words(fr: "Pages à redonner", en: "Pages to hand out again"),
        figures: ["", "", words.whole(Int64(sheets))]),
    ]
  }

  private var margin: Row {
    let name = words(fr: "Plus petite marge de froid", en: "Smallest cold margin")
    let (old, new) = (base.plan.margin, changed.plan.margin)
    let figures = [old, new].map { $0.map(words.margin) ?? "–" }
    guard let old, let new else { return Row(name: name, figures: figures + ["–"]) }
    return Row(name: name, figures: figures + [signed(new - old) { words.margin($0) }])
  }

  /// Only where somebody has simulated.
  private var onTime: [Row] {
    guard base.onTime != nil || changed.onTime != nil else { return [] }
    let name = words(fr: "Chance d’être partout à l’heure", en: "Chance to be on time everywhere")
    let figures = [base.onTime, changed.onTime].map { $0.map(words.percent) ?? "–" }
    guard let old = base.onTime, let new = changed.onTime else {
      return [Row(name: name, figures: figures + ["–"])]
    }
    return [Row(name: name, figures: figures + [signed(new - old) { words.percent($0) }])]
  }

  private func count(_ name: String, _ value: (WhatIfMeasures) -> Int) -> Row {
    row(name, { Double(value($0)) }) { words.decimal($0, 0) }
  }

  private func span(_ name: String, _ value: (WhatIfMeasures) -> Seconds) -> Row {
    row(name, { Double(value($0).rawValue) }) { words.duration(Seconds(Int64($0))) }
  }

  private func row(
    _ name: String, _ value: (WhatIfMeasures) -> Double, _ figure: (Double) -> String
  ) -> Row {
    let (old, new) = (value(base), value(changed))
    return Row(name: name, figures: [figure(old), figure(new), signed(new - old, figure)])
  }

  private func signed(_ difference: Double, _ figure: (Double) -> String) -> String {
    let text = figure(difference)
    guard difference > 0, !text.hasPrefix("+"), text != figure(0) else {
      return text == figure(0) ? "=" : text
    }
    return "+" + text
  }
}
