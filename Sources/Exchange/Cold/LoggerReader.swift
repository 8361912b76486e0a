public import ColdChain
internal import Foundation
public import PlanningModel

/// What a temperature logger wrote: a table of times and degrees, as its makers export them.
///
/// The date and the time may share a column or not; the temperature's column is the one whose title
/// speaks of it, or else the first number after the time. Lines above the table are passed over.
/// Degrees Fahrenheit are refused, not converted: a file that says °F in its title and holds °C (the
/// display was switched, the export was not) cannot be told from one that holds °F.
public enum LoggerReader {
  /// Reads the log at `path`.
  ///
  /// - Parameters:
  ///   - begins: clock at which the case starts, seconds since midnight; `nil` to count from the
  ///     first reading.
  ///   - lasting: how long the case is, s. A case names no day: its start is on that of the first
  ///     reading, or on a neighbouring one when no reading would lie within the case otherwise.
  /// - Throws: the first line that cannot be trusted.
  public static func read(
    _ path: String, begins: Double?, lasting: Double = .infinity
  ) throws(Refusal) -> [Calibration.Reading] {
    let data = try InputFile.data(path, called: path)
    let table: DelimitedText
    do {
      table = try DelimitedText(narrow(data))
    } catch .empty {
      throw Refusal(file: path, code: "empty-table", .noReadings)
    } catch {
      throw Refusal(file: path, code: "not-a-table", .notTable)
    }
    let layout = try LoggerLayout(table, path)
    var readings: [LoggedLine] = []
    for row in table.rows.dropFirst(layout.first) where !row.isBlank {
      readings.append(try layout.reading(row, path))
    }
    try refuseJumps(readings, path)
    guard let start = readings.first else {
      throw Refusal(file: path, code: "empty-table", .noReadings)
    }
    let zero = begins.map { startOfCase(of: readings, from: start.time, begins: $0, lasting) }
    return readings.map {
      Calibration.Reading(time: $0.time - (zero ?? start.time), temperature: $0.temperature)
    }
  }

  /// The start of the case on the readings' clock: a logger that is switched on after midnight
  /// belongs to the evening before.
  private static func startOfCase(
    of readings: [LoggedLine], from first: Double, begins: Double, _ lasting: Double
  ) -> Double {
    let day = 86_400.0
    let sameDay = (first / day).rounded(.down) * day + begins
    let starts = [sameDay, sameDay - day, sameDay + day]
    return starts.first { start in
      readings.contains { $0.time >= start && $0.time - start <= lasting }
    } ?? sameDay
  }

  /// The same text with one byte for each plain letter: some loggers write two.
  private static func narrow(_ data: Data) -> Data {
    let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]
    guard marks.contains(where: { data.starts(with: $0) }),
      let text = String(data: data, encoding: .utf16)
    else { return data }
    return Data(text.utf8)
  }

  /// Times must go on, without holes: a logger that paused says nothing about the pause. One reading
  /// may be missing.
  ///
  /// In a log of hours a missing reading and a clock put forward look alike: there only a clock put
  /// back shows, as a time that does not go on.
  private static func refuseJumps(_ readings: [LoggedLine], _ path: String) throws(Refusal) {
    let spans = zip(readings, readings.dropFirst()).map { $1.time - $0.time }
    let usual = spans.sorted().dropFirst(spans.count / 2).first ?? 0
    let isHourly = abs(usual - 3_600) < 60
    for (place, span) in spans.enumerated() {
      let line = readings[place + 1].line
      if !isHourly, abs(abs(span - usual) - 3_600) < 1 {
        throw refusal(path, line, "time-jump", .hourChange)
      }
      if span <= 0 { throw refusal(path, line, "time-jump", .backward) }
      if span > 2.5 * usual { throw refusal(path, line, "time-gap", .gap(minutes: span / 60)) }
    }
  }

  static func refusal(
    _ path: String, _ line: Int, _ code: String, _ message: Phrase
  ) -> Refusal {
    Refusal([Finding(.error, file: path, line: line, code: code, message)])
  }
}

/// One reading with its line; seconds since some midnight.
struct LoggedLine {
  let line: Int
  let time: Double
  let temperature: Double
}
