public import ColdChain
internal import Foundation
public import PlanningModel

/// What a temperature logger wrote: a table of times and degrees, as its makers export them.
///
/// The date and the time may share a column or not; the temperature's column is the one whose title
/// speaks of it, or else the first number after the time. Lines above the table are passed over.
public enum LoggerReader {
  /// Reads the log at `path`.
  ///
  /// - Parameter begins: clock at which the case starts, seconds since midnight; `nil` to count from
  ///   the first reading.
  /// - Throws: the first line that cannot be trusted.
  public static func read(
    _ path: String, begins: Double?
  ) throws(Refusal) -> [Calibration.Reading] {
    let data = try InputFile.data(path, called: path)
    let table: DelimitedText
    do {
      table = try DelimitedText(data)
    } catch {
      throw Refusal(file: path, code: "not-a-table", .notTable)
    }
    let layout = try Layout(table, path)
    var readings: [LoggedLine] = []
    for row in table.rows.dropFirst(layout.first) where !row.isBlank {
      readings.append(try layout.reading(row, path))
    }
    try refuseJumps(readings, path)
    guard let start = readings.first else {
      throw Refusal(file: path, code: "empty-table", .noReadings)
    }
    let day = 86_400.0
    let zero = begins.map { (start.time / day).rounded(.down) * day + $0 } ?? start.time
    return readings.map {
      Calibration.Reading(time: $0.time - zero, temperature: $0.temperature)
    }
  }

  /// Times must go on, without holes: a logger that paused says nothing about the pause.
  private static func refuseJumps(_ readings: [LoggedLine], _ path: String) throws(Refusal) {
    let spans = zip(readings, readings.dropFirst()).map { $1.time - $0.time }
    let usual = spans.sorted().dropFirst(spans.count / 2).first ?? 0
    for (place, span) in spans.enumerated() {
      let line = readings[place + 1].line
      if span <= 0 { throw refusal(path, line, "time-jump", .backward) }
      if span > 10 * usual { throw refusal(path, line, "time-gap", .gap(minutes: span / 60)) }
    }
  }

  fileprivate static func refusal(
    _ path: String, _ line: Int, _ code: String, _ message: Phrase
  ) -> Refusal {
    Refusal([Finding(.error, file: path, line: line, code: code, message)])
  }
}

/// One reading with its line; seconds since some midnight.
private struct LoggedLine {
  let line: Int
  let time: Double
  let temperature: Double
}

/// Where times and temperatures stand in a table.
private struct Layout {
  /// The first row of readings.
  let first: Int
  private let date: Int?
  private let clock: Int
  private let temperature: Int

  init(_ table: DelimitedText, _ path: String) throws(Refusal) {
    for (place, row) in table.rows.enumerated() {
      let stamps = row.fields.map(LoggedTime.init)
      guard let clock = stamps.firstIndex(where: { $0?.hasClock == true }) else { continue }
      let date =
        stamps[clock]?.day == nil ? stamps.firstIndex { $0?.day != nil } : nil
      let titles = place > 0 ? table.rows[place - 1].fields.map(\.folded) : []
      if let title = titles.first(where: { $0.contains("°f") || $0.contains("fahrenheit") }) {
        throw LoggerReader.refusal(
          path, table.rows[place - 1].line, "fahrenheit", .fahrenheit(title))
      }
      let named = titles.indices.first { column in
        column != clock && ["temp", "°c", "celsius"].contains { titles[column].contains($0) }
      }
      let number = row.fields.indices.first { column in
        column > clock && Self.number(row.fields[column]) != nil
      }
      guard let temperature = named ?? number, row.fields.indices.contains(temperature) else {
        throw LoggerReader.refusal(path, row.line, "no-temperature", .noTemperature)
      }
      self.date = date
      self.clock = clock
      self.temperature = temperature
      first = place
      return
    }
    throw Refusal(file: path, code: "no-time", .noReadings)
  }

  func reading(_ row: DelimitedText.Row, _ path: String) throws(Refusal) -> LoggedLine {
    guard row.fields.indices.contains(max(clock, temperature)),
      let stamp = LoggedTime(row.fields[clock]), stamp.hasClock
    else { throw LoggerReader.refusal(path, row.line, "wrong-time", .noClock) }
    guard let degrees = Self.number(row.fields[temperature]), degrees > -60, degrees < 70 else {
      throw LoggerReader.refusal(
        path, row.line, "wrong-temperature", .notDegrees(row.fields[temperature]))
    }
    let other = date.flatMap { row.fields.indices.contains($0) ? LoggedTime(row.fields[$0]) : nil }
    let day = stamp.day ?? other?.day ?? 0
    return LoggedLine(
      line: row.line, time: Double(day) * 86_400 + stamp.seconds, temperature: degrees)
  }

  private static func number(_ text: String) -> Double? {
    let plain = text.replacing(",", with: ".").filter { !$0.isWhitespace && $0 != "°" && $0 != "C" }
    guard let number = Double(plain), number.isFinite else { return nil }
    return number
  }
}

/// A date, a time of the clock, or both, as loggers write them.
private struct LoggedTime {
  /// Days since 1 March 0000; `nil` without a date.
  let day: Int?
  /// Since midnight.
  let seconds: Double
  let hasClock: Bool

  init?(_ text: String) {
    let parts = text.trimmingCharacters(in: .whitespaces)
      .split(whereSeparator: { $0 == " " || $0 == "T" })
    guard let first = parts.first, parts.count <= 2 else { return nil }
    if let clock = Self.clock(first) {
      guard parts.count == 1 else { return nil }
      (day, seconds, hasClock) = (nil, clock, true)
      return
    }
    guard let day = Self.day(first) else { return nil }
    self.day = day
    guard parts.count == 2 else {
      (seconds, hasClock) = (0, false)
      return
    }
    guard let clock = Self.clock(parts[1]) else { return nil }
    (seconds, hasClock) = (clock, true)
  }

  private static func clock(_ text: Substring) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = Int(parts[0]), let minutes = Int(parts[1]),
      let seconds = parts.count == 3 ? Double(parts[2].replacing(",", with: ".")) : 0,
      (0...23).contains(hours), (0...59).contains(minutes), seconds >= 0, seconds < 61
    else { return nil }
    return Double(hours * 3_600 + minutes * 60) + seconds
  }

  /// `2026-06-11`, `2026/06/11`, `11/06/2026`, `11.06.2026`.
  private static func day(_ text: Substring) -> Int? {
    let numbers = text.split(whereSeparator: { "-/.".contains($0) }).map { Int($0) }
    guard numbers.count == 3, let a = numbers[0], let month = numbers[1], let c = numbers[2],
      (1...12).contains(month)
    else { return nil }
    let (year, date) = a > 31 ? (a, c) : (c, a)
    guard (1970...2200).contains(year), (1...31).contains(date) else { return nil }
    // Months from March: the leap day is the last of its year.
    let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + date - 1
  }
}

extension Phrase {
  fileprivate static var noReadings: Phrase {
    .typeset(
      fr: "aucun relevé ; une ligne porte une heure, comme 14:05, et une température en °C",
      en: "no reading; a line has a time, as 14:05, and a temperature in °C")
  }
  fileprivate static var noTemperature: Phrase {
    .typeset(
      fr: "aucune température sur cette ligne ; en donner une en °C après l'heure",
      en: "no temperature on this line; give one in °C after the time")
  }
  fileprivate static var noClock: Phrase {
    .typeset(
      fr: "aucune heure sur cette ligne ; écrire par exemple 2026-06-11 14:05",
      en: "no time on this line; write for instance 2026-06-11 14:05")
  }
  fileprivate static var backward: Phrase {
    .typeset(
      fr: "l'heure n'avance pas ; garder les lignes dans l'ordre, chacune une fois",
      en: "the time does not go on; keep the lines in order, each once")
  }
  fileprivate static func gap(minutes: Double) -> Phrase {
    let shown = minutes.rounded().plain
    return .typeset(
      fr: "il manque \(shown) min de relevés avant cette ligne ; donner un fichier sans trou",
      en: "\(shown) min of readings are missing before this line; give a file without holes")
  }
  fileprivate static func fahrenheit(_ title: String) -> Phrase {
    .typeset(
      fr: "« \(title.clipped) » : des degrés Fahrenheit ; exporter en °C",
      en: "“\(title.clipped)”: degrees Fahrenheit; export in °C")
  }
  fileprivate static func notDegrees(_ text: String) -> Phrase {
    .typeset(
      fr: "« \(text.clipped) » n'est pas une température en °C ; de −60 à 70",
      en: "“\(text.clipped)” is no temperature in °C; from −60 to 70")
  }
}
