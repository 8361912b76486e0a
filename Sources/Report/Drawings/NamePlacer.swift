/// Puts names beside their points where they cover least: greedy over eight places each.
struct NamePlacer {
  private let frame: MapFrame
  private var taken: [Box] = []

  init(frame: MapFrame) { self.frame = frame }

  mutating func keepClear(_ x: Double, _ y: Double, radius: Double) {
    taken.append(Box(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius))
  }

  /// A line that names had better not cross.
  mutating func keepClear(from a: (x: Double, y: Double), to b: (x: Double, y: Double)) {
    let length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
    let steps = max(1, Int(length / 6))
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      keepClear(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share, radius: 2.5)
    }
  }

  /// The name of the point at `x`, `y`, whose mark reaches `reach` to its sides.
  mutating func name(
    _ text: String, _ x: Double, _ y: Double, reach: Double, weight: String = "600"
  ) -> Markup {
    let size = 13.0
    let shown = Svg.clipped(text, to: 210, size: size)
    let wide = Svg.width(of: shown, size: size)
    let places = [
      Box(x: x + reach + 3, y: y - 8, width: wide, height: 16),
      Box(x: x - reach - 3 - wide, y: y - 8, width: wide, height: 16),
      Box(x: x - wide / 2, y: y - 30, width: wide, height: 16),
      Box(x: x - wide / 2, y: y + 14, width: wide, height: 16),
      Box(x: x + reach, y: y - 26, width: wide, height: 16),
      Box(x: x + reach, y: y + 10, width: wide, height: 16),
      Box(x: x - reach - wide, y: y - 26, width: wide, height: 16),
      Box(x: x - reach - wide, y: y + 10, width: wide, height: 16),
    ]
    let best = places.min { cost($0) < cost($1) } ?? places[0]
    taken.append(best)
    let isRight = best.x >= x
    let isLeft = best.x + wide <= x
    let at = isRight ? best.x : isLeft ? best.x + wide : best.x + wide / 2
    return Svg.text(
      shown, at, best.y + 12.5, size: size,
      anchor: isRight ? "start" : isLeft ? "end" : "middle", weight: weight, halo: true)
  }

  private func cost(_ box: Box) -> Double {
    let inside = Box(x: 4, y: 4, width: frame.width - 8, height: frame.height - 8)
    let outside = box.width * box.height - box.overlap(inside)
    return taken.reduce(outside * 4) { $0 + $1.overlap(box) }
  }
}
