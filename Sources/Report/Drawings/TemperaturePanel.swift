internal import PlanningModel
internal import Quantities

/// The curves of one round that share a frame: those of a truck's compartment, or of a car's cool
/// boxes for chilled or for frozen food.
struct TemperaturePanel: Sendable {
  /// One row of the key: a class in a compartment, or a cool box.
  struct Entry: Sendable {
    /// Its mark at the line's end and in the key: `a`, `b`, ...
    var letter: String
    /// The cool box; empty for a class, whose curve says it.
    var name: String
    /// Its curves, the soonest end first: one for a class, those of all classes for a box.
    var curves: [TemperatureCurve]
    /// Which line it is part of.
    var line: Int
  }
  /// One drawn line: classes of a compartment that keep alike, or everything in a cool box, which
  /// has but one temperature.
  struct Line: Sendable {
    /// The curve that lasts longest.
    var longest: TemperatureCurve
    /// Where a class is handed over, the last one at the end of the line.
    var ends: [End]
  }
  /// A hand-over on a line.
  struct End: Hashable, Sendable {
    var time: TimeOfDay
    var value: Double
    /// The letters that stand there; empty for an earlier hand-over of a cool box.
    var letters: String
  }
  /// What it shows.
  let title: String
  let entries: [Entry]
  let lines: [Line]
  /// The compartment's air, and the clock of its figures; empty for cool boxes.
  let air: [(time: TimeOfDay, value: Double)]
  let doors: [TemperatureCurve.Opening]

  /// The panels of a round; none without a usable curve.
  static func all(of round: Round, in book: PlanBook) -> [TemperaturePanel] {
    // A plan read from a file may hold anything; what cannot be drawn is the audit's to name.
    let curves = round.curves.filter { curve in
      curve.times.count == curve.shell.count && curve.times.count > 1
        && zip(curve.times, curve.times.dropFirst()).allSatisfy { $0 < $1 }
        && (curve.shell + [curve.limit]).allSatisfy { abs($0.degrees) < 1_000 }
    }
    guard round.kind == .car else {
      return distinct(curves.map(\.container)).map { room in
        compartment(room, curves.filter { $0.container == room }, round, book)
      }
    }
    // A label may send food of any class into any box.
    let zones = Dictionary(
      book.plan.crates.map { ($0.id, $0.zone) }, uniquingKeysWith: { first, _ in first })
    return TemperatureClass.Zone.allCases.compactMap { zone in
      let mine = curves.filter { zones[$0.crate] ?? $0.temperatureClass.zone == zone }
      return mine.isEmpty ? nil : boxes(zone, mine, round, book)
    }
  }

  private static func compartment(
    _ room: String, _ curves: [TemperatureCurve], _ round: Round, _ book: PlanBook
  ) -> TemperaturePanel {
    let words = book.words
    let setpoint = book.truck(round)?.compartments[room]?.setpoint
    let held = setpoint.map { words(fr: ", réglé à ", en: ", set to ") + words.shortDegrees($0) }
    let groups = together(curves)
    let entries = curves.enumerated().map { place, curve in
      Entry(
        letter: letter(place), name: "", curves: [curve],
        line: groups.firstIndex { $0.contains(curve) } ?? 0)
    }
    let longest = curves.max { $0.times.count < $1.times.count }
    return TemperaturePanel(
      title: book.compartmentName(room) + (held ?? ""), entries: entries,
      lines: groups.enumerated().compactMap { place, group in
        group.last.map {
          Line(longest: $0, ends: ends(entries.filter { $0.line == place }))
        }
      },
      air: longest.map { zip($0.times, $0.air ?? []).map { ($0, $1.degrees) } } ?? [],
      doors: longest?.doors ?? [])
  }

  /// Curves that no eye could tell apart share a line: those within a tenth of a degree of the
  /// longest of them. Each group has its soonest end first.
  private static func together(_ curves: [TemperatureCurve]) -> [[TemperatureCurve]] {
    let longestFirst = curves.enumerated().sorted {
      let (a, b) = ($0.element.times.count, $1.element.times.count)
      return a != b ? a > b : $0.offset < $1.offset
    }.map(\.element)
    var groups: [[TemperatureCurve]] = []
    for curve in longestFirst {
      let mate = groups.firstIndex { $0.first.map { isAlike(curve, $0) } ?? false }
      if let mate { groups[mate].append(curve) } else { groups.append([curve]) }
    }
    return groups.map { $0.reversed() }
  }

  private static func isAlike(_ short: TemperatureCurve, _ long: TemperatureCurve) -> Bool {
    let values = Dictionary(zip(long.times, long.shell)) { first, _ in first }
    return zip(short.times, short.shell).allSatisfy { time, value in
      // The short one's end may lie between two figures of the long one.
      guard let other = values[time] else { return time == short.times.last }
      return abs(value.degrees - other.degrees) < 0.15
    }
  }

  private static func boxes(
    _ zone: TemperatureClass.Zone, _ curves: [TemperatureCurve], _ round: Round, _ book: PlanBook
  ) -> TemperaturePanel {
    let entries = distinct(curves.map(\.container)).enumerated().map { place, id in
      let mine = curves.filter { $0.container == id }.enumerated().sorted {
        let (a, b) = ($0.element.times.count, $1.element.times.count)
        return a != b ? a < b : $0.offset < $1.offset
      }.map(\.element)
      let box = round.coolBoxes.first { $0.id == id }
      return Entry(
        letter: letter(place), name: box.map(book.boxName) ?? id, curves: mine, line: place)
    }
    let lines = entries.compactMap { entry in
      entry.curves.last.map { Line(longest: $0, ends: ends([entry])) }
    }
    let words = book.words
    let kind =
      zone == .frozen
      ? words(fr: ", surgelés", en: ", frozen food")
      : words(fr: ", produits frais", en: ", chilled food")
    let title =
      entries.count == 1 ? entries[0].name : words(fr: "Glacières", en: "Cool boxes")
    return TemperaturePanel(title: title + kind, entries: entries, lines: lines, air: [], doors: [])
  }

  /// The hand-overs of the entries of one line; an entry's letter stands at its last one.
  private static func ends(_ entries: [Entry]) -> [End] {
    var ends: [End] = []
    for entry in entries {
      for (place, curve) in entry.curves.enumerated() {
        guard let time = curve.times.last, let value = curve.shell.last else { continue }
        let letter = place == entry.curves.count - 1 ? entry.letter : ""
        let same = ends.firstIndex { $0.time == time && abs($0.value - value.degrees) < 0.15 }
        if let same {
          let both = [ends[same].letters, letter].filter { !$0.isEmpty }
          ends[same].letters = both.joined(separator: " ")
        } else {
          ends.append(End(time: time, value: value.degrees, letters: letter))
        }
      }
    }
    return ends.sorted { $0.time < $1.time }
  }

  /// Small letters: the great ones name the stacks of a truck.
  private static func letter(_ place: Int) -> String { LoadDrawing.letter(place).lowercased() }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// The last moment drawn.
  var end: TimeOfDay? { lines.compactMap(\.longest.times.last).max() }

  /// Each limit with the letters that it holds for, the lowest first.
  var limits: [(limit: Double, letters: String)] {
    let all = Set(entries.flatMap { $0.curves.map(\.limit.degrees) }).sorted()
    return all.map { limit in
      let held = entries.filter { $0.curves.contains { $0.limit.degrees == limit } }
      return (limit, held.map(\.letter).joined(separator: " "))
    }
  }

  /// Lowest and highest temperature of the frame: all shells, and the limits that matter. A limit
  /// far above the others would press every line to the floor; it is named at the frame's edge.
  var range: ClosedRange<Double> {
    let shells = entries.flatMap { $0.curves.flatMap { $0.shell.map(\.degrees) } }
    let (coldest, warmest) = (shells.min() ?? 0, shells.max() ?? 0)
    let least = limits.first?.limit ?? warmest
    let shown = limits.map(\.limit).last { $0 <= max(least, warmest) + 2.6 } ?? least
    let low = (coldest - 0.5).rounded(.down)
    return low...max(low + 2, max(shown, warmest) + 0.6)
  }
}

extension Words {
  /// A temperature without a useless decimal: `4 °C`, `2,5 °C`.
  func shortDegrees(_ temperature: Celsius) -> String {
    let tenths = (temperature.degrees * 10).rounded()
    return decimal(temperature.degrees, tenths.truncatingRemainder(dividingBy: 10) == 0 ? 0 : 1)
      + "\u{A0}°C"
  }
}
