internal import PlanningModel

/// Chances of each relay as dots with their intervals, worst first.
struct ChanceDrawing {
  /// One relay's row.
  struct Row {
    let name: String
    /// In the order of ``ChanceDrawing/kinds``; `nil` where there is nothing to tell.
    let shares: [SimulatedShare?]
  }

  let words: SimulationWords
  let rows: [Row]
  /// What the dots of a row mean.
  let kinds: [String]
  let title: String

  static let colors = ["#1f5a3d", "#b15a00", "#0b5394"]
  private static let (width, left, right, top) = (420.0, 8.0, 14.0, 26.0)

  private var pitch: Double { 22 + 8 * Double(kinds.count) }

  /// Left end of the axis: a round number below every interval, so that what matters is seen.
  private var least: Double {
    let low = rows.flatMap(\.shares).compactMap { $0?.low }.min() ?? 0
    for end in [0.996, 0.98, 0.96, 0.92, 0.8, 0.6] where low >= end { return end }
    return 0
  }

  private func x(_ share: Double) -> Double {
    let span = Self.width - Self.left - Self.right
    return Self.left + span * (max(least, share) - least) / (1 - least)
  }

  var markup: Markup {
    let height = Self.top + pitch * Double(rows.count) + 6
    return Svg.drawing(
      Self.width, height,
      title: title,
      description: kinds.joined(separator: ", ")
    ) {
      grid(height)
      rows.enumerated().map { row($1, Self.top + pitch * Double($0)) }
    }
  }

  private func grid(_ height: Double) -> Markup {
    Markup(
      (0...4).map { step in
        let share = least + (1 - least) * Double(step) / 4
        let label = words.words.decimal(share * 100, least >= 0.98 ? 1 : 0)
        let anchor = step == 0 ? "start" : step == 4 ? "end" : "middle"
        let place = step == 4 ? Self.width - 2 : step == 0 ? 2 : x(share)
        return group {
          Svg.line(x(share), Self.top - 6, x(share), height, stroke: "#cfd6d1")
          Svg.text(
            label + (words.words.isFrench ? "\u{A0}%" : "%"), place, 12, size: 11, anchor: anchor,
            fill: "#4d5a53")
        }
      })
  }

  private func row(_ row: Row, _ y: Double) -> Markup {
    group {
      Svg.text(
        Svg.clipped(row.name, to: 390, size: 12.5), Self.left, y + 9, size: 12.5, halo: true)
      row.shares.enumerated().map { kind, share in
        share.map { dot($0, y + 17 + 8 * Double(kind), kind) } ?? .empty
      }
    }
  }

  private func dot(_ share: SimulatedShare, _ y: Double, _ kind: Int) -> Markup {
    let color = Self.colors[kind % Self.colors.count]
    return group {
      Svg.line(x(share.low), y, x(share.high), y, stroke: color, width: 1.6)
      Svg.circle(
        x(share.share), y, 3.4, fill: kind == 1 ? "#fff" : color, stroke: color, width: 1.6)
    }
  }

  /// What the dots mean, for a list below the drawing.
  var keys: Markup {
    tag("ul", ["class": "keys"]) {
      kinds.enumerated().map { kind, name in
        tag("li", ["class": "key"]) {
          Svg.drawing(12, 12, title: name, style: "dot") {
            Svg.circle(
              6, 6, 4, fill: kind == 1 ? "#fff" : Self.colors[kind % Self.colors.count],
              stroke: Self.colors[kind % Self.colors.count], width: 1.6)
          }
          tag("span", name)
        }
      }
    }
  }
}
