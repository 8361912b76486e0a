/// Puts names beside their marks where they cover least.
///
/// Each name first takes the best of its places, in order; then every name looks again, knowing
/// where the others went, until nobody moves.
struct NamePlacer {
  /// A name, and the mark that it stands beside.
  struct Name {
    var text: String
    /// What the point itself covers.
    var mark: Box
    var size = 13.0
    var weight = "600"
    var fill = "#1b2420"
  }

  private let frame: MapFrame
  private var marks: [Box] = []
  private var lines: [Box] = []

  private static let rounds = 6

  init(frame: MapFrame) { self.frame = frame }

  /// A mark that no name may cover.
  mutating func keepClear(_ mark: Box) { marks.append(mark) }

  /// A line that names had better not cross.
  mutating func keepClear(from a: (x: Double, y: Double), to b: (x: Double, y: Double)) {
    let length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
    let steps = max(1, Int(length / 6))
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let (x, y) = (a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
      lines.append(Box(x: x - 2.5, y: y - 2.5, width: 5, height: 5))
    }
  }

  /// The names as text.
  func place(_ names: [Name]) -> [Markup] { zip(names, boxes(names)).map(text) }

  /// Where each name goes.
  func boxes(_ names: [Name]) -> [Box] {
    var boxes: [Box] = []
    for name in names { boxes.append(best(name, beside: boxes)) }
    for _ in 0..<NamePlacer.rounds {
      let before = boxes
      for (place, name) in names.enumerated() {
        let others = boxes.indices.filter { $0 != place }.map { boxes[$0] }
        boxes[place] = best(name, beside: others)
      }
      if boxes == before { break }
    }
    return boxes
  }

  private func text(_ name: Name, _ box: Box) -> Markup {
    let isRight = box.x >= name.mark.x + name.mark.width
    let isLeft = box.x + box.width <= name.mark.x
    let x = isRight ? box.x : isLeft ? box.x + box.width : box.x + box.width / 2
    return Svg.text(
      shown(name), x, box.y + name.size * 0.96, size: name.size,
      anchor: isRight ? "start" : isLeft ? "end" : "middle", fill: name.fill, weight: name.weight,
      halo: true)
  }

  private func shown(_ name: Name) -> String { Svg.clipped(name.text, to: 260, size: name.size) }

  private func best(_ name: Name, beside others: [Box]) -> Box {
    let places = places(name)
    let costs = places.enumerated().map { cost($0.element, others) + Double($0.offset) * 1.5 }
    let least = costs.indices.min { costs[$0] < costs[$1] }
    return least.map { places[$0] } ?? name.mark
  }

  /// Beside, above and below, at the corners; then the same a line further away.
  private func places(_ name: Name) -> [Box] {
    let wide = Svg.width(of: shown(name), size: name.size) * 1.06
    let high = name.size + 3
    let mark = name.mark
    let (right, left) = (mark.x + mark.width + 3, mark.x - 3 - wide)
    let (above, below) = (mark.y - high, mark.y + mark.height)
    let middle = mark.x + mark.width / 2 - wide / 2
    let level = mark.y + mark.height / 2 - high / 2
    let corners = [
      (right, level), (left, level), (middle, above - 1), (middle, below + 1),
      (right - 4, above + 5), (right - 4, below - 5), (left + 4, above + 5), (left + 4, below - 5),
      (right, level - 10), (right, level + 10), (left, level - 10), (left, level + 10),
      (middle, above - 12), (middle, below + 12), (right - 4, above - 6), (right - 4, below + 6),
      (left + 4, above - 6), (left + 4, below + 6),
    ]
    return corners.map { Box(x: $0.0, y: $0.1, width: wide, height: high) }
  }

  /// Marks and other names are hidden by a name; a line shines through its halo.
  private func cost(_ box: Box, _ others: [Box]) -> Double {
    let inside = Box(x: 8, y: 6, width: frame.width - 16, height: frame.height - 12)
    let outside = box.width * box.height - box.overlap(inside)
    let hidden = (marks + others).reduce(0) { $0 + $1.overlap(box) }
    return lines.reduce(outside * 6 + hidden * 4) { $0 + $1.overlap(box) * 0.6 }
  }
}
