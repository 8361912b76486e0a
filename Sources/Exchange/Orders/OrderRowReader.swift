internal import PlanningModel

/// Reads the rows of one table that are lines of orders.
struct OrderRowReader {
  let table: OrderTable
  /// Comments that a spreadsheet's summary rows carry, by order number.
  private(set) var comments: [String: String] = [:]
  private(set) var rows: [OrderRow] = []
  private var folded: [String: String] = [:]
  private var summaryCount = 0
  private var maskedCount = 0
  private var firstMasked = 0
  private var label = PersonLabel("")
  private var hub = ""

  init(_ table: OrderTable) { self.table = table }

  /// Fills ``rows`` and ``comments``.
  mutating func read(_ findings: inout OrderFindings) {
    var pendingLabel: String?
    for row in table.rows {
      if table.isSummary(row) {
        takeSummary(row)
      } else if table.hasLabelRows && OrderTable.isLabel(row) {
        // Of two header rows in turn, the first is the shop and the second the person.
        if let shop = pendingLabel { hub = OrderText.tidy(shop) }
        pendingLabel = row.fields.first
      } else {
        if let text = pendingLabel { label = PersonLabel(text) }
        pendingLabel = nil
        if row.fields.count > 1 { takeLine(row, &findings) }
      }
    }
    report(&findings)
  }

  private mutating func takeSummary(_ row: DelimitedText.Row) {
    summaryCount += 1
    let order = table.text(row, .orderNumber)
    let comment = table.text(row, .comments)
    if !order.isEmpty && !comment.isEmpty { comments[order] = comment }
  }

  private mutating func takeLine(_ row: DelimitedText.Row, _ findings: inout OrderFindings) {
    var line = OrderRow()
    line.file = table.file
    line.line = row.line
    readPerson(row, into: &line)
    if isMasked(line) {
      maskedCount += 1
      if firstMasked == 0 { firstMasked = row.line }
      return
    }
    readGoods(row, into: &line, &findings)
    readFigures(row, into: &line, &findings)
    line.makeKeys(&folded)
    if line.nameKey.isEmpty && line.order.isEmpty && line.code.isEmpty {
      findings.error(
        table.file, line: row.line, code: "name-missing",
        fr: "la ligne n'a ni nom ni code d'acheteur\u{202F}; complétez-la",
        en: "the row has neither a name nor a customer code; fill it in")
    }
    rows.append(line)
  }

  private func readPerson(_ row: DelimitedText.Row, into line: inout OrderRow) {
    line.hub = table.text(row, table.columns.has(.hub) ? .hub : .distributor)
    line.code = table.text(row, .customerCode)
    line.phone = table.text(row, .phone)
    line.email = table.text(row, .email)
    switch table.report {
    case .packing where table.hasLabelRows:
      line.customer = label.name
      if line.code.isEmpty { line.code = label.code }
      if line.phone.isEmpty { line.phone = label.phone }
      if line.hub.isEmpty { line.hub = hub }
    case .packing:
      line.customer = OrderText.tidy(
        "\(table.text(row, .firstName)) \(table.text(row, .lastName))")
    case .ordersAndDistributors:
      line.customer = table.text(row, .customerName)
      line.order = table.text(row, .orderID)
    default:
      line.customer = table.text(row, .customer)
      line.order = table.text(row, .orderNumber)
    }
  }

  private func readGoods(
    _ row: DelimitedText.Row, into line: inout OrderRow, _ findings: inout OrderFindings
  ) {
    line.producer = table.text(row, table.report == .packing ? .supplier : .producer)
    line.product = table.text(row, .product)
    line.variant = table.text(row, .variant)
    line.method = table.text(row, .method)
    line.cycle = table.text(row, .cycle)
    let isDistributors = table.report == .ordersAndDistributors
    line.comment = table.text(row, isDistributors ? .shippingInstructions : .comments)
    line.day = OrderText.day(table.text(row, isDistributors ? .orderDate : .date))
    if line.product.isEmpty {
      findings.error(
        table.file, line: row.line, field: table.columns.header(.product), code: "product-missing",
        fr: "la ligne n'a pas de produit\u{202F}; complétez-la ou supprimez-la",
        en: "the row has no product; fill it in or delete it")
    }
    if table.report != .packing && line.order.isEmpty {
      let column: OrderColumn = isDistributors ? .orderID : .orderNumber
      findings.error(
        table.file, line: row.line, field: table.columns.header(column),
        code: "order-number-missing",
        fr: "la ligne n'a pas de numéro de commande\u{202F}; complétez-la",
        en: "the row has no order number; fill it in")
    }
  }

  private func readFigures(
    _ row: DelimitedText.Row, into line: inout OrderRow, _ findings: inout OrderFindings
  ) {
    let cells = OrderCells(table: table, row: row)
    line.quantity = cells.quantity(&findings)
    let price: OrderColumn =
      switch table.report {
      case .packing: .price
      case .ordersAndDistributors: .cost
      default: .itemPrice
      }
    line.price = cells.number(price, most: 1_000_000, &findings)
    line.priceWithFees = cells.number(.feesPrice, most: 1_000_000, &findings)
    line.weight = cells.number(.weight, most: 1_000, &findings)
    line.finalAmount = cells.number(.finalAmount, most: 100_000_000, &findings)
    line.size = [.height, .width, .depth].compactMap { cells.number($0, most: 100_000, &findings) }
    if line.size.count < 3 { line.size = [] }
    line.isCold = cells.truth(.isCold, &findings)
    line.isHome = cells.truth(.isHome, &findings)
    line.isPaid = cells.truth(.paid, &findings)
  }

  private func isMasked(_ line: OrderRow) -> Bool {
    [line.customer, line.code, line.phone].contains { OrderText.isMask($0) }
  }

  private func report(_ findings: inout OrderFindings) {
    if maskedCount > 0 {
      findings.refuseMasked(table.file, line: firstMasked, count: maskedCount)
    }
    if summaryCount > 0 {
      findings.note(
        table.file, code: "summary-rows",
        fr: "\(summaryCount) lignes de total, non comptées",
        en: "\(summaryCount) summary rows, not counted")
    }
    if rows.isEmpty && maskedCount == 0 && table.columns.has(.quantity) {
      findings.warn(
        table.file, code: "no-rows",
        fr: "le rapport n'a aucune ligne\u{202F}; vérifiez la période et le cycle de vente",
        en: "the report has no row; check its period and order cycle")
    }
  }
}

extension OrderText {
  /// The platform's words for hidden data, brackets included, anywhere in a name.
  static func isMask(_ text: String) -> Bool {
    guard text.contains("<"), text.contains(">") else { return false }
    let words = fold(text).split(separator: " ")
    return words.contains("masque") || words.contains("hidden")
  }
}

extension OrderFindings {
  /// Hidden names: no named crate can be made.
  mutating func refuseMasked(_ file: String, line: Int, count: Int) {
    error(
      file, line: line, code: "names-masked",
      fr:
        "\(count) lignes sans nom («\u{A0}< Masqué >\u{A0}»)\u{202F}; faites exporter ce rapport par un"
        + " gestionnaire de la boutique",
      en: "\(count) rows without a name ('< Hidden >'); have a manager of the shop export this"
        + " report")
  }
}
