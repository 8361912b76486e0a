internal import PlanningModel
internal import Quantities

/// Sums up the joined orders of one week.
struct OrderSummariser {
  let batch: OrderBatch
  let drafts: [OrderDraft]
  let relays: [RelayName]
  var maker: OrderLineMaker

  /// Which sums the exported columns allow.
  private var tellsCold: Bool { batch.packingColumns.contains(.isCold) }
  private var tellsWeight: Bool { batch.packingColumns.contains(.weight) }
  private var tellsPrice: Bool {
    batch.totalsColumns.contains(.itemPrice) || batch.packingColumns.contains(.price)
      || batch.distributorsColumns.contains(.cost)
  }

  /// The summary, without the sums that the files cannot tell.
  mutating func summary() -> OrdersSummary {
    var summary = OrdersSummary()
    if !drafts.isEmpty {
      summary.counts = counts(drafts)
      summary.ordersAllLinesZero = drafts.count { draft in
        draft.rows.allSatisfy { $0.quantity == 0 }
      }
      summary.byRelay = byRelay()
      addProducers(&summary)
      addPeople(&summary)
    }
    addReports(&summary)
    return summary
  }

  private mutating func counts(_ drafts: [OrderDraft]) -> OrdersSummary.Counts {
    var counts = OrdersSummary.Counts()
    counts.orders = drafts.count
    var declared: Int64 = 0
    var inferable: Int64 = 0
    var missing = 0
    var coldLines = 0
    var coldOrders = 0
    var price: Int64 = 0
    for draft in drafts {
      counts.lines += draft.rows.count
      let sold = draft.rows.filter { $0.quantity > 0 }
      counts.ordersToDeliver += sold.isEmpty ? 0 : 1
      counts.linesNonzero += sold.count
      price += draft.rows.reduce(0) { $0 + ($1.price ?? 0) }
      let cold = sold.count { $0.isCold == true }
      coldLines += cold
      coldOrders += cold > 0 ? 1 : 0
      for row in sold {
        counts.units += row.quantity
        if let weight = maker.declared(of: row) {
          declared += weight * Int64(row.quantity)
        } else {
          missing += 1
          inferable += (maker.content(of: row)?.milligrams ?? 0) * Int64(row.quantity)
        }
      }
    }
    if tellsCold { (counts.coldLines, counts.coldOrders) = (coldLines, coldOrders) }
    if tellsWeight {
      counts.declaredWeight = Grams(rawValue: (declared + 500) / 1_000)
      counts.linesMissingWeight = missing
      counts.inferableWeight = Grams(rawValue: (inferable + 500) / 1_000)
    }
    if tellsPrice { counts.itemTotal = MicroEuros(rawValue: price) }
    return counts
  }

  private mutating func byRelay() -> [String: OrdersSummary.Counts] {
    var groups: [String: [OrderDraft]] = [:]
    if drafts.contains(where: { !$0.relayName.isEmpty }) {
      for relay in relays { groups[relay.name] = [] }
    }
    for draft in drafts where !draft.relayName.isEmpty {
      groups[draft.relayName, default: []].append(draft)
    }
    var sums: [String: OrdersSummary.Counts] = [:]
    for name in groups.keys.sorted() { sums[name] = counts(groups[name] ?? []) }
    return sums
  }

  private func addProducers(_ summary: inout OrdersSummary) {
    let sold = drafts.flatMap(\.rows).filter { $0.quantity > 0 }
    guard sold.contains(where: { !$0.producer.isEmpty }) else { return }
    var sums: [String: OrdersSummary.ProducerCounts] = [:]
    for row in sold {
      sums[row.producer, default: OrdersSummary.ProducerCounts()].lines += 1
      sums[row.producer, default: OrdersSummary.ProducerCounts()].units += row.quantity
    }
    summary.byProducer = sums
    summary.producersWithGoods = sums.count
    summary.distinctVariantsOrdered =
      Set(
        sold.map { "\($0.producerKey)|\($0.productKey)|\($0.variantKey)" }
      ).count
  }

  private func addPeople(_ summary: inout OrdersSummary) {
    let isPhoneKnown = drafts.contains { !$0.phoneKey.isEmpty }
    guard isPhoneKnown,
      batch.totalsColumns.contains(.phone)
        || batch.packingColumns.contains(.phone)
    else { return }
    let people = OrderPeople(drafts)
    summary.namesShared = people.sharedNames
    if !batch.totals.isEmpty { summary.severalOrders = people.severalOrders }
  }

  private mutating func addReports(_ summary: inout OrdersSummary) {
    if !batch.totals.isEmpty {
      summary.totalsRows = batch.totals.count
      if batch.totalsColumns.contains(.finalAmount) {
        let weighed = batch.totals.filter { row in
          maker.content(of: row).map { !$0.isVolume } ?? false
        }
        let grams = weighed.reduce(0) { $0 + ($1.finalAmount ?? 0) }
        summary.finalWeight = Grams(rawValue: (grams + 500_000) / 1_000_000)
      }
    }
    if !batch.packing.isEmpty {
      summary.packingRows = batch.packing.count
      if batch.packingColumns.contains(.phone) {
        summary.packingCustomerGroups = Set(batch.packing.map(\.personKey)).count
        if batch.packingColumns.isSuperset(of: [.price, .method, .weight]) {
          let different = Set(batch.packing.map { "\($0.personKey)|\($0.methodKey)|\($0.lineKey)" })
          summary.identicalPackingRows = batch.packing.count - different.count
        }
      }
    }
    let balances = batch.hasDeliveries ? batch.deliveries : batch.payments
    guard batch.hasDeliveries || batch.hasPayments else { return }
    let owed = balances.compactMap(\.owed)
    summary.ordersUnpaid = owed.count { $0 > 0 }
    summary.toCollect = MicroEuros(rawValue: owed.reduce(0, +))
    summary.amountTotal = MicroEuros(rawValue: balances.reduce(0) { $0 + ($1.amount ?? 0) })
    if batch.hasDeliveries {
      summary.deliveryRows = batch.deliveries.count
      summary.ordersWithComment = batch.deliveries.count { !$0.comment.isEmpty }
      summary.ordersWithoutLines = batch.deliveries.count { $0.isEmptied }
    }
  }
}
