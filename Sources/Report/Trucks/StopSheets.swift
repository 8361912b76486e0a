internal import PlanningModel
internal import Quantities

/// For the driver: what is taken out at each stop, drawn.
struct StopSheets {
  let book: PlanBook
  let round: Round
  let spaces: [LoadSpace]
  private var words: Words { book.words }

  var markup: Markup {
    group {
      tag("h3", words(fr: "Arrêt par arrêt", en: "Stop by stop"))
      tag(
        "p", ["class": "small soft"],
        words(
          fr:
            "En noir, ce qui se remet ici ; en blanc, ce qui reste. À gauche le plancher vu de dessus, à droite chaque pile vue de côté. Numéros sans \(round.id) ; chaque pile se lit de haut en bas.",
          en:
            "Black is handed over here, white stays. Left the floor from above, right every stack from the side. Numbers without \(round.id); each stack from the top down."
        ))
      round.stops.enumerated().map(stop)
    }
  }

  private func stop(_ place: Int, _ stop: Stop) -> Markup {
    let drawings = spaces.filter { $0.items.contains { $0.stop == place + 1 } }.map {
      (space: $0, drawing: StopDrawing(space: $0, stop: place + 1, words: words))
    }
    return tag("section", ["class": "keep"]) {
      tag(
        "h4",
        "\(place + 1) · \(book.relayName(stop.relay)) · \(words.crates(stop.crates.count))")
      drawings.map { space, drawing in
        group {
          tag("p", ["class": "small"]) {
            tag("strong", book.compartmentName(space.id) + words(fr: " : ", en: ": "))
            tag("span", drawing.list)
          }
          drawing.markup
        }
      }
    }
  }
}
