internal import PlanningModel
internal import Quantities

/// `messages.txt`: a message for each volunteer and each host, ready to be sent by a person.
struct Messages {
  private let book: PlanBook
  private var words: Words { book.words }
  init(_ book: PlanBook) { self.book = book }

  var text: String {
    let volunteers = book.week.volunteers.map { volunteer in
      let to = [volunteer.name, volunteer.phone].filter { !$0.isEmpty }.joined(separator: ", ")
      return block(to, message(to: volunteer))
    }
    let hosts = book.week.relays.compactMap { relay in
      host(relay).map { text in
        let name = relay.host.isEmpty ? words(fr: "accueil", en: "host") : relay.host
        return block("\(name), \(book.relayName(relay.id))", text)
      }
    }
    return (volunteers + hosts).joined(separator: "\n")
  }

  private func block(_ to: String, _ message: [String]) -> String {
    let line = String(repeating: "=", count: 60)
    let head = words(fr: "POUR : ", en: "TO: ") + TextTable.oneLine(to)
    return ([line, head, line] + message.map(TextTable.oneLine)).joined(separator: "\n") + "\n"
  }

  private var greeting: String { words(fr: "Bonjour ", en: "Hello ") }

  private var sign: String {
    let phone = book.week.hub.phone
    return words(fr: "Merci ! ", en: "Thank you! ") + book.week.hub.name
      + (phone.isEmpty ? "" : words(fr: ", tél. ", en: ", phone ") + phone)
  }

  private func message(to volunteer: Volunteer) -> [String] {
    let date = words.date(book.plan.week.date)
    guard let round = book.plan.rounds.first(where: { $0.driver == volunteer.id }) else {
      return [
        "\(greeting)\(volunteer.name),",
        words(
          fr: "Pas de tournée pour vous \(date). Gardez votre énergie pour une autre semaine.",
          en: "No round for you on \(date). Save your strength for another week."),
        sign,
      ]
    }
    return [
      "\(greeting)\(volunteer.name),",
      words(
        fr:
          "Votre tournée \(round.id) du \(date) : partez à \(words.clock(round.leavesHome)), au dépôt à \(words.clock(round.loads)), de retour vers \(words.clock(round.home)).",
        en:
          "Your round \(round.id) on \(date): leave home at \(words.clock(round.leavesHome)), be at the hub at \(words.clock(round.loads)), home at about \(words.clock(round.home))."
      ),
    ] + steps(round) + [
      words(fr: "Votre page : ", en: "Your page: ") + book.names.person(round.driver), sign,
    ]
  }

  private func steps(_ round: Round) -> [String] {
    round.stops.enumerated().map { place, stop in
      "  \(place + 1). \(words.clock(stop.arrival)), \(book.relayName(stop.relay)), "
        + book.cratesByCold(book.crates(at: stop)) + others(stop, than: round)
    }
  }

  /// Who else brings a part to the same relay.
  private func others(_ stop: Stop, than round: Round) -> String {
    let names = book.others(at: stop.relay, than: round).map {
      "\(book.carrier($0.round)), \(words.clock($0.stop.arrival))"
    }
    guard !names.isEmpty else { return "" }
    let list = names.joined(separator: words(fr: " ; ", en: "; "))
    return words(fr: " (le reste : \(list))", en: " (the rest: \(list))")
  }

  private func host(_ relay: Relay) -> [String]? {
    let visits = book.handOvers(at: relay.id)
    guard relay.kind == .relay, !visits.isEmpty else { return nil }
    let date = words.date(book.plan.week.date)
    let orders = Set(visits.flatMap(\.stop.baskets))
    let owed = book.plan.rounds.flatMap(\.stops).filter { $0.relay == relay.id }.flatMap { stop in
      stop.baskets.compactMap { book.owed($0, at: stop) }
    }.reduce(MicroEuros.zero, +)
    let chilled = visits.flatMap { book.crates(at: $0.stop) }.filter { $0.zone == .chilled }
    return [
      relay.host.isEmpty ? words(fr: "Bonjour,", en: "Hello,") : "\(greeting)\(relay.host),",
      words(
        fr: "\(book.relayName(relay.id)), \(date) : \(words.baskets(orders.count)).",
        en: "\(book.relayName(relay.id)), \(date): \(words.baskets(orders.count))."),
    ] + visits.map(arrival)
      + [
        owed > .zero ? words(fr: "À encaisser : ", en: "To collect: ") + words.euros(owed) : "",
        chilled.isEmpty
          ? ""
          : words(fr: "Place au froid : ", en: "Room in the cold: ")
            + words.litres(book.packedVolume(chilled)),
      ].filter { !$0.isEmpty } + [
        words(fr: "Votre feuille : ", en: "Your sheet: ") + book.names.relay(relay.id), sign,
      ]
  }

  private func arrival(_ visit: HandOver) -> String {
    let clock = words.clock(visit.stop.arrival)
    let crates = book.cratesByCold(book.crates(at: visit.stop))
    return words(
      fr: "  Vers \(clock) : \(book.carrier(visit.round)), \(crates)",
      en: "  At about \(clock): \(book.carrier(visit.round)), \(crates)")
  }
}
