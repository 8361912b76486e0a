extension StarterWeek {
  /// One line of an invented basket.
  private struct Line {
    let order: String
    let first: String
    let last: String
    let relay: String
    let producer: String
    let product: String
    let variant: String
    let kilograms: String
    let count: Int
    let price: String
    let isCold: Bool
  }

  private static let people = [
    ("R100000001", "Foyer", "Essai-01", "Relais Aragon"),
    ("R100000002", "Foyer", "Essai-02", "Relais Conques"),
    ("R100000003", "Foyer", "Essai-03", "Relais Moussoulens"),
    ("R100000004", "Foyer", "Essai-04", "Retrait au local"),
  ]

  private static let goods = [
    ("Ferme des Essais", "Tomme", "250g", "0.25", 1, "6.0", true),
    ("Ferme des Essais", "Yaourt nature", "500g", "0.5", 2, "5.0", true),
    ("Fournil d'Épreuve", "Pain de campagne", "1kg", "1.0", 1, "5.5", false),
    ("Jardin d'Exemple", "Carottes", "1kg", "1.0", 2, "5.0", false),
  ]

  private static var lines: [Line] {
    people.flatMap { person in
      goods.map {
        Line(
          order: person.0, first: person.1, last: person.2, relay: person.3, producer: $0.0,
          product: $0.1, variant: $0.2, kilograms: $0.3, count: $0.4, price: $0.5, isCold: $0.6)
      }
    }
  }

  /// The shop's report "customer totals": order number, lines, relay.
  static func customerTotals(_ isFrench: Bool) -> String {
    let head =
      isFrench
      ? "Boutique,Client,Email,n° tel,Producteur,Produit,Variante,Quantité,Coût produits (€),"
        + "Coût produits + Marge (€),Payé ?,Méthode de livraison,Livré ?,Cycle de Vente,"
        + "Code acheteur,N° commande,Date"
      : "Hub,Customer,Email,Phone,Producer,Product,Variant,Quantity,Item (€),Item + Fees (€),"
        + "Paid?,Shipping,Delivery?,Order Cycle,Customer Code,Order number,Date"
    let rows = lines.map {
      [
        "Boutique d'essai", "\($0.first) \($0.last)", "\($0.last.lowercased())@example.org",
        "06.00.00.01.0\($0.order.suffix(1))", $0.producer, $0.product, $0.variant,
        String($0.count), $0.price, $0.price, "true", $0.relay, "false", "Vente d'essai",
        "E-\($0.order.suffix(2))", $0.order, "2026-06-07 09:0\($0.order.suffix(1)):00",
      ].joined(separator: ",")
    }
    return ([head] + rows).joined(separator: "\n") + "\n"
  }

  /// The shop's report "packing by customer" with all columns: weight and cold.
  static func packing(_ isFrench: Bool) -> String {
    let head =
      isFrench
      ? "Boutique,Code acheteur,Prénom,Nom,n° tel,Fournisseur,Produit,Variante,Poids,Hauteur,"
        + "Largeur,Profondeur,Quantité,Prix,Temp Contrôlée ?,Statut livraison,Méthode de Livraison"
      : "Hub,Customer Code,First Name,Last Name,Phone,Supplier,Product,Variant,Weight,Height,"
        + "Width,Depth,Quantity,Price,TempControlled?,Shipment State,Shipping Method"
    let rows = lines.map {
      [
        "Boutique d'essai", "E-\($0.order.suffix(2))", $0.first, $0.last,
        "06.00.00.01.0\($0.order.suffix(1))", $0.producer, $0.product, $0.variant, $0.kilograms,
        "", "", "", String($0.count), $0.price, String($0.isCold), "pending", $0.relay,
      ].joined(separator: ",")
    }
    return ([head] + rows).joined(separator: "\n") + "\n"
  }
}
