/// An instance file cut into lines and words, once, without making strings.
struct InstanceText {
  /// A line that is not blank.
  struct Line {
    /// From 1.
    let number: Int
    /// Its words, as ranges of bytes.
    let words: [Range<Int>]
    /// The whole line.
    let range: Range<Int>
  }

  /// The name that messages give.
  let file: String
  let bytes: [UInt8]
  let lines: [Line]

  /// Cuts `bytes`; blanks are spaces, tabs and carriage returns.
  init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes
    var lines: [Line] = []
    var words: [Range<Int>] = []
    var (number, lineStart, wordStart) = (1, 0, -1)
    func endLine(_ end: Int) {
      if !words.isEmpty { lines.append(Line(number: number, words: words, range: lineStart..<end)) }
      words.removeAll(keepingCapacity: true)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStart = start
    for place in start..<max(start, bytes.count) {
      let byte = bytes[place]
      if byte > 32 {
        if wordStart < 0 { wordStart = place }
        continue
      }
      if wordStart >= 0 { words.append(wordStart..<place) }
      wordStart = -1
      if byte == 10 {
        endLine(place)
        number += 1
        lineStart = place + 1
      }
    }
    if wordStart >= 0 { words.append(wordStart..<bytes.count) }
    endLine(bytes.count)
    self.lines = lines
  }

  /// The number of the last line that is not blank; 1 in an empty file.
  var lastLine: Int { lines.last?.number ?? 1 }

  /// Whether the bytes can be text: no control characters but blanks.
  var isText: Bool {
    bytes.allSatisfy { $0 > 31 || $0 == 9 || $0 == 10 || $0 == 13 || $0 == 12 || $0 == 26 }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
