internal import PlanningModel

extension OrderExports {
  /// Names the sums that these reports cannot tell, and what would: a sum that is absent is no zero,
  /// and orders counted by person are no order numbers.
  static func noteLimits(
    _ counts: OrdersSummary.Counts, isByPerson: Bool, _ source: String,
    _ findings: inout OrderFindings
  ) {
    if isByPerson {
      findings.note(
        source, code: "orders-by-person",
        fr: "ce rapport ne montre pas les numéros\u{A0}: les commandes d'une personne pour un même"
          + " relais n'en font qu'une\u{202F}; donnez aussi les totaux par acheteur",
        en: "this report shows no numbers: the orders of one person for one relay are one; give"
          + " customer totals too")
    }
    var absent: [(fr: String, en: String)] = []
    if counts.coldLines == nil { absent.append(("articles au froid", "chilled lines")) }
    if counts.declaredWeight == nil { absent.append(("poids déclarés", "declared weights")) }
    if counts.itemTotal == nil { absent.append(("prix", "prices")) }
    guard !absent.isEmpty else { return }
    let french = absent.map(\.fr).joined(separator: ", ")
    let english = absent.map(\.en).joined(separator: ", ")
    findings.note(
      source, code: "sums-unknown",
      fr:
        "ces fichiers ne disent pas\u{A0}: \(french)\u{202F}; donnez la préparation avec toutes ses"
        + " colonnes",
      en: "these files do not tell: \(english); give packing with all its columns")
  }
}
