import Instances
import PlanningModel

/// A packed container drawn layer by layer: seen from above from the floor up, and from the side
/// from the left wall on. Each box is in just one layer of each view, with the number of its kind;
/// kinds differ by hatching too, so that a black and white print can be read.
struct ContainerDrawing {
  /// One view: which edge runs to the right, which one up the page, and which way layers go.
  private enum View { case above, side }

  private let answer: ContainerAnswer
  private let language: Language
  /// Width of a layer on the page.
  private static let pageWidth = 360.0
  private static let gap = 26.0
  private static let hatchings = 6

  init(_ answer: ContainerAnswer, _ language: Language) {
    self.answer = answer
    self.language = language
  }

  /// The drawing as a document of its own.
  var svg: String {
    let (above, aboveHeight) = view(.above, from: 40)
    let (side, end) = view(.side, from: aboveHeight + 30)
    let width = 2 * Self.pageWidth + 3 * Self.gap
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width.fixed(0)) \(end.fixed(0))" \
      font-family="sans-serif">
      <title>\(title)</title>
      \(Self.patterns)
      <rect width="100%" height="100%" fill="#fff"/>
      <text x="\(Self.gap.fixed(0))" y="22" font-size="14" font-weight="bold">\(title)</text>
      \(above)
      \(side)
      </svg>

      """
  }

  /// One page with all drawings.
  static func page(_ drawings: [ContainerDrawing], title: String) -> String {
    let language = drawings.first?.language ?? .fr
    let name = title.map { character in
      switch character {
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      default: String(character)
      }
    }.joined()
    return """
      <!doctype html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>\(name)</title>
      <style>svg{width:100%;break-after:page}@page{size:A4;margin:10mm}</style></head><body>
      \(drawings.map(\.svg).joined())
      </body></html>

      """
  }

  private var title: String {
    let share = answer.percent.fixed(2)
    return Phrase(
      fr: "Problème \(answer.container.number)\u{A0}: \(share.withComma)\u{A0}% du volume, "
        + "\(answer.placed.count) boîtes",
      en: "Problem \(answer.container.number): \(share) % of the volume, "
        + "\(answer.placed.count) boxes"
    ).text(language)
  }

  /// The layers of one view, two beside each other, and where they end on the page.
  private func view(_ view: View, from top: Double) -> (svg: String, end: Double) {
    let layers = layers(view)
    let room = answer.container
    let scale = Self.pageWidth / Double(room.length)
    let height = Double(view == .above ? room.width : room.height) * scale
    var (svg, y) = ("", top)
    for (number, boxes) in layers.enumerated() {
      let x = Self.gap + Double(number % 2) * (Self.pageWidth + Self.gap)
      if number > 0, number.isMultiple(of: 2) { y += height + Self.gap }
      svg += """
        <g transform="translate(\(x.fixed(1)) \((y + 14).fixed(1)))">
        <text y="-3" font-size="10">\(caption(view, number + 1, layers.count))</text>
        \(boxes.map { shape(of: answer.placed[$0], view, scale) }.joined())
        <rect width="\(Self.pageWidth.fixed(1))" height="\(height.fixed(1))" fill="none" \
        stroke="#000" stroke-width="1.6"/>
        </g>

        """
    }
    return (svg, y + (layers.isEmpty ? 0 : height) + Self.gap)
  }

  private func caption(_ view: View, _ layer: Int, _ count: Int) -> String {
    switch view {
    case .above:
      Phrase(
        fr: "Vue de dessus, couche \(layer) sur \(count)\(layer == 1 ? " (plancher)" : "")",
        en: "From above, layer \(layer) of \(count)\(layer == 1 ? " (floor)" : "")"
      ).text(language)
    case .side:
      Phrase(
        fr: "Vue de côté, couche \(layer) sur \(count)\(layer == 1 ? " (paroi de gauche)" : "")",
        en: "From the side, layer \(layer) of \(count)\(layer == 1 ? " (left wall)" : "")"
      ).text(language)
    }
  }

  /// Boxes by how many others lie under them, or between them and the left wall: those of one layer
  /// do not hide each other.
  private func layers(_ view: View) -> [[Int]] {
    let placed = answer.placed
    let order = placed.indices.sorted {
      let (one, two) = (depth(placed[$0], view), depth(placed[$1], view))
      return one != two ? one < two : $0 < $1
    }
    var layers: [[Int]] = []
    for number in order {
      let behind = layers.lastIndex { layer in
        layer.contains { hides(placed[number], placed[$0], view) }
      }
      let layer = behind.map { $0 + 1 } ?? 0
      if layer == layers.count { layers.append([]) }
      layers[layer].append(number)
    }
    return layers
  }

  private func depth(_ box: PlacedCaseBox, _ view: View) -> Int { view == .above ? box.z : box.y }

  private func hides(_ one: PlacedCaseBox, _ two: PlacedCaseBox, _ view: View) -> Bool {
    guard one.x < two.x + two.length, two.x < one.x + one.length else { return false }
    return view == .above
      ? one.y < two.y + two.width && two.y < one.y + one.width
      : one.z < two.z + two.height && two.z < one.z + one.height
  }

  private func shape(of box: PlacedCaseBox, _ view: View, _ scale: Double) -> String {
    let room = answer.container
    let (up, rise, most) =
      view == .above ? (box.y, box.width, room.width) : (box.z, box.height, room.height)
    let (x, y) = (Double(box.x) * scale, Double(most - up - rise) * scale)
    let (width, height) = (Double(box.length) * scale, Double(rise) * scale)
    let label = room.kinds.indices.contains(box.box) ? room.kinds[box.box].label : 0
    let size = max(3, min(11, height * 0.6, width * 0.4))
    return """
      <rect x="\(x.fixed(1))" y="\(y.fixed(1))" width="\(width.fixed(1))" \
      height="\(height.fixed(1))" fill="url(#h\(box.box % Self.hatchings))" stroke="#000" \
      stroke-width="0.7"/>\
      <text x="\((x + width / 2).fixed(1))" y="\((y + height / 2 + size * 0.35).fixed(1))" \
      font-size="\(size.fixed(1))" text-anchor="middle" stroke="#fff" stroke-width="2.5" \
      paint-order="stroke">\(label)</text>

      """
  }

  private static var patterns: String {
    let strokes = [
      "", "M0 8L8 0", "M0 0L8 8", "M0 4H8", "M4 0V8", "M0 4H8M4 0V8",
    ]
    return "<defs>"
      + strokes.enumerated().map { number, path in
        """
        <pattern id="h\(number)" width="8" height="8" patternUnits="userSpaceOnUse">\
        <rect width="8" height="8" fill="#fff"/><path d="\(path)" stroke="#999" \
        stroke-width="0.7" fill="none"/></pattern>
        """
      }.joined() + "</defs>"
  }
}
