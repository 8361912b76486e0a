internal import Foundation
internal import PlanningModel

/// Reads JSON and JSON5 (comments, trailing commas, single quotes, bare keys) and remembers lines.
///
/// Foundation reads JSON5 too, but stops at the first fault, keeps no line, and takes the last of two
/// equal keys in silence; people who edit `week.json` need the line, and every fault at once.
/// Infinity and NaN are refused: no field of ours can hold them.
struct JSONParser {
  /// Deeper texts are refused rather than followed to the end of the stack.
  private static let deepest = 100

  var bytes: [UInt8]
  var position = 0
  var line = 1

  /// The value that `data` holds.
  static func parse(_ data: Data) throws(JSONFault) -> JSONNode {
    guard DelimitedText.isText(data) else {
      throw JSONFault(
        line: 1, code: "not-text",
        .typeset(
          fr: "ce n'est pas du texte ; l'écrire avec un éditeur de texte, en UTF-8",
          en: "this is no text; write it with a text editor, in UTF-8"))
    }
    let (text, _) = DelimitedText.decode(data)
    var parser = JSONParser(bytes: Array(text.utf8))
    try parser.skipSpace()
    guard parser.peek != nil else {
      throw JSONFault(
        line: 1, code: "file-empty",
        .typeset(
          fr: "le fichier est vide ; y écrire au moins { }",
          en: "the file is empty; write at least { }"))
    }
    let node = try parser.value(depth: 0)
    try parser.skipSpace()
    guard parser.peek == nil else {
      throw parser.fault(
        fr: "texte après la fin ; une accolade de trop plus haut ?",
        en: "text after the end; one closing brace too many above?")
    }
    return node
  }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func advance() {
    if peek == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    advance()
    return true
  }

  var ended: JSONFault {
    fault(
      fr: "le fichier s'arrête avant la fin ; est-il coupé, ou manque-t-il une accolade ?",
      en: "the file ends too early; was it cut short, or is a brace missing?")
  }

  func fault(fr: String, en: String) -> JSONFault {
    JSONFault(line: line, .typeset(fr: fr, en: en))
  }

  /// Skips spaces and both kinds of comment.
  mutating func skipSpace() throws(JSONFault) {
    while let byte = peek {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        advance()
      } else if bytes[position...].starts(with: [0xC2, 0xA0]) {
        position += 2
      } else if bytes[position...].starts(with: Array("//".utf8)) {
        while let next = peek, next != UInt8(ascii: "\n") { advance() }
      } else if bytes[position...].starts(with: Array("/*".utf8)) {
        try skipBlockComment()
      } else {
        return
      }
    }
  }

  private mutating func skipBlockComment() throws(JSONFault) {
    let opened = line
    position += 2
    while peek != nil {
      if bytes[position...].starts(with: Array("*/".utf8)) {
        position += 2
        return
      }
      advance()
    }
    throw JSONFault(
      line: opened,
      .typeset(
        fr: "ce commentaire n'est pas fermé ; écrire */ à sa fin",
        en: "this comment is never closed; end it with */"))
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONNode {
    guard depth < Self.deepest else {
      throw fault(
        fr: "plus de \(Self.deepest) niveaux imbriqués ; ôter des crochets ou accolades",
        en: "more than \(Self.deepest) levels of nesting; remove brackets or braces")
    }
    try skipSpace()
    let start = line
    switch peek {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try object(depth)), line: start)
    case UInt8(ascii: "["): return JSONNode(value: .array(try array(depth)), line: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return JSONNode(value: .string(try quoted()), line: start)
    case nil: throw ended
    default: return JSONNode(value: try word(), line: start)
    }
  }

  private mutating func object(_ depth: Int) throws(JSONFault) -> [JSONMember] {
    advance()
    var members: [JSONMember] = []
    var seen: Set<String> = []
    while true {
      try skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      let start = line
      let key = try self.key()
      guard seen.insert(key).inserted else {
        throw JSONFault(
          line: start, code: "json-duplicate-key",
          .typeset(
            fr: "« \(key) » est écrit deux fois ; n'en garder qu'un",
            en: "“\(key)” is written twice; keep one"))
      }
      try skipSpace()
      guard peek != nil else { throw ended }
      guard take(UInt8(ascii: ":")) else {
        throw fault(
          fr: "il manque « : » après « \(key) »", en: "“:” is missing after “\(key)”")
      }
      members.append(JSONMember(key: key, line: start, node: try value(depth: depth + 1)))
      try separator(closing: UInt8(ascii: "}"))
    }
  }

  private mutating func array(_ depth: Int) throws(JSONFault) -> [JSONNode] {
    advance()
    var elements: [JSONNode] = []
    while true {
      try skipSpace()
      if take(UInt8(ascii: "]")) { return elements }
      elements.append(try value(depth: depth + 1))
      try separator(closing: UInt8(ascii: "]"))
    }
  }

  /// A comma, or nothing when the closing mark follows.
  private mutating func separator(closing: UInt8) throws(JSONFault) {
    try skipSpace()
    if take(UInt8(ascii: ",")) || peek == closing { return }
    guard peek != nil else { throw ended }
    throw fault(
      fr: "il manque une virgule avant cette ligne ou sur elle",
      en: "a comma is missing on this line or before it")
  }
}
