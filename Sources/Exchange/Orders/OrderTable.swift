internal import Foundation
internal import PlanningModel

/// One file of the shop, recognised: its headers and the rows below them.
struct OrderTable {
  /// File as findings name it.
  let file: String
  let report: OrderReport
  let columns: OrderColumns
  /// Rows below the headers that hold anything, without those refused for their number of fields.
  private(set) var rows: [DelimitedText.Row]
  /// Names stand in rows of one cell instead of columns (a spreadsheet's header rows).
  let hasLabelRows: Bool

  /// Reads `data`; `nil` with an error in `findings` when it is no table of the shop.
  init?(file: String, data: Data, findings: inout OrderFindings) {
    let text: DelimitedText
    do {
      text = try DelimitedText(data)
    } catch {
      findings.refuse(file, error)
      return nil
    }
    let rows = text.rows.filter { !$0.isBlank }
    let candidates = rows.prefix(15).map { OrderColumns(headers: $0.fields) }
    guard let top = candidates.firstIndex(where: { $0.knownCount >= 3 }) else {
      findings.refuseUnknown(file, line: rows.first?.line)
      return nil
    }
    let columns = candidates[top]
    guard let report = OrderReport(columns) else {
      findings.refuseUnknown(file, columns: columns, line: rows[top].line)
      return nil
    }
    self.file = file
    self.report = report
    self.columns = columns
    self.rows = Array(rows[(top + 1)...])
    hasLabelRows =
      report == .packing && !columns.has(.lastName) && !columns.has(.firstName)
      && self.rows.contains { Self.isLabel($0) }
    Self.readMetadata(rows[..<top], file: file, findings: &findings)
    if report.hasLines || report == .delivery || report == .paymentMethods {
      findHeaderFaults(&findings)
      dropFaultyRows(endsOpen: text.endsOpen, &findings)
    }
  }

  /// The tidy text of a cell; empty when absent, or the platform's word for nothing.
  func text(_ row: DelimitedText.Row, _ column: OrderColumn) -> String {
    guard let place = columns.place(column), place < row.fields.count else { return "" }
    let text = row.fields[place]
    switch column {
    case .product, .producer, .supplier, .variant, .firstName, .lastName, .customer:
      return OrderText.tidy(text)
    case .comments, .specialInstructions, .shippingInstructions:
      let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
      return trimmed == "aucun" || trimmed == "none" ? "" : trimmed
    default:
      let tidy = OrderText.tidy(text)
      return tidy == "aucun" || tidy == "none" ? "" : tidy
    }
  }

  /// Whether a row is a header row of a spreadsheet: one cell, the first.
  static func isLabel(_ row: DelimitedText.Row) -> Bool {
    row.fields.count > 2 && !(row.fields.first?.allSatisfy(\.isWhitespace) ?? true)
      && row.fields.dropFirst().allSatisfy { $0.allSatisfy(\.isWhitespace) }
  }

  /// Whether a row sums others up: no product and no producer, and a cell that says `Total`.
  func isSummary(_ row: DelimitedText.Row) -> Bool {
    guard report.hasLines, text(row, .product).isEmpty, text(row, .producer).isEmpty,
      text(row, .supplier).isEmpty
    else { return false }
    return row.fields.contains { $0.count < 40 && OrderText.fold($0).hasPrefix("total") }
  }
}

extension OrderTable {
  /// Rows above the headers: the platform's own are read, others are named.
  private static func readMetadata(
    _ rows: ArraySlice<DelimitedText.Row>, file: String, findings: inout OrderFindings
  ) {
    for row in rows {
      let value = row.fields.count > 1 ? row.fields[1] : ""
      switch OrderText.fold(row.fields.first ?? "") {
      case "titre du rapport", "report title", "printed": break
      case "periode", "date range":
        let days = value.components(separatedBy: " - ").compactMap { OrderText.day($0) }
        guard days.count == 2, days[1] - days[0] > 10 else { break }
        findings.warn(
          file, line: row.line, code: "period-long",
          fr:
            "le rapport couvre \(days[1] - days[0]) jours et peut mêler plusieurs semaines\u{202F};"
            + " choisissez le cycle de vente avant d'exporter",
          en: "the report covers \(days[1] - days[0]) days and may mix several weeks; choose the"
            + " order cycle before exporting")
      default:
        findings.warn(
          file, line: row.line, code: "row-above-headers",
          fr: "ligne au-dessus des en-têtes, non lue", en: "row above the headers, not read")
      }
    }
  }

  private mutating func findHeaderFaults(_ findings: inout OrderFindings) {
    let unknown = columns.kinds.indices.filter { place in
      columns.kinds[place] == nil
        && !(columns.headers[place].isEmpty
          && rows.allSatisfy { place >= $0.fields.count || $0.fields[place].isEmpty })
    }
    let isCountless = report.hasLines && !columns.has(.quantity)
    if isCountless {
      let names = OrderText.list(unknown.map { columns.headers[$0] }.filter { !$0.isEmpty })
      findings.error(
        file, code: "column-missing",
        fr: "il manque la colonne «\u{A0}Quantité\u{A0}»\u{202F}; exportez le rapport de nouveau"
          + (names.isEmpty ? "" : " (colonnes inconnues\u{A0}: \(names))"),
        en: "the column 'Quantity' is missing; export the report again"
          + (names.isEmpty ? "" : " (unknown columns: \(names))"))
      rows = []
    } else if !unknown.isEmpty {
      let names = unknown.map { place in
        columns.headers[place].isEmpty
          ? "n° \(place + 1)" : "«\u{A0}\(columns.headers[place])\u{A0}»"
      }
      findings.warn(
        file, field: columns.headers[unknown[0]], code: "unknown-column",
        fr: "colonnes inconnues, non lues\u{A0}: \(OrderText.list(names))",
        en: "unknown columns, not read: \(OrderText.list(names))")
    }
    for (place, first) in columns.repeated {
      let isCopy = rows.allSatisfy { row in
        place >= row.fields.count || first >= row.fields.count
          || OrderText.tidy(row.fields[place]) == OrderText.tidy(row.fields[first])
      }
      let header = columns.headers[place]
      if isCopy {
        findings.note(
          file, field: header, code: "column-twice",
          fr: "la colonne \(place + 1) répète la colonne \(first + 1)\u{202F}; une seule est lue",
          en: "column \(place + 1) repeats column \(first + 1); only one is read")
      } else {
        findings.error(
          file, field: header, code: "column-twice",
          fr: "les colonnes \(first + 1) et \(place + 1) portent le même nom et diffèrent\u{202F};"
            + " supprimez celle qui est de trop",
          en: "columns \(first + 1) and \(place + 1) have the same name and differ; delete the one"
            + " too many")
      }
    }
  }

  private mutating func dropFaultyRows(endsOpen: Bool, _ findings: inout OrderFindings) {
    let last = rows.last?.line
    let needed =
      [.product, .quantity, .amount, .orderNumber, .orderID, .method, .lastName]
      .compactMap { columns.place($0) }.max() ?? 0
    rows = rows.filter { row in
      let isLast = row.line == last
      let fault = fault(of: row, isLast: isLast, endsOpen: endsOpen, needed: needed)
      if let (code, message) = fault {
        findings.error(file, line: row.line, code: code, fr: message.french, en: message.english)
      } else if isLast && endsOpen {
        findings.warn(
          file, line: row.line, code: "last-line-open",
          fr: "la dernière ligne ne finit pas par un retour à la ligne\u{A0}: vérifiez que le"
            + " fichier est entier",
          en: "the last line has no end of line: check that the file is whole")
      }
      return fault == nil
    }
  }

  /// What is wrong with the number of fields of `row`; spreadsheets may drop empty last cells of
  /// any row but the last.
  private func fault(
    of row: DelimitedText.Row, isLast: Bool, endsOpen: Bool, needed: Int
  ) -> (code: String, message: Phrase)? {
    let width = columns.headers.count
    let count = row.fields.count
    if count < width && isLast {
      return (
        "file-truncated",
        Phrase(
          fr: "la dernière ligne n'a que \(count) cases sur \(width)\u{A0}: le fichier est coupé,"
            + " téléchargez-le de nouveau",
          en: "the last row has only \(count) of \(width) fields: the file was cut short, download"
            + " it again")
      )
    }
    if isLast && endsOpen, columns.place(.date) == width - 1, OrderText.day(text(row, .date)) == nil
    {
      return (
        "file-truncated",
        Phrase(
          fr: "la dernière ligne s'arrête au milieu de la date\u{A0}: le fichier est coupé,"
            + " téléchargez-le de nouveau",
          en: "the last row stops within its date: the file was cut short, download it again")
      )
    }
    if count <= needed {
      return (
        "row-short",
        Phrase(
          fr:
            "la ligne n'a que \(count) cases sur \(width)\u{202F}; exportez le rapport de nouveau",
          en: "the row has only \(count) of \(width) fields; export the report again")
      )
    }
    guard row.fields.dropFirst(width).contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      return nil
    }
    return (
      "row-long",
      Phrase(
        fr: "la ligne a \(count) cases pour \(width) en-têtes\u{202F}; un guillemet ou un"
          + " séparateur est de trop",
        en: "the row has \(count) fields for \(width) headers; a quote or a separator is one too"
          + " many")
    )
  }
}

extension OrderFindings {
  /// Says why `file` is no table.
  mutating func refuse(_ file: String, _ fault: DelimitedText.Fault) {
    switch fault {
    case .notText: add(Finding(.error, file: file, code: "not-text", .notTable))
    case .empty:
      error(
        file, code: "file-empty", fr: "le fichier est vide\u{202F}; téléchargez-le de nouveau",
        en: "the file is empty; download it again")
    case .openQuote(let line):
      error(
        file, line: line, code: "quote-open",
        fr: "un guillemet ouvert ici n'est jamais fermé\u{A0}: le fichier est coupé,"
          + " téléchargez-le de nouveau",
        en: "a quote opened here is never closed: the file was cut short, download it again")
    }
  }

  fileprivate mutating func refuseUnknown(
    _ file: String, columns: OrderColumns? = nil, line: Int?
  ) {
    if let columns, columns.has(.producer), columns.has(.product), columns.has(.quantity) {
      error(
        file, line: line, code: "order-number-missing",
        fr:
          "il manque la colonne «\u{A0}N° commande\u{A0}»\u{202F}; cochez-la, et décochez «\u{A0}lignes"
          + " d'en-tête\u{A0}», avant d'exporter",
        en: "the column 'Order number' is missing; tick it, and untick 'header rows', before"
          + " exporting")
    } else {
      error(
        file, line: line, code: "report-unknown",
        fr:
          "ce n'est pas un rapport de la boutique que nous connaissons\u{202F}; donnez «\u{A0}Totaux"
          + " Cycle de Vente par Acheteur\u{A0}» ou «\u{A0}Préparation des commandes\u{A0}»",
        en: "this is no report of the shop that we know; give 'Order Cycle Customer Totals' or"
          + " 'Packing'")
    }
  }
}
