public import PlanningModel

/// What the terminal and the page say of a sweep.
public enum SweepSummary {
  /// The page `sweep.html`.
  public static func page(_ results: SweepResults, _ language: Language) -> String {
    SweepPage(book: SweepBook(results: results, words: Words(language))).text
  }

  /// What a terminal shows: a sentence, the choice of each decision, what matters most. Without a
  /// last newline.
  public static func text(_ results: SweepResults, _ language: Language) -> String {
    let book = SweepBook(results: results, words: Words(language))
    let table = TornadoTable(book: book)
    let lines =
      [book.sweep.name + book.words(fr: " : ", en: ": ") + book.headline] + book.choices + [""]
      + TextTable(rows: [table.columns] + table.rows, numbers: [1, 2, 3, 4]).lines
    return lines.map(TextTable.oneLine).joined(separator: "\n")
  }
}
