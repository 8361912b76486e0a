internal import Foundation

/// A date, a time of the clock, or both, as loggers write them.
///
/// `2026-06-11T14:05:00Z`, `11/06/2026 14:05`, `11.06.26 14:05:00`, `6/11/2026 2:05:00 PM`,
/// `11-Jun-2026 14:05`. Zones are not added up: the case's clock is that of its readings.
struct LoggedTime {
  /// Days since 1 March 0000; `nil` without a date.
  let day: Int?
  /// Since midnight.
  let seconds: Double
  let hasClock: Bool

  init?(_ text: String, isMonthFirst: Bool = false) {
    var parts = text.trimmingCharacters(in: .whitespaces)
      .split(whereSeparator: { $0.isWhitespace || $0 == "T" }).map(String.init)
    if parts.count >= 3, Self.month(parts[1]) != nil {
      parts.replaceSubrange(0..<3, with: [parts[0] + "-" + parts[1] + "-" + parts[2]])
    }
    var isAfternoon: Bool?
    if let last = parts.last?.lowercased().replacing(".", with: ""), ["am", "pm"].contains(last) {
      isAfternoon = last == "pm"
      parts.removeLast()
    }
    guard let first = parts.first, parts.count <= 2 else { return nil }
    if let clock = Self.clock(first, isAfternoon) {
      guard parts.count == 1 else { return nil }
      (day, seconds, hasClock) = (nil, clock, true)
      return
    }
    guard
      let day = Self.day(first, isMonthFirst: isMonthFirst)
        ?? Self.day(first, isMonthFirst: !isMonthFirst)
    else { return nil }
    self.day = day
    guard parts.count == 2 else {
      (seconds, hasClock) = (0, false)
      return
    }
    guard let clock = Self.clock(parts[1], isAfternoon) else { return nil }
    (seconds, hasClock) = (clock, true)
  }

  /// Whether dates with slashes have the month first: one of them says so by a number above 12, or
  /// none says anything and the clock has mornings and afternoons.
  static func isMonthFirst(_ texts: [String], clocks sample: String) -> Bool {
    for text in texts {
      let first = text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
      let numbers = first.split(whereSeparator: { "-/.".contains($0) }).map { Int($0) }
      guard numbers.count == 3, let a = numbers[0], let b = numbers[1], a <= 31 else { continue }
      if a > 12 { return false }
      if b > 12 { return true }
    }
    let clock = sample.lowercased().replacing(".", with: "")
    return clock.hasSuffix("am") || clock.hasSuffix("pm")
  }

  private static func clock(_ text: String, _ isAfternoon: Bool?) -> Double? {
    // A zone after the clock: `Z`, `+02:00`.
    var text = text.prefix { $0 != "Z" && $0 != "+" }
    if text.contains(":"), let zone = text.lastIndex(of: "-") { text = text[..<zone] }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), var hours = Int(parts[0]), let minutes = Int(parts[1]),
      let seconds = parts.count == 3 ? Double(parts[2].replacing(",", with: ".")) : 0,
      (0...23).contains(hours), (0...59).contains(minutes), seconds >= 0, seconds < 61
    else { return nil }
    if let isAfternoon {
      guard (1...12).contains(hours) else { return nil }
      hours = hours % 12 + (isAfternoon ? 12 : 0)
    }
    return Double(hours * 3_600 + minutes * 60) + seconds
  }

  /// Days of `2026-06-11`, `2026/06/11`, `11/06/2026`, `11.06.26`, `11-Jun-2026`.
  private static func day(_ text: String, isMonthFirst: Bool) -> Int? {
    let parts = text.split(whereSeparator: { "-/.".contains($0) }).map(String.init)
    guard parts.count == 3, let a = Int(parts[0]), let c = Int(parts[2]) else { return nil }
    var (year, month, date) = (0, 0, 0)
    if let named = Self.month(parts[1]) {
      (year, month, date) = a > 31 ? (a, named, c) : (c, named, a)
    } else {
      guard let b = Int(parts[1]) else { return nil }
      (year, month, date) = a > 31 ? (a, b, c) : isMonthFirst ? (c, a, b) : (c, b, a)
    }
    if year < 100 { year += 2_000 }
    guard (1...12).contains(month), (1970...2200).contains(year), (1...31).contains(date) else {
      return nil
    }
    // Months from March: the leap day is the last of its year.
    let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + date - 1
  }

  /// 1 to 12 for the name of a month in French or English, or its beginning.
  private static func month(_ text: String) -> Int? {
    let name = text.folded.replacing(".", with: "")
    guard name.count >= 3, name.allSatisfy(\.isLetter) else { return nil }
    let names = [
      ["jan"], ["fev", "feb"], ["mar"], ["avr", "apr"], ["mai", "may"], ["juin", "jun"],
      ["juil", "jul"], ["aou", "aug"], ["sep"], ["oct"], ["nov"], ["dec"],
    ]
    return names.firstIndex { $0.contains { name.hasPrefix($0) } }.map { $0 + 1 }
  }
}
