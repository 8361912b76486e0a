internal import PlanningModel
internal import Quantities

/// What each axle bears as the truck leaves the hub and every stop.
struct AxleTable {
  let book: PlanBook
  let round: Round
  private var words: Words { book.words }

  var markup: Markup {
    guard let truck = book.truck(round), !round.axles.isEmpty else { return .empty }
    return group {
      tag("h3", words(fr: "Essieux", en: "Axles"))
      Table(
        caption: words(
          fr: "Masse sur chaque essieu, camion et conducteur compris",
          en: "Mass on each axle, truck and driver included"),
        columns: [
          .init(words(fr: "Au départ de", en: "Leaving")),
          .number(words(fr: "Avant", en: "Front")), .number(words(fr: "du maximum", en: "of most")),
          .number(words(fr: "Arrière", en: "Rear")),
          .number(words(fr: "du maximum", en: "of most")),
        ], rows: round.axles.map { row($0, truck) }
      ).markup
    }
  }

  private func row(_ load: AxleLoad, _ truck: Truck) -> [Markup] {
    let place = load.leaving == Week.hubPlace ? book.week.hub.name : book.relayName(load.leaving)
    return [
      place, words.kilograms(load.front),
      words.share(load.front.rawValue, of: truck.mostFront.rawValue),
      words.kilograms(load.rear), words.share(load.rear.rawValue, of: truck.mostRear.rawValue),
    ].map(Markup.init(text:))
  }
}
