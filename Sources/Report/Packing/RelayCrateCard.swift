internal import PlanningModel

/// One relay crate to fill with bags, to tick from the bottom up.
struct RelayCrateCard {
  let book: PlanBook
  let relayCrate: RelayCrate
  private var words: Words { book.words }

  var markup: Markup {
    tag("article", ["class": "pack"]) {
      tag("p", ["class": "row"]) {
        tag("strong", ["class": "nw"], book.marks[relayCrate.id]?.number ?? relayCrate.id)
        ZoneMark.markup(relayCrate.zone, words)
      }
      tag("h3", words(fr: "Caisse du relais", en: "Relay crate"))
      tag("p", ["class": "row small"]) {
        tag(
          "span",
          words.count(relayCrate.bags.count, fr: "sac", "sacs", en: "bag", "bags"))
        tag("span", ["class": "nw"], words.kilograms(relayCrate.net))
      }
      tag("ol") { book.bags(of: relayCrate).map(row) }
    }
  }

  private func row(_ bag: Crate) -> Markup {
    tag("li") {
      tag("span", ["class": "tick"])
      tag("span") {
        tag("strong", book.mark(bag).number + " ")
        book.customer(bag.order)
      }
    }
  }
}
