internal import PlanningModel
internal import Quantities

/// `report.html`: the whole plan for the coordinator, who reads it once and prints it.
struct ReportPage {
  let book: PlanBook
  let audit: AuditWords
  let alternatives: PlanAlternatives?
  /// Which of the alternatives this plan is; `nil` for the plan beside which they stand.
  let number: Int?
  var words: Words { book.words }

  init(
    _ book: PlanBook, _ audit: AuditWords, _ alternatives: PlanAlternatives? = nil,
    number: Int? = nil
  ) {
    self.book = book
    self.audit = audit
    self.alternatives = alternatives
    self.number = number
  }

  var text: String {
    let date = words.date(book.plan.week.date)
    let body = group {
      head(date)
      FindingsSection(book: book, audit: audit).markup
      undelivered
      ConflictList(book: book).markup
      RepairList(book: book).markup
      if let alternatives, number == nil {
        AlternativesSection(words: words, alternatives: alternatives).markup
      }
      map
      day
      RoundsSection(book: book).markup
      LoadsSection(book: book).markup
      CostSection(book: book).markup
      FairnessSection(book: book).markup
      RulesSection(book: book).markup
      foot
    }
    let title = words(fr: "Plan du \(date)", en: "Plan of \(date)")
    return Page(title: title, body: body, kind: "report", words: words).text
  }

  private func head(_ date: String) -> Markup {
    tag("header") {
      tag("p", ["class": "over"], "\(book.week.hub.name) · \(book.plan.week.id)")
      tag("h1", words(fr: "Plan du \(date)", en: "Plan of \(date)"))
      tag("p") {
        tag("strong", book.statusWords + ". ")
        if !book.plan.rounds.isEmpty {
          words(
            fr: "\(words.baskets(book.basketCount)) par \(book.vehicleWords).",
            en: "\(words.baskets(book.basketCount)) by \(book.vehicleWords).")
        }
      }
      variant
      tag("dl", ["class": "facts"]) { facts }
    }
  }

  /// Which alternative this is, so that its report is not taken for the plan's.
  private var variant: Markup {
    guard let alternatives, let number, alternatives.named.indices.contains(number) else {
      return .empty
    }
    let names = AlternativeWords(words: words, alternatives: alternatives)
    let entry = alternatives.named[number]
    return tag("div", ["class": "note"]) {
      tag("p") {
        tag("strong", words(fr: "Variante : ", en: "Alternative: ") + names.name(entry) + ".")
        " " + names.sentence(entry)
      }
    }
  }

  private var facts: Markup {
    let gap = book.plan.objective.gap
    return group {
      fact(
        words(fr: "Paniers livrés", en: "Baskets delivered"), words.whole(Int64(book.basketCount)))
      if !book.plan.atHub.isEmpty {
        fact(words(fr: "Retirés au dépôt", en: "Fetched at the hub"), String(book.plan.atHub.count))
      }
      if !book.plan.undelivered.isEmpty {
        fact(words(fr: "Non livrés", en: "Not delivered"), String(book.plan.undelivered.count))
      }
      fact(words(fr: "Relais", en: "Relays"), words.whole(Int64(book.relayCount)))
      fact(words(fr: "Véhicules", en: "Vehicles"), String(book.plan.rounds.count))
      fact(words(fr: "Temps de bénévoles", en: "Volunteers’ time"), words.duration(book.time))
      fact(words(fr: "Route", en: "Road"), words.kilometres(book.distance))
      fact(words(fr: "Coût compté", en: "Counted cost"), words.euros(book.plan.objective.total))
      if let coldest = book.coldest(book.plan.rounds) {
        fact(words(fr: "Marge de froid", en: "Cold margin"), words.margin(coldest.margin))
      }
      if let gap {
        fact(
          words(fr: "Écart au meilleur", en: "From the best"),
          gap == 0
            ? words(fr: "aucun, prouvé", en: "none, proved") : "≤\u{A0}" + words.percentAtMost(gap))
      }
    }
  }

  private func fact(_ name: String, _ value: String) -> Markup {
    tag("div") {
      tag("dt", name)
      tag("dd", value)
    }
  }

  private var undelivered: Markup {
    guard !book.plan.undelivered.isEmpty else { return .empty }
    let caption = words(
      fr: "Ce que ce plan ne livre pas, et pourquoi", en: "What this plan does not deliver, and why"
    )
    return group {
      tag("h2", words(fr: "Non livrés", en: "Not delivered"))
      Table(
        caption: caption,
        columns: [
          .init(words(fr: "Relais", en: "Relay")), .init(words(fr: "Paniers", en: "Baskets")),
          .init(words(fr: "Raison", en: "Reason")),
        ],
        rows: book.undeliveredGroups.map { item in
          [
            Markup(text: item.relay.isEmpty ? "–" : book.relayName(item.relay)),
            Markup(
              item.orders.map { order in
                tag("div") {
                  book.customer(order) + " "
                  tag("span", ["class": "soft small nw"], order)
                }
              }),
            Markup(text: item.reason),
          ]
        }
      ).markup
    }
  }

  private var map: Markup {
    group {
      tag("h2", words(fr: "Carte", en: "Map"))
      tag(
        "div",
        [
          "class": "scroll", "role": "region", "tabindex": "0",
          "aria-label": words(fr: "Carte", en: "Map"),
        ]
      ) {
        MapDrawing(book).markup
      }
      RoundKey(book: book).markup
      tag(
        "p", ["class": "small soft"],
        words(
          fr:
            "Carré noir : dépôt. Chiffres : ordre des arrêts. Petits ronds vides : relais sans passage. Les traits droits relient les arrêts, ils ne suivent pas la route ; les domiciles ne sont pas dessinés.",
          en:
            "Black square: hub. Figures: order of the stops. Small empty rings: relays not visited. Straight lines join the stops, they do not follow the road; homes are not drawn."
        ))
    }
  }

  private var day: Markup {
    group {
      tag("h2", words(fr: "Déroulé", en: "The day"))
      tag(
        "div",
        [
          "class": "scroll", "role": "region", "tabindex": "0",
          "aria-label": words(fr: "Déroulé", en: "The day"),
        ]
      ) {
        TimelineDrawing(book).markup
      }
      tag(
        "p", ["class": "small soft"],
        words(
          fr:
            "Trait fin : trajets de et vers le domicile. Bloc rayé : chargement. Trait épais : route. Cadre vide : attente. Plein, numéroté : remise. Barre pâle : ouverture du relais.",
          en:
            "Thin line: to and from home. Striped block: loading. Thick line: driving. Empty frame: waiting. Filled, numbered: hand-over. Pale bar: opening hours of the relay."
        ))
      tag("p", ["class": "small soft"], book.timesCaption)
    }
  }

  private var foot: Markup {
    tag("footer") {
      tag(
        "p",
        words(
          fr:
            "Document de la coordination : il contient des noms, ne le publiez pas. \(book.curveCaption)",
          en: "For the coordinators: it holds names, do not publish it. \(book.curveCaption)"))
      tag(
        "p",
        words(
          fr:
            "tournee \(book.plan.version), semaine \(book.plan.week.id) (\(book.plan.week.hash)), graine \(book.plan.seed).",
          en:
            "tournee \(book.plan.version), week \(book.plan.week.id) (\(book.plan.week.hash)), seed \(book.plan.seed)."
        ))
    }
  }
}
