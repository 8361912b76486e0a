/// Who ordered: people of one name told apart by code and telephone, never merged by name.
struct OrderPeople {
  /// Names that several people bear, as first typed, in the order of the alphabet.
  let sharedNames: [String]
  /// Ids of the orders of each person who has several.
  let severalOrders: [[String]]

  init(_ drafts: [OrderDraft]) {
    var people: [[OrderDraft]] = []
    var byName: [String: [Int]] = [:]
    for draft in drafts {
      let name = draft.head.nameKey
      let known = (byName[name] ?? []).first { people[$0].contains { Self.isSame($0, draft) } }
      if let known {
        people[known].append(draft)
      } else {
        byName[name, default: []].append(people.count)
        people.append([draft])
      }
    }
    sharedNames = byName.keys.sorted().filter { (byName[$0]?.count ?? 0) > 1 }
      .compactMap { byName[$0]?.first.map { people[$0][0].head.customer } }.sorted()
    severalOrders = people.filter { $0.count > 1 }.map { $0.map(\.id).sorted() }
      .sorted { ($0.first ?? "") < ($1.first ?? "") }
  }

  private static func isSame(_ a: OrderDraft, _ b: OrderDraft) -> Bool {
    if !a.code.isEmpty && !b.code.isEmpty {
      return OrderText.fold(a.code) == OrderText.fold(b.code)
    }
    if !a.phoneKey.isEmpty && !b.phoneKey.isEmpty { return a.phoneKey == b.phoneKey }
    return !a.head.email.isEmpty && a.head.email == b.head.email
  }
}
