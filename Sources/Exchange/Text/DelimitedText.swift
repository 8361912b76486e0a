internal import Foundation

/// Rows of fields as spreadsheets and shops write them (RFC 4180 and its relatives).
///
/// Separator `,`, `;` or tab, found out from the text; UTF-8 with or without byte-order mark, or
/// Windows-1252 when the bytes are no UTF-8; rows end with `\n`, `\r\n` or `\r`. Quoted fields may
/// hold separators, doubled quotes and line breaks. Nothing and an empty text are both "".
struct DelimitedText {
  /// One row: where it begins in the file, and its fields as written, not trimmed.
  struct Row: Equatable {
    let line: Int
    let fields: [String]
    /// No field holds anything but spaces.
    var isBlank: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
  }

  /// Why a text is no table.
  enum Fault: Error, Equatable {
    /// A quote opened at this line is never closed: the file was cut short or a quote is stray.
    case openQuote(line: Int)
    /// The file holds nothing.
    case empty
  }

  let rows: [Row]
  let separator: Character
  /// The bytes were no UTF-8 and were read as Windows-1252.
  let isWindows1252: Bool
  /// The last row ends without an end of line: perhaps the file was cut short.
  let endsOpen: Bool

  init(_ data: Data) throws(Fault) {
    let (text, isWindows1252) = Self.decode(data)
    guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
    self.isWindows1252 = isWindows1252
    separator = Self.separator(of: text)
    endsOpen = !(text.last?.isNewline ?? false)
    rows = try Self.split(text, at: separator)
  }

  /// The text of `data` without its byte-order mark, and whether it was Windows-1252.
  static func decode(_ data: Data) -> (text: String, isWindows1252: Bool) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = data.starts(with: mark) ? data.dropFirst(3) : data
    if let text = String(validating: body, as: UTF8.self) { return (text, false) }
    let text = String(data: body, encoding: .windowsCP1252)
      ?? String(decoding: body, as: UTF8.self)
    return (text, true)
  }

  /// The candidate met most often outside quotes in the first lines; a comma when none is met.
  private static func separator(of text: String) -> Character {
    var counts: [Character: Int] = [",": 0, ";": 0, "\t": 0]
    var isQuoted = false
    var lines = 0
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if character.isNewline {
        lines += 1
        if lines == 12 { break }
      } else if let count = counts[character] {
        counts[character] = count + 1
      }
    }
    let best = [Character(","), ";", "\t"].max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    return (counts[best ?? ","] ?? 0) > (counts[","] ?? 0) ? best ?? "," : ","
  }

  private static func split(_ text: String, at separator: Character) throws(Fault) -> [Row] {
    var rows: [Row] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var wasQuoted = false
    var line = 1
    var firstLine = 1
    var quoteLine = 1
    var characters = text.makeIterator()
    var pending = characters.next()
    while let character = pending {
      pending = characters.next()
      // A Character holds "\r\n" whole, so each end of line is met once.
      if character.isNewline { line += 1 }
      if isQuoted {
        if character != "\"" {
          field.append(character)
        } else if pending == "\"" {
          field.append("\"")
          pending = characters.next()
        } else {
          isQuoted = false
        }
      } else if character == "\"" && field.isEmpty && !wasQuoted {
        (isQuoted, wasQuoted, quoteLine) = (true, true, line)
      } else if character == separator {
        fields.append(field)
        (field, wasQuoted) = ("", false)
      } else if character.isNewline {
        fields.append(field)
        rows.append(Row(line: firstLine, fields: fields))
        (fields, field, wasQuoted, firstLine) = ([], "", false, line)
      } else {
        field.append(character)
      }
    }
    guard !isQuoted else { throw .openQuote(line: quoteLine) }
    if !field.isEmpty || !fields.isEmpty || wasQuoted {
      fields.append(field)
      rows.append(Row(line: firstLine, fields: fields))
    }
    return rows
  }
}
