internal import PlanningModel
internal import Quantities

/// `relays/RELAY.html`: the host's sheet, to print and tick.
struct RelayPage {
  let book: PlanBook
  let relay: String
  private let visits: [HandOver]
  private var words: Words { book.words }

  init(_ book: PlanBook, _ relay: String) {
    self.book = book
    self.relay = relay
    visits = book.handOvers(at: relay)
  }

  /// The relays that have something to hear: hand-overs, baskets that wait at the hub, or orders
  /// that nobody brings.
  static func relays(of book: PlanBook) -> [String] {
    let stops = book.plan.rounds.flatMap { $0.stops.map(\.relay) }
    let atHub = book.plan.atHub.compactMap { book.week.orders[$0]?.relay }
    let missing = book.plan.undelivered.map(\.relay)
    return Set(stops + atHub + missing).filter { !$0.isEmpty }.sorted()
  }

  var text: String {
    let title = book.relayName(relay)
    let body = group {
      tag("header") {
        tag("p", ["class": "over"], words.date(book.plan.week.date))
        tag("h1", title)
        welcome
      }
      arrivals
      inParts
      if !orders.isEmpty {
        facts
        shared
        BasketTable(book: book, orders: orders, crates: crates).markup
      }
      missing
      if !isHub { FridgeNote(book: book, relay: relay, crates: crates).markup }
      temperatures
      foot
    }
    return Page(title: title, body: body, kind: "host", words: words).text
  }

  private var welcome: Markup {
    guard let relay = book.week.relays[relay] else { return .empty }
    let host = relay.host.isEmpty ? "" : words(fr: "Accueil : ", en: "Host: ") + relay.host + ". "
    let open =
      relay.open.isEmpty ? "" : words(fr: "Ouvert ", en: "Open ") + words.hours(relay.open) + "."
    return tag("p", host + open)
  }

  /// Crates handed over here, by basket in the order of names.
  private var crates: [Crate] {
    visits.flatMap { book.crates(at: $0.stop) }
      + orders.filter(isAtHub).flatMap { book.crates(of: $0) }
  }

  private var orders: [String] {
    let brought = visits.flatMap { $0.stop.baskets }
    let waiting = book.plan.atHub.filter { book.week.orders[$0]?.relay == relay }
    var seen: Set<String> = []
    return (brought + waiting).filter { seen.insert($0).inserted }
      .map { (book.customer($0), $0) }.sorted { $0 < $1 }.map(\.1)
  }

  private var isHub: Bool { book.week.relays[relay]?.kind == .hub }

  private func isAtHub(_ order: String) -> Bool { book.plan.atHub.contains(order) }

  private var arrivals: Markup {
    guard !visits.isEmpty else { return .empty }
    return Markup(
      visits.map { visit in
        tag("div", ["class": "note"]) {
          tag("p") {
            tag(
              "strong",
              words(
                fr: "Vers \(words.clock(visit.stop.arrival))",
                en: "At about \(words.clock(visit.stop.arrival))"))
            words(fr: " : ", en: ": ") + "\(visit.round.id), \(book.carrier(visit.round)), "
            words.baskets(Set(visit.stop.baskets).count) + ", "
            book.cratesByCold(book.crates(at: visit.stop)) + ". "
            words(
              fr:
                "Remise à \(words.clock(visit.stop.begin)), départ à \(words.clock(visit.stop.departure)).",
              en:
                "Hand-over at \(words.clock(visit.stop.begin)), leaves at \(words.clock(visit.stop.departure))."
            )
          }
        }
      })
  }

  /// How many baskets come in several parts, and how to see which crate comes with whom.
  private var inParts: Markup {
    guard visits.count > 1 else { return .empty }
    let brought = Set(visits.flatMap(\.stop.baskets))
    let several = brought.count { order in visits.count { $0.stop.baskets.contains(order) } > 1 }
    let rounds = visits.map(\.round.id).joined(separator: words(fr: " ou ", en: " or "))
    let count = words.count(
      several, fr: "panier arrive", "paniers arrivent", en: "basket comes", "baskets come")
    return tag(
      "p",
      words(
        fr:
          "Le numéro d’une caisse commence par sa tournée (\(rounds)). \(count) en plusieurs fois : attendez toutes les caisses avant de remettre.",
        en:
          "The number of a crate begins with its round (\(rounds)). \(count) in several parts: wait for all crates before handing over."
      ))
  }

  private func owed(_ order: String) -> MicroEuros {
    max(.zero, book.week.orders[order]?.owed ?? .zero)
  }

  private var facts: Markup {
    let sum = orders.reduce(MicroEuros.zero) { $0 + owed($1) }
    return tag("dl", ["class": "facts"]) {
      fact(words(fr: "Paniers", en: "Baskets"), String(orders.count))
      fact(words(fr: "Caisses", en: "Crates"), String(book.pieces(crates).count))
      fact(
        words(fr: "À encaisser", en: "To collect"),
        sum > .zero ? words.euros(sum) : words(fr: "rien", en: "nothing"))
    }
  }

  private func fact(_ name: String, _ value: String) -> Markup {
    tag("div") {
      tag("dt", name)
      tag("dd", value)
    }
  }

  /// Which crates hold bags of several baskets, so that the host unpacks them by name.
  private var shared: Markup {
    let here = book.pieces(crates).compactMap { book.relayCrate($0.id) }
    guard !here.isEmpty else { return .empty }
    return group {
      tag("h2", words(fr: "Caisses du relais", en: "Relay crates"))
      tag(
        "p",
        words(
          fr: "Chacune contient les sacs de plusieurs paniers : sortez-les nom par nom.",
          en: "Each holds the bags of several baskets: take them out name by name."))
      tag("ul") {
        here.map { relayCrate in
          tag("li") {
            tag("strong", (book.marks[relayCrate.id]?.number ?? relayCrate.id) + " ")
            ZoneMark.markup(relayCrate.zone, words)
            " " + book.holdsWords(relayCrate)
          }
        }
      }
    }
  }

  private var missing: Markup {
    let missing = book.plan.undelivered.filter { $0.relay == relay }
    guard !missing.isEmpty else { return .empty }
    return tag("div", ["class": "note bad"]) {
      tag("p") {
        tag("strong", words(fr: "Non livrés cette semaine", en: "Not delivered this week"))
      }
      book.undeliveredGroups.filter { $0.relay == relay }.map { group in
        tag("p") {
          tag("strong", book.customers(group.orders, most: group.orders.count))
          words(fr: " : ", en: ": ") + group.reason + "."
        }
      }
    }
  }

  private var temperatures: Markup {
    let readings = visits.flatMap { visit in visit.stop.temperatures }
    guard !readings.isEmpty else { return .empty }
    return group {
      tag("h2", words(fr: "Froid à l’arrivée", en: "Cold on arrival"))
      Table(
        caption: words(fr: "Mesurez la caisse nommée", en: "Measure the crate named"),
        columns: [
          .init(words(fr: "Aliment", en: "Food")), .init(words(fr: "Caisse", en: "Crate")),
          .number(words(fr: "Limite", en: "Limit")), .number(words(fr: "Calculé", en: "Computed")),
          .number(words(fr: "Mesuré (°C)", en: "Measured (°C)")),
        ],
        rows: readings.map { reading in
          let cells = book.temperatureCells(reading)
          let number = book.numberWords(reading.crate)
          return [cells[0], number, cells[2], cells[1]].map(Markup.init(text:))
            + [tag("span", ["class": "write"])]
        }
      ).markup
    }
  }

  private var foot: Markup {
    let phone = book.week.hub.phone
    return tag("footer") {
      if !phone.isEmpty, !isHub {
        tag(
          "p",
          words(
            fr: "Une question, un retard : dépôt, \(phone).",
            en: "A question, a delay: hub, \(phone)."))
      }
      tag("p", "\(book.timesCaption) \(book.curveCaption)")
      tag(
        "p",
        words(
          fr: "Feuille d’accueil : elle contient des noms. Détruisez-la après la distribution.",
          en: "Host’s sheet: it holds names. Destroy it after the hand-over."))
    }
  }
}
