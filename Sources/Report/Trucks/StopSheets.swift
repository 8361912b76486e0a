internal import PlanningModel
internal import Quantities

/// For the driver: what is taken out at each stop, drawn.
struct StopSheets {
  let words: Words
  /// Names of the stops, in their order.
  let stops: [String]
  /// The rooms with their names.
  let rooms: [(name: String, space: LoadSpace)]
  /// What the drawings leave out before a crate's number; empty for nothing.
  var prefix = ""

  var markup: Markup {
    group {
      tag("h3", words(fr: "Arrêt par arrêt", en: "Stop by stop"))
      tag(
        "p", ["class": "small soft"],
        words(
          fr:
            "En noir, ce qui se remet ici ; en blanc, ce qui reste. À gauche le plancher vu de dessus, à droite chaque pile vue de côté. Chaque pile se lit de haut en bas",
          en:
            "Black is handed over here, white stays. Left the floor from above, right every stack from the side. Each stack is read from the top down"
        )
          + (prefix.isEmpty
            ? "."
            : words(fr: ", les numéros sans \(prefix).", en: ", numbers without \(prefix).")))
      stops.enumerated().map(stop)
    }
  }

  private func stop(_ place: Int, _ name: String) -> Markup {
    let count = rooms.reduce(0) { $0 + $1.space.items.count { $0.stop == place + 1 } }
    let drawings = rooms.filter { $0.space.items.contains { $0.stop == place + 1 } }.map {
      (name: $0.name, drawing: StopDrawing(space: $0.space, stop: place + 1, words: words))
    }
    return tag("section", ["class": "keep"]) {
      tag("h4", "\(place + 1) · \(name) · \(words.crates(count))")
      drawings.map { name, drawing in
        group {
          tag("p", ["class": "small"]) {
            tag("strong", name + words(fr: " : ", en: ": "))
            tag("span", drawing.list)
          }
          drawing.markup
        }
      }
    }
  }
}
