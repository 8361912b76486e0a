/// Shapes of drawings, with coordinates written to a tenth.
enum Svg {
  /// A drawing `width` by `height` units, described for those who do not see it.
  static func drawing(
    _ width: Double, _ height: Double, title: String, description: String = "",
    style: String = "draw", @MarkupBuilder _ content: () -> Markup
  ) -> Markup {
    tag(
      "svg",
      [
        "class": style, "viewBox": "0 0 \(number(width)) \(number(height))",
        "width": number(width), "height": number(height), "role": "img", "aria-label": title,
      ]
    ) {
      tag("title", title)
      if !description.isEmpty { tag("desc", description) }
      content()
    }
  }

  static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, stroke: String, width: Double = 1,
    dash: String = ""
  ) -> Markup {
    tag(
      "line",
      [
        "x1": number(x1), "y1": number(y1), "x2": number(x2), "y2": number(y2),
        "stroke": stroke, "stroke-width": number(width), "stroke-dasharray": dash,
      ])
  }

  static func rect(
    _ box: Box, fill: String, stroke: String = "none", width: Double = 1, corner: Double = 0
  ) -> Markup {
    tag(
      "rect",
      [
        "x": number(box.x), "y": number(box.y), "width": number(max(0, box.width)),
        "height": number(max(0, box.height)), "rx": corner > 0 ? number(corner) : "",
        "fill": fill, "stroke": stroke, "stroke-width": stroke == "none" ? "" : number(width),
      ])
  }

  static func circle(
    _ x: Double, _ y: Double, _ radius: Double, fill: String, stroke: String = "none",
    width: Double = 1
  ) -> Markup {
    tag(
      "circle",
      [
        "cx": number(x), "cy": number(y), "r": number(radius), "fill": fill, "stroke": stroke,
        "stroke-width": stroke == "none" ? "" : number(width),
      ])
  }

  static func path(
    _ points: [(x: Double, y: Double)], stroke: String, width: Double, dash: String
  ) -> Markup {
    let steps = points.enumerated().map { place, point in
      "\(place == 0 ? "M" : "L")\(number(point.x)) \(number(point.y))"
    }
    return tag(
      "path",
      [
        "d": steps.joined(), "fill": "none", "stroke": stroke, "stroke-width": number(width),
        "stroke-dasharray": dash, "stroke-linejoin": "round", "stroke-linecap": "butt",
      ])
  }

  /// One line of text; `halo` keeps it readable over lines.
  static func text(
    _ text: String, _ x: Double, _ y: Double, size: Double = 12, anchor: String = "start",
    fill: String = "#1b2420", weight: String = "", halo: Bool = false
  ) -> Markup {
    tag(
      "text",
      [
        "x": number(x), "y": number(y), "font-size": number(size),
        "text-anchor": anchor == "start" ? "" : anchor, "fill": fill, "font-weight": weight,
        "stroke": halo ? "#fff" : "", "stroke-width": halo ? "3.5" : "",
        "stroke-linejoin": halo ? "round" : "", "paint-order": halo ? "stroke" : "",
      ], text)
  }

  /// `value` to a tenth, always with a point and without a useless `.0`.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int64((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let whole = "\(sign)\(tenths.magnitude / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(tenths.magnitude % 10)"
  }

  /// About how wide `text` will be; letters differ, and a drawing only needs room enough.
  static func width(of text: String, size: Double) -> Double { Double(text.count) * size * 0.6 }

  /// `text` shortened to about `width`.
  static func clipped(_ text: String, to width: Double, size: Double) -> String {
    let most = max(1, Int(width / (size * 0.58)))
    return text.count <= most ? text : String(text.prefix(max(1, most - 1))) + "…"
  }
}

/// A rectangle of a drawing.
struct Box: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  /// How much of it `other` covers.
  func overlap(_ other: Box) -> Double {
    let across = min(x + width, other.x + other.width) - max(x, other.x)
    let down = min(y + height, other.y + other.height) - max(y, other.y)
    return across > 0 && down > 0 ? across * down : 0
  }

  /// The smallest rectangle around both.
  func union(_ other: Box) -> Box {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return Box(
      x: left, y: top, width: max(x + width, other.x + other.width) - left,
      height: max(y + height, other.y + other.height) - top)
  }
}
