/// A field of the shop's reports, whatever the language of its header.
enum OrderColumn: Int, CaseIterable {
  case hub, customer, customerCode, firstName, lastName, email, phone
  case supplier, producer, product, variant, quantity
  case weight, height, width, depth, finalAmount
  case price, itemPrice, feesPrice, cost
  case isCold, method, isHome, paid, cycle, date, comments
  case orderNumber, orderID, orderDate, customerName, distributor, shippingInstructions
  case deliveryAddress, amount, balance, coldItems, specialInstructions
  case totalUnits, unitCost, totalCost, totalShippingCost, sumTotal, amountOwing
  /// Known, and not needed here.
  case other
}

extension OrderColumn {
  /// The column headed `header`; `nil` when the platform has no such header.
  static func named(_ header: String) -> OrderColumn? {
    byHeader[OrderText.fold(withoutCurrency(header))]
  }

  /// `Coût produits (€)` as `Coût produits`; other brackets stay.
  private static func withoutCurrency(_ text: String) -> String {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return text }
    let inside = text[text.index(after: open)...].dropLast()
    let isCode = inside.count == 3 && inside.allSatisfy { ("A"..."Z").contains($0) }
    let hasSign = inside.unicodeScalars.contains {
      $0.properties.generalCategory == .currencySymbol
    }
    return isCode || (hasSign && inside.count <= 4) ? String(text[..<open]) : text
  }

  private static let byHeader: [String: OrderColumn] = {
    var table: [String: OrderColumn] = [:]
    for (column, headers) in headers {
      for header in headers { table[OrderText.fold(header)] = column }
    }
    return table
  }()

  /// Headers in French, English, and as other French-speaking platforms and years wrote them.
  private static let headers: [(OrderColumn, [String])] = [
    (.hub, ["Boutique", "Hub", "Comptoir"]),
    (.customer, ["Client", "Customer", "Acheteur"]),
    (.customerCode, ["Code acheteur", "Customer Code"]),
    (.firstName, ["Prénom", "First Name"]),
    (.lastName, ["Nom", "Last Name"]),
    (.email, ["Email", "E-mail", "E-mail Acheteur", "Customer Email"]),
    (.phone, ["n° tel", "Phone", "Tel Acheteur", "Customer Phone", "Tel Acheteur·euse"]),
    (.supplier, ["Fournisseur", "Supplier", "Disitributeur·trice"]),
    (.producer, ["Producteur", "Producer", "Producteur·trice"]),
    (.product, ["Produit", "Product"]),
    (.variant, ["Variante", "Variant"]),
    (.quantity, ["Quantité", "Quantity", "Nb commandé"]),
    (.weight, ["Poids", "Weight"]),
    (.height, ["Hauteur", "Height", "Taille"]),
    (.width, ["Largeur", "Width"]),
    (.depth, ["Profondeur", "Depth"]),
    (.finalAmount, ["Poids ou volume livré", "Final (Weight/Volume)", "Final (Poids/Volume)"]),
    (.price, ["Prix", "Price"]),
    (.itemPrice, ["Coût produits", "Item", "Pièce"]),
    (.feesPrice, ["Coût produits + Marge", "Item + Fees"]),
    (.cost, ["Coût", "Cost"]),
    (.isCold, ["Temp Contrôlée ?", "TempControlled?"]),
    (.method, ["Méthode de Livraison", "Shipping Method", "Shipping", "Livraison"]),
    (.isHome, ["Livré ?", "Delivery?"]),
    (.paid, ["Payé ?", "Paid?"]),
    (.cycle, ["Cycle de Vente", "Order Cycle"]),
    (.date, ["Date"]),
    (.comments, ["Commentaire", "Comments"]),
    (.orderNumber, ["N° commande", "Order number"]),
    (.orderID, ["Order Id"]),
    (.orderDate, ["Date de commande", "Order date", "Date of Order"]),
    (.customerName, ["Nom Acheteur", "Customer Name", "Nom Acheteur·euse"]),
    (.distributor, ["Distributeur", "Distributor", "Distributeur·trice"]),
    (.shippingInstructions, ["Instructions de Livraison", "Shipping instructions"]),
    (.deliveryAddress, ["Adresse Livraison", "Delivery Address"]),
    (.amount, ["Montant", "Amount"]),
    (.balance, ["Solde", "Balance"]),
    (.coldItems, ["Article à température contrôlée ?", "Temp Controlled Items?"]),
    (.specialInstructions, ["Note au producteur", "Special Instructions"]),
    (.totalUnits, ["Vol. total", "Total Units"]),
    (
      .unitCost,
      ["Prix prod unitaire", "Curr. Cost per Unit", "Prix production unitaire"]
    ),
    (.totalCost, ["Coût Total", "Total Cost"]),
    (
      .totalShippingCost,
      [
        "Prix prod total", "Total Shipping Cost", "Prix production total",
        "Total coût de livraison",
      ]
    ),
    (.sumTotal, ["Total déjà commandé", "Sum Total", "Somme Totale"]),
    (.amountOwing, ["Montant dû", "Amount Owing"]),
    (.other, otherHeaders),
  ]

  private static let otherHeaders = [
    "Statut livraison", "Shipment State", "Statut de la livraison",
    "Frais si par commande", "Admin & Handling", "Admin et gestion",
    "Frais de livraison", "Ship", "Frais de Transaction", "Pay fee",
    "Label de la réduction", "Voucher Label", "Label du bon d'achat",
    "Montant de la réduction", "Voucher Amount", "Montant du bon d'achat",
    "Total", "Rue Livraison", "Ship Street", "Rue de la livraison",
    "Rue (2) Livraison", "Ship Street 2", "Ville Livraison", "Ship City",
    "Code Postal Livraison", "Ship Postcode", "Delivery Postcode",
    "Département Livraison", "Ship State", "Province Livraison",
    "Référence Produit", "SKU", "Méthode de paiement", "Payment Method", "Tags",
    "Rue Facturation", "Billing Street", "Rue (2) Facturation", "Billing Street 2",
    "Ville Facturation", "Billing City", "Code Postal Facturation", "Billing Postcode",
    "Département Facturation", "Billing State", "Province Facturation",
    "Soumis à la TVA", "GST/VAT Registered", "Soumis à la TVA / TPS", "Soumis à la GST",
    "TVA applicable", "Product Tax Category", "Catégorie de taxe sur les produits",
    "Taxe applicable",
    "Ville Acheteur", "Customer City", "Ville Acheteur·euse",
    "Quantité Max", "Max Quantity", "Coût de livraison", "Shipping Cost", "Adresse Boutique",
    "Distributor address", "Adresse Comptoir Distributeur·trice", "Adresse Hub Distributeur",
    "Ville Distributeur", "Distributor city", "Ville Distributeur·trice",
    "Code Postal Distributeur", "Distributor postcode", "Code Postal Distributeur·trice",
    "Quantité totale du lot", "Bulk Unit Size", "Nb Unités Variante", "Variant Value", "Unité",
    "Variant Unit", "Nb Unités Requises", "Units Required", "Non alloué", "Unallocated",
    "Dépassement Qté Max", "Max Quantity Excess", "Total disponible", "Total available",
    "Montant payé", "Amount Paid",
  ]
}
