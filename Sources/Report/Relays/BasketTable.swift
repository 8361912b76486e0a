internal import PlanningModel
internal import Quantities

/// The baskets of one relay by name, with their crates and boxes to tick.
struct BasketTable {
  let book: PlanBook
  /// The orders, in the order of the names.
  let orders: [String]
  /// The crates handed over here.
  let crates: [Crate]
  private var words: Words { book.words }

  var markup: Markup {
    group {
      tag("h2", words(fr: "Paniers", en: "Baskets"))
      Table(
        caption: words(
          fr: "Cochez à l’arrivée des caisses, puis au retrait",
          en: "Tick when the crates arrive, then when they are fetched"),
        columns: [
          .init(words(fr: "Nom", en: "Name")), .init(words(fr: "Caisses", en: "Crates")),
          .init(words(fr: "Arrivé", en: "Here")), .init(words(fr: "Retiré", en: "Fetched")),
        ], rows: orders.map(row)
      ).markup
    }
  }

  private func row(_ order: String) -> [Markup] {
    let comment = book.week.orders[order]?.comment ?? ""
    let hasComment = comment.contains { !$0.isWhitespace }
    let own = crates.filter { $0.order == order }
    return [
      group {
        book.customer(order)
        if let owed = book.week.orders[order]?.owed, owed > .zero {
          tag(
            "p", ["class": "pay"],
            words(fr: "À payer : ", en: "To pay: ") + words.euros(owed))
        }
        if hasComment {
          tag("p", ["class": "comment small soft"]) { tag("span", comment) }
        }
      },
      group {
        own.map { crate in
          tag("div", ["class": "nw"]) {
            tag("span", book.mark(crate).number + book.bagWords(crate) + " ")
            ZoneMark.markup(crate.zone, words)
          }
        }
      },
      tag("span", ["class": "tick"]), tag("span", ["class": "tick"]),
    ]
  }
}
