/// Fillings that stay apart without colour; a stop's is chosen by its number.
struct Hatch: Hashable, Sendable {
  /// Name that keeps the patterns of one page's drawings apart.
  let prefix: String

  private static let kinds = 6

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
            "patternTransform": kind == 1 ? "rotate(45)" : kind == 5 ? "rotate(-45)" : "",
          ]
        ) { Hatch.content(kind) }
      }
    }
  }

  private static let tints = [
    "#ffffff", "#dfeaf5", "#e3f0e6", "#f7ead2", "#efe4f5", "#f5e1e1",
  ]

  private static func content(_ kind: Int) -> Markup {
    let ink = "#5c6b63"
    return group {
      Svg.rect(Box(x: 0, y: 0, width: 8, height: 8), fill: tints[kind % tints.count])
      switch kind {
      case 1, 5: Svg.line(0, 4, 8, 4, stroke: ink, width: 1)
      case 2: Svg.circle(4, 4, 1.2, fill: ink)
      case 3: Svg.line(4, 0, 4, 8, stroke: ink, width: 1)
      case 4:
        group {
          Svg.line(0, 4, 8, 4, stroke: ink, width: 0.7)
          Svg.line(4, 0, 4, 8, stroke: ink, width: 0.7)
        }
      default: Markup.empty
      }
    }
  }
}
