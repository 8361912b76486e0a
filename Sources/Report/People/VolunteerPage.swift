internal import PlanningModel
internal import Quantities

/// `people/VOLUNTEER.html`: what one driver needs on a telephone, and nothing about others.
struct VolunteerPage {
  let book: PlanBook
  let round: Round
  var words: Words { book.words }

  init(_ book: PlanBook, _ round: Round) {
    self.book = book
    self.round = round
  }

  var text: String {
    let title = words(fr: "Tournée \(round.id)", en: "Round \(round.id)")
    let body = group {
      head(title)
      LoadList(book: book, round: round).markup
      tag("h2", words(fr: "La route", en: "The way"))
      RouteLinks(book: book, round: round).markup
      round.stops.enumerated().map {
        StopCard(book: book, round: round, order: $0.offset + 1, stop: $0.element).markup
      }
      cold
      ending
      trouble
      foot
    }
    return Page(title: title, body: body, kind: "phone", words: words).text
  }

  private func head(_ title: String) -> Markup {
    tag("header") {
      tag("p", ["class": "over"], "\(title) · \(words.date(book.plan.week.date))")
      tag("h1", book.driverName(round))
      tag("dl", ["class": "big"]) {
        tag("dt", words(fr: "Partez à", en: "Leave home at"))
        tag("dd", ["class": "first"], words.clock(round.leavesHome))
        time(words(fr: "Au dépôt", en: "At the hub"), words.clock(round.loads))
        time(words(fr: "Quittez le dépôt", en: "Leave the hub"), words.clock(round.departs))
        latest
        time(
          words(fr: "De retour vers", en: "Home at about"), words.clock(round.home))
      }
      tag("p") {
        book.week.hub.name + ", "
        words.stops(round.stops.count) + ", " + words.baskets(book.basketCount(round)) + ", "
        words.crates(book.crateCount(round)) + ", " + words.kilometres(round.distance)
          + ", " + words.duration(round.time) + "."
      }
      phone
    }
  }

  /// Until when the round may leave once it is loaded; left out where hours go by before it counts.
  private var latest: Markup {
    guard let latest = round.leavesBy, latest < round.departs + .minutes(240) else {
      return .empty
    }
    return time(
      words(fr: "au plus tard (froid, horaires)", en: "at the latest (cold, hours)"),
      words.clock(latest))
  }

  private func time(_ name: String, _ value: String) -> Markup {
    group {
      tag("dt", name)
      tag("dd", value)
    }
  }

  private var phone: Markup {
    guard !book.week.hub.phone.isEmpty else { return .empty }
    return tag("p") {
      PhoneLink(
        book.week.hub.phone, title: words(fr: "Appeler le dépôt : ", en: "Call the hub: ")
      ).markup
    }
  }

  /// The curves of what is cold aboard; nothing without cold.
  private var cold: Markup {
    guard round.stops.contains(where: { !$0.temperatures.isEmpty }) else { return .empty }
    let key = book.curveKey([round])
    return group {
      tag("h2", words(fr: "Le froid en route", en: "Cold on the way"))
      tag("p", book.labelRule)
      TemperatureFigure(book: book, round: round, key: "cold", isNarrow: true).markup
      if !key.isEmpty { tag("p", ["class": "small soft"], key) }
    }
  }

  private var ending: Markup {
    let back =
      round.kind == .truck
      ? words(
        fr:
          "Retour au dépôt vers \(words.clock(round.ends)), puis chez vous vers \(words.clock(round.home)). Rendez les caisses vides et la feuille de températures.",
        en:
          "Back at the hub at about \(words.clock(round.ends)), then home at about \(words.clock(round.home)). Return empty crates and the temperature sheet."
      )
      : words(
        fr:
          "Fin après le dernier arrêt ; chez vous vers \(words.clock(round.home)). Gardez les caisses vides et les glacières pour la prochaine fois au dépôt.",
        en:
          "Done after the last stop; home at about \(words.clock(round.home)). Bring empty crates and cool boxes next time you come to the hub."
      )
    return group {
      tag("h2", words(fr: "Retour", en: "Return"))
      tag("p", back)
    }
  }

  private var trouble: Markup {
    let number = book.week.hub.phone
    let call =
      number.isEmpty
      ? words(fr: "prévenez le dépôt", en: "tell the hub")
      : words(fr: "appelez le dépôt (\(number))", en: "call the hub (\(number))")
    return tag("div", ["class": "note warn"]) {
      tag("p") {
        tag(
          "strong",
          words(fr: "En retard, en panne, relais fermé ?", en: "Late, broken down, relay closed?"))
      }
      tag("ul") {
        tag(
          "li",
          words(
            fr: "Plus de 10 minutes de retard : \(call), qui préviendra les relais.",
            en: "More than 10 minutes late: \(call), who will tell the relays."))
        tag(
          "li",
          words(
            fr: "Gardez les glacières et les portes froides fermées ; ne roulez pas plus vite.",
            en: "Keep cool boxes and cold doors shut; do not drive faster."))
        tag(
          "li",
          words(
            fr:
              "Une heure « à remettre avant » dépassée, ou une mesure au-dessus de la limite : ne remettez pas ces caisses, \(call).",
            en:
              "A “hand over before” time passed, or a measure above the limit: do not hand over these crates, \(call)."
          ))
      }
    }
  }

  private var foot: Markup {
    tag("footer") {
      tag("p", "\(book.timesCaption) \(book.curveCaption)")
      tag(
        "p",
        words(
          fr: "Cette page est pour vous : elle contient des noms, ne la publiez pas.",
          en: "This page is for you: it holds names, do not publish it."))
    }
  }
}
