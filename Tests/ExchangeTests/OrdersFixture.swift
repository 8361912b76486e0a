import Foundation
import PlanningModel
import Quantities

@testable import Exchange

/// Small exports of our own, made up, as the shop and its neighbours head them.
enum OrdersFixture {
  static let packingHead =
    "Boutique,Code acheteur,Prénom,Nom,n° tel,Fournisseur,Produit,Variante,"
    + "Poids,Hauteur,Largeur,Profondeur,Quantité,Prix,Temp Contrôlée ?,Méthode de Livraison\n"
  static let totalsHead =
    "Boutique,Client,n° tel,Producteur,Produit,Variante,Quantité,"
    + "Coût produits (€),Coût produits + Marge (€),Payé ?,Livré ?,Méthode de livraison,Code acheteur,"
    + "Cycle de Vente,N° commande,Date,Poids ou volume livré\n"
  static let deliveryHead =
    "Prénom,Nom,Boutique,n° tel,Adresse Livraison,Méthode de Livraison,"
    + "Montant,Solde,Note au producteur\n"

  static let relays = [
    RelayName(id: "north", name: "Le Nord", methods: ["Relais du Nord (école)"]),
    RelayName(id: "south", name: "Le Sud", methods: ["Relais du Sud", "Sud"]),
    RelayName(id: "shop", name: "Boutique à part", methods: ["Petite Boutique"], kind: .hub),
  ]

  /// A row of packing; `cells` replaces the fields it names.
  static func packing(
    _ last: String = "Doe", first: String = "Jane", code: String = "", phone: String = "0601020304",
    product: String = "Carottes", variant: String = "1kg", weight: String = "1.0",
    size: String = ",,", quantity: String = "2", price: String = "4.0", cold: String = "false",
    method: String = "Relais du Nord (école)"
  ) -> String {
    "Ferme,\(code),\(first),\(last),\(phone),Le Champ,\(product),\(variant),\(weight),\(size),"
      + "\(quantity),\(price),\(cold),\(method)\n"
  }

  static func total(
    _ order: String, _ customer: String = "Jane Doe", phone: String = "0601020304",
    product: String = "Carottes", variant: String = "1kg", quantity: String = "2",
    price: String = "4.0", method: String = "Relais du Nord (école)", code: String = "",
    cycle: String = "Vente", date: String = "2026-06-06 10:00:00", final: String = "",
    home: Bool = false
  ) -> String {
    "Ferme,\(customer),\(phone),Le Champ,\(product),\(variant),\(quantity),\(price),\(price),false,\(home),"
      + "\(method),\(code),\(cycle),\(order),\(date),\(final)\n"
  }

  static func delivery(
    _ last: String = "Doe", first: String = "Jane", phone: String = "0601020304",
    method: String = "Relais du Nord (école)", amount: String = "4.0", balance: String = "0.0",
    comment: String = ""
  ) -> String {
    "\(first),\(last),Ferme,\(phone),1 rue,\(method),\(amount),\(balance),\(comment)\n"
  }

  static func read(
    _ texts: String..., relays: [RelayName] = relays, products: [Product] = []
  ) throws(Refusal) -> OrdersReading {
    try OrderExports.read(
      texts.enumerated().map { ("file\($0.offset + 1).csv", Data($0.element.utf8)) },
      relays: relays, products: Register(products))
  }

  /// Findings of a reading or of its refusal, as `severity code line`.
  static func findings(_ texts: String..., relays: [RelayName] = relays) -> [String] {
    let documents = texts.enumerated().map { ("file\($0.offset + 1).csv", Data($0.element.utf8)) }
    let found: [Finding]
    do throws(Refusal) {
      found = try OrderExports.read(documents, relays: relays).findings
    } catch {
      found = error.findings
    }
    return found.filter { $0.severity != .note }
      .map { "\($0.severity.rawValue) \($0.code)" + ($0.line.map { " \($0)" } ?? "") }
  }
}
