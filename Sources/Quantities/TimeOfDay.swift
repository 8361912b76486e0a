/// A time of the plan's day, in seconds since midnight; documents write `HH:MM` or `HH:MM:SS`.
@frozen
public struct TimeOfDay: Hashable, Comparable, Sendable, Codable,
  CustomStringConvertible
{
  /// Seconds since midnight; may pass 86 400 for a round that ends after midnight.
  public var secondsSinceMidnight: Int64

  /// The time `seconds` after midnight.
  @inlinable public init(secondsSinceMidnight seconds: Int64) { secondsSinceMidnight = seconds }

  /// The time `HH:MM`.
  @inlinable public init(_ hour: Int, _ minute: Int, _ second: Int = 0) {
    secondsSinceMidnight = Int64(hour * 3_600 + minute * 60 + second)
  }

  /// Reads `HH:MM`, `H:MM`, `HH:MM:SS` or the French `16h30` and `16h`; `24:00` is the end of
  /// the day. `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "h" || $0 == "H" })
    guard (2...3).contains(parts.count) else { return nil }
    var numbers: [Int64] = []
    for (place, part) in parts.enumerated() {
      // "16h" leaves an empty last part: the minutes are nought.
      let digits = part.isEmpty && place == 1 && !text.contains(":") ? "00" : part
      guard (1...2).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }),
        let number = Int64(digits)
      else { return nil }
      numbers.append(number)
    }
    if numbers.count == 2 { numbers.append(0) }
    let seconds = numbers[0] * 3_600 + numbers[1] * 60 + numbers[2]
    guard numbers[1] < 60, numbers[2] < 60, seconds <= 86_400 else { return nil }
    secondsSinceMidnight = seconds
  }

  /// Order of the clock.
  @inlinable public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool {
    a.secondsSinceMidnight < b.secondsSinceMidnight
  }
  /// A later time.
  @inlinable public static func + (a: TimeOfDay, b: Seconds) -> TimeOfDay {
    TimeOfDay(secondsSinceMidnight: a.secondsSinceMidnight + b.rawValue)
  }
  /// An earlier time.
  @inlinable public static func - (a: TimeOfDay, b: Seconds) -> TimeOfDay {
    TimeOfDay(secondsSinceMidnight: a.secondsSinceMidnight - b.rawValue)
  }
  /// The span from `b` to `a`.
  @inlinable public static func - (a: TimeOfDay, b: TimeOfDay) -> Seconds {
    Seconds(rawValue: a.secondsSinceMidnight - b.secondsSinceMidnight)
  }

  /// `HH:MM`, with the seconds when there are some.
  public var description: String {
    let seconds = abs(secondsSinceMidnight)
    let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map {
      ($0 < 10 ? "0" : "") + String($0)
    }
    let sign = secondsSinceMidnight < 0 ? "-" : ""
    return sign + clock.prefix(clock[2] == "00" ? 2 : 3).joined(separator: ":")
  }

  /// Reads the text of ``init(_:)-swift.init``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = TimeOfDay(text) ?? TimeOfDay(late: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is not a time of day; write it as HH:MM")
    }
    self = time
  }

  /// A time past midnight as our own plans write it (`25:10`).
  private init?(late text: String) {
    let numbers = text.split(separator: ":").map { Int64($0) }
    guard (2...3).contains(numbers.count), let hours = numbers[0], let minutes = numbers[1],
      (24..<72).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    let seconds = numbers.count == 3 ? numbers[2] ?? -1 : 0
    guard (0..<60).contains(seconds) else { return nil }
    secondsSinceMidnight = hours * 3_600 + minutes * 60 + seconds
  }

  /// Writes ``description``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
