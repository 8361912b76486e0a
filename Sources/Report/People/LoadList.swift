internal import PlanningModel
internal import Quantities

/// What to load and in which order: cool boxes first prepared, then the last stop's crates first.
struct LoadList {
  let book: PlanBook
  let round: Round
  private var words: Words { book.words }

  var markup: Markup {
    group {
      tag("h2", words(fr: "Charger", en: "Load"))
      tag(
        "p",
        words(
          fr:
            "\(words.kilograms(round.mass)) en tout. Chargez dans cet ordre : le dernier arrêt d’abord.",
          en: "\(words.kilograms(round.mass)) in all. Load in this order: the last stop first."))
      if round.kind == .truck {
        tag(
          "p",
          words(
            fr:
              "Laissez les caisses froides dans la chambre jusqu’à leur tour : le calcul compte sur cet ordre.",
            en: "Leave cold crates in the cold room until their turn: the prediction counts on it."
          ))
        drawnPlan
      }
      round.coolBoxes.map(box)
      LoadSpace.all(of: round, in: book).filter { !$0.items.isEmpty }.map(room)
    }
  }

  private func box(_ box: CoolBox) -> Markup {
    let crates = book.pieces(book.crates(of: round)).filter { $0.compartment == box.id }
    let packs = book.packs(box)
    return tag("section", ["class": "box"]) {
      tag("h3", book.boxName(box) + stops(of: crates))
      tag(
        "p",
        words(
          fr: "\(packs), puis ces caisses ; fermez aussitôt.",
          en: "\(packs), then these crates; shut it at once."))
      CrateList(book: book, crates: crates.reversed()).markup
    }
  }

  /// `, arrêts 2 et 3`: where the box is opened.
  private func stops(of crates: [Crate]) -> String {
    let orders = Set(crates.compactMap { book.mark($0).stop }).sorted().map(String.init)
    guard let last = orders.last else { return "" }
    let list = orders.dropLast().joined(separator: ", ")
    return orders.count < 2
      ? words(fr: ", arrêt \(last)", en: ", stop \(last)")
      : words(fr: ", arrêts \(list) et \(last)", en: ", stops \(list) and \(last)")
  }

  private func room(_ space: LoadSpace) -> Markup {
    tag("section") {
      tag("h3", title(space))
      if round.kind == .car { drawing(space) }
      stops(space)
    }
  }

  private var drawnPlan: Markup {
    tag("p", ["class": "screen"]) {
      tag(
        "a", ["class": "go", "href": "../truck.html#" + TruckPage.anchor(round)],
        words(fr: "Plan de chargement dessiné", en: "Drawn loading plan"))
    }
  }

  private func title(_ space: LoadSpace) -> String {
    let name =
      space.id == "boot" ? words(fr: "Coffre", en: "Boot") : book.compartmentName(space.id)
    guard let setpoint = space.setpoint else { return name }
    return name + words(fr: ", réglé à ", en: ", set to ") + words.degrees(setpoint)
  }

  private func drawing(_ space: LoadSpace) -> Markup {
    tag("details") {
      tag("summary", words(fr: "Voir le coffre de dessus", en: "See the boot from above"))
      LoadDrawing(space, words: words, key: "boot", width: 480).fromAbove
    }
  }

  private func stops(_ space: LoadSpace) -> Markup {
    let orders = round.stops.indices.reversed().map { $0 + 1 }
    return Markup(
      orders.map { order in
        let items = space.items.filter { $0.stop == order }
        guard !items.isEmpty else { return .empty }
        let relay = book.relayName(round.stops[order - 1].relay)
        return group {
          tag(
            "p", ["class": "small soft"],
            words(fr: "Arrêt \(order), \(relay)", en: "Stop \(order), \(relay)"))
          tag("ul", ["class": "crates"]) { items.map(item) }
        }
      })
  }

  private func item(_ item: LoadSpace.Item) -> Markup {
    guard let crate = item.crate.flatMap({ book.piece($0) }) else {
      return tag("li") {
        tag("span", ["class": "tick"])
        tag("span")
        tag("strong", item.number)
        tag("span", words.kilograms(item.mass))
      }
    }
    return CrateList.line(crate, book)
  }
}
