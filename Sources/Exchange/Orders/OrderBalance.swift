/// One order as the delivery or payment report gives it: no lines, but what is owed and said.
struct OrderBalance {
  var file = ""
  var line = 0
  var customer = ""
  var hub = ""
  var phone = ""
  var method = ""
  /// The order's total, in millionths of a euro.
  var amount: Int64?
  /// Paid minus total: negative when the customer owes.
  var balance: Int64?
  var comment = ""
  var nameKey = ""
  var phoneKey = ""
  var methodKey = ""

  /// An order whose lines were all removed: it keeps no method and no amount.
  var isEmptied = false

  /// What is to be collected; `nil` when the report does not say.
  var owed: Int64? { balance.map { max(0, -$0) } }

  /// What makes two rows of two files the same row.
  var key: String {
    let said = OrderText.fold(comment)
    return "\(nameKey)|\(phoneKey)|\(methodKey)|\(amount ?? -1)|\(balance ?? 0)|\(said)"
  }
}

extension OrderBalance {
  /// Reads the rows of `table`; hidden names are an error.
  static func read(_ table: OrderTable, _ findings: inout OrderFindings) -> [OrderBalance] {
    var balances: [OrderBalance] = []
    var masked = (count: 0, line: 0)
    for row in table.rows where row.fields.count > 1 {
      var balance = OrderBalance()
      balance.file = table.file
      balance.line = row.line
      balance.customer = OrderText.tidy(
        "\(table.text(row, .firstName)) \(table.text(row, .lastName))")
      if OrderText.isMask(balance.customer) {
        masked = (masked.count + 1, masked.count == 0 ? row.line : masked.line)
        continue
      }
      balance.hub = table.text(row, .hub)
      balance.phone = table.text(row, .phone)
      balance.method = table.text(row, .method)
      balance.comment = table.text(row, .specialInstructions)
      let cells = OrderCells(table: table, row: row)
      balance.amount = cells.number(.amount, most: 1_000_000, &findings)
      balance.balance = cells.signed(.balance, most: 1_000_000, &findings)
      balance.isEmptied =
        table.columns.has(.method) && balance.method.isEmpty
        && balance.amount == 0
      balance.nameKey = OrderText.nameKey(balance.customer)
      balance.phoneKey = OrderText.phoneKey(balance.phone)
      balance.methodKey = OrderText.fold(balance.method)
      balances.append(balance)
    }
    if masked.count > 0 {
      findings.refuseMasked(table.file, line: masked.line, count: masked.count)
    }
    return balances
  }
}
