import Foundation
import PlanningModel

/// Where a command speaks: results to standard output, progress and messages to standard error.
struct Console: Sendable {
  let isJSON: Bool
  let isQuiet: Bool
  /// Language asked for on the command line; `nil` to follow the week.
  let language: Language?

  /// Writes a result.
  func write(_ text: String) {
    FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Writes a message for people; nothing under `--quiet`.
  func say(_ text: String) {
    guard !isQuiet else { return }
    complain(text)
  }

  /// Writes a message that even `--quiet` lets through.
  func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Writes a value as JSON, keys in order.
  func writeJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    write(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Lists findings, one line each, gravest first; notes only when `withNotes`.
  func list(_ findings: [Finding], _ language: Language, withNotes: Bool = false) {
    for finding in findings.sorted(by: { $0.severity < $1.severity })
    where withNotes || finding.severity != .note {
      complain(finding.severity.word(language) + finding.sentence(language))
    }
  }
}

extension Finding.Severity {
  /// The word that opens a line.
  func word(_ language: Language) -> String {
    switch (self, language) {
    case (.error, .fr): "erreur\u{A0}: "
    case (.error, .en): "error: "
    case (.warning, .fr): "attention\u{A0}: "
    case (.warning, .en): "warning: "
    case (.note, .fr): "note\u{A0}: "
    case (.note, .en): "note: "
    }
  }
}
