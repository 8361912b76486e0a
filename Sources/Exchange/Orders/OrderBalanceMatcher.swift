/// Finds the order of each row of the delivery or payment report.
///
/// The customer code of these reports may be another shop's, so people are known by name and
/// telephone; then shipping method and amount tell the orders of one person, or of people who
/// share both, apart. A name alone is enough only when one person bears it.
struct OrderBalanceMatcher {
  let drafts: [OrderDraft]
  let balances: [OrderBalance]
  /// The place of each balance's order.
  private(set) var places: [Int?]

  /// One balance and one order that may be the same.
  private struct Pair {
    let balance: Int
    let draft: Int
    /// Least first: another method, telephone not compared, difference of amounts.
    let doubt: (method: Int, phone: Int, amount: Int64)
    let hasEvidence: Bool
  }

  init(drafts: [OrderDraft], balances: [OrderBalance]) {
    self.drafts = drafts
    self.balances = balances
    places = Array(repeating: nil, count: balances.count)
  }

  /// Whether no earlier balance has the same order.
  func isFirst(_ number: Int) -> Bool { places.firstIndex(of: places[number]) == number }

  mutating func match() {
    let byName = Dictionary(grouping: drafts.indices, by: { drafts[$0].head.nameKey })
    let rows = Dictionary(grouping: balances.indices, by: { balances[$0].nameKey })
    for name in OrderText.distinct(balances.map(\.nameKey)) {
      match(rows[name] ?? [], byName[name] ?? [])
    }
  }

  private mutating func match(_ rows: [Int], _ orders: [Int]) {
    let people = OrderText.distinct(orders.map { "\(drafts[$0].code)|\(drafts[$0].phoneKey)" })
    let phones = OrderText.distinct(rows.map { balances[$0].phoneKey }.filter { !$0.isEmpty })
    let isOnePerson = people.count == 1 && phones.count <= 1
    var pairs: [Pair] = []
    for row in rows {
      for order in orders {
        if let pair = pair(row, order, isOnePerson: isOnePerson) { pairs.append(pair) }
      }
    }
    pairs.sort { a, b in
      (a.doubt.method, a.doubt.phone, a.doubt.amount, a.balance, a.draft)
        < (b.doubt.method, b.doubt.phone, b.doubt.amount, b.balance, b.draft)
    }
    var isTaken: Set<Int> = []
    for pair in pairs where places[pair.balance] == nil && !isTaken.contains(pair.draft) {
      guard pair.hasEvidence || people.count == 1 else { continue }
      places[pair.balance] = pair.draft
      isTaken.insert(pair.draft)
    }
    // Packing merges the orders of one person: the others go to the same one.
    for pair in pairs where places[pair.balance] == nil {
      guard drafts[pair.draft].rows.first?.order.isEmpty ?? true, people.count == 1,
        pair.doubt.method == 0
      else { continue }
      places[pair.balance] = pair.draft
    }
  }

  private func pair(_ row: Int, _ order: Int, isOnePerson: Bool) -> Pair? {
    let balance = balances[row]
    let draft = drafts[order]
    guard !balance.isEmptied else { return nil }
    let arePhonesKnown = !balance.phoneKey.isEmpty && !draft.phoneKey.isEmpty
    if arePhonesKnown {
      guard balance.phoneKey == draft.phoneKey else { return nil }
    } else if !isOnePerson {
      return nil
    }
    let areMethodsKnown = !balance.methodKey.isEmpty && !draft.methodKey.isEmpty
    let isOtherMethod = areMethodsKnown && balance.methodKey != draft.methodKey
    var difference: Int64 = 0
    if let amount = balance.amount, let total = draft.total { difference = abs(amount - total) }
    return Pair(
      balance: row, draft: order,
      doubt: (isOtherMethod ? 1 : 0, arePhonesKnown ? 0 : 1, difference),
      hasEvidence: areMethodsKnown || draft.total != nil)
  }
}
