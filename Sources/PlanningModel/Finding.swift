/// Something a person should know about the files of a week, and what to do about it.
///
/// Every row of a file is used or is named in a finding (DESIGN, section 3).
public struct Finding: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Codable, Hashable, Sendable, Comparable, CaseIterable {
    /// The week cannot be planned before this is mended.
    case error
    /// The plan is made, but a person should look.
    case warning
    /// A fact about the data, for the record.
    case note
    /// Gravest first.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
  }

  /// How much it matters.
  public var severity: Severity
  /// File as the user named it, relative to the week's folder.
  public var file: String
  /// Line in that file, from 1; `nil` when it concerns the whole file.
  public var line: Int?
  /// Column header or JSON path; empty when it concerns the whole row.
  public var field: String
  /// Stable name of the kind of finding, in lower case with hyphens, such as `weight-unknown`.
  public var code: String
  /// What is odd and what to write instead.
  public var message: Phrase

  /// A finding at a place of a file.
  public init(
    _ severity: Severity, file: String, line: Int? = nil, field: String = "", code: String,
    _ message: Phrase
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.field = field
    self.code = code
    self.message = message
  }

  /// `file:line: field: message`, in one line.
  public func sentence(_ language: Language) -> String {
    let place = [file, line.map(String.init)].compactMap { $0 }.joined(separator: ":")
    return [place, field, message.text(language)].filter { !$0.isEmpty }.joined(separator: ": ")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

/// Why an input was refused: at least one finding of severity `error`, gravest first.
public struct Refusal: Error, Hashable, Sendable {
  /// All that was found, errors first.
  public var findings: [Finding]
  /// A refusal for `findings`.
  public init(_ findings: [Finding]) {
    self.findings =
      findings.filter { $0.severity == .error }
      + findings.filter { $0.severity != .error }
  }
  /// A refusal for one reason.
  public init(
    file: String, line: Int? = nil, field: String = "", code: String, _ message: Phrase
  ) {
    findings = [Finding(.error, file: file, line: line, field: field, code: code, message)]
  }
}

/// One file of a set of documents: its place below the output folder, and its text.
public struct OutputFile: Hashable, Sendable {
  /// Path below the folder, with `/`.
  public var path: String
  /// UTF-8 text.
  public var text: String
  /// A file at `path` holding `text`.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
