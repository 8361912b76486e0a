internal import PlanningModel

/// Joins the reports of one week into orders.
///
/// The spine is customer totals, else orders and distributors, else packing. Packing adds weight,
/// size and cold to the spine's lines; orders and distributors adds comments; delivery and payment
/// methods add comment, balance and, when packing hides it, the shipping method.
struct OrderJoin {
  let batch: OrderBatch
  private(set) var drafts: [OrderDraft] = []
  /// The delivery report's orders that were joined to none, emptied orders included.
  private(set) var strayBalances: [OrderBalance] = []

  init(_ batch: OrderBatch, _ findings: inout OrderFindings) {
    self.batch = batch
    if !batch.totals.isEmpty {
      drafts = OrderDraft.numbered(withPacking(batch.totals, &findings))
      addDistributors(&findings)
    } else if !batch.distributors.isEmpty {
      drafts = OrderDraft.numbered(withPacking(batch.distributors, &findings))
    } else {
      drafts = OrderDraft.unnumbered(batch.packing)
    }
    for place in drafts.indices {
      let said = OrderText.distinct(drafts[place].rows.map(\.comment).filter { !$0.isEmpty })
      drafts[place].comment = said.first ?? batch.comments[drafts[place].id] ?? ""
      let paid = drafts[place].rows.compactMap(\.isPaid)
      if !paid.isEmpty && paid.allSatisfy({ $0 }) { drafts[place].owed = 0 }
    }
    addBalances(batch.payments, &findings)
    addBalances(batch.deliveries, &findings)
    checkCycles(&findings)
  }

  private func withPacking(
    _ spine: [OrderRow], _ findings: inout OrderFindings
  ) -> [OrderRow] {
    guard !batch.packing.isEmpty else { return spine }
    var rows = spine
    var matcher = OrderLineMatcher(spine)
    let places = matcher.match(batch.packing)
    var isMet = Array(repeating: false, count: spine.count)
    for (row, place) in zip(batch.packing, places) {
      guard let place else { continue }
      rows[place].fill(from: row)
      isMet[place] = true
    }
    for (number, place) in matcher.otherQuantity {
      let row = batch.packing[number]
      findings.warn(
        row.file, line: row.line, code: "quantity-differs",
        fr: "\(row.customer), \(row.product)\u{A0}: \(row.quantity) ici,"
          + " \(spine[place].quantity) dans \(spine[place].file) (retenu)\u{202F}; exportez les"
          + " deux au même moment",
        en: "\(row.customer), \(row.product): \(row.quantity) here, \(spine[place].quantity) in"
          + " \(spine[place].file) (kept); export both at the same time")
    }
    if matcher.renamedCount > 0, let first = batch.packing.first {
      findings.note(
        first.file, code: "products-renamed",
        fr: "\(matcher.renamedCount) lignes dont le produit a été renommé depuis la commande,"
          + " reconnues par producteur, quantité et prix",
        en: "\(matcher.renamedCount) lines whose product was renamed since the order, recognised by"
          + " producer, quantity and price")
    }
    tellMissed(zip(batch.packing, places).filter { $0.1 == nil }.map(\.0), &findings)
    tellUnmet(zip(spine, isMet).filter { !$0.1 }.map(\.0), &findings)
    return rows
  }

  private func tellMissed(_ missed: [OrderRow], _ findings: inout OrderFindings) {
    guard let first = missed.first else { return }
    let people = OrderText.list(OrderText.distinct(missed.map(\.customer)))
    findings.warn(
      first.file, line: first.line, code: "packing-not-in-totals",
      fr: "\(missed.count) lignes ne sont dans aucune commande numérotée et ne sont pas comptées"
        + "\u{A0}: \(people)\u{202F}; vérifiez que les rapports sont du même cycle de vente",
      en: "\(missed.count) lines are in no numbered order and are not counted: \(people); check"
        + " that the reports are of one order cycle")
  }

  private func tellUnmet(_ unmet: [OrderRow], _ findings: inout OrderFindings) {
    guard let first = unmet.first else { return }
    let orders = OrderText.list(OrderText.distinct(unmet.map(\.order)))
    findings.warn(
      first.file, line: first.line, code: "totals-not-in-packing",
      fr: "\(unmet.count) lignes manquent dans le rapport de préparation (ni poids ni froid)"
        + "\u{A0}: \(orders)\u{202F}; exportez-le de nouveau",
      en: "\(unmet.count) lines are missing from packing (neither weight nor cold): \(orders);"
        + " export it again")
  }

  /// Orders and distributors beside customer totals: only its comments are new.
  private mutating func addDistributors(_ findings: inout OrderFindings) {
    guard !batch.distributors.isEmpty else { return }
    let spine = drafts.flatMap(\.rows)
    var owners: [Int] = []
    for (place, draft) in drafts.enumerated() {
      owners.append(contentsOf: Array(repeating: place, count: draft.rows.count))
    }
    var matcher = OrderLineMatcher(spine)
    let places = matcher.match(batch.distributors)
    var missed: [OrderRow] = []
    for (row, place) in zip(batch.distributors, places) {
      guard let place else {
        missed.append(row)
        continue
      }
      let owner = owners[place]
      if drafts[owner].rows.allSatisfy({ $0.comment.isEmpty }), !row.comment.isEmpty {
        drafts[owner].rows[0].comment = row.comment
      }
    }
    tellMissed(missed, &findings)
  }

  private func checkCycles(_ findings: inout OrderFindings) {
    guard let first = drafts.first?.head else { return }
    let rows = drafts.flatMap(\.rows)
    let cycles = OrderText.distinct(rows.map(\.cycle).filter { !$0.isEmpty })
    if cycles.count > 1 {
      findings.warn(
        first.file, code: "cycles-mixed",
        fr: "\(cycles.count) cycles de vente\u{A0}: \(OrderText.list(cycles, most: 3))\u{202F};"
          + " vérifiez que tous se livrent cette semaine",
        en: "\(cycles.count) order cycles: \(OrderText.list(cycles, most: 3)); check that all are"
          + " delivered this week")
    }
    let days = rows.compactMap(\.day)
    if let from = days.min(), let to = days.max(), to - from > 10 {
      findings.warn(
        first.file, code: "dates-mixed",
        fr: "les commandes s'étendent sur \(to - from + 1) jours et peuvent mêler plusieurs"
          + " semaines\u{202F}; choisissez le cycle de vente avant d'exporter",
        en: "the orders span \(to - from + 1) days and may mix several weeks; choose the order"
          + " cycle before exporting")
    }
  }

  private mutating func addBalances(
    _ balances: [OrderBalance], _ findings: inout OrderFindings
  ) {
    guard !balances.isEmpty else { return }
    var matcher = OrderBalanceMatcher(drafts: drafts, balances: balances)
    matcher.match()
    for (number, place) in matcher.places.enumerated() {
      guard let place else { continue }
      take(balances[number], into: place, isFirst: matcher.isFirst(number))
    }
    let strays = zip(balances, matcher.places).filter { $0.1 == nil }.map(\.0)
    strayBalances = strays
    guard !drafts.isEmpty else { return }
    tellStrays(strays.filter { !$0.isEmptied }, matcher, &findings)
    let lonely = drafts.indices.filter { place in !matcher.places.contains(place) }
    if !lonely.isEmpty, let file = balances.first?.file {
      let names = lonely.map { "\(drafts[$0].id) (\(drafts[$0].head.customer))" }
      findings.warn(
        file, code: "order-not-in-delivery",
        fr: "commandes absentes de ce rapport, ou dont le client n'y est pas reconnu sans"
          + " doute\u{A0}: \(OrderText.list(names))",
        en: "orders missing from this report, or whose customer is not surely recognised in it:"
          + " \(OrderText.list(names))")
    }
  }

  private mutating func take(_ balance: OrderBalance, into place: Int, isFirst: Bool) {
    if !balance.comment.isEmpty && balance.comment != drafts[place].comment {
      let before = isFirst ? "" : drafts[place].comment
      drafts[place].comment = before.isEmpty ? balance.comment : "\(before)\n\(balance.comment)"
    }
    if let owed = balance.owed {
      drafts[place].owed = isFirst ? owed : (drafts[place].owed ?? 0) + owed
    }
    if drafts[place].method.isEmpty && !balance.method.isEmpty && !drafts[place].rows.isEmpty {
      drafts[place].rows[0].method = balance.method
      drafts[place].rows[0].methodKey = balance.methodKey
    }
    if drafts[place].phone.isEmpty && !drafts[place].rows.isEmpty {
      drafts[place].rows[0].phone = balance.phone
      drafts[place].rows[0].phoneKey = balance.phoneKey
    }
  }

  private func tellStrays(
    _ strays: [OrderBalance], _ matcher: OrderBalanceMatcher, _ findings: inout OrderFindings
  ) {
    guard let first = strays.first else { return }
    let names = OrderText.list(OrderText.distinct(strays.map(\.customer)))
    findings.warn(
      first.file, line: first.line, code: "delivery-not-in-orders",
      fr:
        "\(strays.count) lignes ne peuvent être données avec certitude à une commande\u{A0}: \(names)"
        + "\u{202F}; cochez téléphone et méthode de livraison dans la préparation, ou donnez les"
        + " totaux par acheteur",
      en:
        "\(strays.count) rows cannot be given to an order with certainty: \(names); tick phone and shipping"
        + " method in packing, or give customer totals")
  }
}
