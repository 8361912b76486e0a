internal import PlanningModel
internal import Quantities

/// Whether the relay's cold food fits the host's fridge, as crates or unpacked.
struct FridgeNote {
  let book: PlanBook
  let relay: String
  /// All crates handed over at the relay.
  let crates: [Crate]
  private var words: Words { book.words }

  var markup: Markup {
    let chilled = crates.filter { $0.zone == .chilled }
    let frozen = crates.filter { $0.zone == .frozen }
    guard !(chilled.isEmpty && frozen.isEmpty) else { return .empty }
    return group {
      tag("h2", words(fr: "Place au froid", en: "Room in the cold"))
      if !chilled.isEmpty { fridge(chilled) }
      if !frozen.isEmpty {
        tag(
          "p",
          words(
            fr:
              "Congélateur : \(words.litres(book.packedVolume(frozen))) pour \(words.crates(book.pieces(frozen).count)), \(words.litres(food(frozen))) sans les caisses.",
            en:
              "Freezer: \(words.litres(book.packedVolume(frozen))) for \(words.crates(book.pieces(frozen).count)), \(words.litres(food(frozen))) without the crates."
          ))
      }
    }
  }

  private func food(_ crates: [Crate]) -> Milliliters {
    crates.reduce(.zero) { $0 + $1.volume }
  }

  private func fridge(_ chilled: [Crate]) -> Markup {
    let packed = book.packedVolume(chilled)
    let bare = food(chilled)
    let need = words(
      fr:
        "Réfrigérateur : \(words.litres(packed)) pour \(words.crates(book.pieces(chilled).count)), \(words.litres(bare)) sans les caisses. ",
      en:
        "Fridge: \(words.litres(packed)) for \(words.crates(book.pieces(chilled).count)), \(words.litres(bare)) without the crates. "
    )
    return tag("p") {
      need
      tag("strong", answer(packed: packed, bare: bare))
    }
  }

  private func answer(packed: Milliliters, bare: Milliliters) -> String {
    guard let fridge = book.week.relays[relay]?.fridge else {
      return words(
        fr: "La taille du réfrigérateur n’est pas connue : dites-la au dépôt.",
        en: "The size of the fridge is not known: tell the hub.")
    }
    let room = words.litres(fridge)
    if packed <= fridge {
      return words(
        fr: "Tout tient dans les \(room) annoncés.", en: "All fits in the \(room) declared.")
    }
    if bare <= fridge {
      return words(
        fr: "Sortez les aliments des caisses pour tenir dans les \(room) annoncés, nom par nom.",
        en: "Take the food out of the crates to fit in the \(room) declared, name by name.")
    }
    return words(
      fr: "Ne tient pas dans les \(room) annoncés : gardez une glacière fermée pour le reste.",
      en: "Does not fit in the \(room) declared: keep a shut cool box for the rest.")
  }
}
