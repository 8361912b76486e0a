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

  let left = 34.0
  private let right: Double
  let top = 46.0
  let depth: Double

  /// - Parameters:
  ///   - key: Keeps the patterns of several drawings on a page apart.
  ///   - gutter: Room at the right, where several drawings stand one above the other.
  init(
    _ panel: TemperaturePanel, _ round: Round, _ book: PlanBook, end: TimeOfDay, key: String,
    width: Double, gutter: Double? = nil
  ) {
    self.panel = panel
    self.round = round
    words = book.words
    margin = book.week.rules.coldMargin
    self.end = end
    self.key = key
    self.width = width
    hatch = Hatch(prefix: key)
    right = gutter ?? TemperatureDrawing.gutter(panel, words)
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

  var frame: Box { Box(x: left, y: top, width: width - left - right, height: depth) }
  var bottom: Double { top + depth }

  /// Inside the frame, ends need room for their letters.
  func x(_ time: TimeOfDay) -> Double {
    let span = Double(max(1, (end - round.loads).rawValue))
    let share = Double((time - round.loads).rawValue) / span
    return left + 4 + min(1.1, max(0, share)) * (frame.width - 34)
  }

  func y(_ degrees: Double) -> Double {
    let range = panel.range
    let share = (degrees - range.lowerBound) / (range.upperBound - range.lowerBound)
    return bottom - min(3, max(-1, share)) * depth
  }

  private var clip: Markup {
    tag("clipPath", ["id": "\(key)-frame"]) { Svg.rect(frame, fill: "#fff") }
  }

  private var degrees: Markup {
    let range = panel.range
    let span = range.upperBound - range.lowerBound
    let step = [1, 2, 5, 10, 20, 50, 100].first { span / Double($0) <= 9 } ?? 500
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
    let step = [600, 900, 1_800, 3_600, 7_200].first { Double($0) * room >= 56 } ?? 14_400
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
          TemperatureDrawing.beyond(item, words), at + 5,
          top - 8 + Double(place - beyond.count + 1) * 14, size: 11)
      }
    }
  }

  private static func beyond(_ item: (limit: Double, letters: String), _ words: Words) -> String {
    "↑\u{A0}\(words.shortDegrees(Celsius(item.limit)))\u{A0} \(item.letters)"
  }

  /// Room at the right for what is written there.
  static func gutter(_ panel: TemperaturePanel, _ words: Words) -> Double {
    let texts = panel.limits.map { item in
      item.limit > panel.range.upperBound
        ? Svg.width(of: beyond(item, words), size: 11)
        : max(
          Svg.width(of: "≤ " + words.shortDegrees(Celsius(item.limit)), size: 13),
          Svg.width(of: item.letters, size: 11))
    }
    return max(52, (texts.max() ?? 0) + 7)
  }

  private func limitText(_ limit: Double, _ letters: String, _ y: Double) -> Markup {
    let at = left + frame.width + 5
    return group {
      Svg.text(
        "≤\u{A0}" + words.shortDegrees(Celsius(limit)), at, y + 3, size: 12, weight: "700")
      if panel.limits.count > 1, panel.entries.count > 1 {
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
}
