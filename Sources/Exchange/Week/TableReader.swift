internal import Foundation
internal import PlanningModel

/// The rows of one CSV file under known headers, and every fault of its form.
struct TableReader {
  let format: TableFormat
  /// Rows in the order of the file.
  private(set) var rows: [TableRow] = []
  /// Headers as the user wrote them, by column.
  private(set) var headers: [String: String] = [:]
  private(set) var findings: [Finding] = []
  /// The file says nothing usable: its rows are unknown.
  private(set) var isBroken = false

  init(_ data: Data, _ format: TableFormat) {
    self.format = format
    do {
      let text = try DelimitedText(Self.withoutComments(data))
      read(text.rows.filter { !$0.isBlank })
    } catch {
      refuse(error)
    }
  }

  private mutating func refuse(_ fault: DelimitedText.Fault) {
    isBroken = true
    switch fault {
    case .empty:
      add(
        nil, "", "file-empty", fr: "le fichier est vide ; y mettre une ligne d'en-têtes",
        en: "the file is empty; give it a row of headers")
    case .notText:
      findings.append(Finding(.error, file: format.file, code: "not-text", .notTable))
    case .openQuote(let line):
      add(
        line, "", "quote-open",
        fr: "un guillemet ouvert ici n'est jamais fermé ; le fermer ou l'ôter",
        en: "a quote opened here is never closed; close or remove it")
    }
  }

  private mutating func add(
    _ line: Int?, _ field: String, _ code: String, fr: String, en: String
  ) {
    findings.add(
      .error, Spot(file: format.file, line: line, field: field), code, fr: fr, en: en)
  }

  private mutating func read(_ lines: [DelimitedText.Row]) {
    guard let head = lines.first else { return refuse(.empty) }
    let columns = readHeaders(head)
    guard !isBroken else { return }
    for line in lines.dropFirst() {
      guard line.fields.count >= columns.count else {
        rejectShort(line, columns)
        continue
      }
      if line.fields.dropFirst(columns.count).contains(where: { !$0.folded.isEmpty }) {
        add(
          line.line, "", "too-many-fields",
          fr: "\(line.fields.count) champs pour \(columns.count) en-têtes ; mettre entre guillemets"
            + " un texte qui contient le séparateur",
          en: "\(line.fields.count) fields for \(columns.count) headers; quote a text that holds "
            + "the separator")
        noteRejected(line, columns)
        continue
      }
      rows.append(row(line, columns))
    }
  }

  /// Rows refused for their shape still name an id, which other files may rightly name.
  private(set) var rejectedRows: [TableRow] = []

  private mutating func noteRejected(_ line: DelimitedText.Row, _ columns: [String?]) {
    rejectedRows.append(row(line, columns))
  }

  private mutating func rejectShort(_ line: DelimitedText.Row, _ columns: [String?]) {
    add(
      line.line, "", "too-few-fields",
      fr: "\(line.fields.count) champs au lieu de \(columns.count) ; la ligne est-elle coupée ?",
      en: "\(line.fields.count) fields instead of \(columns.count); was the row cut short?")
    noteRejected(line, columns)
  }

  private func row(_ line: DelimitedText.Row, _ columns: [String?]) -> TableRow {
    var cells: [String: String] = [:]
    for (key, field) in zip(columns, line.fields) {
      if let key { cells[key] = field.trimmingCharacters(in: .whitespacesAndNewlines) }
    }
    return TableRow(file: format.file, line: line.line, cells: cells, headers: headers)
  }

  /// A table of something else has many unknown columns: the first ten tell enough.
  private mutating func refuse(_ strangers: [String], line: Int) {
    for name in strangers.prefix(10) {
      findings.append(
        Finding(
          .error, file: format.file, line: line, field: name.clipped, code: "column-unknown",
          .unknownName(name, known: format.allHeaders)))
    }
    guard strangers.count > 10 else { return }
    add(
      line, "", "column-unknown",
      fr: "et \(strangers.count - 10) autres colonnes inconnues ; est-ce la bonne table ?",
      en: "and \(strangers.count - 10) more unknown columns; is it the right table?")
  }

  /// The column under each header; `nil` under a header without a name.
  private mutating func readHeaders(_ head: DelimitedText.Row) -> [String?] {
    var columns: [String?] = []
    var strangers: [String] = []
    for header in head.fields {
      let name = header.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !name.isEmpty else {
        columns.append(nil)
        continue
      }
      let column = format.column(for: name)
      columns.append(column?.key)
      if let column, headers[column.key] == nil {
        headers[column.key] = name
      } else if column != nil {
        add(
          head.line, name, "column-twice", fr: "cette colonne est là deux fois ; en ôter une",
          en: "this column is there twice; remove one")
      } else {
        strangers.append(name)
      }
    }
    refuse(strangers, line: head.line)
    for column in format.columns where column.isRequired && headers[column.key] == nil {
      isBroken = true
      let names = column.headers.joined(separator: " / ")
      // One fault, one line: a misspelt header is reported as unknown with its nearest names.
      let isMisspelt = findings.contains {
        $0.code == "column-unknown"
          && Nearest.names(to: $0.field, among: format.allHeaders, count: 1)
            .contains(where: column.headers.contains)
      }
      guard !isMisspelt else { continue }
      add(
        head.line, column.headers[0], "column-missing",
        fr: "la colonne \(names) manque ; l'ajouter", en: "column \(names) is missing; add it")
    }
    return columns
  }
}
