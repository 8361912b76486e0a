internal import PlanningModel

extension JSONParser {
  /// A key, quoted or bare.
  mutating func key() throws(JSONFault) -> String {
    if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") { return try quoted() }
    guard peek != nil else { throw ended }
    let word = bareWord()
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic || first == "_"
    else {
      throw fault(
        fr: "un nom de champ est attendu ici, entre guillemets droits, comme \"date\"",
        en: "a field's name is expected here, in straight quotes, as \"date\"")
    }
    return word
  }

  /// `true`, `false`, `null` or a number.
  mutating func word() throws(JSONFault) -> JSONNode.Value {
    let start = line
    let word = bareWord()
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: break
    }
    if let digits = Self.strictNumber(word) { return .number(digits) }
    let shown = word.isEmpty ? String(decoding: bytes[position...].prefix(1), as: UTF8.self) : word
    throw JSONFault(
      line: start,
      .typeset(
        fr: "« \(shown.clipped) » n'est pas une valeur ; un texte s'écrit entre guillemets droits, "
          + "un nombre avec un point",
        en: "“\(shown.clipped)” is no value; put a text in straight quotes, write a number with a "
          + "point"))
  }

  private mutating func bareWord() -> String {
    let start = position
    while let byte = peek, !Self.endsWord(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ",:{}[]\"'/".utf8.contains(byte)
  }

  /// The digits of a JSON5 number as strict JSON writes them; `nil` when `word` is no number.
  static func strictNumber(_ word: String) -> String? {
    var body = Substring(word)
    let isNegative = body.first == "-"
    if body.first == "-" || body.first == "+" { body = body.dropFirst() }
    let sign = isNegative ? "-" : ""
    if body.lowercased().hasPrefix("0x") {
      guard body.count > 2, let value = UInt64(body.dropFirst(2), radix: 16) else { return nil }
      return sign + String(value)
    }
    guard let parts = body.wholeMatch(of: /([0-9]*)(\.([0-9]*))?([eE][+-]?[0-9]{1,4})?/) else {
      return nil
    }
    let whole = parts.1
    let decimals = parts.3 ?? ""
    guard !whole.isEmpty || !decimals.isEmpty else { return nil }
    guard whole.count == 1 || whole.first != "0" else { return nil }
    let number =
      sign + (whole.isEmpty ? "0" : whole) + (decimals.isEmpty ? "" : "." + decimals)
      + (parts.4 ?? "")
    return Double(number).map(\.isFinite) == true ? number : nil
  }

  /// A text in double or single quotes.
  mutating func quoted() throws(JSONFault) -> String {
    let opened = line
    let quote = peek
    advance()
    var text: [UInt8] = []
    while let byte = peek {
      if byte == quote {
        advance()
        return String(decoding: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        position += 1
        try escape(into: &text)
      } else if byte == UInt8(ascii: "\n") {
        break
      } else {
        text.append(byte)
        position += 1
      }
    }
    throw JSONFault(
      line: opened,
      .typeset(
        fr: "ce texte n'est pas fermé ; mettre un guillemet droit à sa fin",
        en: "this text is never closed; put a straight quote at its end"))
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    guard let byte = peek else { return }
    advance()
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\n"): break
    case UInt8(ascii: "u"): text.append(contentsOf: String(Character(try unicode())).utf8)
    default: text.append(byte)
    }
  }

  private mutating func unicode() throws(JSONFault) -> Unicode.Scalar {
    let high = try hexUnit()
    if (0xD800..<0xDC00).contains(high), bytes[position...].starts(with: Array("\\u".utf8)) {
      position += 2
      let low = try hexUnit()
      let value = 0x10000 + ((high - 0xD800) << 10) + (low &- 0xDC00)
      if (0xDC00..<0xE000).contains(low), let scalar = Unicode.Scalar(value) { return scalar }
    } else if let scalar = Unicode.Scalar(high) {
      return scalar
    }
    throw fault(fr: "caractère \\u inconnu", en: "unknown \\u character")
  }

  private mutating func hexUnit() throws(JSONFault) -> UInt32 {
    let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let unit = UInt32(digits, radix: 16)
    else {
      throw fault(
        fr: "\\u veut quatre chiffres hexadécimaux", en: "\\u needs four hexadecimal digits")
    }
    position += 4
    return unit
  }
}
