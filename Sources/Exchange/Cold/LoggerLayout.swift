internal import Foundation
internal import PlanningModel

/// Where times and temperatures stand in a logger's table.
struct LoggerLayout {
  /// The first row of readings.
  let first: Int
  private let date: Int?
  private let clock: Int
  private let temperature: Int
  /// The column with the unit of each value, as one maker has it.
  private let unit: Int?
  /// Decimals stand in a column of their own: a comma parts columns and decimals alike.
  private let hasDecimalsApart: Bool
  private let isMonthFirst: Bool

  init(_ table: DelimitedText, _ path: String) throws(Refusal) {
    var fault: Refusal?
    for (place, row) in table.rows.enumerated() {
      let stamps = row.fields.map { LoggedTime($0) }
      let whole = stamps.firstIndex { $0?.hasClock == true && $0?.day != nil }
      guard let clock = whole ?? stamps.firstIndex(where: { $0?.hasClock == true }) else {
        continue
      }
      let date = stamps[clock]?.day == nil ? stamps.firstIndex { $0?.day != nil } : nil
      let above = table.rows[..<place]
      try Self.refuseFahrenheit(above, path)
      let titles = above.last { !$0.isBlank }?.fields.map(\.folded) ?? []
      let column: Int
      do throws(Refusal) {
        column = try Self.temperature(titles, row, clock, path)
      } catch {
        // Perhaps a line above the table, which says when the logger was started.
        fault = fault ?? error
        continue
      }
      (self.clock, self.date, temperature) = (clock, date, column)
      unit = titles.indices.first { ["unit", "unite"].contains(titles[$0]) }
      let next = row.fields.indices.contains(column + 1) ? row.fields[column + 1] : ""
      hasDecimalsApart =
        table.separator == "," && titles.count > 1 && row.fields.count == titles.count + 1
        && (1...3).contains(next.count) && next.allSatisfy(\.isNumber)
      first = place
      let dated = date ?? clock
      isMonthFirst = LoggedTime.isMonthFirst(
        table.rows[place...].compactMap {
          $0.fields.indices.contains(dated) ? $0.fields[dated] : nil
        }, clocks: row.fields[clock])
      return
    }
    throw fault ?? Refusal(file: path, code: "no-time", .noReadings)
  }

  private static func temperature(
    _ titles: [String], _ row: DelimitedText.Row, _ clock: Int, _ path: String
  ) throws(Refusal) -> Int {
    let named = titles.indices.first { column in
      column != clock && titles[column] != "temps" && row.fields.indices.contains(column)
        && ["temp", "°c", "℃", "celsius", "[c]", "(c)"].contains { titles[column].contains($0) }
        && number(row.fields[column]) != nil
    }
    let first = row.fields.indices.first { column in
      column > clock && number(row.fields[column]) != nil
    }
    if let column = named ?? first { return column }
    if let field = row.fields.first(where: isFahrenheit) {
      throw LoggerReader.refusal(path, row.line, "fahrenheit", .fahrenheit(field))
    }
    throw LoggerReader.refusal(path, row.line, "no-temperature", .noTemperature)
  }

  /// Lines above the table that speak of °F, and of no °C.
  private static func refuseFahrenheit(
    _ rows: ArraySlice<DelimitedText.Row>, _ path: String
  ) throws(Refusal) {
    let speaksOfCelsius = rows.contains { row in
      row.fields.contains { ["°c", "℃", "celsius"].contains(where: $0.folded.contains) }
    }
    guard !speaksOfCelsius else { return }
    for row in rows {
      guard let field = row.fields.first(where: isFahrenheit) else { continue }
      throw LoggerReader.refusal(path, row.line, "fahrenheit", .fahrenheit(field))
    }
  }

  private static func isFahrenheit(_ field: String) -> Bool {
    ["°f", "℉", "fahrenheit", "[f]", "(f)"].contains(where: field.folded.contains)
  }

  /// The reading of a row.
  ///
  /// - Throws: when its time or its temperature cannot be read.
  func reading(_ row: DelimitedText.Row, _ path: String) throws(Refusal) -> LoggedLine {
    guard row.fields.indices.contains(max(clock, temperature)),
      let stamp = LoggedTime(row.fields[clock], isMonthFirst: isMonthFirst), stamp.hasClock
    else { throw LoggerReader.refusal(path, row.line, "wrong-time", .noClock) }
    if let unit, row.fields.indices.contains(unit), row.fields[unit].folded.hasSuffix("f") {
      throw LoggerReader.refusal(path, row.line, "fahrenheit", .fahrenheit(row.fields[unit]))
    }
    var text = row.fields[temperature]
    if hasDecimalsApart, row.fields.indices.contains(temperature + 1) {
      text += "." + row.fields[temperature + 1]
    }
    if Self.isFahrenheit(text) {
      throw LoggerReader.refusal(path, row.line, "fahrenheit", .fahrenheit(text))
    }
    guard let degrees = Self.number(text), degrees > -60, degrees < 70 else {
      throw LoggerReader.refusal(path, row.line, "wrong-temperature", .notDegrees(text))
    }
    let other = date.flatMap {
      row.fields.indices.contains($0)
        ? LoggedTime(row.fields[$0], isMonthFirst: isMonthFirst) : nil
    }
    let day = stamp.day ?? other?.day ?? 0
    return LoggedLine(
      line: row.line, time: Double(day) * 86_400 + stamp.seconds, temperature: degrees)
  }

  private static func number(_ text: String) -> Double? {
    let plain = text.replacing(",", with: ".").replacing("\u{2212}", with: "-")
      .filter { !$0.isWhitespace && !"°C℃".contains($0) }
    guard plain.contains(where: \.isNumber), let number = Double(plain), number.isFinite else {
      return nil
    }
    return number
  }
}
