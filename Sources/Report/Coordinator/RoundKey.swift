internal import PlanningModel

/// The key of the map and the timeline: each round with a piece of its line.
struct RoundKey {
  let book: PlanBook

  var markup: Markup {
    tag("ul", ["class": "keys"]) {
      book.plan.rounds.enumerated().map { place, round in
        let kind =
          round.kind == .truck
          ? book.words(fr: "camion", en: "truck") : book.words(fr: "voiture", en: "car")
        return tag("li", ["class": "key"]) {
          RoundStyle(place: place).sample()
          tag("span", "\(round.id), \(book.driverName(round)) (\(kind))")
        }
      }
    }
  }
}
