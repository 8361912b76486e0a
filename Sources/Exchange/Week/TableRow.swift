internal import Foundation
internal import PlanningModel
internal import Quantities

/// One row of a table, whose fields are read one after another; faults are gathered, so that a row
/// with three of them is reported three times and used not at all.
struct TableRow {
  let file: String
  let line: Int
  /// Fields by column, without spaces at the ends.
  let cells: [String: String]
  /// Headers as written, by column.
  let headers: [String: String]
  private(set) var findings: [Finding] = []

  init(file: String, line: Int, cells: [String: String], headers: [String: String]) {
    self.file = file
    self.line = line
    self.cells = cells
    self.headers = headers
  }

  /// Nothing read so far was refused.
  var isSound: Bool { findings.isEmpty }

  mutating func refuse(_ key: String, _ code: String, _ message: Phrase) {
    findings.append(
      Finding(
        .error, file: file, line: line, field: headers[key] ?? key, code: code, message))
  }

  /// The field's text; empty when there is none.
  func text(_ key: String) -> String { cells[key] ?? "" }

  /// The field's text, which may not be empty.
  mutating func required(_ key: String) -> String {
    let text = text(key)
    if text.isEmpty {
      refuse(
        key, "field-missing",
        .typeset(fr: "le champ est vide ; lui donner une valeur", en: "the field is empty; fill it")
      )
    }
    return text
  }

  /// A short name that files and lists can hold.
  mutating func id(_ key: String) -> String {
    let id = required(key)
    if !id.isEmpty && !id.isUsableID { refuse(key, "id-unusable", .unusableID(id)) }
    return id
  }

  /// A number from `least` to `most`; `nil` when the field is empty or was refused.
  mutating func number(_ key: String, _ least: Double, _ most: Double) -> Double? {
    let text = text(key)
    guard !text.isEmpty else { return nil }
    guard let number = Self.number(text) else {
      refuse(key, "number-invalid", .notNumber(text))
      return nil
    }
    guard (least...most).contains(number) else {
      let isNegative = number < 0 && least == 0
      refuse(
        key, isNegative ? "negative" : "out-of-range",
        isNegative ? .negative(text) : .outOfRange(text, least, most))
      return nil
    }
    return number
  }

  /// A number in the unit of the documents, from 0 to `most`.
  mutating func quantity<Q: Quantity>(_ key: String, most: Double) -> Q? {
    number(key, 0, most).flatMap { Q(documentUnit: $0) }
  }

  /// A quantity that may not be left out; 0 when refused.
  mutating func requiredQuantity<Q: Quantity>(_ key: String, most: Double) -> Q {
    required(key).isEmpty ? .zero : quantity(key, most: most) ?? .zero
  }

  /// A time of day; midnight when refused.
  mutating func time(_ key: String) -> TimeOfDay {
    let text = required(key)
    guard !text.isEmpty else { return TimeOfDay(0, 0) }
    guard let time = TimeOfDay(text) else {
      refuse(key, "time-invalid", .notTime(text))
      return TimeOfDay(0, 0)
    }
    return time
  }

  /// A truth value; `standard` when the field is empty.
  mutating func truth(_ key: String, _ standard: Bool) -> Bool {
    switch text(key).folded {
    case "": return standard
    case "oui", "vrai", "true", "yes", "1", "x", "o", "y": return true
    case "non", "faux", "false", "no", "0", "n": return false
    default:
      refuse(
        key, "truth-invalid",
        .typeset(
          fr: "« \(text(key).clipped) » n'est ni oui ni non ; écrire oui ou non",
          en: "“\(text(key).clipped)” is neither yes nor no; write yes or no"))
      return standard
    }
  }

  /// Whether a field does not say no.
  func mayBeYes(_ key: String) -> Bool {
    !["", "non", "faux", "false", "no", "0", "n"].contains(text(key).folded)
  }

  /// The value whose names (in either language) hold the field's text; `nil` when it is empty.
  mutating func choice<T>(_ key: String, _ choices: [(names: [String], value: T)]) -> T? {
    let text = text(key)
    guard !text.isEmpty else { return nil }
    // Most rows spell a name as it is; folding every name for every row took a quarter of the
    // time of reading a week.
    let exact = choices.first { $0.names.contains(text) }
    let folded = text.folded
    if let choice = exact ?? choices.first(where: { $0.names.contains { $0.folded == folded } }) {
      return choice.value
    }
    // Short lists are shown whole, the long one of temperature classes by what is nearest.
    let names =
      choices.count > 8 ? nil : choices.map { $0.names.prefix(2).joined(separator: "/") }
    refuse(
      key, "choice-unknown",
      names.map { .notOneOf(text, $0) } ?? .unknownName(text, known: choices.flatMap(\.names)))
    return nil
  }

  /// Names separated by spaces, commas or semicolons.
  func names(_ key: String) -> [String] {
    text(key).split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
  }

  /// A number as people type it: spaces between thousands, comma or point, a trailing euro sign.
  static func number(_ text: String) -> Double? {
    var digits = text.filter { !$0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }
    if digits.hasSuffix("€") { digits.removeLast() }
    guard digits.wholeMatch(of: /[+-]?[0-9]{1,15}([.,][0-9]{1,12})?/) != nil else { return nil }
    if digits.hasPrefix("+") { digits.removeFirst() }
    return Double(digits.replacing(",", with: "."))
  }
}

extension String {
  /// Whether it can name a row, a file and an element of a list (the schema's `id`).
  var isUsableID: Bool {
    guard let first, first != ".", first != "-", count <= 60 else { return false }
    return !contains { $0.isWhitespace || "/\\:*?\"<>|,;".contains($0) }
      && unicodeScalars.allSatisfy { $0.value >= 0x20 }
  }
}
