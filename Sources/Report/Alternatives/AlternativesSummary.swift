public import PlanningModel

/// What the terminal and other programs say of alternatives.
public enum AlternativesSummary {
  /// The table, then one line for each plan; without a last newline.
  ///
  /// - Parameter folder: where the plan's documents are.
  public static func text(
    _ alternatives: PlanAlternatives, folder: String, language: Language
  ) -> String {
    let words = Words(language)
    let names = AlternativeWords(words: words, alternatives: alternatives)
    let table = AlternativeTable(words: words, alternatives: alternatives)
    let rows = [[""] + table.columns] + table.rows.map { [$0.name] + $0.figures }
    let lines = alternatives.named.map { entry in
      let place = entry.isPlan ? "" : " (\(folder)/\(entry.folder)/report.html)"
      return names.line(entry) + place
    }
    return
      ([words(fr: "Variantes", en: "Alternatives"), ""]
      + TextTable(rows: rows, numbers: Set(1..<(table.columns.count + 1))).lines + [""] + lines
      + names.notes).map(TextTable.oneLine).joined(separator: "\n")
  }

  /// `La plus courte`.
  public static func name(
    of entry: PlanAlternatives.Named, in alternatives: PlanAlternatives, language: Language
  ) -> String {
    AlternativeWords(words: Words(language), alternatives: alternatives).name(entry)
  }

  /// What the plan gives and what it costs, in one sentence.
  public static func sentence(
    of entry: PlanAlternatives.Named, in alternatives: PlanAlternatives, language: Language
  ) -> String {
    AlternativeWords(words: Words(language), alternatives: alternatives).sentence(entry)
  }
}
