internal import PlanningModel
internal import Quantities

/// A room for cargo to scale, the front of the vehicle to the left.
struct LoadDrawing {
  private let space: LoadSpace
  private let words: Words
  private let scale: Double
  private let hatch: Hatch

  private let edge = 24.0

  /// - Parameter key: Keeps the patterns of several drawings on a page apart.
  init(_ space: LoadSpace, words: Words, key: String, width: Double = 700) {
    self.space = space
    self.words = words
    hatch = Hatch(prefix: key)
    let length = max(1, space.length.inDocumentUnit)
    scale = min((width - 2 * edge) / length, 0.25)
  }

  /// From above: each stack with its letter, the numbers from the top down, and the stops.
  var fromAbove: Markup {
    let wide = space.length.inDocumentUnit * scale
    let deep = space.width.inDocumentUnit * scale
    let title = words(
      fr: "Chargement vu de dessus, avant à gauche", en: "Load from above, front to the left")
    return Svg.drawing(wide + 2 * edge, deep + 2 * edge, title: title, style: "draw fit") {
      hatch.definitions
      frame(wide, deep)
      space.stacks.enumerated().map { place, stack in
        aboveStack(stack, letter: LoadDrawing.letter(place), deep)
      }
    }
  }

  /// Letters of the stacks: A to Z, then AA.
  static func letter(_ place: Int) -> String {
    let scalar = UnicodeScalar(UInt8(65 + place % 26))
    return (place >= 26 ? letter(place / 26 - 1) : "") + String(Character(scalar))
  }

  private func frame(_ wide: Double, _ deep: Double) -> Markup {
    group {
      Svg.rect(
        Box(x: edge, y: edge, width: wide, height: deep), fill: "#fff", stroke: "#1b2420",
        width: 2)
      Svg.text(words(fr: "Avant", en: "Front"), edge, 15, size: 12, weight: "600")
      Svg.text(rearWords, edge + wide, 15, size: 12, anchor: "end", weight: "600")
      if space.isRearDoor {
        Svg.line(
          edge + wide, edge + 4, edge + wide, edge + deep - 4, stroke: "#fff", width: 3,
          dash: "9 6")
      }
    }
  }

  private var rearWords: String {
    space.isRearDoor
      ? words(fr: "Arrière (porte)", en: "Rear (door)") : words(fr: "Arrière", en: "Rear")
  }

  /// The left wall of a vehicle that looks left is at the bottom of the drawing.
  private func aboveStack(_ stack: [LoadSpace.Item], letter: String, _ deep: Double) -> Markup {
    guard let at = stack.first?.position else { return .empty }
    let box = Box(
      x: edge + at.x.inDocumentUnit * scale,
      y: edge + deep - (at.y + at.width).inDocumentUnit * scale,
      width: at.length.inDocumentUnit * scale, height: at.width.inDocumentUnit * scale)
    let top = stack[stack.count - 1]
    return group {
      Svg.rect(box, fill: hatch.fill(top.stop), stroke: "#1b2420", width: 1.3)
      plate(letter, box.x + 3, box.y + 3)
      aboveText(stack, box)
    }
  }

  private func aboveText(_ stack: [LoadSpace.Item], _ box: Box) -> Markup {
    let size = box.width < 96 || box.height < 80 ? 10.0 : 11.5
    let room = max(1, Int((box.height - 24) / (size + 2)))
    let shown = stack.reversed().prefix(room)
    return Markup(
      shown.enumerated().map { line, item in
        let mark = line == room - 1 && stack.count > room ? "…" : ""
        let text = Svg.clipped(caption(item) + mark, to: box.width - 6, size: size)
        return Svg.text(
          text, box.x + box.width / 2, box.y + 23 + size * 0.8 + Double(line) * (size + 2),
          size: size, anchor: "middle", weight: line == 0 ? "700" : "", halo: true)
      })
  }

  private func caption(_ item: LoadSpace.Item) -> String {
    "\(item.number) → \(item.stop)"
  }

  private func plate(_ letter: String, _ x: Double, _ y: Double) -> Markup {
    group {
      Svg.rect(
        Box(x: x, y: y, width: letter.count > 1 ? 24 : 17, height: 16), fill: "#1b2420", corner: 2)
      Svg.text(
        letter, x + (letter.count > 1 ? 12 : 8.5), y + 12.3, size: 12, anchor: "middle",
        fill: "#fff", weight: "700")
    }
  }

  /// From the left side, one drawing per row of stacks, from the left wall to the right.
  var fromTheSide: [Markup] {
    let lanes = self.lanes
    return lanes.enumerated().map { place, lane in
      sideView(lane, title: laneName(place, of: lanes.count))
    }
  }

  func laneName(_ place: Int, of count: Int) -> String {
    if count == 1 { return words(fr: "Vue de côté", en: "From the side") }
    let name = words(fr: "Vue de côté, rang \(place + 1)", en: "From the side, row \(place + 1)")
    if place == 0 { return name + words(fr: " (paroi gauche)", en: " (left wall)") }
    return place == count - 1 ? name + words(fr: " (paroi droite)", en: " (right wall)") : name
  }

  private struct Lane {
    var from: Int64
    var to: Int64
    var items: [LoadSpace.Item] = []
  }

  /// Items whose widths mostly overlap share a row.
  private var lanes: [[LoadSpace.Item]] {
    var lanes: [Lane] = []
    let order = space.items.sorted {
      let (p, q) = ($0.position, $1.position)
      return (p.y, p.x, p.z, $0.number) < (q.y, q.x, q.z, $1.number)
    }
    for item in order {
      let from = item.position.y.rawValue
      let to = from + item.position.width.rawValue
      let clash = lanes.firstIndex { lane in
        min(to, lane.to) - max(from, lane.from) > 0
          && !lane.items.contains { LoadDrawing.hides($0, item) }
      }
      if let clash {
        lanes[clash].to = max(lanes[clash].to, to)
        lanes[clash].items.append(item)
      } else {
        lanes.append(Lane(from: from, to: to, items: [item]))
      }
    }
    return lanes.map(\.items)
  }

  private static func hides(_ a: LoadSpace.Item, _ b: LoadSpace.Item) -> Bool {
    let (p, q) = (a.position, b.position)
    return p.x < q.x + q.length && q.x < p.x + p.length && p.z < q.z + q.height
      && q.z < p.z + p.height
  }

  private func sideView(_ lane: [LoadSpace.Item], title: String) -> Markup {
    let wide = space.length.inDocumentUnit * scale
    let tops = space.items.map { ($0.position.z + $0.position.height).inDocumentUnit }
    let high = min(space.height.inDocumentUnit, (tops.max() ?? 0) + 60) * scale
    return Svg.drawing(wide + 2 * edge, high + 34, title: title, style: "draw fit") {
      hatch.definitions
      Svg.text(title, edge, 14, size: 12, weight: "600")
      lane.map { sideItem($0, floor: 22 + high) }
      Svg.path(
        [(edge, 22), (edge, 22 + high), (edge + wide, 22 + high), (edge + wide, 22)],
        stroke: "#1b2420", width: 2, dash: "")
    }
  }

  private func sideItem(_ item: LoadSpace.Item, floor: Double) -> Markup {
    let at = item.position
    let box = Box(
      x: edge + at.x.inDocumentUnit * scale,
      y: floor - (at.z + at.height).inDocumentUnit * scale,
      width: at.length.inDocumentUnit * scale, height: at.height.inDocumentUnit * scale)
    let size = min(11.5, max(8, box.height * 0.5))
    return group {
      Svg.rect(box, fill: hatch.fill(item.stop), stroke: "#1b2420", width: 1.3)
      Svg.text(
        Svg.clipped(caption(item), to: box.width - 4, size: size), box.x + box.width / 2,
        box.y + box.height / 2 + size * 0.36, size: size, anchor: "middle", weight: "600",
        halo: true)
    }
  }
}
