internal import PlanningModel

/// The plan beside its alternatives: what each gives, what it costs, and their figures.
struct AlternativesSection {
  let words: Words
  let alternatives: PlanAlternatives

  private var names: AlternativeWords {
    AlternativeWords(words: words, alternatives: alternatives)
  }

  var markup: Markup {
    group {
      tag("h2", words(fr: "Variantes", en: "Alternatives"))
      tag("ul") { alternatives.named.map(item) }
      tag("div", ["class": "variants"]) { table }
      tag(
        "p", ["class": "small soft"],
        AlternativeTable(words: words, alternatives: alternatives).legend)
      names.notes.map { tag("p", ["class": "small"], $0) }
    }
  }

  private func item(_ entry: PlanAlternatives.Named) -> Markup {
    tag("li") {
      if entry.isPlan {
        tag("strong", names.name(entry))
      } else {
        tag("a", ["href": entry.folder + "/report.html"]) { tag("strong", names.name(entry)) }
      }
      words(fr: " : ", en: ": ") + names.clause(entry)
    }
  }

  private var table: Markup {
    let table = AlternativeTable(words: words, alternatives: alternatives)
    return Table(
      caption: words(
        fr: "Tous livrent autant ; aucun n’est battu en tout par un autre. En gras : le meilleur.",
        en: "All deliver as much; none is beaten in everything by another. In bold: the best."),
      columns: [.init(words(fr: "Mesure", en: "Measure"))] + table.columns.map { .number($0) },
      rows: table.rows.map { row in
        [Markup(text: row.name)]
          + row.figures.enumerated().map { place, figure in
            row.best.contains(place) ? tag("strong", figure) : Markup(text: figure)
          }
      }
    ).markup
  }
}
