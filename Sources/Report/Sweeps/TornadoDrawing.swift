internal import PlanningModel
internal import Quantities

/// A bar for each parameter, from its cheapest to its dearest value; the widest on top.
struct TornadoDrawing {
  let book: SweepBook
  private var words: Words { book.words }

  private let width = 700.0
  private let left = 200.0
  private let right = 30.0
  private let step = 38.0
  private let top = 36.0

  private var effects: [SweepEffect] { book.results.tornado.filter { !$0.parts.isEmpty } }

  var markup: Markup {
    let values = effects.flatMap { $0.parts.map(\.difference.inDocumentUnit) }
    let axis = Axis(
      min(0, values.min() ?? 0), max(0, values.max() ?? 0), from: left + 70,
      to: width - right - 70)
    let bottom = top + step * Double(effects.count)
    let title = words(
      fr: "Ce que chaque paramètre change au coût compté, le plus fort d’abord",
      en: "What each parameter does to the counted cost, the strongest first")
    return Svg.drawing(width, bottom + 12, title: title, style: "draw long") {
      Svg.text(
        book.reference, axis(0), 14, size: 12, anchor: anchor(axis(0)), fill: "#4d5a53")
      axis.ticks.map { tick in
        group {
          Svg.line(axis(tick), 22, axis(tick), bottom, stroke: "#eef1ee")
        }
      }
      Svg.line(axis(0), 20, axis(0), bottom, stroke: "#8b968f")
      effects.enumerated().map { place, effect in
        draw(effect, top + step * (Double(place) + 0.5), axis)
      }
    }
  }

  private func anchor(_ x: Double) -> String {
    x < left + 120 ? "start" : x > width - 120 ? "end" : "middle"
  }

  private func draw(_ effect: SweepEffect, _ y: Double, _ axis: Axis) -> Markup {
    let order = effect.byDifference
    let table = TornadoTable(book: book)
    return group {
      Svg.text(
        Svg.clipped(effect.parameter, to: left - 16, size: 13), left - 12, y + 4.5, size: 13,
        anchor: "end")
      if let least = order.first, let most = order.last {
        // One at a time, a bar begins at the week as it is.
        let zero = book.sweep.design == .oneAtATime ? axis(0) : nil
        let (from, to) = (
          axis(least.difference.inDocumentUnit), axis(most.difference.inDocumentUnit)
        )
        bar(min(from, zero ?? from), max(to, zero ?? to), y, axis(0))
        effect.parts.map { part in
          Svg.circle(
            axis(part.difference.inDocumentUnit), y, 3.5, fill: "#fff", stroke: "#1b2420",
            width: 1.5)
        }
        if order.count > 1 || least.difference < .zero {
          end(least, table.label(least, of: effect), axis, y, anchor: "end")
        }
        if order.count > 1 || most.difference >= .zero {
          end(most, table.label(most, of: effect), axis, y, anchor: "start")
        }
      }
    }
  }

  /// Cheaper than the reference in green, dearer in ochre.
  private func bar(_ from: Double, _ to: Double, _ y: Double, _ zero: Double) -> Markup {
    group {
      if from < zero {
        Svg.rect(
          Box(x: from, y: y - 8, width: min(to, zero) - from, height: 16), fill: "#1f5a3d")
      }
      if to > zero {
        let start = max(from, zero)
        Svg.rect(Box(x: start, y: y - 8, width: to - start, height: 16), fill: "#c98a2b")
      }
    }
  }

  private func end(
    _ part: SweepEffect.Part, _ label: String, _ axis: Axis, _ y: Double, anchor: String
  ) -> Markup {
    let x = axis(part.difference.inDocumentUnit) + (anchor == "end" ? -9 : 9)
    return group {
      Svg.text(
        Svg.clipped(label, to: 130, size: 12), x, y - 1.5, size: 12, anchor: anchor, weight: "600",
        halo: true)
      Svg.text(
        book.signed(part.difference), x, y + 11, size: 11, anchor: anchor, fill: "#4d5a53",
        halo: true)
    }
  }
}
