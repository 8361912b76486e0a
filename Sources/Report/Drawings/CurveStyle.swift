/// How one line of a temperature drawing looks: the dashes of the rounds, then the same ones thin.
struct CurveStyle: Hashable, Sendable {
  let colour: String
  let dash: String
  let width: Double

  private static let dashes = 5

  init(place: Int) {
    let style = RoundStyle(place: place)
    colour = style.colour
    dash = style.dash
    width = place / CurveStyle.dashes % 2 == 0 ? 2.6 : 1.3
  }

  /// A short piece of the line, for keys.
  func sample() -> Markup {
    tag(
      "svg",
      ["width": "44", "height": "12", "viewBox": "0 0 44 12", "aria-hidden": "true"]
    ) { Svg.line(0, 6, 44, 6, stroke: colour, width: width, dash: dash) }
  }
}
