internal import PlanningModel
internal import Quantities

/// What each vehicle carries, and the floor of each truck from above.
struct LoadsSection {
  let book: PlanBook
  private var words: Words { book.words }

  var markup: Markup {
    group {
      tag("h2", words(fr: "Chargements", en: "Loads"))
      Table(
        caption: words(
          fr: "Charge de chaque véhicule au départ", en: "Load of each vehicle at departure"),
        columns: [
          .init(words(fr: "Tournée", en: "Round")), .init(words(fr: "Véhicule", en: "Vehicle")),
          .number(words(fr: "Masse", en: "Mass")),
          .number(words(fr: "Part de la charge utile", en: "Share of payload")),
          .number(words(fr: "Caisses", en: "Crates")),
          .init(words(fr: "Froid", en: "Cold")),
          .number(words(fr: "Masse devinée", en: "Guessed mass")),
        ], rows: book.plan.rounds.map(row)
      ).markup
      if let packs = book.packsToFreeze { tag("p", packs) }
      book.plan.rounds.enumerated().filter { $0.element.kind == .truck }.map { place, round in
        floor(round, key: "r\(place)")
      }
    }
  }

  private func row(_ round: Round) -> [Markup] {
    let crates = book.crates(of: round)
    let guessed = crates.reduce(Grams.zero) { $0 + $1.inferred }
    let share = book.payload(round).map { words.share(round.mass.rawValue, of: $0.rawValue) }
    return [
      round.id, book.vehicleName(round), words.kilograms(round.mass), share ?? "–",
      String(book.crateCount(round)), cold(round, book.pieces(crates)), words.kilograms(guessed),
    ].map(Markup.init(text:))
  }

  private func cold(_ round: Round, _ crates: [Crate]) -> String {
    let count = crates.count { $0.zone != .ambient }
    guard round.kind == .car else { return words.crates(count) }
    guard !round.coolBoxes.isEmpty else { return "–" }
    let boxes = words.count(
      round.coolBoxes.count, fr: "glacière", "glacières", en: "cool box", "cool boxes")
    return words(
      fr: "\(words.crates(count)) dans \(boxes)", en: "\(words.crates(count)) in \(boxes)")
  }

  private func floor(_ round: Round, key: String) -> Markup {
    let spaces = LoadSpace.all(of: round, in: book).filter { !$0.items.isEmpty }
    return Markup(
      spaces.enumerated().map { place, space in
        tag("figure") {
          tag(
            "figcaption",
            words(
              fr:
                "\(round.id), \(book.compartmentName(space.id)), vu de dessus : numéro de caisse → arrêt",
              en: "\(round.id), \(book.compartmentName(space.id)), from above: crate number → stop")
          )
          LoadDrawing(space, words: words, key: "\(key)-\(place)").fromAbove
        }
      })
  }
}
