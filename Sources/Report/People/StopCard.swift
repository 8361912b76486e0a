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
      tag("ul", ["class": "lines"]) { details(relay).map { tag("li", $0) } }
      if let relay { links(relay) }
      tag(
        "h4",
        words(
          fr: "À remettre : \(book.cratesByCold(book.crates(at: stop)))",
          en: "To hand over: \(book.cratesByCold(book.crates(at: stop)))"))
      others
      baskets
      money
      comments
      temperatures
    }
  }

  private func details(_ relay: Relay?) -> [String] {
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
    return parts
  }

  private func links(_ relay: Relay) -> Markup {
    let place = Coordinates.pair(relay.point)
    return tag("p") {
      tag(
        "a", ["class": "go screen", "href": "geo:\(place)?q=\(place)"],
        words(fr: "Y aller", en: "Go there"))
      tag("span", ["class": "small soft nw"], place.replacing(",", with: ", "))
    }
  }

  /// Each basket by name, with its crates to tick off.
  private var baskets: Markup {
    tag("ul", ["class": "baskets"]) {
      book.basketsAtStop(stop).map { order, crates in
        tag("li") {
          tag("strong", book.customer(order))
          elsewhere(order)
          tag("div", ["class": "chips"]) {
            crates.map { crate in
              tag("span", ["class": "nw"]) {
                tag("span", ["class": "tick"])
                " " + book.mark(crate).number + book.bagWords(crate) + " "
                ZoneMark.markup(crate.zone, words)
                if isBoxed(crate) {
                  tag("span", ["class": "small soft"], " " + book.containerName(crate))
                }
              }
            }
          }
        }
      }
    }
  }

  /// Who else brings a part to this relay, so that nobody looks for what is not aboard.
  private var others: Markup {
    Markup(
      book.others(at: stop.relay, than: round).map { visit in
        let who = "\(book.carrier(visit.round)), \(words.clock(visit.stop.arrival))"
        let what = book.cratesByCold(book.crates(at: visit.stop))
        return tag(
          "p", ["class": "small"],
          words(
            fr: "Vient aussi \(visit.round.id), \(who) : \(what).",
            en: "Also comes \(visit.round.id), \(who): \(what)."))
      })
  }

  private func elsewhere(_ order: String) -> Markup {
    let parts = book.elsewhere(order, than: round).map {
      words(fr: "\($0.count) par \($0.round)", en: "\($0.count) with \($0.round)")
    }
    guard !parts.isEmpty else { return .empty }
    return tag(
      "span", ["class": "small soft"],
      words(fr: " (et ", en: " (and ") + parts.joined(separator: ", ") + ")")
  }

  private func isBoxed(_ crate: Crate) -> Bool {
    round.coolBoxes.contains { $0.id == crate.compartment }
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
    return group {
      tag("h4", words(fr: "Froid : mesurez à la remise", en: "Cold: measure at hand-over"))
      stop.temperatures.map(temperature)
    }
  }

  private func temperature(_ reading: HandOverTemperature) -> Markup {
    let number = book.numberWords(reading.crate)
    let food = reading.temperatureClass.name.text(words.language)
    return tag("ul", ["class": "lines cold"]) {
      tag("li") {
        tag("strong", "\(number), \(food)")
        book.limitWords(reading)
      }
      tag("li") {
        words(fr: "À remettre avant ", en: "Hand over before ")
        tag("strong", words.clock(reading.latest))
      }
      tag("li") { MeasureLine(words: words).markup }
    }
  }
}
