/// Fillings that stay apart without colour; a stop's is chosen by its number.
struct Hatch: Hashable, Sendable {
  /// Name that keeps the patterns of one page's drawings apart.
  let prefix: String

  private static let kinds = 12

  /// Filling of the stop at `order` (from 1).
  func fill(_ order: Int) -> String { "url(#\(prefix)-\((max(1, order) - 1) % Hatch.kinds))" }

  /// The definitions, to be put inside the drawing.
  var definitions: Markup {
    tag("defs") {
      (0..<Hatch.kinds).map { kind in
        tag(
          "pattern",
          [
            "id": "\(prefix)-\(kind)", "width": "8", "height": "8",
            "patternUnits": "userSpaceOnUse",
            "patternTransform": Hatch.turned[kind, default: ""],
          ]
        ) { Hatch.content(kind) }
      }
    }
  }

  private static let tints = [
    "#ffffff", "#dfeaf5", "#e3f0e6", "#f7ead2", "#efe4f5", "#f5e1e1", "#c4cbc7",
  ]

  private static let turned = [
    1: "rotate(45)", 5: "rotate(-45)", 7: "rotate(45)", 10: "rotate(45)", 11: "rotate(-45)",
  ]

  private static func content(_ kind: Int) -> Markup {
    let ink = "#5c6b63"
    return group {
      Svg.rect(Box(x: 0, y: 0, width: 8, height: 8), fill: tints[kind % tints.count])
      switch kind {
      case 1, 5: Svg.line(0, 4, 8, 4, stroke: ink, width: 1)
      case 2: Svg.circle(4, 4, 1.2, fill: ink)
      case 3: Svg.line(4, 0, 4, 8, stroke: ink, width: 1)
      case 8:
        group {
          Svg.line(0, 2, 8, 2, stroke: ink, width: 0.8)
          Svg.line(0, 6, 8, 6, stroke: ink, width: 0.8)
        }
      case 9: Svg.circle(4, 4, 2.4, fill: "none", stroke: ink, width: 0.9)
      case 10, 11: Svg.line(0, 4, 8, 4, stroke: ink, width: 3)
      case 4, 7:
        group {
          Svg.line(0, 4, 8, 4, stroke: ink, width: 0.7)
          Svg.line(4, 0, 4, 8, stroke: ink, width: 0.7)
        }
      default: Markup.empty
      }
    }
  }
}
