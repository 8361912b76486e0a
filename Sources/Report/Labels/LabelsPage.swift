internal import PlanningModel
internal import Quantities

/// `labels.html`: one label per crate, two by seven on A4 (99.1 mm by 38.1 mm), in the
/// order of hand-over.
struct LabelsPage {
  let book: PlanBook
  private var words: Words { book.words }

  init(_ book: PlanBook) { self.book = book }

  private static let labelsPerSheet = 14

  var text: String {
    let title = words(fr: "Étiquettes des caisses", en: "Crate labels")
    let crates = labels
    let body = group {
      tag("div", ["class": "intro screen"]) {
        tag("p", ["class": "over"], words.date(book.plan.week.date))
        tag("h1", title)
        tag(
          "p",
          words(
            fr:
              "\(words.count(crates.count, fr: "étiquette", "étiquettes", en: "label", "labels")), planches A4 de 14 (99,1 × 38,1 mm). Imprimez à 100 %, sans marge.",
            en:
              "\(words.count(crates.count, fr: "étiquette", "étiquettes", en: "label", "labels")), A4 sheets of 14 (99.1 × 38.1 mm). Print at 100%, no margins."
          ))
      }
      stride(from: 0, to: crates.count, by: LabelsPage.labelsPerSheet).map { first in
        tag("section", ["class": "sheet"]) {
          crates[first..<min(crates.count, first + LabelsPage.labelsPerSheet)].map(label)
        }
      }
    }
    return Page(title: title, body: body, kind: "labels", words: words).text
  }

  /// The crates in their order, each relay crate before the first of its bags.
  private var labels: [Crate] {
    var seen: Set<String> = []
    return book.cratesInOrder.flatMap { crate -> [Crate] in
      guard let carrier = book.carrier(of: crate), seen.insert(carrier.id).inserted else {
        return [crate]
      }
      return book.pieces([crate]) + [crate]
    }
  }

  private func label(_ crate: Crate) -> Markup {
    if let relayCrate = book.relayCrate(crate.id) { return label(relayCrate, crate) }
    let mark = book.mark(crate)
    let name = book.customer(crate.order)
    return tag("article", ["class": "label"]) {
      tag("p", ["class": "top"]) {
        tag("span") {
          tag("span", ["class": "mark"], mark.number)
          tag("span", ["class": "nw"], " " + destination(crate, mark))
        }
        ZoneMark.markup(crate.zone, words)
      }
      tag("p", ["class": name.count > 22 ? "name long" : "name"], name)
      tag("p", ["class": "top"]) {
        tag("span", ["class": "place"], book.relayName(crate.relay))
        tag("span", ["class": "nw"], words.kilograms(crate.mass))
      }
      // Names of more than 22 letters are written smaller, of more than 38 in two lines.
      contents(crate, most: name.count > 38 ? 60 : 122)
      tag("p", ["class": "low"]) {
        tag("strong", book.rankWords(crate))
        tag("span", ["class": "short"], book.containerName(crate))
        tag("span", crate.id)
      }
    }
  }

  /// A relay crate's label: its relay in place of a name, and which bags lie in it, whose.
  private func label(_ relayCrate: RelayCrate, _ piece: Crate) -> Markup {
    let mark = book.mark(piece)
    let count = words.count(relayCrate.bags.count, fr: "sac", "sacs", en: "bag", "bags")
    return tag("article", ["class": "label"]) {
      tag("p", ["class": "top"]) {
        tag("span") {
          tag("span", ["class": "mark"], mark.number)
          tag("span", ["class": "nw"], " " + destination(piece, mark))
        }
        ZoneMark.markup(piece.zone, words)
      }
      tag("p", ["class": "name long"], book.relayName(relayCrate.relay))
      tag("p", ["class": "top"]) {
        tag("span", ["class": "place"], count)
        tag("span", ["class": "nw"], words.kilograms(relayCrate.mass))
      }
      tag("p", ["class": "goods"], bags(relayCrate, most: 122))
      tag("p", ["class": "low"]) {
        tag("strong", words(fr: "Caisse du relais", en: "Relay crate"))
        tag("span", ["class": "short"], book.containerName(piece))
      }
    }
  }

  /// The bags of a relay crate from the bottom up, with names where there is room for all.
  private func bags(_ relayCrate: RelayCrate, most: Int) -> String {
    let bags = book.bags(of: relayCrate)
    let numbers = bags.map { book.mark($0).number }
    let names = zip(numbers, bags).map { $0 + " " + book.customer($1.order) }
    let lead = words(fr: "Fond : ", en: "Bottom: ")
    let text = lead + names.joined(separator: " · ")
    return text.count <= most ? text : lead + numbers.joined(separator: " · ")
  }

  /// What lies in the crate from the bottom up, where the label has room for all of it; the list
  /// of `packing.html` holds what does not fit.
  ///
  /// - Parameter most: Letters that the lines of small print hold.
  private func contents(_ crate: Crate, most: Int) -> Markup {
    let goods = book.contents(of: crate)
    guard !goods.isEmpty else { return .empty }
    let items = goods.map { goods in
      (goods.quantity == 1 ? "" : words.units(goods.quantity) + "\u{A0}") + goods.product
    }
    let text = words(fr: "Fond : ", en: "Bottom: ") + items.joined(separator: " · ")
    let short = words(
      fr: "\(goods.count) produits : voir la fiche de mise en caisse",
      en: "\(goods.count) products: see the packing list")
    return tag("p", ["class": "goods"], text.count <= most ? text : short)
  }

  private func destination(_ crate: Crate, _ mark: CrateMark) -> String {
    if let stop = mark.stop { return words(fr: "arrêt \(stop)", en: "stop \(stop)") }
    return book.plan.atHub.contains(crate.order)
      ? words(fr: "AU DÉPÔT", en: "AT THE HUB") : words(fr: "NON LIVRÉ", en: "NOT DELIVERED")
  }
}
