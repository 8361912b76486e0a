internal import PlanningModel
internal import Quantities

/// What each of several what-ifs costs beside the week as it is, what hurts most first; baskets
/// left behind stand beside it in red, whatever they cost.
struct FamilyDrawing {
  let book: WhatIfBook
  private var words: Words { book.words }

  // Narrow, so that a phone shows all of it: names and figures stand above their lines.
  private let width = 440.0
  private let edge = 9.0
  private let step = 40.0
  private let top = 24.0

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
      edge + (euros - least) / span * (width - 2 * edge)
    }
    let title = words(
      fr: "Écart de coût de chaque question, la plus grave d’abord",
      en: "Difference in cost of each question, the gravest first")
    let bottom = top + step * Double(rows.count)
    let anchor = x(0) < width / 3 ? "start" : x(0) > width * 2 / 3 ? "end" : "middle"
    return Svg.drawing(width, bottom + 8, title: title, style: "draw fit") {
      Svg.text(
        words(fr: "semaine telle quelle", en: "week as it is"), x(0), 14, size: 12,
        anchor: anchor, fill: "#4d5a53")
      Svg.line(x(0), 20, x(0), bottom + 4, stroke: "#8b968f")
      rows.enumerated().map { place, row in draw(row, top + step * Double(place), x) }
    }
  }

  private func draw(_ row: Row, _ top: Double, _ x: (Double) -> Double) -> Markup {
    let ink = row.left > 0 ? "#a3161f" : row.isResolved ? "#1f5a3d" : "#6d7a72"
    let y = top + 29
    return group {
      Svg.text(Svg.clipped(row.name, to: 250, size: 13), 0, top + 16, size: 13, halo: true)
      Svg.text(
        figure(row), width, top + 16, size: 13, anchor: "end",
        fill: row.left > 0 ? "#a3161f" : "#1b2420", weight: "600", halo: true)
      Svg.line(edge, y, width - edge, y, stroke: "#e3e8e4")
      if let range = row.range {
        Svg.line(x(range.lowerBound), y, x(range.upperBound), y, stroke: ink, width: 2, dash: "2 2")
      }
      Svg.line(x(0), y, x(row.euros), y, stroke: ink, width: 3)
      Svg.circle(x(row.euros), y, 5.5, fill: row.isResolved ? ink : "#fff", stroke: ink, width: 2)
    }
  }

  /// Baskets left behind before euros: what they cost less is no gain.
  private func figure(_ row: Row) -> String {
    let amount = MicroEuros(documentUnit: row.euros) ?? .zero
    let euros = (row.euros > 0.005 ? "+" : "") + words.euros(amount)
    guard row.left > 0 else { return euros }
    let baskets = words.baskets(row.left)
    return words(fr: "\(baskets) sans tournée", en: "\(baskets) left behind") + ", " + euros
  }
}
