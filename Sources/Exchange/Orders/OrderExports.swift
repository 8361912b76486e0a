internal import Foundation
public import PlanningModel
public import Quantities

/// Reads the shop's order exports: any mix of its reports for one week.
public enum OrderExports {
  /// Reads and joins `files`.
  ///
  /// Each report is recognised by its headers. What is unknown stays unknown: people are never
  /// joined by name alone, and a shipping method that no relay has is an error.
  ///
  /// - Parameters:
  ///   - files: Paths of the exports.
  ///   - shownAs: Their names in findings, in the same order; the paths when empty.
  ///   - relays: The relays of the week; when empty, sums are made by shipping method.
  ///   - products: What the hub knows of its products.
  ///   - unknownUnitMass: Mass of a unit of which nothing is known.
  /// - Throws: all errors of all files at once, with line and field.
  public static func read(
    files: [String], shownAs: [String] = [], relays: [RelayName], products: Register<Product>,
    unknownUnitMass: Grams
  ) throws(Refusal) -> OrdersReading {
    var findings = OrderFindings()
    var documents: [(name: String, data: Data)] = []
    for (place, path) in files.enumerated() {
      let name = place < shownAs.count ? shownAs[place] : path
      do {
        documents.append((name, try InputFile.data(path, called: name)))
      } catch {
        for finding in error.findings { findings.add(finding) }
      }
    }
    return try read(
      documents, relays: relays, products: products, unknownUnitMass: unknownUnitMass,
      findings: findings)
  }

  /// Reads a hub's table from shipping method to relay (`shipping_method`, `relay`, `kind`), or the
  /// `relays.csv` of a week.
  public static func relayNames(file: String) throws(Refusal) -> [RelayName] {
    try RelayNameTable.read(file: file, data: try InputFile.data(file, called: file))
  }

  /// Reads and joins exports that are in memory already.
  static func read(
    _ documents: [(name: String, data: Data)], relays: [RelayName],
    products: Register<Product> = Register(), unknownUnitMass: Grams = Grams(500),
    findings earlier: OrderFindings = OrderFindings()
  ) throws(Refusal) -> OrdersReading {
    var findings = earlier
    var tables: [OrderTable] = []
    for document in documents {
      let table = OrderTable(file: document.name, data: document.data, findings: &findings)
      if let table { tables.append(table) }
    }
    let batch = OrderBatch(tables, &findings)
    guard !findings.hasErrors else {
      addCertain(batch, relays: relays, &findings)
      throw Refusal(findings.list)
    }
    let join = OrderJoin(batch, &findings)
    var drafts = join.drafts
    let isMethodExported = tables.contains {
      ($0.report.hasLines || $0.report == .delivery) && $0.columns.has(.method)
    }
    RelayFinder(relays).assign(&drafts, isMethodExported: isMethodExported, &findings)
    guard !findings.hasErrors else { throw Refusal(findings.list) }

    var maker = OrderLineMaker(facts: ProductFacts(products), unknownUnitMass: unknownUnitMass)
    let orders = drafts.map { order($0, &maker, &findings) }
    let source = drafts.first?.head.file ?? documents.first?.name ?? ""
    maker.tally.report(source, unknownUnitMass: unknownUnitMass, &findings)
    var summariser = OrderSummariser(batch: batch, drafts: drafts, relays: relays, maker: maker)
    let summary = summariser.summary()
    report(summary, join: join, drafts: drafts, source: source, &findings)
    return OrdersReading(
      orders: Register(orders), summary: summary,
      findings: Refusal(findings.list.filter { $0.severity == .warning }).findings
        + findings.list.filter { $0.severity == .note })
  }

  /// Rows that could not be read would only make more errors, about what they lack; but what the
  /// others say of methods and cycles stands, and is told at the same time.
  private static func addCertain(
    _ batch: OrderBatch, relays: [RelayName], _ findings: inout OrderFindings
  ) {
    var more = OrderFindings()
    var drafts = OrderJoin(batch, &more).drafts
    RelayFinder(relays).assign(&drafts, isMethodExported: true, &more)
    let certain = ["method-unknown", "method-ambiguous", "cycles-mixed"]
    for finding in more.list where certain.contains(finding.code) { findings.add(finding) }
  }

  private static func order(
    _ draft: OrderDraft, _ maker: inout OrderLineMaker, _ findings: inout OrderFindings
  ) -> Order {
    Order(
      id: draft.id, customer: draft.head.customer, customerCode: draft.code, phone: draft.phone,
      relay: draft.relay, method: draft.method, comment: draft.comment,
      owed: draft.owed.map { MicroEuros(rawValue: $0) },
      lines: draft.rows.map { maker.line($0, &findings) })
  }

  /// Facts of the week that are worth knowing and need nothing.
  private static func report(
    _ summary: OrdersSummary, join: OrderJoin, drafts: [OrderDraft], source: String,
    _ findings: inout OrderFindings
  ) {
    guard let counts = summary.counts else {
      findings.warn(
        source, code: "no-orders",
        fr: "aucun de ces fichiers ne porte de lignes de commande\u{202F}; ajoutez les totaux par"
          + " acheteur ou le rapport de préparation",
        en: "none of these files carries lines of orders; add customer totals or packing")
      return
    }
    noteLimits(counts, isByPerson: drafts.allSatisfy { $0.head.order.isEmpty }, source, &findings)
    if counts.lines > counts.linesNonzero {
      let idle = drafts.filter { $0.rows.allSatisfy { $0.quantity == 0 } }.map(\.id)
      findings.note(
        source, code: "quantity-zero",
        fr: "\(counts.lines - counts.linesNonzero) lignes de quantité 0, gardées et non livrées"
          + (idle.isEmpty ? "" : "\u{202F}; rien à livrer pour \(OrderText.list(idle))"),
        en: "\(counts.lines - counts.linesNonzero) lines of quantity 0, kept and not delivered"
          + (idle.isEmpty ? "" : "; nothing to deliver for \(OrderText.list(idle))"))
    }
    for balance in join.strayBalances where balance.isEmptied {
      findings.note(
        balance.file, line: balance.line, code: "order-without-lines",
        fr: "la commande de \(balance.customer) a été vidée\u{202F}; rien à livrer",
        en: "the order of \(balance.customer) was emptied; nothing to deliver")
    }
    let untold = drafts.count { $0.code.isEmpty && $0.phone.isEmpty && $0.head.order.isEmpty }
    if untold > 0 {
      findings.note(
        source, code: "people-by-name",
        fr:
          "\(untold) commande\(untold > 1 ? "s" : "") sans code ni téléphone\u{A0}: deux personnes du même nom n'en"
          + " feraient qu'une\u{202F}; cochez «\u{A0}n° tel\u{A0}» dans les colonnes du rapport",
        en:
          "\(untold) order\(untold > 1 ? "s" : "") without code or telephone: two people of one name would be taken for"
          + " one; tick 'Phone' among the columns of the report")
    }
    if let names = summary.namesShared, !names.isEmpty {
      findings.note(
        source, code: "names-shared",
        fr:
          "plusieurs personnes portent le même nom\u{A0}: \(OrderText.list(names))\u{202F}; elles restent"
          + " distinctes",
        en: "several people bear one name: \(OrderText.list(names)); they are kept apart")
    }
    if let several = summary.severalOrders, !several.isEmpty {
      let groups = several.map { $0.joined(separator: " + ") }
      findings.note(
        source, code: "several-orders",
        fr: "une même personne a plusieurs commandes\u{A0}: \(OrderText.list(groups))",
        en: "one person has several orders: \(OrderText.list(groups))")
    }
  }
}
