internal import PlanningModel

/// How late each relay's hand-over begins: half of the days, nine in ten, ninety-nine in a hundred.
struct LatenessDrawing {
  let words: SimulationWords
  let relays: [SimulatedRelay]
  /// Minutes that a hand-over may be late and still be as promised.
  let tolerance: Double

  private static let (width, left, right, top, pitch) = (420.0, 8.0, 16.0, 26.0, 32.0)

  /// Minutes at the right end of the axis.
  private var most: Double {
    let last = relays.map(\.lateness.ninetyNine.value).max() ?? 0
    let wanted = max(last, tolerance, 1)
    return [4, 8, 12, 20, 40, 60, 80, 120, 240, 480].first { $0 >= wanted } ?? wanted
  }

  private func x(_ minutes: Double) -> Double {
    Self.left + (Self.width - Self.left - Self.right) * max(0, min(1, minutes / most))
  }

  var markup: Markup {
    let height = Self.top + Self.pitch * Double(relays.count) + 6
    return Svg.drawing(
      Self.width, height,
      title: words.words(fr: "Retard de chaque relais", en: "Lateness of each relay")
    ) {
      grid(height)
      relays.enumerated().map { row($1, Self.top + Self.pitch * Double($0)) }
    }
  }

  private func grid(_ height: Double) -> Markup {
    group {
      (0...4).map { step in
        let minutes = most * Double(step) / 4
        let whole = minutes == minutes.rounded()
        return group {
          Svg.line(x(minutes), Self.top - 6, x(minutes), height, stroke: "#cfd6d1")
          Svg.text(
            words.words.decimal(minutes, whole ? 0 : 1) + (step == 4 ? "\u{A0}min" : ""),
            step == 4 ? Self.width - 2 : step == 0 ? 2 : x(minutes), 12, size: 11,
            anchor: step == 0 ? "start" : step == 4 ? "end" : "middle", fill: "#4d5a53")
        }
      }
      Svg.line(
        x(tolerance), Self.top - 6, x(tolerance), height, stroke: "#b15a00", width: 1.4, dash: "4 3"
      )
    }
  }

  private func row(_ relay: SimulatedRelay, _ y: Double) -> Markup {
    let late = relay.lateness
    let line = y + 18
    return group {
      Svg.text(
        Svg.clipped(words.relay(relay.relay), to: 390, size: 12.5), Self.left, y + 9, size: 12.5,
        halo: true)
      Svg.line(
        x(late.half.value), line, x(late.ninetyNine.value), line, stroke: "#1f5a3d", width: 1.6)
      Svg.line(
        x(late.half.value), line, x(late.ninety.value), line, stroke: "#1f5a3d", width: 5)
      Svg.circle(x(late.half.value), line, 3.4, fill: "#fff", stroke: "#1f5a3d", width: 1.6)
    }
  }
}
