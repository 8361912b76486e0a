internal import Foundation

/// Rows of fields as spreadsheets and shops write them (RFC 4180 and its relatives).
///
/// Separator `,`, `;` or tab, found out from the text; UTF-8 with or without byte-order mark, or
/// Windows-1252 when the bytes are no UTF-8; rows end with `\n`, `\r\n` or `\r`. Quoted fields may
/// hold separators, doubled quotes and line breaks. Nothing and an empty text are both "".
///
/// Every mark that matters is one byte of UTF-8, so the text is walked byte by byte: several times
/// faster than by characters.
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
    /// The bytes are no text: a workbook, an archive, 16-bit characters.
    case notText
  }

  let rows: [Row]
  let separator: Character
  /// The bytes were no UTF-8 and were read as Windows-1252.
  let isWindows1252: Bool
  /// The last row ends without an end of line: perhaps the file was cut short.
  let endsOpen: Bool

  init(_ data: Data) throws(Fault) {
    guard Self.isText(data) else { throw .notText }
    let (text, isWindows1252) = Self.decode(data)
    guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
    self.isWindows1252 = isWindows1252
    let bytes = Array(text.utf8)
    let mark = Self.separator(of: bytes)
    separator = Character(UnicodeScalar(mark))
    endsOpen = !Byte.isEndOfLine(bytes.last ?? Byte.lineFeed)
    var splitter = Splitter(bytes: bytes, separator: mark)
    rows = try splitter.split()
  }

  /// Whether `data` may be text of one byte or more per character: no zero byte, and not the first
  /// bytes of an archive (which a workbook is) or of 16-bit text.
  static func isText(_ data: Data) -> Bool {
    let others: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], Array("PK\u{3}\u{4}".utf8)]
    return !others.contains { data.starts(with: $0) } && !data.contains(0)
  }

  /// The text of `data` without its byte-order mark, and whether it was Windows-1252.
  static func decode(_ data: Data) -> (text: String, isWindows1252: Bool) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = data.starts(with: mark) ? data.dropFirst(3) : data
    if let text = String(validating: body, as: UTF8.self) { return (text, false) }
    let text =
      String(data: body, encoding: .windowsCP1252)
      ?? String(decoding: body, as: UTF8.self)
    return (text, true)
  }

  /// The candidate met most often outside quotes in the first lines; a comma when none is met.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var commas = 0
    var semicolons = 0
    var tabs = 0
    var isQuoted = false
    var lines = 0
    for byte in bytes {
      if byte == Byte.quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      switch byte {
      case Byte.comma: commas += 1
      case Byte.semicolon: semicolons += 1
      case Byte.tab: tabs += 1
      case Byte.lineFeed, Byte.carriageReturn: lines += 1
      default: break
      }
      if lines == 24 { break }
    }
    let most = max(semicolons, tabs)
    guard most > commas else { return Byte.comma }
    return semicolons == most ? Byte.semicolon : Byte.tab
  }
}

extension DelimitedText {
  /// The bytes that shape a table.
  fileprivate enum Byte {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let quote: UInt8 = 0x22
    static let comma: UInt8 = 0x2C
    static let semicolon: UInt8 = 0x3B
    static func isEndOfLine(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
  }

  /// Walks the bytes once.
  fileprivate struct Splitter {
    let bytes: [UInt8]
    let separator: UInt8
    private var place = 0
    private var line = 1

    init(bytes: [UInt8], separator: UInt8) {
      self.bytes = bytes
      self.separator = separator
    }

    mutating func split() throws(Fault) -> [Row] {
      var rows: [Row] = []
      var width = 0
      while place < bytes.count {
        let first = line
        var fields: [String] = []
        fields.reserveCapacity(width)
        repeat { fields.append(try field()) } while takeSeparator()
        takeEndOfLine()
        width = fields.count
        rows.append(Row(line: first, fields: fields))
      }
      return rows
    }

    /// The field that begins here; stops before a separator, an end of line or the end.
    private mutating func field() throws(Fault) -> String {
      guard place < bytes.count, bytes[place] == Byte.quote else {
        let start = place
        skipPlain()
        return String(decoding: bytes[start..<place], as: UTF8.self)
      }
      var value = try quoted()
      let start = place
      skipPlain()  // text after the closing quote is kept as it is
      value.append(contentsOf: bytes[start..<place])
      return String(decoding: value, as: UTF8.self)
    }

    private mutating func skipPlain() {
      while place < bytes.count, bytes[place] != separator, !Byte.isEndOfLine(bytes[place]) {
        place += 1
      }
    }

    private mutating func quoted() throws(Fault) -> [UInt8] {
      let opened = line
      var value: [UInt8] = []
      place += 1
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        let next = place < bytes.count ? bytes[place] : 0
        if byte == Byte.quote {
          guard next == Byte.quote else { return value }
          place += 1
        } else if byte == Byte.lineFeed || (byte == Byte.carriageReturn && next != Byte.lineFeed) {
          line += 1
        }
        value.append(byte)
      }
      throw .openQuote(line: opened)
    }

    private mutating func takeSeparator() -> Bool {
      guard place < bytes.count, bytes[place] == separator else { return false }
      place += 1
      return true
    }

    private mutating func takeEndOfLine() {
      guard place < bytes.count else { return }
      let isPair =
        bytes[place] == Byte.carriageReturn && place + 1 < bytes.count
        && bytes[place + 1] == Byte.lineFeed
      place += isPair ? 2 : 1
      line += 1
    }
  }
}
