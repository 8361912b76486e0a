internal import PlanningModel

/// What the audit and the reading of the files found: grave first, notes folded away.
struct FindingsSection {
  let book: PlanBook
  let audit: AuditWords
  private var words: Words { book.words }

  var markup: Markup {
    group {
      auditNote
      list(.error, style: "note bad", fr: "Erreurs", en: "Errors")
      list(.warning, style: "note warn", fr: "À regarder", en: "To look at")
      notes
    }
  }

  private var auditNote: Markup {
    let checks = words.count(
      audit.checks, fr: "vérification", "vérifications", en: "check", "checks")
    guard !audit.lines.isEmpty else {
      return tag("div", ["class": "note"]) {
        tag("p") {
          tag(
            "strong",
            words(fr: "Contrôle indépendant : aucun écart. ", en: "Independent audit: no breach. "))
          words(
            fr: "\(checks), recalculées à partir des fichiers de la semaine.",
            en: "\(checks), recomputed from the week’s files.")
        }
      }
    }
    let title = words(
      fr: "Contrôle indépendant : \(audit.lines.count) écart(s) sur \(checks)",
      en: "Independent audit: \(audit.lines.count) breach(es) in \(checks)")
    return tag("div", ["class": "note bad"]) {
      tag("p") { tag("strong", title) }
      tag("ul") { audit.lines.map { tag("li", $0) } }
    }
  }

  private func found(_ severity: Finding.Severity) -> [PlanFinding] {
    book.plan.findings.filter { $0.severity == severity }
  }

  private func list(_ severity: Finding.Severity, style: String, fr: String, en: String) -> Markup {
    let found = found(severity)
    guard !found.isEmpty else { return .empty }
    return tag("div", ["class": style]) {
      tag("p") { tag("strong", "\(words(fr: fr, en: en)) (\(found.count))") }
      tag("ul") { found.map(item) }
    }
  }

  private var notes: Markup {
    let found = found(.note)
    guard !found.isEmpty else { return .empty }
    return tag("details") {
      tag("summary", words(fr: "Remarques (\(found.count))", en: "Notes (\(found.count))"))
      tag("ul", ["class": "small"]) { found.map(item) }
    }
  }

  private func item(_ finding: PlanFinding) -> Markup {
    let place = [finding.file, finding.line.map(String.init), finding.field]
    let name = place.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ":")
    return tag("li") {
      finding.message
      if !name.isEmpty { tag("span", ["class": "soft small"], " (\(name))") }
    }
  }
}
