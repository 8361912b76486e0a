/// Typed reading of one row's cells; what cannot be read is an error with line and field.
struct OrderCells {
  let table: OrderTable
  let row: DelimitedText.Row

  /// A number from 0 to `most`, in millionths; `nil` when absent.
  func number(_ column: OrderColumn, most: Int64, _ findings: inout OrderFindings) -> Int64? {
    let value = signed(column, most: most, &findings)
    guard let value, value < 0 else { return value }
    let text = table.text(row, column)
    findings.error(
      table.file, line: row.line, field: table.columns.header(column), code: "negative",
      fr: "«\u{A0}\(text)\u{A0}» est négatif\u{202F}; écrivez un nombre positif ou nul",
      en: "'\(text)' is negative; write zero or more")
    return nil
  }

  /// A number from `-most` to `most`, in millionths; `nil` when absent.
  func signed(_ column: OrderColumn, most: Int64, _ findings: inout OrderFindings) -> Int64? {
    guard table.columns.has(column) else { return nil }
    let text = table.text(row, column)
    let number = OrderNumber(text)
    switch number {
    case .absent: return nil
    case .value(let value) where abs(value) <= most * OrderNumber.one: return value
    case _ where number != .unreadable || OrderNumber.isDigits(text):
      findings.error(
        table.file, line: row.line, field: table.columns.header(column), code: "number-too-large",
        fr: "«\u{A0}\(text)\u{A0}» est trop grand\u{202F}; corrigez le nombre",
        en: "'\(text)' is too large; correct the number")
    default:
      findings.error(
        table.file, line: row.line, field: table.columns.header(column), code: "not-a-number",
        fr:
          "«\u{A0}\(text)\u{A0}» n'est pas un nombre\u{202F}; un tableur l'a peut-être changé en date,"
          + " exportez le rapport de nouveau",
        en: "'\(text)' is not a number; a spreadsheet may have made it a date, export the report"
          + " again")
    }
    return nil
  }

  /// Whole units, 0 or more.
  func quantity(_ findings: inout OrderFindings) -> Int {
    let header = table.columns.header(.quantity)
    if OrderNumber(table.text(row, .quantity)) == .absent {
      findings.error(
        table.file, line: row.line, field: header, code: "quantity-missing",
        fr: "la quantité manque\u{202F}; écrivez un nombre d'unités",
        en: "the quantity is missing; write a number of units")
      return 0
    }
    guard let value = number(.quantity, most: 10_000, &findings) else { return 0 }
    guard value % OrderNumber.one == 0 else {
      let text = table.text(row, .quantity)
      findings.error(
        table.file, line: row.line, field: header, code: "quantity-not-whole",
        fr: "«\u{A0}\(text)\u{A0}» n'est pas un nombre entier d'unités\u{202F}; corrigez-le",
        en: "'\(text)' is not a whole number of units; correct it")
      return 0
    }
    return Int(value / OrderNumber.one)
  }

  /// Yes or no; `nil` when absent.
  func truth(_ column: OrderColumn, _ findings: inout OrderFindings) -> Bool? {
    let text = table.text(row, column)
    guard !text.isEmpty else { return nil }
    if let truth = OrderText.truth(text) { return truth }
    findings.error(
      table.file, line: row.line, field: table.columns.header(column), code: "not-yes-or-no",
      fr: "«\u{A0}\(text)\u{A0}» n'est ni oui ni non\u{202F}; écrivez true ou false",
      en: "'\(text)' is neither yes nor no; write true or false")
    return nil
  }
}
