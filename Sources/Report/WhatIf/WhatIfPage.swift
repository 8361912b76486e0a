internal import PlanningModel
internal import Quantities

/// `what-if.html`: the answers first, then what they rest on.
struct WhatIfPage {
  let book: WhatIfBook
  private var words: Words { book.words }
  private var report: WhatIfReport { book.report }

  var text: String {
    let date = words.date(report.base.week.date)
    let title = words(fr: "Et si ? Semaine du \(date)", en: "What if? Week of \(date)")
    let body = group {
      tag("header") {
        tag("p", ["class": "over"], "\(book.base.hub.name) · \(report.base.week.id)")
        tag("h1", title)
        if report.entries.count > 1 { family }
      }
      report.ranked.filter { !isIdle($0) }.map(section)
      idle
      foot
    }
    return Page(title: title, body: body, kind: "report", words: words).text
  }

  // MARK: a family

  private var family: Markup {
    let table = FamilyTable(book: book)
    return group {
      tag("p") { tag("strong", WhatIfSummary.headline(book)) }
      FamilyDrawing(book: book).markup
      tag("p", ["class": "small soft"], legend)
      Table(
        caption: words(
          fr: "Écarts à la semaine telle quelle, le plus grave d’abord",
          en: "Differences from the week as it is, the gravest first"),
        columns: [.init(table.columns.first ?? "")]
          + table.columns.dropFirst().dropLast().map { .number($0) }
          + [.init(table.columns.last ?? "")],
        rows: table.rows.map { $0.map(Markup.init(text:)) }
      ).markup
    }
  }

  private var legend: String {
    words(
      fr:
        "Disque plein : la différence est établie. Disque vide : elle ne dépasse pas ce que la recherche laisse ouvert. Pointillé : ce que les bornes permettent.",
      en:
        "Full disc: the difference is resolved. Empty disc: it does not exceed what the search leaves open. Dotted: what the bounds allow."
    )
  }

  /// One of several questions to which the answer is that nothing changes.
  private func isIdle(_ entry: WhatIfReport.Entry) -> Bool {
    report.entries.count > 1 && entry.verdict.kind == .none
  }

  private var idle: Markup {
    let names = report.entries.filter(isIdle).map(\.name)
    return list(
      words(fr: "Ce qui ne change rien", en: "What changes nothing"),
      names.isEmpty ? [] : [names.joined(separator: ", ")])
  }

  // MARK: one question

  private func section(_ entry: WhatIfReport.Entry) -> Markup {
    let answer = book.answer(entry)
    return group {
      tag("h2", entry.name)
      if !entry.why.isEmpty { tag("p", ["class": "soft comment"], entry.why) }
      tag("div", ["class": grave(entry) ? "note warn" : "note"]) {
        tag("p") { tag("strong", answer.sentence) }
        if !answer.ground.isEmpty { tag("p", ["class": "small"], answer.ground) }
      }
      if report.entries.count > 1 {
        tag("details") {
          tag("summary", words(fr: "Le détail", en: "The details"))
          details(entry, answer)
        }
      } else {
        details(entry, answer)
      }
    }
  }

  private func grave(_ entry: WhatIfReport.Entry) -> Bool {
    let measures = entry.changed.measures
    return measures.breaches > 0
      || measures.plan.undelivered > report.base.measures.plan.undelivered
  }

  private func details(_ entry: WhatIfReport.Entry, _ answer: WhatIfWords) -> Markup {
    let measures = entry.changed.measures
    return group {
      PairsDrawing(report.base.measures, measures, words: words).markup
      tag("p", ["class": "small soft"], pairs)
      tag("div", ["class": "variants"]) {
        table(
          WhatIfTable(
            words: words, base: report.base.measures, changed: measures,
            sheets: entry.sheets.count))
      }
      list(words(fr: "Ce qui ne tient plus", en: "What does not hold any more"), answer.brokenLines)
      list(words(fr: "Qui bouge", en: "Who moves"), answer.moveLines)
      list(words(fr: "Pages à redonner", en: "Pages to hand out again"), answer.sheetLines)
      tag("p", ["class": "small soft"], origin(entry))
    }
  }

  private var pairs: String {
    words(
      fr:
        "Anneau : la semaine telle quelle. Disque : et si. Chaque ligne a sa propre échelle, depuis zéro.",
      en: "Ring: the week as it is. Disc: what if. Each row has a scale of its own, from nought.")
  }

  private func table(_ table: WhatIfTable) -> Markup {
    Table(
      caption: words(fr: "Mesures", en: "Measures"),
      columns: [.init(words(fr: "Mesure", en: "Measure"))] + table.columns.map { .number($0) },
      rows: table.rows.map { row in
        [Markup(text: row.name)] + row.figures.map(Markup.init(text:))
      }
    ).markup
  }

  private func list(_ title: String, _ lines: [String]) -> Markup {
    guard !lines.isEmpty else { return .empty }
    return group {
      tag("h3", title)
      tag("ul") { lines.map { tag("li", $0) } }
    }
  }

  private func origin(_ entry: WhatIfReport.Entry) -> String {
    let files = entry.overlays.joined(separator: " + ")
    let freedom = Self.freedom(entry.freedom, words)
    return words(
      fr:
        "Calque : \(files) ; \(freedom) ; empreinte de la semaine changée : \(entry.changed.week.hash).",
      en:
        "Overlay: \(files); \(freedom); fingerprint of the changed week: \(entry.changed.week.hash)."
    )
  }

  static func freedom(_ freedom: Freedom, _ words: Words) -> String {
    switch freedom {
    case .all: words(fr: "tout peut bouger", en: "everything may move")
    case .people:
      words(
        fr: "les tournées restent, les gens peuvent changer", en: "rounds stay, people may change")
    case .times:
      words(fr: "seules les heures peuvent bouger", en: "only times may move")
    case .nothing: words(fr: "rien ne bouge", en: "nothing moves")
    }
  }

  private var foot: Markup {
    tag("footer") {
      tag(
        "p",
        words(
          fr:
            "Même travail et mêmes graines des deux côtés : \(report.effort) %, graine \(report.seed), recherches par côté : \(report.searches). Semaine \(report.base.week.id), empreinte \(report.base.week.hash). Chaque plan a passé le contrôle. tournee \(report.version).",
          en:
            "Same work and same seeds on both sides: \(report.effort)%, seed \(report.seed), searches per side: \(report.searches). Week \(report.base.week.id), fingerprint \(report.base.week.hash). Every plan went through the audit. tournee \(report.version)."
        ))
    }
  }
}
