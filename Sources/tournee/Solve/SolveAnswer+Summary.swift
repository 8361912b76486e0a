import Instances
import PlanningModel

extension SolveAnswer {
  /// A few lines for a person.
  func summary(_ language: Language, isShort: Bool, solution: String?) -> String {
    var lines = [headline]
    if let proof { lines.append(proof) }
    guard !isShort else { return text(lines, language) }
    if let gap, let target = budget.target { lines.append(Self.gapLine(gap, target)) }
    if let bound { lines.append(boundLine(bound)) }
    lines.append(workLine)
    if wasInterrupted {
      lines.append(
        Phrase(
          fr: "Recherche interrompue\u{A0}: voici le meilleur trouvé jusque-là.",
          en: "Search interrupted: this is the best found so far."))
    }
    if let solution, solutionText != nil {
      lines.append(
        Phrase(
          fr: "Écrit dans \(solution).", en: "Written to \(solution)."))
    }
    let shown = solution == nil && routes.count <= Self.mostRoutes && agentOfJob == nil
    return text(lines, language) + (shown ? routeLines : "")
  }

  /// So many routes are shown when no file was asked for.
  private static let mostRoutes = 20

  private func text(_ lines: [Phrase], _ language: Language) -> String {
    lines.map { $0.text(language) + "\n" }.joined()
  }

  private var routeLines: String {
    routes.map { route in
      "Route #\(route.vehicle + 1): " + route.stops.map(String.init).joined(separator: " ") + "\n"
    }.joined()
  }

  private var headline: Phrase {
    let title = [instance, " (", problem, rounding.map { ", " + $0.rawValue } ?? "", ")"].joined()
    guard let cost else {
      let missing = unserved.count
      if missing == 0 {
        return Phrase(
          fr: "\(title)\u{A0}: aucune réponse admissible.", en: "\(title): no feasible answer.")
      }
      return Phrase(
        fr: "\(title)\u{A0}: aucune réponse admissible, \(missing) clients non servis.",
        en: "\(title): no feasible answer, \(missing) clients unserved.")
    }
    let shown = Self.shown(cost)
    let fleet = vehicles ?? 0
    if agentOfJob != nil {
      return Phrase(
        fr:
          "\(title)\u{A0}: coût \(shown.withComma), \(fleet) agents\(isOptimal ? ", optimal" : "").",
        en: "\(title): cost \(shown), \(fleet) agents\(isOptimal ? ", optimal" : "").")
    }
    let (skippedFr, skippedEn) =
      skipped.isEmpty ? ("", "") : (", \(skipped.count) laissés", ", \(skipped.count) skipped")
    return Phrase(
      fr:
        "\(title)\u{A0}: coût \(shown.withComma), \(fleet) véhicule\(fleet > 1 ? "s" : "")\(skippedFr).",
      en: "\(title): cost \(shown), \(fleet) vehicle\(fleet == 1 ? "" : "s")\(skippedEn).")
  }

  /// A cost for people: whole, or with four decimals as the tables of the literature.
  static func shown(_ cost: Double) -> String {
    cost == cost.rounded() ? cost.short : cost.fixed(4)
  }

  private static func gapLine(_ gap: Double, _ target: Double) -> Phrase {
    let shown = gap.fixed(3)
    return Phrase(
      fr: "Écart à \(target.short.withComma)\u{A0}: \(shown.withComma)\u{A0}%.",
      en: "Gap to \(target.short): \(shown) %.")
  }

  private func boundLine(_ bound: Int64) -> Phrase {
    Phrase(fr: "Aucun coût sous \(bound).", en: "No cost below \(bound).")
  }

  private var workLine: Phrase {
    let shown = seconds.fixed(1)
    let threads = budget.threads
    return Phrase(
      fr: """
        \(iterations) tours en \(shown.withComma)\u{A0}s, \
        \(threads) fil\(threads > 1 ? "s" : ""), graine \(budget.seed)\u{202F}; \
        recalculé par l'audit.
        """,
      en: """
        \(iterations) rounds in \(shown) s, \(threads) thread\(threads == 1 ? "" : "s"), \
        seed \(budget.seed); recomputed by the audit.
        """)
  }
}
