internal import PlanningModel
internal import Quantities

extension TemperatureDrawing {
  /// The hub's black square where the vehicle leaves, and each stop's number over its hand-over.
  var visits: Markup {
    let stops = round.stops.enumerated().filter { $0.element.begin < end }
    let middles = stops.map { (x($0.element.begin) + x($0.element.departure)) / 2 }
    let places = TemperatureDrawing.apart(
      [x(round.departs)] + middles, by: 18, upTo: left + frame.width + 4)
    return group {
      Svg.line(x(round.departs), top - 9, x(round.departs), bottom, stroke: "#93a099", dash: "2 3")
      Svg.rect(Box(x: places[0] - 6, y: top - 20, width: 12, height: 12), fill: "#1b2420")
      zip(stops, places.dropFirst()).map { item, place in
        let stop = item.element
        return group {
          Svg.rect(
            Box(
              x: x(stop.begin), y: top, width: max(2, x(stop.departure) - x(stop.begin)),
              height: depth), fill: "#edf1ee")
          Svg.circle(place, top - 14, 8.5, fill: "#1b2420")
          Svg.text(
            String(item.offset + 1), place, top - 10, size: 11, anchor: "middle", fill: "#fff",
            weight: "700")
        }
      }
    }
  }

  /// `places` in their order, at least `gap` from each other and none beyond `most`.
  static func apart(_ places: [Double], by gap: Double, upTo most: Double) -> [Double] {
    var result: [Double] = []
    for place in places { result.append(max(place, result.last.map { $0 + gap } ?? place)) }
    var most = most
    for place in result.indices.reversed() {
      result[place] = min(result[place], most)
      most = result[place] - gap
    }
    return result
  }

  func line(_ place: Int, _ line: TemperaturePanel.Line) -> Markup {
    let style = CurveStyle(place: place)
    let points = zip(line.longest.times, line.longest.shell).map { (x($0), y($1.degrees)) }
    return Svg.path(points, stroke: style.colour, width: style.width, dash: style.dash)
  }

  /// A dot at each hand-over; the letters of what is handed over for the last time beside it.
  var ends: Markup {
    let all = panel.lines.enumerated().flatMap { place, line in
      line.ends.map {
        (line: place, style: CurveStyle(place: place), end: $0, x: x($0.time), y: y($0.value))
      }
    }
    let named = all.filter { !$0.end.letters.isEmpty }
    let plates = TemperatureDrawing.plates(
      named.map {
        (
          x: $0.x, y: $0.y, letters: $0.end.letters,
          isLast: $0.end == panel.lines[$0.line].ends.last
        )
      }, inside: frame)
    return group {
      zip(named, plates).map { item, box in
        Svg.line(item.x, item.y, box.x + 8, box.y + box.height / 2, stroke: "#1b2420", width: 0.8)
      }
      all.map { Svg.circle($0.x, $0.y, 3.4, fill: $0.style.colour, stroke: "#fff", width: 1) }
      zip(named, plates).map { item, box in
        group {
          Svg.rect(box, fill: "#fff", stroke: item.style.colour, width: 1.4, corner: 8)
          Svg.text(
            item.end.letters, box.x + box.width / 2, box.y + 12.2, size: 12, anchor: "middle",
            weight: "700")
        }
      }
    }
  }

  /// Where the letters of lines that end at `points` stand: each as near as the others let it.
  static func plates(
    _ points: [(x: Double, y: Double, letters: String, isLast: Bool)], inside frame: Box
  ) -> [Box] {
    let high = 16.5
    let beside = [(12.0, 0.0), (11, -14), (11, 14), (0, -18), (0, 18)]
    // Where the line goes on, letters beside its dot would hide it.
    let apart = [(0.0, 19.0), (0, -19), (10, 17), (10, -17), (12, 0)]
    var taken: [Box] = []
    for point in points {
      let wide = high + Double(point.letters.count - 1) * 6
      let ways = point.isLast ? beside : apart
      let near = (0..<10).flatMap { ring in
        ways.map { (x: $0.0, y: $0.1 + Double(ring) * ($0.1 < 0 ? -9 : 9)) }
      }
      let spots = near.map {
        Box(x: point.x + $0.x - high / 2, y: point.y + $0.y - high / 2, width: wide, height: high)
      }
      let inside = spots.filter { $0.overlap(frame) > wide * high - 1 }
      let dots = points.map { Box(x: $0.x - 3, y: $0.y - 3, width: 6, height: 6) }
      let free = inside.first { spot in
        taken.allSatisfy { $0.overlap(spot) == 0 } && dots.allSatisfy { $0.overlap(spot) == 0 }
      }
      let clear = inside.first { spot in taken.allSatisfy { $0.overlap(spot) == 0 } }
      taken.append(free ?? clear ?? inside.first ?? spots[0])
    }
    return taken
  }
}
