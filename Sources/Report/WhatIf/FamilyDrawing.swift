internal import PlanningModel
internal import Quantities

/// What each of several what-ifs costs beside the week as it is, what hurts most first; baskets
/// left behind stand at the right, whatever they cost.
struct FamilyDrawing {
  let book: WhatIfBook
  private var words: Words { book.words }

  private let width = 700.0
  private let left = 230.0
  private let right = 130.0
  private let step = 26.0
  private let top = 34.0

  private struct Row {
    let name: String
    let euros: Double
    let range: ClosedRange<Double>?
    let left: Int
    let isResolved: Bool
  }

  private var rows: [Row] {
    book.report.ranked.map { entry in
      let total = entry.changed.measures.plan.total - book.report.base.measures.plan.total
      let (least, most) = (entry.verdict.least, entry.verdict.most)
      let range = least.flatMap { low in
        most.flatMap { high in
          low < high ? low.inDocumentUnit...high.inDocumentUnit : nil
        }
      }
      return Row(
        name: entry.name, euros: total.inDocumentUnit, range: range,
        left: entry.changed.measures.plan.undelivered,
        isResolved: entry.verdict.kind != .notResolved)
    }
  }

  var markup: Markup {
    let rows = self.rows
    let values = rows.flatMap {
      [$0.euros] + ($0.range.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
    let (least, most) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    let span = max(most - least, 0.01)
    func x(_ euros: Double) -> Double {
      left + (euros - least) / span * (width - left - right - 24) + 8
    }
    let title = words(
      fr: "Écart de coût de chaque question, la plus grave d’abord",
      en: "Difference in cost of each question, the gravest first")
    let bottom = top + step * Double(rows.count)
    return Svg.drawing(width, bottom + 10, title: title, style: "draw long") {
      Svg.text(
        words(fr: "semaine telle quelle", en: "week as it is"), x(0), 14, size: 12,
        anchor: x(0) < left + 60 ? "start" : "middle", fill: "#4d5a53")
      Svg.text(
        words(fr: "sans tournée", en: "left behind"), width - 4, 14, size: 12, anchor: "end",
        fill: "#4d5a53")
      Svg.line(x(0), 20, x(0), bottom, stroke: "#8b968f")
      rows.enumerated().map { place, row in
        draw(row, top + step * (Double(place) + 0.5), x)
      }
    }
  }

  private func draw(_ row: Row, _ y: Double, _ x: (Double) -> Double) -> Markup {
    let ink = row.isResolved ? "#1f5a3d" : "#8b968f"
    let figure = words.decimal(row.euros, 2)
    let sign = row.euros > 0.005 ? "+" : ""
    return group {
      Svg.text(
        Svg.clipped(row.name, to: left - 20, size: 13), left - 12, y + 4.5, size: 13, anchor: "end")
      Svg.line(left, y, width - right, y, stroke: "#eef1ee")
      Svg.line(x(0), y, x(row.euros), y, stroke: ink, width: 2.5)
      if let range = row.range {
        Svg.line(x(range.lowerBound), y, x(range.upperBound), y, stroke: ink, width: 1, dash: "2 2")
      }
      Svg.circle(
        x(row.euros), y, 5.5, fill: row.isResolved ? ink : "#fff", stroke: ink, width: 2)
      Svg.text(sign + figure + "\u{A0}€", width - right + 10, y + 4.5, size: 12.5)
      if row.left > 0 {
        Svg.text(
          words.whole(Int64(row.left)), width - 4, y + 4.5, size: 13, anchor: "end",
          fill: "#a3161f", weight: "700")
      }
    }
  }
}
