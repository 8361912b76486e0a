internal import PlanningModel
internal import Quantities

/// The measures of both weeks in pairs: a ring for the week as it is, a disc for what it might be,
/// each row on a scale of its own that begins at nought.
struct PairsDrawing {
  struct Row {
    let name: String
    let before: Double
    let after: Double
    let figures: String
  }
  let words: Words
  let rows: [Row]

  // Narrow, so that a phone shows all of it: names and figures stand above their lines.
  private let width = 440.0
  private let edge = 9.0
  private let step = 46.0

  init(_ base: WhatIfMeasures, _ changed: WhatIfMeasures, words: Words) {
    self.words = words
    func row(
      _ name: String, _ value: (WhatIfMeasures) -> Double, _ figure: (Double) -> String
    ) -> Row {
      let (old, new) = (value(base), value(changed))
      let (was, now) = (figure(old), figure(new))
      let figures = was == now ? was : was + " → " + now
      return Row(name: name, before: old, after: new, figures: figures)
    }
    let time = { (seconds: Double) in words.duration(Seconds(Int64(seconds))) }
    rows = [
      row(words(fr: "Paniers non livrés", en: "Not delivered"), { Double($0.plan.undelivered) }) {
        words.decimal($0, 0)
      },
      row(
        words(fr: "Temps de bénévoles", en: "Volunteers’ time"), { Double($0.plan.time.rawValue) },
        time),
      row(words(fr: "Le plus long", en: "Longest"), { Double($0.plan.longest.rawValue) }, time),
      row(words(fr: "Route", en: "Road"), \.plan.distance.inDocumentUnit) {
        words.decimal($0, 0) + "\u{A0}km"
      },
      row(words(fr: "Coût compté", en: "Counted cost"), \.plan.total.inDocumentUnit) {
        words.euros(MicroEuros(documentUnit: $0) ?? .zero)
      },
      row(
        words(fr: "Étendue de la saison", en: "Range of the season"),
        { Double($0.plan.spread.rawValue) }, time),
    ]
  }

  var markup: Markup {
    let title = words(
      fr: "Les mesures des deux semaines, deux à deux", en: "The measures of both weeks, in pairs")
    let list = rows.map { "\($0.name) : \($0.figures)" }.joined(separator: ", ")
    return Svg.drawing(
      width, step * Double(rows.count) + 6, title: title, description: list, style: "draw fit"
    ) {
      rows.enumerated().map { place, row in draw(row, step * Double(place)) }
    }
  }

  private func draw(_ row: Row, _ top: Double) -> Markup {
    let most = max(row.before, row.after, 1e-9)
    let y = top + 32
    func x(_ value: Double) -> Double { edge + max(0, value) / most * (width - 2 * edge) }
    return group {
      Svg.text(row.name, 0, top + 16, size: 14)
      Svg.text(row.figures, width, top + 16, size: 14, anchor: "end", weight: "600")
      Svg.line(edge, y, width - edge, y, stroke: "#cfd6d1")
      Svg.line(edge, y - 5, edge, y + 5, stroke: "#8b968f")
      Svg.line(x(row.before), y, x(row.after), y, stroke: "#1f5a3d", width: 3)
      Svg.circle(x(row.after), y, 6, fill: "#1f5a3d")
      Svg.circle(x(row.before), y, 6.5, fill: "#fff", stroke: "#1b2420", width: 2)
      if row.before == row.after { Svg.circle(x(row.after), y, 3, fill: "#1f5a3d") }
    }
  }
}
