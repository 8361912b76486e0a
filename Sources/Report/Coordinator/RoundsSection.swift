internal import PlanningModel
internal import Quantities

/// The rounds: one table of all, then each round stop by stop.
struct RoundsSection {
  let book: PlanBook
  private var words: Words { book.words }

  var markup: Markup {
    group {
      tag("h2", ["class": "new"], words(fr: "Tournées", en: "Rounds"))
      overview
      curveKey
      book.plan.rounds.enumerated().map(detail)
    }
  }

  private var overview: Markup {
    Table(
      caption: words(fr: "Toutes les tournées", en: "All rounds"),
      columns: [
        .init(words(fr: "Tournée", en: "Round")), .init(words(fr: "Conduite par", en: "Driver")),
        .number(words(fr: "Part", en: "Leaves")), .number(words(fr: "Charge", en: "Loads")),
        .number(words(fr: "Rentre", en: "Home")), .number(words(fr: "Temps", en: "Time")),
        .number("km"), .number(words(fr: "Paniers", en: "Baskets")),
        .number(words(fr: "Caisses", en: "Crates")),
        .number(words(fr: "Marge froid", en: "Cold margin")),
        .number(words(fr: "Coût", en: "Cost")),
      ],
      rows: book.plan.rounds.enumerated().map(row), total: total
    ).markup
  }

  private func row(_ place: Int, _ round: Round) -> [Markup] {
    [
      tag("span", ["class": "nw"]) {
        round.id + " "
        RoundStyle(place: place).sample(width: 30)
      },
      Markup(text: "\(book.driverName(round)), \(book.vehicleName(round))"),
    ]
      + [
        words.clock(round.leavesHome), words.clock(round.loads), words.clock(round.home),
        words.duration(round.time), words.decimal(round.distance.inDocumentUnit, 0),
        String(book.basketCount(round)), String(book.crateCount(round)),
        book.coldest([round]).map { words.margin($0.margin) } ?? "–", words.euros(round.cost),
      ].map(Markup.init(text:))
  }

  private var total: [Markup] {
    let crates = book.plan.rounds.reduce(0) { $0 + book.crateCount($1) }
    return [
      words(fr: "Ensemble", en: "Total"), "", "", "", "", words.duration(book.time),
      words.decimal(book.distance.inDocumentUnit, 0), String(book.basketCount), String(crates),
      book.coldest(book.plan.rounds).map { words.margin($0.margin) } ?? "–",
      words.euros(book.plan.objective.total),
    ].map(Markup.init(text:))
  }

  private var curveKey: Markup {
    let text = book.curveKey(book.plan.rounds)
    return text.isEmpty
      ? .empty
      : tag("p", ["class": "small soft"], words(fr: "Les courbes. ", en: "The curves. ") + text)
  }

  private func detail(_ place: Int, _ round: Round) -> Markup {
    // With its curves a round rarely fits what is left of a page; then its parts are kept whole.
    tag("section", ["class": round.stops.count <= 8 && round.curves.isEmpty ? "keep" : ""]) {
      tag("h3") {
        "\(round.id) · \(book.driverName(round)) "
        RoundStyle(place: place).sample()
      }
      tag("p", ["class": "small"], course(round))
      stops(round)
      temperatures(round)
      TemperatureFigure(book: book, round: round, key: "c\(place)").markup
    }
  }

  private func course(_ round: Round) -> String {
    let start = words(
      fr:
        "Part de chez soi à \(words.clock(round.leavesHome)), charge à \(words.clock(round.loads)), quitte le dépôt à \(words.clock(round.departs))",
      en:
        "Leaves home at \(words.clock(round.leavesHome)), loads at \(words.clock(round.loads)), leaves the hub at \(words.clock(round.departs))"
    )
    let end =
      round.kind == .truck
      ? words(
        fr: ", camion rendu à \(words.clock(round.ends)), rentre à \(words.clock(round.home)).",
        en: ", truck back at \(words.clock(round.ends)), home at \(words.clock(round.home)).")
      : words(
        fr: ", rentre à \(words.clock(round.home)).", en: ", home at \(words.clock(round.home)).")
    return start + end
  }

  private func stops(_ round: Round) -> Markup {
    Table(
      caption: words(fr: "Arrêts de \(round.id)", en: "Stops of \(round.id)"),
      columns: [
        .init(words(fr: "Arrêt", en: "Stop")), .number(words(fr: "Trajet", en: "Drive")),
        .number(words(fr: "Arrivée", en: "Arrival")), .number(words(fr: "Remise", en: "Begins")),
        .number(words(fr: "Repart", en: "Leaves")),
        .number(words(fr: "Ouvert", en: "Open")), .number(words(fr: "Paniers", en: "Baskets")),
        .number(words(fr: "Caisses", en: "Crates")),
      ],
      rows: round.stops.enumerated().map { place, stop in
        [
          "\(place + 1). \(book.relayName(stop.relay))",
          "\(words.duration(stop.leg.time)), \(words.kilometres(stop.leg.distance))",
          words.clock(stop.arrival), words.clock(stop.begin), words.clock(stop.departure),
          words.hours(book.week.relays[stop.relay]?.open ?? []),
          String(Set(stop.baskets).count), String(book.crateCount(stop)),
        ].map(Markup.init(text:))
      }
    ).markup
  }

  private func temperatures(_ round: Round) -> Markup {
    guard round.stops.contains(where: { !$0.temperatures.isEmpty }) else { return .empty }
    return TemperatureTable(book: book, round: round).markup
  }
}
