internal import PlanningModel
internal import Quantities

/// One compartment: from above, from the side, and its stacks as a list by layer.
struct CompartmentPlan {
  let words: Words
  /// What the room is called.
  let name: String
  let space: LoadSpace
  /// Keeps the patterns of several drawings on a page apart.
  let key: String
  /// What stands under a crate's number: whose it is; `nil` for nothing.
  let note: (LoadSpace.Item) -> String?

  var markup: Markup {
    group {
      tag("h3", title)
      if space.items.isEmpty {
        tag("p", words(fr: "Vide.", en: "Empty."))
      } else {
        fromAbove
        stacks
        fromTheSide
      }
    }
  }

  private var title: String {
    let cold = space.setpoint.map { words(fr: "réglé à ", en: "set to ") + words.degrees($0) }
    return [name, cold].compactMap { $0 }.joined(separator: ", ")
      + " · \(words.crates(space.items.count)), " + words.kilograms(space.mass)
  }

  private var drawing: LoadDrawing { LoadDrawing(space, words: words, key: key) }

  private var fromAbove: Markup {
    tag("figure") {
      tag(
        "figcaption",
        words(
          fr: "Vue de dessus. Lettre : pile. Numéro de l’étiquette → arrêt, du haut vers le bas.",
          en: "From above. Letter: stack. Number on the label → stop, from the top down."))
      drawing.fromAbove
    }
  }

  private var fromTheSide: Markup {
    tag("figure", ["class": "open"]) {
      tag(
        "figcaption",
        words(
          fr: "Vues de côté, depuis la gauche, avant à gauche.",
          en: "From the left side, front to the left."))
      tag("div", ["class": "views"]) { drawing.fromTheSide }
    }
  }

  /// One row per stack, the floor first.
  private var stacks: Markup {
    let stacks = space.stacks
    let layers = stacks.map(\.count).max() ?? 0
    let columns = (0..<layers).map { layer in
      Table.Column(
        layer == 0
          ? words(fr: "Plancher", en: "Floor")
          : words(fr: "Étage \(layer + 1)", en: "Layer \(layer + 1)"))
    }
    let straps = space.needStraps()
    return Table(
      caption: words(
        fr: "Montez les piles dans l’ordre des lettres, chacune du plancher vers le haut",
        en: "Build the stacks in the order of the letters, each from the floor up"),
      columns: [.init(words(fr: "Pile", en: "Stack"))] + columns
        + [.init(words(fr: "Sangle", en: "Strap"))],
      rows: stacks.enumerated().map { place, stack in
        [Markup(text: LoadDrawing.letter(place))]
          + (0..<layers).map { $0 < stack.count ? cell(stack[$0]) : .empty }
          + [Markup(text: strap(straps[place]))]
      }
    ).markup
  }

  /// From when a high stack without a neighbour needs a strap.
  private func strap(_ departure: Int?) -> String {
    switch departure {
    case nil: ""
    case 0: words(fr: "dès le dépôt", en: "from the hub")
    case let stop?: words(fr: "après l’arrêt \(stop)", en: "after stop \(stop)")
    }
  }

  private func cell(_ item: LoadSpace.Item) -> Markup {
    group {
      tag("strong", ["class": "nw"], "\(item.number) → \(item.stop)")
      if let note = note(item) {
        tag("br")
        tag("span", ["class": "small"], note)
      }
    }
  }
}
