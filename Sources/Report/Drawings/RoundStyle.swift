/// How one round is drawn everywhere: a colour, and a dash pattern for those who see no colours.
struct RoundStyle: Hashable, Sendable {
  let colour: String
  let dash: String

  /// The style of the round at `place` of the plan. Eight dark colours, each at least 4.5 to 1
  /// against white; colours and dashes repeat at different periods, so 40 rounds stay apart.
  init(place: Int) {
    colour = RoundStyle.colours[place % RoundStyle.colours.count]
    dash = RoundStyle.dashes[place % RoundStyle.dashes.count]
  }

  private static let colours = [
    "#0b5394", "#a3161f", "#1f5a3d", "#7a3e9d", "#8a4b00", "#00646b", "#8f1d6b", "#3f4a52",
  ]
  private static let dashes = ["", "11 5", "3 4", "14 4 3 4", "7 3 2 3 2 3"]

  /// A short piece of the line, for tables and keys.
  func sample(width: Double = 44) -> Markup {
    tag(
      "svg",
      [
        "width": Svg.number(width), "height": "12", "viewBox": "0 0 \(Svg.number(width)) 12",
        "aria-hidden": "true",
      ]
    ) { Svg.line(0, 6, width, 6, stroke: colour, width: 4, dash: dash) }
  }
}
