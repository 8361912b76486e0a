internal import PlanningModel

/// One crate to fill: whose it is, and its goods to tick from the bottom up.
struct PackingCard {
  let book: PlanBook
  let crate: Crate
  private var words: Words { book.words }

  var markup: Markup {
    let mark = book.mark(crate)
    let goods = book.contents(of: crate)
    return tag("article", ["class": "pack"]) {
      tag("p", ["class": "row"]) {
        tag("strong", ["class": "nw"], mark.number)
        ZoneMark.markup(crate.zone, words)
      }
      tag("h3", book.customer(crate.order))
      tag("p", ["class": "row small"]) {
        tag("span", book.rankWords(crate))
        tag("span", ["class": "nw"], words.kilograms(crate.net))
      }
      if goods.isEmpty {
        tag(
          "p", ["class": "small soft"],
          words(
            fr: "Contenu inconnu : refaites le plan.", en: "Contents unknown: plan again."))
      }
      tag("ol") { goods.map(row) }
    }
  }

  private func row(_ goods: PlanBook.PackedGoods) -> Markup {
    tag("li") {
      tag("span", ["class": "tick"])
      tag("span") {
        tag("strong", words.units(goods.quantity) + " ")
        goods.product + (goods.variant.isEmpty ? "" : ", " + goods.variant)
        if goods.isRaw { tag("strong", " ▼") }
        if goods.isFragile { tag("strong", " ▲") }
        if !goods.producer.isEmpty { tag("span", ["class": "soft"], " · " + goods.producer) }
      }
    }
  }
}

extension Words {
  /// A number of units before a product: `3 ×`.
  func units(_ number: Int) -> String { whole(Int64(number)) + "\u{A0}×" }
}
