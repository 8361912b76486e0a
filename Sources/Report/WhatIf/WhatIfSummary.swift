public import PlanningModel

/// What the terminal, the page and other programs say of a what-if.
public enum WhatIfSummary {
  /// The page `what-if.html`.
  ///
  /// - Parameters:
  ///   - base: the week as it is.
  ///   - weeks: the changed weeks, in the order of the report's entries.
  public static func page(_ report: WhatIfReport, base: Week, weeks: [Week]) -> String {
    WhatIfPage(book: book(report, base, weeks)).text
  }

  /// The report with a sentence in each entry.
  public static func spoken(_ report: WhatIfReport, base: Week, weeks: [Week]) -> WhatIfReport {
    let book = book(report, base, weeks)
    var report = report
    for place in report.entries.indices {
      report.entries[place].sentence = book.answer(book.report.entries[place]).sentence
    }
    return report
  }

  /// What a terminal shows: the sentence, then the table and who moves; for several what-ifs one
  /// sentence about all and the table of their differences. Without a last newline.
  public static func text(_ report: WhatIfReport, base: Week, weeks: [Week]) -> String {
    let book = book(report, base, weeks)
    let lines = report.entries.count == 1 ? single(book) : family(book)
    return lines.map(TextTable.oneLine).joined(separator: "\n")
  }

  private static func book(_ report: WhatIfReport, _ base: Week, _ weeks: [Week]) -> WhatIfBook {
    var silent = report
    for place in silent.entries.indices { silent.entries[place].sentence = "" }
    return WhatIfBook(report: silent, base: base, weeks: weeks, words: Words(report.language))
  }

  private static func single(_ book: WhatIfBook) -> [String] {
    let words = book.words
    guard let entry = book.report.entries.first else { return [] }
    let answer = book.answer(entry)
    let table = WhatIfTable(
      words: words, base: book.report.base.measures, changed: entry.changed.measures,
      sheets: entry.sheets.count)
    let rows = [[""] + table.columns] + table.rows.map { [$0.name] + $0.figures }
    let lists = [
      (words(fr: "Ce qui ne tient plus :", en: "What does not hold any more:"), answer.brokenLines),
      (words(fr: "Qui bouge :", en: "Who moves:"), answer.moveLines),
      (words(fr: "Pages à redonner :", en: "Pages to hand out again:"), answer.sheetLines),
    ].filter { !$0.1.isEmpty }
    return [answer.sentence] + (answer.ground.isEmpty ? [] : [answer.ground]) + [""]
      + TextTable(rows: rows, numbers: [1, 2, 3]).lines
      + lists.flatMap { ["", $0.0] + $0.1.map { "  " + $0 } }
      + ["", hashes(entry, book)]
  }

  private static func family(_ book: WhatIfBook) -> [String] {
    let table = FamilyTable(book: book)
    let rows = [table.columns] + table.rows
    let grave = book.report.ranked.prefix(3).map { book.answer($0).sentence }
    return [headline(book), ""] + TextTable(rows: rows, numbers: Set(1...7)).lines + [""] + grave
  }

  /// One sentence about all questions.
  static func headline(_ book: WhatIfBook) -> String {
    let words = book.words
    let before = book.report.base.measures.plan.undelivered
    let hurt = book.report.entries.filter { $0.changed.measures.plan.undelivered > before }
    let worst = book.report.ranked.first?.name ?? ""
    let count = words.whole(Int64(book.report.entries.count))
    guard !hurt.isEmpty else {
      return words(
        fr: "\(count) questions : chaque fois, autant est livré ; le plus cher : \(worst).",
        en: "\(count) questions: as much is delivered each time; the dearest: \(worst).")
    }
    let some = words.whole(Int64(hurt.count))
    return words(
      fr:
        "\(count) questions : \(some) laisse\(hurt.count > 1 ? "nt" : "") des paniers ; la pire : \(worst).",
      en:
        "\(count) questions: \(some) leave\(hurt.count > 1 ? "" : "s") baskets behind; the worst: \(worst)."
    )
  }

  private static func hashes(_ entry: WhatIfReport.Entry, _ book: WhatIfBook) -> String {
    let (old, new) = (book.report.base.week.hash, entry.changed.week.hash)
    return book.words(
      fr: "Empreintes : semaine \(old), et si \(new).",
      en: "Fingerprints: week \(old), what if \(new).")
  }
}
