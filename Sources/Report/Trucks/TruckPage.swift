internal import PlanningModel
internal import Quantities

/// `truck.html`: for each truck round, what stands where, drawn to scale, and what the axles bear.
struct TruckPage {
  let book: PlanBook
  private var words: Words { book.words }

  init(_ book: PlanBook) { self.book = book }

  /// Where a round begins on the page.
  static func anchor(_ round: Round) -> String { "round-" + FileNames.plain(round.id) }

  var text: String {
    let rounds = book.plan.rounds.filter { $0.kind == .truck }
    let title = words(fr: "Chargement du camion", en: "Loading of the truck")
    let body = group {
      tag("header") {
        tag("p", ["class": "over"], words.date(book.plan.week.date))
        tag("h1", title)
        if rounds.isEmpty {
          tag(
            "p",
            words(fr: "Le camion ne sort pas cette semaine.", en: "The truck stays in this week."))
        }
      }
      rounds.enumerated().map { section($0.element, key: "t\($0.offset)", isFirst: $0.offset == 0) }
      tag("footer") { tag("p", "\(book.timesCaption) \(book.curveCaption)") }
    }
    return Page(title: title, body: body, kind: "truck", words: words).text
  }

  private func section(_ round: Round, key: String, isFirst: Bool) -> Markup {
    let spaces = LoadSpace.all(of: round, in: book)
    return tag("section", ["id": TruckPage.anchor(round)]) {
      tag(
        "h2", ["class": isFirst ? "" : "new"],
        "\(round.id) · \(book.vehicleName(round)) · \(book.driverName(round))")
      tag("p", course(round))
      bulkhead(round)
      stops(round)
      spaces.enumerated().map { place, space in
        CompartmentPlan(
          words: words,
          name: book.compartmentName(space.id)
            + (space.setpoint == nil ? words(fr: ", sans froid", en: ", no cooling") : ""),
          space: space, key: "\(key)c\(place)", note: note
        ).markup
      }
      StopSheets(
        words: words, stops: round.stops.map { book.relayName($0.relay) },
        rooms: spaces.map { (book.compartmentName($0.id), $0) }, prefix: round.id
      ).markup
      AxleTable(book: book, round: round).markup
      balance(spaces)
      if round.stops.contains(where: { !$0.temperatures.isEmpty }) {
        tag("h3", words(fr: "Températures", en: "Temperatures"))
        TemperatureSheet(book: book, round: round, key: key).markup
      }
    }
  }

  private func course(_ round: Round) -> String {
    words(
      fr:
        "Chargement à \(words.clock(round.loads)), départ à \(words.clock(round.departs)), retour au dépôt vers \(words.clock(round.ends)). ",
      en:
        "Loading at \(words.clock(round.loads)), departure at \(words.clock(round.departs)), back at the hub at about \(words.clock(round.ends)). "
    )
      + load(round)
  }

  /// Whose crate it is.
  private func note(_ item: LoadSpace.Item) -> String? {
    guard let id = item.crate else { return nil }
    return book.relayCrate(id).map(book.holdsWords)
      ?? book.crate(id).map { book.customer($0.order) }
  }

  /// Where the movable wall stands; nothing for a truck without one.
  private func bulkhead(_ round: Round) -> Markup {
    guard let place = round.bulkhead, let room = book.truck(round)?.parted?.fore else {
      return .empty
    }
    let usual = book.week.vehicles[round.vehicle]?.parted?.fore.length
    let name = book.compartmentName(room.id)
    let metres = words.millimetres(place)
    return tag("p", ["class": place == usual ? "" : "note"]) {
      tag(
        "strong",
        words(
          fr: "Cloison à \(metres) de la paroi avant", en: "Bulkhead at \(metres) from the front"))
      tag(
        "span",
        place == usual
          ? words(fr: " (\(name)), sa place habituelle.", en: " (\(name)), its usual place.")
          : words(
            fr:
              " (\(name)) : à déplacer avant de charger, elle est d’habitude à \(usual.map(words.millimetres) ?? "–").",
            en:
              " (\(name)): to be moved before loading, it is usually at \(usual.map(words.millimetres) ?? "–")."
          ))
    }
  }

  /// Left against right at the worst departure of each compartment.
  private func balance(_ spaces: [LoadSpace]) -> Markup {
    let loaded = spaces.filter { !$0.items.isEmpty }
    guard !loaded.isEmpty else { return .empty }
    let texts = loaded.compactMap { space in
      space.leftShare(leaving: 0).map { share in
        let left = Int64(share.rounded())
        return words(
          fr: "\(book.compartmentName(space.id)) \(left) % à gauche, \(100 - left) % à droite",
          en: "\(book.compartmentName(space.id)) \(left)% left, \(100 - left)% right")
      }
    }
    return tag(
      "p",
      words(fr: "Équilibre au départ : ", en: "Balance at departure: ")
        + texts.joined(separator: " ; ") + ".")
  }

  private func load(_ round: Round) -> String {
    let crates = words.crates(book.crates(of: round).count)
    guard let payload = book.payload(round) else {
      return "\(crates), \(words.kilograms(round.mass))."
    }
    let share = words.share(round.mass.rawValue, of: payload.rawValue)
    return words(
      fr:
        "\(crates), \(words.kilograms(round.mass)), soit \(share) de la charge utile (\(words.kilograms(payload))).",
      en:
        "\(crates), \(words.kilograms(round.mass)), that is \(share) of the payload (\(words.kilograms(payload)))."
    )
  }

  private func stops(_ round: Round) -> Markup {
    let hatch = Hatch(prefix: "key-" + FileNames.plain(round.id))
    return tag("ul", ["class": "keys"]) {
      round.stops.enumerated().map { place, stop in
        tag("li", ["class": "key"]) {
          tag(
            "svg", ["width": "22", "height": "16", "viewBox": "0 0 22 16", "aria-hidden": "true"]
          ) {
            if place == 0 { hatch.definitions }
            Svg.rect(
              Box(x: 0.7, y: 0.7, width: 20.6, height: 14.6), fill: hatch.fill(place + 1),
              stroke: "#1b2420", width: 1.3)
          }
          tag("span", "\(place + 1) \(book.relayName(stop.relay)), \(words.clock(stop.arrival))")
        }
      }
    }
  }
}
