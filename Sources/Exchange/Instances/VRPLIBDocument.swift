internal import PlanningModel

/// A VRPLIB file cut into headers (`KEY : value`) and sections (`KEY_SECTION`, then rows).
///
/// A word that is not known is refused: it may be a constraint, and an answer that ignores one is
/// wrong.
struct VRPLIBDocument {
  struct Header {
    let line: Int
    let value: Range<Int>
  }
  struct Section {
    let line: Int
    /// Its rows, as places in the text's lines.
    let rows: Range<Int>
  }

  let text: InstanceText
  private(set) var headers: [String: Header] = [:]
  private(set) var sections: [String: Section] = [:]

  /// Headers that tell nothing an answer depends on.
  private static let idle = [
    "NAME", "COMMENT", "TYPE", "DIMENSION", "NODE_COORD_TYPE", "DISPLAY_DATA_TYPE", "BEST_KNOWN",
    "OPTIMAL_VALUE", "UPPER_BOUND", "LOWER_BOUND", "SOURCE", "AUTHOR", "DATE",
  ]
  private static let telling =
    ["EDGE_WEIGHT_TYPE", "EDGE_WEIGHT_FORMAT", "DISTANCE", "SERVICE_TIME", "VEHICLES"]
    + FleetField.allCases.map(\.rawValue)
  private static let knownSections =
    [
      "NODE_COORD_SECTION", "DISPLAY_DATA_SECTION", "EDGE_WEIGHT_SECTION", "DEMAND_SECTION",
      "BACKHAUL_SECTION", "TIME_WINDOW_SECTION", "SERVICE_TIME_SECTION", "RELEASE_TIME_SECTION",
      "PRIZE_SECTION", "DEPOT_SECTION",
    ] + FleetField.allCases.map { $0.rawValue + "_SECTION" }
  private static let known = idle + telling + knownSections

  init(_ text: InstanceText) throws(Refusal) {
    self.text = text
    var place = 0
    var (isEnded, isClosed) = (false, false)
    while place < text.lines.count, !isEnded {
      let line = text.lines[place]
      let word = text.string(line.words[0])
      let key = Self.keyword(word)
      guard Self.isKeyword(key) else {
        throw text.fault(line.number, key.clipped, "unknown-keyword", .strayRow)
      }
      place += 1
      if key == "EOF" {
        isEnded = true
      } else if key.hasSuffix("_SECTION") {
        try add(section: key, at: line, rowsFrom: &place)
        isClosed = key == "DEPOT_SECTION" && isMinusOne(text.lines[place - 1])
      } else {
        try add(header: key, at: line)
      }
    }
    // A file cut between two rows of its last section would else pass for a whole one.
    guard isEnded || isClosed else { throw text.fault(text.lastLine, "EOF", "cut", .cutShort) }
  }

  /// The keyword that a line begins with.
  static func keyword(_ word: String) -> String {
    String(word.prefix { $0 != ":" }).uppercased()
  }

  private static func isKeyword(_ key: String) -> Bool {
    key.first.map { $0.isLetter } ?? false && !["NAN", "INF", "INFINITY"].contains(key)
  }

  private func isMinusOne(_ line: InstanceText.Line) -> Bool {
    line.words.last.map { text.string($0) == "-1" } ?? false
  }

  private mutating func add(
    section key: String, at line: InstanceText.Line, rowsFrom place: inout Int
  ) throws(Refusal) {
    guard Self.knownSections.contains(key) else { throw unknown(key, line.number) }
    guard sections[key] == nil else {
      throw text.fault(line.number, key, "duplicate", .twice(key))
    }
    let start = place
    while place < text.lines.count {
      let first = text.lines[place].words[0]
      // Rows begin with a digit or a sign; only the others are worth a string.
      let isRow = text.bytes[first.lowerBound] < 0x41
      guard isRow || !Self.isKeyword(Self.keyword(text.string(first))) else { break }
      place += 1
    }
    sections[key] = Section(line: line.number, rows: start..<place)
  }

  private mutating func add(header key: String, at line: InstanceText.Line) throws(Refusal) {
    guard Self.idle.contains(key) || Self.telling.contains(key) else {
      throw unknown(key, line.number)
    }
    guard headers[key] == nil else {
      throw text.fault(line.number, key, "duplicate", .twice(key))
    }
    var start = line.words[0].lowerBound + key.utf8.count
    while start < line.range.upperBound, text.bytes[start] <= 32 { start += 1 }
    if start < line.range.upperBound, text.bytes[start] == 0x3A { start += 1 }
    headers[key] = Header(line: line.number, value: start..<line.range.upperBound)
  }

  private func unknown(_ key: String, _ line: Int) -> Refusal {
    text.fault(
      line, key.clipped, "unknown-keyword", .unknownKeyword(key, known: Self.known))
  }

  /// The words of a header's value.
  func words(of header: Header) -> [Range<Int>] {
    text.bytes[header.value].split { $0 <= 32 }.map { $0.startIndex..<$0.endIndex }
  }

  /// The value of a header as one string.
  func value(_ key: String) -> String? {
    headers[key].map { text.string($0.value).trimmed }
  }

  /// The one number of a header; `nil` without the header.
  func number(
    _ key: String, _ read: (Range<Int>, Int, String) throws(Refusal) -> Double
  ) throws(Refusal) -> Double? {
    guard let header = headers[key] else { return nil }
    let words = words(of: header)
    guard words.count == 1 else {
      throw text.fault(header.line, key, "wrong-count", .wrongWordCount(words.count, "1"))
    }
    return try read(words[0], header.line, key)
  }

  /// Refuses a file without `section`.
  func demand(_ section: String) throws(Refusal) -> Section {
    guard let found = sections[section] else {
      throw text.fault(text.lastLine, section, "missing", .missingSection(section))
    }
    return found
  }
}

extension Phrase {
  fileprivate static var strayRow: Phrase {
    .typeset(
      fr: "une ligne de nombres hors de toute section ; écrire d'abord le nom de la section",
      en: "a row outside every section; write the section's name first")
  }
}
