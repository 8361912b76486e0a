internal import PlanningModel

/// What was found in the files of one week; errors are gathered before anything is refused.
struct OrderFindings {
  /// More errors of one kind in one file only make the list longer.
  private static let mostAlike = 20

  private(set) var list: [Finding] = []
  private var counts: [String: Int] = [:]

  /// Whether anything forbids planning.
  var hasErrors: Bool { list.contains { $0.severity == .error } }

  mutating func add(
    _ severity: Finding.Severity, _ file: String, line: Int? = nil, field: String = "",
    code: String, fr: String, en: String
  ) {
    let key = "\(file)\n\(code)"
    let count = (counts[key] ?? 0) + 1
    counts[key] = count
    if count < Self.mostAlike {
      list.append(
        Finding(
          severity, file: file, line: line, field: field, code: code, Phrase(fr: fr, en: en)))
    } else if count == Self.mostAlike {
      list.append(
        Finding(
          severity, file: file, line: line, field: field, code: code,
          Phrase(
            fr: "\(fr) (d'autres lignes ont le même défaut\u{202F}; elles ne sont pas citées)",
            en: "\(en) (more lines have the same fault; they are not listed)")))
    }
  }

  mutating func add(_ finding: Finding) {
    add(
      finding.severity, finding.file, line: finding.line, field: finding.field,
      code: finding.code, fr: finding.message.french, en: finding.message.english)
  }

  mutating func error(
    _ file: String, line: Int? = nil, field: String = "", code: String, fr: String, en: String
  ) {
    add(.error, file, line: line, field: field, code: code, fr: fr, en: en)
  }

  mutating func warn(
    _ file: String, line: Int? = nil, field: String = "", code: String, fr: String, en: String
  ) {
    add(.warning, file, line: line, field: field, code: code, fr: fr, en: en)
  }

  mutating func note(
    _ file: String, line: Int? = nil, field: String = "", code: String, fr: String, en: String
  ) {
    add(.note, file, line: line, field: field, code: code, fr: fr, en: en)
  }
}
