internal import PlanningModel
internal import Quantities

/// A room for cargo as it is found at one stop: black is handed over here, white stays.
///
/// Left the floor from above, right every stack from the side; both use the letters and numbers of
/// the loading plan, and are read as well in black and white.
struct StopDrawing {
  let space: LoadSpace
  /// Place of the stop in the round, from 1.
  let stop: Int
  let words: Words

  private static let ink = "#1b2420"
  private let edge = 2.0
  private let ladder = 420.0
  private let high = 84.0
  /// Most length of the view from above.
  private let most = 190.0

  private var scale: Double {
    min(
      (high + 14) / max(1, space.width.inDocumentUnit), most / max(1, space.length.inDocumentUnit))
  }
  private var above: Double { space.length.inDocumentUnit * scale }

  /// Stacks that still hold something, with the letters they were loaded by.
  private var stacks: [(letter: String, items: [LoadSpace.Item])] {
    space.stacks.enumerated().compactMap { place, stack in
      let aboard = stack.filter { $0.stop >= stop }
      return aboard.isEmpty ? nil : (LoadDrawing.letter(place), aboard)
    }
  }

  /// `A: 12, 7 · C: 3`: what to take, each stack from the top down.
  var list: String {
    stacks.compactMap { letter, items in
      let mine = items.filter { $0.stop == stop }.reversed().map(Self.short)
      return mine.isEmpty
        ? nil : words(fr: "\(letter) : ", en: "\(letter): ") + mine.joined(separator: ", ")
    }.joined(separator: " · ")
  }

  /// `64` for `T3-64`: all of one drawing are of one round.
  private static func short(_ item: LoadSpace.Item) -> String {
    item.number.split(separator: "-").last.map(String.init) ?? item.number
  }

  var markup: Markup {
    let deep = space.width.inDocumentUnit * scale
    let title = words(fr: "À l’arrêt \(stop) : ", en: "At stop \(stop): ") + list
    let tall = max(deep, high + 16) + 2 * edge
    return Svg.drawing(above + ladder + 26, tall, title: title, style: "draw fit") {
      Svg.rect(
        Box(x: edge, y: edge, width: above, height: deep), fill: "#fff", stroke: Self.ink, width: 2)
      stacks.map { fromAbove($0.letter, $0.items, deep) }
      fromTheSide
    }
  }

  private func fromAbove(
    _ letter: String, _ items: [LoadSpace.Item], _ deep: Double
  ) -> Markup {
    guard let at = items.first?.position else { return .empty }
    let box = Box(
      x: edge + at.x.inDocumentUnit * scale,
      y: edge + deep - (at.y + at.width).inDocumentUnit * scale,
      width: at.length.inDocumentUnit * scale, height: at.width.inDocumentUnit * scale)
    let isTaken = items.contains { $0.stop == stop }
    return group {
      Svg.rect(box, fill: isTaken ? Self.ink : "#fff", stroke: Self.ink, width: 1)
      Svg.text(
        letter, box.x + box.width / 2, box.y + box.height / 2 + 4, size: 11, anchor: "middle",
        fill: isTaken ? "#fff" : "#4d5a53", weight: isTaken ? "700" : "")
    }
  }

  private var fromTheSide: Markup {
    let stacks = self.stacks
    let step = min(34, ladder / Double(max(1, stacks.count)))
    let tops = space.items.map { ($0.position.z + $0.position.height).inDocumentUnit }
    let scale = high / max(1, tops.max() ?? 1)
    let floor = edge + high
    return group {
      stacks.enumerated().map { place, stack in
        let x = above + 24 + Double(place) * step
        return group {
          stack.items.map { cell($0, x, floor, step - 3, scale) }
          Svg.text(
            stack.letter, x + (step - 3) / 2, floor + 12, size: 10, anchor: "middle", weight: "700")
        }
      }
      Svg.line(above + 20, floor, above + 24 + ladder, floor, stroke: Self.ink, width: 1.5)
    }
  }

  private func cell(
    _ item: LoadSpace.Item, _ x: Double, _ floor: Double, _ wide: Double, _ scale: Double
  ) -> Markup {
    let at = item.position
    let box = Box(
      x: x, y: floor - (at.z + at.height).inDocumentUnit * scale, width: wide,
      height: at.height.inDocumentUnit * scale)
    let isTaken = item.stop == stop
    let size = min(9.5, box.height * 0.85)
    return group {
      Svg.rect(box, fill: isTaken ? Self.ink : "#fff", stroke: Self.ink, width: 1)
      size < 5
        ? .empty
        : Svg.text(
          Svg.clipped(Self.short(item), to: wide, size: size), x + wide / 2,
          box.y + box.height / 2 + size * 0.36, size: size, anchor: "middle",
          fill: isTaken ? "#fff" : "#4d5a53", weight: isTaken ? "700" : "")
    }
  }
}
