internal import PlanningModel

/// Crates to tick off: number, name, zone.
struct CrateList {
  let book: PlanBook
  let crates: [Crate]

  var markup: Markup {
    tag("ul", ["class": "crates"]) { crates.map { CrateList.line($0, book) } }
  }

  static func line(_ crate: Crate, _ book: PlanBook) -> Markup {
    let mark = book.mark(crate)
    let part = mark.count > 1 ? " (\(mark.rank)/\(mark.count))" : ""
    let relayCrate = book.relayCrate(crate.id)
    return tag("li") {
      tag("span", ["class": "tick"])
      tag("strong", mark.number)
      tag("span", relayCrate.map(book.holdsWords) ?? book.customer(crate.order) + part)
      ZoneMark.markup(crate.zone, book.words)
    }
  }
}
