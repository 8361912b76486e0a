internal import Foundation

/// How the texts of the shop's exports are compared.
enum OrderText {
  /// Lower case, without accents; punctuation and spaces become one space; `œ` becomes `oe`.
  static func fold(_ text: String) -> String {
    if let plain = foldPlain(text) { return plain }
    var folded = ""
    var hasGap = false
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      let piece: String
      switch scalar {
      case "œ", "Œ": piece = "oe"
      case "æ", "Æ": piece = "ae"
      case "º", "ª": piece = ""
      default:
        if scalar.properties.generalCategory == .nonspacingMark { continue }
        let isKept = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        piece = isKept ? scalar.properties.lowercaseMapping : ""
      }
      if piece.isEmpty {
        hasGap = true
      } else {
        if hasGap && !folded.isEmpty { folded.append(" ") }
        folded.append(piece)
        hasGap = false
      }
    }
    return folded
  }

  /// The same for ASCII, byte by byte: most cells are; `nil` for other texts.
  private static func foldPlain(_ text: String) -> String? {
    var folded: [UInt8] = []
    var hasGap = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x41...0x5A:
        if hasGap && !folded.isEmpty { folded.append(0x20) }
        folded.append(byte < 0x41 ? byte : byte | 0x20)
        hasGap = false
      case 0x80...: return nil
      default: hasGap = true
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The folded words in the order of the alphabet: `Doe John` and `John Doe` are one name.
  static func nameKey(_ name: String) -> String {
    fold(name).split(separator: " ").sorted().joined(separator: " ")
  }

  /// Digits of a telephone without the marks a spreadsheet may lose: `+33`, `0033`, leading `0`.
  static func phoneKey(_ phone: String) -> String {
    // 6,4E+08: the digits are lost, so nothing can be compared.
    guard !phone.uppercased().contains("E+") else { return "" }
    var digits = phone.filter { ("0"..."9").contains($0) }.drop { $0 == "0" }
    if digits.count == 11 && digits.hasPrefix("33") { digits = digits.dropFirst(2) }
    return String(digits.drop { $0 == "0" })
  }

  /// Without spaces at the ends, and with one space where there were several.
  static func tidy(_ text: String) -> String {
    isTidy(text) ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a text surely needs no tidying: no byte that may begin a space but single inner ones.
  private static func isTidy(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      case 0x20 where previous == 0x20, 0..<0x20, 0xC2, 0xE1...0xE3: return false
      default: previous = byte
      }
    }
    return previous != 0x20
  }

  /// A true or false of the platform or of a spreadsheet; `nil` for anything else.
  static func truth(_ text: String) -> Bool? {
    switch fold(text) {
    case "true", "vrai", "oui", "yes", "1": true
    case "false", "faux", "non", "no", "0": false
    default: nil
    }
  }

  /// Days since 1970-01-01 of `YYYY-MM-DD…` or `DD/MM/YYYY…`; `nil` for anything else.
  static func day(_ text: String) -> Int? {
    let head = text.prefix { $0 != " " && $0 != "T" }
    let isFrench = head.contains("/")
    let parts = head.split(separator: isFrench ? "/" : "-").map { Int($0) }
    guard parts.count == 3, let a = parts[0], let month = parts[1], let b = parts[2] else {
      return nil
    }
    let (year, day) = isFrench ? (b, a) : (a, b)
    guard (1900...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    // Days of the civil calendar counted from a year that begins in March.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  /// Fewest letters to insert, drop or change to make `a` of `b` (Levenshtein).
  static func distance(_ a: String, _ b: String) -> Int {
    let other = Array(b.unicodeScalars)
    var row = Array(0...other.count)
    for (i, letter) in a.unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, candidate) in other.enumerated() {
        let changed = diagonal + (letter == candidate ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[other.count]
  }

  /// The first `most` of `items`, and how many more there are.
  static func list(_ items: [String], most: Int = 8) -> String {
    let shown = items.prefix(most).joined(separator: ", ")
    return items.count > most ? "\(shown), … (\(items.count))" : shown
  }
}
