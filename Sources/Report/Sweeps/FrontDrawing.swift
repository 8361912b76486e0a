internal import PlanningModel
internal import Quantities

/// Euros against one other measure: every point faintly, decisions or best points in full, and the
/// line of those that nothing beats.
struct FrontDrawing {
  let book: SweepBook
  let front: SweepFront
  private var words: Words { book.words }

  private let width = 700.0
  private let height = 330.0

  private var title: String {
    switch front.measure {
    case .margin:
      words(fr: "Coût et plus petite marge de froid", en: "Cost and smallest margin of cold")
    case .minutes: words(fr: "Coût et temps des bénévoles", en: "Cost and volunteers’ time")
    case .undelivered: words(fr: "Coût et paniers laissés", en: "Cost and baskets left behind")
    }
  }

  private var unit: String {
    switch front.measure {
    case .margin:
      words(
        fr: "marge de froid, °C (plus haut : mieux)", en: "margin of cold, °C (higher is better)")
    case .minutes:
      words(fr: "heures de bénévoles (plus bas : mieux)", en: "volunteers’ hours (lower is better)")
    case .undelivered:
      words(fr: "paniers laissés (plus bas : mieux)", en: "baskets left behind (lower is better)")
    }
  }

  private var scale: Double { front.measure == .minutes ? 1.0 / 60 : 1 }

  var markup: Markup {
    let cloud = book.results.points.compactMap { record in
      front.measure.value(record).map {
        (x: record.measures.plan.total.inDocumentUnit, y: $0 * scale)
      }
    }
    let dots = front.dots.map { (x: $0.total.inDocumentUnit, y: $0.value * scale) }
    let all = cloud + dots
    let (xs, ys) = (all.map(\.x), all.map(\.y))
    let across = Axis(xs.min() ?? 0, xs.max() ?? 1, from: 66, to: width - 24)
    let up = Axis(ys.min() ?? 0, ys.max() ?? 1, from: height - 48, to: 40)
    return tag("figure") {
      tag("div", ["class": "scroll"]) {
        Svg.drawing(width, height, title: title) {
          Svg.text(unit, 8, 16, size: 12, fill: "#4d5a53")
          grid(across, up)
          // Points that would cover each other are drawn once.
          Self.distinct(cloud.map { (across($0.x), up($0.y)) }).map {
            Svg.circle($0.0, $0.1, 2.4, fill: "#b9c4bd")
          }
          line(across, up)
          zip(front.dots, dots).map { dot, place in
            mark(dot, name(of: dot), across(place.x), up(place.y))
          }
        }
      }
      tag("figcaption", title)
    }
  }

  private func grid(_ across: Axis, _ up: Axis) -> Markup {
    group {
      across.ticks.map { tick in
        group {
          Svg.line(across(tick), 34, across(tick), height - 42, stroke: "#eef1ee")
          Svg.text(book.plain(tick), across(tick), height - 26, size: 12, anchor: "middle")
        }
      }
      up.ticks.map { tick in
        group {
          Svg.line(60, up(tick), width - 18, up(tick), stroke: "#eef1ee")
          Svg.text(book.plain(tick), 54, up(tick) + 4, size: 12, anchor: "end")
        }
      }
      Svg.text(
        words(
          fr: "euros, sans prix pour les paniers laissés",
          en: "euros, without a price for baskets left"),
        width - 18, height - 8, size: 12, anchor: "end", fill: "#4d5a53")
    }
  }

  /// From best dot to best dot.
  private func line(_ across: Axis, _ up: Axis) -> Markup {
    let best = front.dots.filter(\.isBest).sorted { a, b in
      a.total != b.total ? a.total < b.total : a.value < b.value
    }
    return Svg.path(
      best.map { (x: across($0.total.inDocumentUnit), y: up($0.value * scale)) },
      stroke: "#1f5a3d", width: 1.5, dash: "4 3")
  }

  /// What dots at one place are called, said once.
  private func name(of dot: SweepFront.Dot) -> String {
    let level = front.dots.filter { $0.total == dot.total && $0.value == dot.value }
    guard level.first == dot else { return "" }
    return level.map { $0.decisions.map(book.value).joined(separator: " · ") }
      .joined(separator: ", ")
  }

  private func mark(_ dot: SweepFront.Dot, _ name: String, _ x: Double, _ y: Double) -> Markup {
    return group {
      Svg.circle(
        x, y, dot.point == nil ? 6.5 : 4, fill: dot.isBest ? "#1f5a3d" : "#fff",
        stroke: "#1f5a3d", width: 2)
      if !name.isEmpty {
        Svg.text(
          Svg.clipped(name, to: 120, size: 12), x > width - 140 ? x - 10 : x + 10, y - 8, size: 12,
          anchor: x > width - 140 ? "end" : "start", weight: "700", halo: true)
      }
    }
  }

  private static func distinct(_ places: [(Double, Double)]) -> [(Double, Double)] {
    var seen: Set<String> = []
    return places.filter { seen.insert(Svg.number($0.0) + " " + Svg.number($0.1)).inserted }
  }
}
