internal import PlanningModel
internal import Quantities

/// Temperatures along a round on the axis of the clock: a line per kind of food or per cool box,
/// the limits with the margin asked for, the doors and the stops.
///
/// Lines differ by dash and by a letter at their end, so that a print without colour can be read.
struct TemperatureDrawing {
  /// The frame.
  let panel: TemperaturePanel
  let round: Round
  let words: Words
  /// The margin asked for below a limit, kelvin.
  let margin: Double
  /// When the drawing ends; panels of one round share it.
  let end: TimeOfDay
  let width: Double
  private let key: String
  private let hatch: Hatch

  private let left = 34.0
  private let right: Double
  private let top = 46.0
  private let depth: Double

  /// - Parameter key: Keeps the patterns of several drawings on a page apart.
  init(
    _ panel: TemperaturePanel, _ round: Round, _ book: PlanBook, end: TimeOfDay, key: String,
    width: Double
  ) {
    self.panel = panel
    self.round = round
    words = book.words
    margin = book.week.rules.coldMargin
    self.end = end
    self.key = key
    self.width = width
    hatch = Hatch(prefix: key)
    right = width > 500 ? 84 : 62
    depth = width > 500 ? 210 : 190
  }

  var markup: Markup {
    Svg.drawing(
      width, top + depth + 24, title: title, description: TemperatureWords(panel, words).all
    ) {
      hatch.definitions
      clip
      Svg.text(Svg.clipped(panel.title, to: width, size: 12), 0, 12, size: 13, weight: "700")
      visits
      degrees
      clock
      limits
      tag("g", ["clip-path": "url(#\(key)-frame)"]) { air }
      doors
      Svg.rect(frame, fill: "none", stroke: "#1b2420", width: 1.2)
      tag("g", ["clip-path": "url(#\(key)-frame)"]) { panel.lines.enumerated().map(line) }
      ends
    }
  }

  private var title: String {
    words(
      fr: "Températures calculées de \(round.id) : \(panel.title)",
      en: "Computed temperatures of \(round.id): \(panel.title)")
  }

  // MARK: The frame

  private var frame: Box { Box(x: left, y: top, width: width - left - right, height: depth) }
  private var bottom: Double { top + depth }

  /// Inside the frame, ends need room for their letters.
  private func x(_ time: TimeOfDay) -> Double {
    let span = Double(max(1, (end - round.loads).rawValue))
    let share = Double((time - round.loads).rawValue) / span
    return left + 4 + min(1.1, max(0, share)) * (frame.width - 34)
  }

  private func y(_ degrees: Double) -> Double {
    let range = panel.range
    let share = (degrees - range.lowerBound) / (range.upperBound - range.lowerBound)
    return bottom - min(3, max(-1, share)) * depth
  }

  private var clip: Markup {
    tag("clipPath", ["id": "\(key)-frame"]) { Svg.rect(frame, fill: "#fff") }
  }

  private var degrees: Markup {
    let range = panel.range
    let step = range.upperBound - range.lowerBound > 9 ? 2 : 1
    let (low, high) = (Int(range.lowerBound.rounded(.up)), Int(range.upperBound.rounded(.down)))
    return group {
      Svg.text("°C", left - 6, top - 6, size: 11, anchor: "end", fill: "#4d5a53")
      stride(from: low, through: high, by: step).map { degree in
        group {
          Svg.line(
            left, y(Double(degree)), left + frame.width, y(Double(degree)), stroke: "#e3e8e4")
          Svg.text(
            words.decimal(Double(degree), 0), left - 6, y(Double(degree)) + 4, size: 12,
            anchor: "end")
        }
      }
    }
  }

  /// A tick and a time at even steps of the clock, as close as their texts allow.
  private var clock: Markup {
    let span = Double(max(1, (end - round.loads).rawValue))
    let room = (frame.width - 34) / span
    let step = [900, 1_800, 3_600, 7_200].first { Double($0) * room >= 56 } ?? 14_400
    let first = (Int(round.loads.secondsSinceMidnight) + step - 1) / step * step
    return Markup(
      stride(from: first, through: Int(end.secondsSinceMidnight), by: step).map { seconds in
        let time = TimeOfDay(secondsSinceMidnight: Int64(seconds))
        return group {
          Svg.line(x(time), bottom, x(time), bottom + 4, stroke: "#1b2420")
          Svg.text(
            words.clock(time), min(x(time), width - 22), bottom + 17, size: 12, anchor: "middle")
        }
      })
  }

  // MARK: What bounds the lines

  /// Each limit as a firm line, the margin below it hatched, its figure and letters at the right.
  private var limits: Markup {
    let shown = panel.limits.filter { $0.limit <= panel.range.upperBound }
    let beyond = panel.limits.filter { $0.limit > panel.range.upperBound }
    let at = left + frame.width
    return group {
      shown.map { limit, letters in
        let (above, below) = (y(limit), min(bottom, y(limit - margin)))
        return group {
          Svg.rect(
            Box(x: left, y: above, width: frame.width, height: max(0, below - above)),
            fill: hatch.fill(2))
          Svg.line(left, below, at, below, stroke: "#5c6b63", width: 0.8)
          Svg.line(left, above, at, above, stroke: "#1b2420", width: 2)
          limitText(limit, letters, above + 1)
        }
      }
      beyond.enumerated().map { place, item in
        Svg.text(
          "↑\u{A0}\(words.shortDegrees(Celsius(item.limit)))\u{A0} \(item.letters)", at + 5,
          top - 8 + Double(place - beyond.count + 1) * 14, size: 11)
      }
    }
  }

  private func limitText(_ limit: Double, _ letters: String, _ y: Double) -> Markup {
    let at = left + frame.width + 5
    return group {
      Svg.text(
        "≤\u{A0}" + words.shortDegrees(Celsius(limit)), at, y + 3, size: 12, weight: "700")
      if panel.limits.count > 1 {
        Svg.text(letters, at, y + 15, size: 11)
      }
    }
  }

  private var air: Markup {
    guard panel.air.count > 1 else { return .empty }
    return Svg.path(
      panel.air.map { (x($0.time), y($0.value)) }, stroke: "#a3afa8", width: 1, dash: "")
  }

  /// Grey bars at the foot while the compartment's door is open.
  private var doors: Markup {
    guard !panel.doors.isEmpty else { return .empty }
    return group {
      panel.doors.map { door in
        Svg.rect(
          Box(x: x(door.from), y: bottom - 9, width: max(2, x(door.to) - x(door.from)), height: 9),
          fill: "#6f7b74")
      }
      Svg.text(
        words(fr: "porte", en: "door"), left + frame.width + 5, bottom, size: 11, fill: "#4d5a53")
    }
  }

  /// The hub's black square where the vehicle leaves, and each stop's number over its hand-over.
  private var visits: Markup {
    let stops = round.stops.enumerated().filter { $0.element.begin < end }
    let middles = stops.map { (x($0.element.begin) + x($0.element.departure)) / 2 }
    let places = TemperatureDrawing.apart(
      [x(round.departs)] + middles, by: 18, within: left + 6...left + frame.width + 4)
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

  /// `places` in their order, at least `gap` from each other, moved as little as that needs.
  static func apart(
    _ places: [Double], by gap: Double, within bounds: ClosedRange<Double>
  ) -> [Double] {
    var result: [Double] = []
    for place in places { result.append(max(place, result.last.map { $0 + gap } ?? place)) }
    var most = bounds.upperBound
    for place in result.indices.reversed() {
      result[place] = min(result[place], most)
      most = result[place] - gap
    }
    return result
  }

  // MARK: The lines

  private func line(_ place: Int, _ line: TemperaturePanel.Line) -> Markup {
    let style = CurveStyle(place: place)
    let points = zip(line.longest.times, line.longest.shell).map { (x($0), y($1.degrees)) }
    return Svg.path(points, stroke: style.colour, width: style.width, dash: style.dash)
  }

  /// A dot at each hand-over; the letters of what is handed over for the last time beside it.
  private var ends: Markup {
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
