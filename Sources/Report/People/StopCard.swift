internal import PlanningModel
internal import Quantities

/// One stop on a driver's page: when, where, to whom, what, until when.
struct StopCard {
  let book: PlanBook
  let round: Round
  let order: Int
  let stop: Stop
  private var words: Words { book.words }

  var markup: Markup {
    let relay = book.week.relays[stop.relay]
    return tag("section", ["class": "stop"]) {
      tag("h3") {
        tag("span", ["class": "badge"], String(order))
        tag("span", book.relayName(stop.relay))
      }
      tag("p", ["class": "time"], words.clock(stop.arrival))
      tag("p", details(relay))
      if let relay { links(relay) }
      tag(
        "h4",
        words(
          fr: "À remettre : \(words.crates(stop.crates.count))",
          en: "To hand over: \(words.crates(stop.crates.count))"))
      CrateList(book: book, crates: book.crates(at: stop)).markup
      money
      comments
      temperatures
    }
  }

  private func details(_ relay: Relay?) -> String {
    var parts: [String] = []
    if stop.begin > stop.arrival {
      parts.append(
        words(
          fr: "Attendez l’ouverture : remise à \(words.clock(stop.begin)).",
          en: "Wait for the opening: hand over at \(words.clock(stop.begin))."))
    }
    parts.append(
      words(
        fr: "Repartez à \(words.clock(stop.departure)).",
        en: "Leave at \(words.clock(stop.departure))."))
    if let relay, !relay.open.isEmpty {
      parts.append(words(fr: "Ouvert ", en: "Open ") + words.hours(relay.open) + ".")
    }
    if let relay, relay.kind == .relay, !relay.host.isEmpty {
      parts.append(words(fr: "Accueil : ", en: "Host: ") + relay.host + ".")
    }
    parts.append(
      words(
        fr: "Trajet : \(words.duration(stop.leg.time)), \(words.kilometres(stop.leg.distance)).",
        en: "Drive: \(words.duration(stop.leg.time)), \(words.kilometres(stop.leg.distance))."))
    return parts.joined(separator: " ")
  }

  private func links(_ relay: Relay) -> Markup {
    let place = Coordinates.pair(relay.point)
    return tag("p") {
      tag(
        "a", ["class": "go", "href": "geo:\(place)?q=\(place)"],
        words(fr: "Y aller", en: "Go there"))
      tag("span", ["class": "small soft nw"], place.replacing(",", with: ", "))
    }
  }

  private var money: Markup {
    let owed = stop.baskets.compactMap { order in book.owed(order, at: stop).map { (order, $0) } }
    guard !owed.isEmpty else { return .empty }
    let host = book.week.relays[stop.relay]?.host ?? ""
    let who =
      host.isEmpty
      ? words(fr: "À encaisser", en: "To collect")
      : words(
        fr: "À encaisser (par l’accueil ou par vous)", en: "To collect (by the host or by you)")
    return group {
      tag("h4", who)
      tag("ul") {
        owed.map { order, amount in
          tag("li") {
            book.customer(order) + " · "
            tag("strong", words.euros(amount))
          }
        }
      }
    }
  }

  private var comments: Markup {
    let said = stop.baskets.compactMap { book.week.orders[$0] }.filter {
      $0.comment.contains { !$0.isWhitespace }
    }
    guard !said.isEmpty else { return .empty }
    return group {
      tag("h4", words(fr: "Demandes", en: "Wishes"))
      said.map { order in
        tag("p", ["class": "comment"]) {
          tag("strong", book.customer(order.id))
          " · " + order.comment
        }
      }
    }
  }

  private var temperatures: Markup {
    guard !stop.temperatures.isEmpty else { return .empty }
    return Table(
      caption: words(fr: "Froid : mesurez à la remise", en: "Cold: measure at hand-over"),
      columns: [
        .init(words(fr: "Aliment", en: "Food")), .number(words(fr: "Limite", en: "Limit")),
        .number(words(fr: "Calculé", en: "Computed")),
        .number(words(fr: "À remettre avant", en: "Hand over before")),
        .number(words(fr: "Mesuré", en: "Measured")),
      ],
      rows: stop.temperatures.map { reading in
        let cells = book.temperatureCells(reading)
        let number = book.marks[reading.crate]?.number ?? reading.crate
        return [cells[0] + " (\(number))", cells[2], cells[1], cells[4]].map(Markup.init(text:))
          + [tag("span", ["class": "write"])]
      }
    ).markup
  }
}
