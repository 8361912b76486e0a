public import PlanningModel

/// Findings as machines read them (DESIGN, section 6): a list of objects with `severity`, `file`,
/// `line`, `field`, `code` and `message`.
public enum FindingsJSON {
  /// The list's text; messages in `language`, errors first.
  public static func text(_ findings: [Finding], language: Language) -> String {
    CanonicalJSON.text(values(findings, language: language))
  }

  /// The list as values, to stand inside another answer.
  public static func values(_ findings: [Finding], language: Language) -> [PlanFinding] {
    let ranked = findings.enumerated().sorted {
      ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset)
    }
    return ranked.map { PlanFinding($0.element, language) }
  }
}
