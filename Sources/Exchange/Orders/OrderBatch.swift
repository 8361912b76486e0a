internal import PlanningModel

/// All rows of the week's files, by report, each order and each row once.
struct OrderBatch {
  /// Customer totals.
  private(set) var totals: [OrderRow] = []
  /// Packing; a second packing report has filled in what the first does not show.
  private(set) var packing: [OrderRow] = []
  /// Orders and distributors.
  private(set) var distributors: [OrderRow] = []
  private(set) var deliveries: [OrderBalance] = []
  private(set) var payments: [OrderBalance] = []
  /// Comments of summary rows, by order number.
  private(set) var comments: [String: String] = [:]
  /// Columns met in any report of a kind.
  private(set) var totalsColumns: Set<OrderColumn> = []
  private(set) var packingColumns: Set<OrderColumn> = []
  private(set) var distributorsColumns: Set<OrderColumn> = []
  private(set) var hasDeliveries = false
  private(set) var hasPayments = false

  private var packingTables: [(rows: [OrderRow], columns: OrderColumns, file: String)] = []

  /// Reads every table.
  init(_ tables: [OrderTable], _ findings: inout OrderFindings) {
    for table in tables { read(table, &findings) }
    joinPacking(&findings)
  }

  private mutating func read(_ table: OrderTable, _ findings: inout OrderFindings) {
    switch table.report {
    case .customerTotals, .packing, .ordersAndDistributors:
      var reader = OrderRowReader(table)
      reader.read(&findings)
      comments.merge(reader.comments) { first, _ in first }
      takeLines(reader.rows, of: table, &findings)
    case .delivery:
      hasDeliveries = true
      Self.add(OrderBalance.read(table, &findings), of: table.file, to: &deliveries, &findings)
    case .paymentMethods:
      hasPayments = true
      Self.add(OrderBalance.read(table, &findings), of: table.file, to: &payments, &findings)
    default:
      findings.note(
        table.file, code: "report-without-orders",
        fr:
          "«\u{A0}\(table.report.name.french)\u{A0}» ne porte pas de commandes\u{202F}; non utilisé",
        en: "'\(table.report.name.english)' carries no orders; not used")
    }
  }

  private mutating func takeLines(
    _ rows: [OrderRow], of table: OrderTable, _ findings: inout OrderFindings
  ) {
    let columns = Set(OrderColumn.allCases.filter { table.columns.has($0) })
    switch table.report {
    case .customerTotals:
      totalsColumns.formUnion(columns)
      Self.add(
        Self.withoutCopies(rows, table.file, &findings), of: table.file, to: &totals, &findings)
    case .ordersAndDistributors:
      distributorsColumns.formUnion(columns)
      Self.add(rows, of: table.file, to: &distributors, &findings)
    default:
      packingColumns.formUnion(columns)
      if table.hasLabelRows {
        packingColumns.formUnion([.customerCode, .phone])
        findings.note(
          table.file, code: "names-as-written",
          fr:
            "les lignes d'en-tête écrivent le nom avant le prénom\u{202F}; les noms restent ainsi",
          en: "header rows write the last name first; names are kept so")
      }
      packingTables.append((rows, table.columns, table.file))
    }
  }
}

extension OrderBatch {
  /// Adds numbered rows; an order met in another file is a copy of it or is refused.
  private static func add(
    _ rows: [OrderRow], of file: String, to all: inout [OrderRow],
    _ findings: inout OrderFindings
  ) {
    let earlier = Dictionary(grouping: all.indices, by: { all[$0].order })
    let mine = Dictionary(grouping: rows.indices, by: { rows[$0].order })
    var copied: [String] = []
    var differing: [String] = []
    var seen: Set<String> = []
    for row in rows {
      guard let places = earlier[row.order] else {
        all.append(row)
        continue
      }
      guard seen.insert(row.order).inserted else { continue }
      let mineHere = (mine[row.order] ?? []).sorted { rows[$0].lineKey < rows[$1].lineKey }
      let theirs = places.sorted { all[$0].lineKey < all[$1].lineKey }
      if mineHere.map({ rows[$0].lineKey }) == theirs.map({ all[$0].lineKey }) {
        copied.append(row.order)
        for (a, b) in zip(theirs, mineHere) { all[a].fill(from: rows[b]) }
      } else {
        differing.append(row.order)
      }
    }
    tell(copied: copied, differing: differing, file, &findings)
  }

  private static func tell(
    copied: [String], differing: [String], _ file: String, _ findings: inout OrderFindings
  ) {
    if !copied.isEmpty {
      findings.note(
        file, code: "orders-given-twice",
        fr:
          "\(copied.count) commandes déjà données par un autre fichier\u{202F}; comptées une fois",
        en: "\(copied.count) orders already given by another file; counted once")
    }
    if !differing.isEmpty {
      findings.error(
        file, code: "orders-differ",
        fr:
          "commandes qui diffèrent d'un autre fichier\u{A0}: \(OrderText.list(differing))\u{202F};"
          + " ne gardez que l'export le plus récent",
        en: "orders that differ from another file: \(OrderText.list(differing)); keep only the"
          + " newest export")
    }
  }

  /// In customer totals an order holds a line once, so a repeated row was pasted twice. Orders
  /// and distributors shows no producer: there, equal rows may be two lines.
  private static func withoutCopies(
    _ rows: [OrderRow], _ file: String, _ findings: inout OrderFindings
  ) -> [OrderRow] {
    var seen: Set<String> = []
    let kept = rows.filter { seen.insert("\($0.order)|\($0.lineKey)").inserted }
    if kept.count < rows.count {
      findings.warn(
        file, code: "rows-repeated",
        fr: "\(rows.count - kept.count) lignes répétées dans une même commande, prises pour des"
          + " copies et comptées une fois",
        en: "\(rows.count - kept.count) rows repeated within an order, taken for copies and counted"
          + " once")
    }
    return kept
  }

  private static func add(
    _ rows: [OrderBalance], of file: String, to all: inout [OrderBalance],
    _ findings: inout OrderFindings
  ) {
    var left: [String: Int] = [:]
    for row in all { left[row.key, default: 0] += 1 }
    var copies = 0
    for row in rows {
      let count = left[row.key] ?? 0
      if count > 0 {
        left[row.key] = count - 1
        copies += 1
      } else {
        all.append(row)
      }
    }
    if copies > 0 {
      findings.note(
        file, code: "orders-given-twice",
        fr: "\(copies) commandes déjà données par un autre fichier\u{202F}; comptées une fois",
        en: "\(copies) orders already given by another file; counted once")
    }
  }

  /// The packing report with most columns leads; the others fill in what it does not show.
  private mutating func joinPacking(_ findings: inout OrderFindings) {
    let telling: [OrderColumn] = [.weight, .method, .phone, .price, .isCold, .depth]
    let order = packingTables.indices.sorted { a, b in
      let scores = [a, b].map { place in
        telling.count { packingTables[place].columns.has($0) }
      }
      return scores[0] != scores[1] ? scores[0] > scores[1] : a < b
    }
    for place in order {
      let rows = packingTables[place].rows
      guard !packing.isEmpty else {
        packing = rows
        continue
      }
      addPacking(rows, file: packingTables[place].file, &findings)
    }
    packingTables = []
  }

  private mutating func addPacking(
    _ rows: [OrderRow], file: String, _ findings: inout OrderFindings
  ) {
    let known = Set(packing.map(\.nameKey))
    packing.append(contentsOf: rows.filter { !known.contains($0.nameKey) })
    let again = rows.filter { known.contains($0.nameKey) }
    var matcher = OrderLineMatcher(packing)
    let places = matcher.match(again)
    for (row, place) in zip(again, places) {
      if let place { packing[place].fill(from: row) }
    }
    let missed = zip(again, places).filter { $0.1 == nil }.map(\.0)
    if missed.count < again.count {
      findings.note(
        file, code: "orders-given-twice",
        fr: "\(again.count - missed.count) lignes déjà données par un autre rapport de préparation"
          + "\u{202F}; comptées une fois",
        en: "\(again.count - missed.count) lines already given by another packing report; counted"
          + " once")
    }
    if let first = missed.first {
      findings.warn(
        file, line: first.line, code: "packing-differs",
        fr: "\(missed.count) lignes ne sont pas dans l'autre rapport de préparation et ne sont pas"
          + " comptées (\(OrderText.list(OrderText.distinct(missed.map(\.customer)))))\u{202F};"
          + " exportez les deux au même moment",
        en: "\(missed.count) lines are not in the other packing report and are not counted"
          + " (\(OrderText.list(OrderText.distinct(missed.map(\.customer))))); export both at the"
          + " same time")
    }
  }
}

extension OrderText {
  /// The different ones of `items`, in the order of their first appearance.
  static func distinct(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }
}
