import Exchange
import PlanningModel
import Quantities

/// What `orders` prints for people: the sums, then one row per relay.
enum OrdersTable {
  static func text(_ summary: OrdersSummary, _ language: Language) -> String {
    guard let counts = summary.counts else {
      return Phrase(
        fr: "Ces fichiers ne contiennent aucune ligne de commande.",
        en: "These files hold no line of any order."
      ).text(language)
    }
    let mass = counts.declaredWeight.map { $0.inDocumentUnit.formatted(digits: 1) } ?? "?"
    let price = counts.itemTotal.map { $0.inDocumentUnit.formatted(digits: 2) } ?? "?"
    let head = Phrase(
      fr: """
        \(counts.orders) commandes, dont \(counts.ordersToDeliver) à livrer\u{A0}; \
        \(counts.linesNonzero) lignes, \(counts.units) unités\u{A0}; \(local(mass, language))\u{A0}kg \
        déclarés\u{A0}; \(local(price, language))\u{A0}€.
        """,
      en: """
        \(counts.orders) orders, \(counts.ordersToDeliver) to deliver; \(counts.linesNonzero) lines, \
        \(counts.units) units; \(mass) kg declared; EUR \(price).
        """
    ).text(language)
    let relays = (summary.byRelay ?? [:]).sorted { $0.key < $1.key }
    guard !relays.isEmpty else { return head }
    let width = relays.map(\.key.count).max() ?? 0
    let rows = relays.map { name, counts in
      row(name, width, counts, language)
    }
    return ([head, ""] + rows).joined(separator: "\n")
  }

  private static func row(
    _ name: String, _ width: Int, _ counts: OrdersSummary.Counts, _ language: Language
  ) -> String {
    func pad(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let mass = counts.declaredWeight.map { $0.inDocumentUnit.formatted(digits: 1) } ?? "?"
    let baskets = Phrase(fr: "paniers", en: "baskets").text(language)
    let cold = Phrase(fr: "au froid", en: "cold").text(language)
    return "  " + name + String(repeating: " ", count: width - name.count)
      + pad(String(counts.ordersToDeliver), 5) + " " + baskets
      + pad(local(mass, language), 8) + " kg"
      + (counts.coldOrders.map { pad(String($0), 5) + " " + cold } ?? "")
  }

  private static func local(_ number: String, _ language: Language) -> String {
    language == .fr ? number.replacing(".", with: ",") : number
  }
}
