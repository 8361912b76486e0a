/// What a cell of an export says as a number, in millionths, so that sums stay exact.
enum OrderNumber: Equatable {
  /// Nothing, or the platform's word for nothing.
  case absent
  /// Millionths of the column's unit.
  case value(Int64)
  /// Not a number, or out of range.
  case unreadable

  /// One unit, in millionths.
  static let one: Int64 = 1_000_000

  /// Reads a decimal point or comma, spaces between groups of three digits, and a currency sign.
  init(_ text: String) {
    if let plain = Self.plain(text) {
      self = plain
      return
    }
    let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\t"]
    var body = text.filter { !"€$£".contains($0) }[...]
    while let last = body.last, spaces.contains(last) { body.removeLast() }
    while let first = body.first, spaces.contains(first) { body.removeFirst() }
    guard !body.isEmpty, !["aucun", "none"].contains(body.lowercased()) else {
      self = text.contains { "€$£".contains($0) } ? .unreadable : .absent
      return
    }
    let isNegative = body.first == "-" || body.first == "\u{2212}"
    if isNegative { body.removeFirst() }
    guard let magnitude = Self.magnitude(body, spaces: spaces) else {
      self = .unreadable
      return
    }
    self = .value(isNegative ? -magnitude : magnitude)
  }

  /// Nothing, or a few digits alone: most cells are.
  private static func plain(_ text: String) -> OrderNumber? {
    var value: Int64 = 0
    guard text.utf8.count <= 9 else { return nil }
    for byte in text.utf8 {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return text.isEmpty ? .absent : .value(value * one)
  }

  private static func magnitude(_ body: Substring, spaces: Set<Character>) -> Int64? {
    let marks = body.filter { $0 == "." || $0 == "," }
    let last = marks.last
    // The last mark is the decimal one, unless it is met twice: then it parts groups.
    let decimal = last.flatMap { mark in marks.count { $0 == mark } == 1 ? mark : nil }
    let halves =
      decimal.map { body.split(separator: $0, omittingEmptySubsequences: false) }
      ?? [body]
    guard let whole = halves.first else { return nil }
    let fraction = halves.count > 1 ? halves[1] : ""
    let groups = whole.split(omittingEmptySubsequences: false) {
      spaces.contains($0) || $0 == "." || $0 == "," || $0 == "'"
    }
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    let digits = groups.joined()
    guard digits.count + fraction.count > 0, digits.count <= 9, isDigits(digits),
      isDigits(fraction)
    else { return nil }
    let padded = String((fraction + "0000000").prefix(7))
    guard let integer = Int64("0" + digits), let small = Int64(padded) else { return nil }
    return integer * one + (small + 5) / 10
  }

  /// Whether `text` holds nothing but the digits 0 to 9.
  static func isDigits(_ text: some StringProtocol) -> Bool {
    text.allSatisfy { ("0"..."9").contains($0) }
  }
}
