internal import PlanningModel
internal import Quantities

/// `sweep.html`: what matters, what is best chosen, what cannot be had together.
struct SweepPage {
  let book: SweepBook
  private var words: Words { book.words }
  private var results: SweepResults { book.results }

  var text: String {
    let date = words.date(results.identity.week.date)
    let name = book.sweep.name
    let body = group {
      tag("header") {
        tag(
          "p", ["class": "over"],
          "\(results.identity.hub) · \(words(fr: "semaine du \(date)", en: "week of \(date)"))")
        tag("h1", name)
        if !book.sweep.why.isEmpty { tag("p", ["class": "soft comment"], book.sweep.why) }
      }
      answer
      facts
      tornado
      results.regret.map { RegretSection(book: book, regret: $0).markup }
      fronts
      worst
      foot
    }
    return Page(title: name, body: body, kind: "report", words: words).text
  }

  private var answer: Markup {
    let isGrave = !results.unsound.isEmpty || !results.missing.isEmpty
    return tag("div", ["class": isGrave ? "note warn" : "note"]) {
      tag("p") { tag("strong", book.headline) }
      book.choices.map { tag("p", $0) }
      if !results.unsound.isEmpty {
        let numbers = results.unsound.prefix(12).map { String($0.point) }.joined(separator: ", ")
        tag(
          "p",
          words(
            fr:
              "Le plan de \(results.unsound.count) points ne passe pas le contrôle : \(numbers). Ne pas s’y fier.",
            en:
              "The plans of \(results.unsound.count) points do not pass the audit: \(numbers). Do not rely on them."
          ))
      }
    }
  }

  private var facts: Markup {
    let totals = results.points.map(\.measures.plan.total)
    let margins = results.points.compactMap(\.measures.plan.margin)
    let base = book.base.measures.plan
    func fact(_ name: String, _ value: String) -> Markup {
      tag("div") {
        tag("dt", name)
        tag("dd", value)
      }
    }
    return tag("dl", ["class": "facts"]) {
      fact(words(fr: "la semaine telle quelle", en: "the week as it is"), words.euros(base.total))
      fact(
        words(fr: "le moins cher", en: "the cheapest"), words.euros(totals.min() ?? .zero))
      fact(words(fr: "le plus cher", en: "the dearest"), words.euros(totals.max() ?? .zero))
      if let least = margins.min() {
        fact(
          words(fr: "plus petite marge de froid", en: "smallest margin of cold"),
          words.margin(least))
      }
    }
  }

  // MARK: what matters

  private var tornado: Markup {
    let table = TornadoTable(book: book)
    return group {
      tag("h2", words(fr: "Ce qui pèse", en: "What matters"))
      tag("div", ["class": "scroll"]) { TornadoDrawing(book: book).markup }
      tag("p", ["class": "small soft"], tornadoLegend)
      Table(
        caption: words(
          fr: "Écarts à \(book.reference), en euros ; paniers laissés : au pire, en moyenne",
          en: "Differences from \(book.reference), in euros; baskets left: at worst, on average"),
        columns: table.columns.enumerated().map { place, title in
          place > 0 ? .number(title) : .init(title)
        },
        rows: table.rows.map { $0.map(Markup.init(text:)) }
      ).markup
    }
  }

  private var tornadoLegend: String {
    let price = words.euros(book.sweep.undeliveredPrice)
    let count = words(
      fr: "Coût compté : celui du plan, plus \(price) par panier laissé. ",
      en: "Counted cost: the plan’s, and \(price) for each basket left behind. ")
    switch book.sweep.design {
    case .oneAtATime:
      return count
        + words(
          fr: "Chaque point ne change qu’une chose.", en: "Each point changes one thing alone.")
    case .grid:
      return count
        + words(
          fr: "Chaque valeur : la moyenne de tous les points qui l’ont.",
          en: "Each value: the mean of all points that have it.")
    case .random:
      let noise = words.decimal(RankCorrelation.noise(results.points.count), 2)
      return count
        + words(
          fr:
            "≈ : le cinquième des tirages les plus bas, et les plus hauts. Rang : corrélation de Spearman, de −1 à 1 ; sous \(noise), le hasard suffit à l’expliquer.",
          en:
            "≈: the fifth of the lowest draws, and of the highest. Rank: Spearman’s correlation, −1 to 1; below \(noise) chance alone explains it."
        )
    }
  }

  // MARK: what cannot be had together

  private var fronts: Markup {
    guard !results.fronts.isEmpty else { return .empty }
    let hasDecisions = results.fronts.contains { $0.dots.contains { $0.point == nil } }
    return group {
      tag("h2", words(fr: "Ce qu’on n’a pas ensemble", en: "What cannot be had together"))
      tag(
        "p", ["class": "small soft"],
        hasDecisions
          ? words(
            fr:
              "Gris : chaque point. Vert : chaque décision, en moyenne sur tout ce qui peut arriver (la marge : au pire) ; plein : aucune autre n’est meilleure sur les deux axes.",
            en:
              "Grey: each point. Green: each decision, the mean over all that may happen (the margin: the least); full: no other is better on both axes."
          )
          : words(
            fr: "Gris : chaque point. Vert : aucun autre n’est meilleur sur les deux axes.",
            en: "Grey: each point. Green: no other is better on both axes."))
      results.fronts.map { FrontDrawing(book: book, front: $0).markup }
    }
  }

  // MARK: the worst

  private var worst: Markup {
    let ranked = results.points.sorted { a, b in
      let (x, y) = (book.sweep.counted(a), book.sweep.counted(b))
      return x != y ? x > y : a.point < b.point
    }.prefix(10)
    return group {
      tag("h2", words(fr: "Les pires points", en: "The worst points"))
      Table(
        caption: words(fr: "Le plus grave d’abord", en: "The gravest first"),
        columns: [
          .init(words(fr: "Point", en: "Point")), .init(words(fr: "Réglages", en: "Settings")),
          .number(words(fr: "Sans tournée", en: "Left behind")),
          .number(words(fr: "Coût", en: "Cost")), .number(words(fr: "Temps", en: "Time")),
          .number(words(fr: "Froid", en: "Cold")),
        ],
        rows: ranked.map { record in
          let plan = record.measures.plan
          return [
            String(record.point), book.setting(record), words.whole(Int64(plan.undelivered)),
            words.euros(plan.total), words.duration(plan.time),
            plan.margin.map(words.margin) ?? "–",
          ].map(Markup.init(text:))
        }
      ).markup
    }
  }

  private var foot: Markup {
    let identity = results.identity
    let sweep = book.sweep
    return tag("footer") {
      tag(
        "p",
        words(
          fr:
            "Chaque point : recherche de \(sweep.effort) % de l’habituelle, graine \(sweep.seed), recherches : \(sweep.searches), et les tournées d’un plan cherché à \(sweep.baseEffort) % ; le même travail et les mêmes dés pour tous. Une recherche si courte n’est pas la meilleure : un écart de quelques euros peut venir d’elle. Chaque plan passe par le contrôle.",
          en:
            "Each point: a search of \(sweep.effort)% of the usual, seed \(sweep.seed), searches: \(sweep.searches), and the rounds of a plan searched at \(sweep.baseEffort)%; the same work and dice for all. So short a search is not the best: a difference of a few euros may be its own. Every plan goes through the audit."
        ))
      tag(
        "p",
        words(
          fr:
            "Regret : Savage 1951, doi:10.1080/01621459.1951.10500768. Tornade et rangs : Saltelli et coll. 2008, doi:10.1002/9780470725184 ; Spearman 1904, doi:10.2307/1412159.",
          en:
            "Regret: Savage 1951, doi:10.1080/01621459.1951.10500768. Tornado and ranks: Saltelli et al. 2008, doi:10.1002/9780470725184; Spearman 1904, doi:10.2307/1412159."
        ))
      tag(
        "p",
        words(
          fr:
            "Semaine \(identity.week.id), empreinte \(identity.week.hash) ; balayage \(sweep.hash) ; tournee \(identity.version).",
          en:
            "Week \(identity.week.id), fingerprint \(identity.week.hash); sweep \(sweep.hash); tournee \(identity.version)."
        ))
    }
  }
}
