internal import PlanningModel

/// Which report of the shop a table is; told by its headers, never by its file's name.
enum OrderReport: Equatable {
  case customerTotals, packing, ordersAndDistributors
  case delivery, paymentMethods
  case supplierTotals, supplierTotalsByDistributor, distributorTotals, bulk

  /// Whether its rows are lines of orders.
  var hasLines: Bool {
    self == .customerTotals || self == .packing || self == .ordersAndDistributors
  }

  /// Its name in the shop's menu.
  var name: Phrase {
    switch self {
    case .customerTotals:
      Phrase(fr: "Totaux Cycle de Vente par Acheteur", en: "Order Cycle Customer Totals")
    case .packing: Phrase(fr: "Préparation des commandes", en: "Packing")
    case .ordersAndDistributors: Phrase(fr: "Commandes et Boutiques", en: "Orders and Distributors")
    case .delivery: Phrase(fr: "Rapport de Livraison", en: "Delivery Report")
    case .paymentMethods: Phrase(fr: "Rapport Méthodes de Paiement", en: "Payment Methods Report")
    case .supplierTotals:
      Phrase(fr: "Totaux Cycle de Vente par Producteur", en: "Order Cycle Supplier Totals")
    case .supplierTotalsByDistributor:
      Phrase(fr: "Totaux par Producteur et Boutique", en: "Supplier Totals by Distributor")
    case .distributorTotals:
      Phrase(fr: "Totaux par Boutique et Producteur", en: "Distributor Totals by Supplier")
    case .bulk: Phrase(fr: "Achats groupés", en: "Bulk Co-op")
    }
  }

  /// The report whose table has `columns`; `nil` when they fit none.
  init?(_ columns: OrderColumns) {
    let has = columns.has
    if has(.orderNumber) && has(.producer) && has(.product) {
      self = .customerTotals
    } else if has(.orderID) && (has(.distributor) || has(.customerName)) {
      self = .ordersAndDistributors
    } else if has(.sumTotal) || has(.amountOwing) {
      self = .bulk
    } else if has(.supplier) && has(.product) && has(.quantity) {
      self = .packing
    } else if has(.amount)
      && (has(.coldItems) || has(.deliveryAddress) || has(.specialInstructions))
    {
      self = .delivery
    } else if has(.email) && has(.amount) && has(.balance) {
      self = .paymentMethods
    } else if has(.producer) && has(.totalUnits) {
      self = .supplierTotals
    } else if has(.hub) && has(.producer) && has(.totalShippingCost) {
      self = .distributorTotals
    } else if has(.producer) && has(.unitCost) {
      self = .supplierTotalsByDistributor
    } else {
      return nil
    }
  }
}
