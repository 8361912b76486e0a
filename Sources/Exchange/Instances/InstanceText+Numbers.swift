internal import Instances
internal import PlanningModel

extension InstanceText {
  private static let powers: [Double] = (0...22).reduce(into: []) { powers, _ in
    powers.append((powers.last ?? 0.1) * 10)
  }

  /// The finite decimal number that a word is; `nil` for anything else, as `nan` or `0x10`.
  ///
  /// Up to 15 digits with up to 22 after the point, one exact division gives the nearest `Double`
  /// (Clinger 1990, doi:10.1145/93548.93557); what is longer goes the slow way.
  func number(_ word: Range<Int>) -> Double? {
    var place = word.lowerBound
    let isNegative = bytes[place] == 0x2D
    if isNegative || bytes[place] == 0x2B { place += 1 }
    var (digits, value, decimals, pointSeen) = (0, Int64(0), 0, false)
    while place < word.upperBound {
      let byte = bytes[place]
      if byte == 0x2E, !pointSeen {
        pointSeen = true
      } else if (0x30...0x39).contains(byte) {
        digits += 1
        if digits > 15 { return slowNumber(word) }
        value = value * 10 + Int64(byte - 0x30)
        if pointSeen { decimals += 1 }
      } else {
        return slowNumber(word)
      }
      place += 1
    }
    guard digits > 0 else { return nil }
    let size = Double(value) / Self.powers[decimals]
    return isNegative ? -size : size
  }

  private func slowNumber(_ word: Range<Int>) -> Double? {
    // Matched before it is converted: `Double` knows names and hexadecimal digits.
    let text = string(word)
    guard text.wholeMatch(of: /[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?/) != nil,
      let value = Double(text), value.isFinite
    else { return nil }
    return value
  }

  /// The number at a word of a line.
  func number(_ word: Range<Int>, _ line: Int, _ field: String) throws(Refusal) -> Double {
    guard let value = number(word) else {
      throw fault(line, field, "not-number", .notInstanceNumber(string(word)))
    }
    return value
  }

  /// A number of which neither sign nor size surprises.
  func figure(
    _ word: Range<Int>, _ line: Int, _ field: String, upTo limit: Double = CaseLimits.figure
  ) throws(Refusal) -> Double {
    let value = try number(word, line, field)
    try check(value, in: 0...limit, shown: string(word), line, field)
    return value
  }

  /// A whole number of which neither sign nor size surprises; `10.0` is whole.
  func whole(
    _ word: Range<Int>, _ line: Int, _ field: String, _ range: ClosedRange<Int64>
  ) throws(Refusal) -> Int64 {
    let value = try number(word, line, field)
    try check(
      value, in: Double(range.lowerBound)...Double(range.upperBound), shown: string(word), line,
      field)
    guard let whole = Int64(exactly: value) else {
      throw fault(line, field, "not-whole", .notWhole(string(word)))
    }
    return whole
  }

  func check(
    _ value: Double, in range: ClosedRange<Double>, shown: String, _ line: Int, _ field: String
  ) throws(Refusal) {
    guard !range.contains(value) else { return }
    throw value < 0 && range.lowerBound == 0
      ? fault(line, field, "negative", .negative(shown))
      : fault(
        line, field, "out-of-range",
        .outOfRange(shown.clipped, range.lowerBound, range.upperBound))
  }

  /// A refusal that names a place of the file.
  func fault(_ line: Int, _ field: String, _ code: String, _ message: Phrase) -> Refusal {
    Refusal(file: file, line: line, field: field, code: code, message)
  }
}
