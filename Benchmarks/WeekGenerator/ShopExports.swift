internal import Foundation
internal import PlanningModel
internal import Quantities

/// The orders of a week as Coop Circuits exports them, with French headers.
struct ShopExports {
  private let week: Week
  private static let shop = "Coopérative de démonstration"
  private static let cycle = "Vente du 06/06 au 08/06 – retrait jeudi 11/06"

  init(_ week: Week) { self.week = week }

  var files: [OutputFile] {
    [
      OutputFile(path: "orders/customer-totals.fr.csv", text: customerTotals),
      OutputFile(path: "orders/packing-by-customer.all-columns.fr.csv", text: packing),
    ]
  }

  /// Orders by last name, then first name.
  private var people: [(order: Order, first: String, last: String)] {
    week.orders.map { order -> (order: Order, first: String, last: String) in
      let words = order.customer.split(separator: " ", maxSplits: 1).map(String.init)
      return (order, words.first ?? "", words.last ?? "")
    }.sorted { ($0.last, $0.first, $0.order.id) < ($1.last, $1.first, $1.order.id) }
  }

  private var customerTotals: String {
    var table = CommaSeparated(header: [
      "Boutique", "Client", "Email", "n° tel", "Producteur", "Produit", "Variante", "Quantité",
      "Coût produits (€)", "Coût produits + Marge (€)", "Frais si par commande (€)",
      "Frais de livraison (€)", "Frais de Transaction (€)", "Total (€)", "Payé ?",
      "Méthode de livraison", "Livré ?", "Rue Livraison", " Rue (2) Livraison", "Ville Livraison",
      "Code Postal Livraison", "Département Livraison", "Commentaire", "Référence Produit",
      "Cycle de Vente", "Méthode de paiement", "Code acheteur", "Tags", "Rue Facturation",
      "Rue (2) Facturation", "Ville Facturation", "Code Postal Facturation",
      "Département Facturation", "N° commande", "Date",
    ])
    for (place, person) in people.enumerated() {
      let order = person.order
      let number = order.customerCode.drop { $0 != "-" }.dropFirst()
      let minute = String(100 + place % 60).dropFirst()
      for line in order.lines {
        let cents = (line.price?.rawValue ?? 0) / 10_000
        let price = CommaSeparated.decimal(thousandths: cents * 10, places: 1)
        let dear = CommaSeparated.decimal(thousandths: cents * 108 / 100 * 10, places: 1)
        let start = [
          ShopExports.shop, order.customer, "client\(number)@example.org", order.phone,
          line.producer, line.product, line.variant, String(line.quantity), price, dear,
        ].map { CommaSeparated.Cell.text($0) }
        let fees: [CommaSeparated.Cell] = [.empty, .empty, .empty, .empty]
        let way: [CommaSeparated.Cell] = [
          .text("true"), .text(order.method), .text("false"), .absent, .absent, .absent, .absent,
          .absent, .empty, .empty, .text(ShopExports.cycle), .text("Carte bancaire"),
          .text(order.customerCode), .empty, .text("\(place + 1) rue de l'Exemple"), .absent,
          .text("Villegailhenc"), .text("11600"), .text("Aude"), .text(order.id),
          .text("2026-06-07 \(String(106 + place / 60).dropFirst()):\(minute):00"),
        ]
        table.append(start + fees + way)
      }
    }
    return table.text
  }

  private var packing: String {
    var table = CommaSeparated(header: [
      "Boutique", "Code acheteur", "Prénom", "Nom", "n° tel", "Fournisseur", "Produit", "Variante",
      "Poids", "Hauteur", "Largeur", "Profondeur", "Quantité", "Prix", "Temp Contrôlée ?",
      "Statut livraison", "Méthode de Livraison",
    ])
    for person in people {
      for line in person.order.lines {
        let unit = line.mass.rawValue / Int64(max(1, line.quantity))
        let cents = (line.price?.rawValue ?? 0) / 10_000
        let start = [
          ShopExports.shop, person.order.customerCode, person.first, person.last,
          person.order.phone, line.producer, line.product, line.variant,
          CommaSeparated.decimal(thousandths: unit, places: 1),
        ].map { CommaSeparated.Cell.text($0) }
        let end = [
          String(line.quantity), CommaSeparated.decimal(thousandths: cents * 10, places: 1),
          line.temperatureClass.zone == .ambient ? "false" : "true", "ready", person.order.method,
        ].map { CommaSeparated.Cell.text($0) }
        table.append(start + [.absent, .absent, .absent] + end)
      }
    }
    return table.text
  }
}
