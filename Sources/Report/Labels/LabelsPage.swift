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
    let crates = self.crates
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

  /// Carried crates by round and stop, the others after them.
  private var crates: [Crate] {
    let carried = book.plan.rounds.flatMap { book.crates(of: $0) }
    var seen: Set<String> = []
    return (carried + book.plan.crates).filter { seen.insert($0.id).inserted }
  }

  private func label(_ crate: Crate) -> Markup {
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
      tag("p", ["class": "low"]) {
        tag(
          "strong",
          words(fr: "Caisse \(mark.rank)/\(mark.count)", en: "Crate \(mark.rank)/\(mark.count)"))
        tag("span", ["class": "short"], book.containerName(crate))
        tag("span", crate.id)
      }
    }
  }

  private func destination(_ crate: Crate, _ mark: CrateMark) -> String {
    if let stop = mark.stop { return words(fr: "arrêt \(stop)", en: "stop \(stop)") }
    return book.plan.atHub.contains(crate.order)
      ? words(fr: "AU DÉPÔT", en: "AT THE HUB") : words(fr: "NON LIVRÉ", en: "NOT DELIVERED")
  }
}
