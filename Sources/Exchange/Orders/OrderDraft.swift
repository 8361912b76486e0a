/// One order while its reports are joined.
struct OrderDraft {
  var id: String
  var rows: [OrderRow]
  var comment = ""
  /// Millionths of a euro; `nil` when no report says.
  var owed: Int64?
  var relay = ""
  var relayName = ""

  /// The person and the shop, as the first row has them.
  var head: OrderRow { rows.first ?? OrderRow() }
  var method: String { rows.first { !$0.method.isEmpty }?.method ?? "" }
  var methodKey: String { rows.first { !$0.methodKey.isEmpty }?.methodKey ?? "" }
  var code: String { rows.first { !$0.code.isEmpty }?.code ?? "" }
  var phone: String { rows.first { !$0.phone.isEmpty }?.phone ?? "" }
  var phoneKey: String { rows.first { !$0.phoneKey.isEmpty }?.phoneKey ?? "" }

  /// What the lines cost, with the shop's fees where known; `nil` when no price is exported.
  var total: Int64? {
    let prices = rows.compactMap { $0.priceWithFees ?? $0.price }
    return prices.count == rows.count ? prices.reduce(0, +) : nil
  }

  /// Orders of numbered rows, in the order of the report.
  static func numbered(_ rows: [OrderRow]) -> [OrderDraft] {
    var drafts: [OrderDraft] = []
    var places: [String: Int] = [:]
    for row in rows {
      if let place = places[row.order] {
        drafts[place].rows.append(row)
      } else {
        places[row.order] = drafts.count
        drafts.append(OrderDraft(id: row.order, rows: [row]))
      }
    }
    return drafts
  }

  /// Orders of packing: one per person and shipping method; packing does not part them further.
  static func unnumbered(_ rows: [OrderRow]) -> [OrderDraft] {
    var drafts: [OrderDraft] = []
    var places: [String: Int] = [:]
    var methods: [String: Set<String>] = [:]
    for row in rows {
      methods[row.personKey, default: []].insert(row.methodKey)
      let key = "\(row.personKey)|\(row.methodKey)"
      if let place = places[key] {
        drafts[place].rows.append(row)
      } else {
        places[key] = drafts.count
        drafts.append(OrderDraft(id: "", rows: [row]))
      }
    }
    var taken: Set<String> = []
    for place in drafts.indices {
      let head = drafts[place].head
      let isSplit = (methods[head.personKey]?.count ?? 0) > 1
      let base = name(of: head, method: isSplit ? head.methodKey : "")
      var id = base
      var copy = 2
      while !taken.insert(id).inserted {
        id = "\(base)-\(copy)"
        copy += 1
      }
      drafts[place].id = id
    }
    return drafts
  }

  /// `P` and eight digits made from the person, so that it stays from export to export.
  private static func name(of row: OrderRow, method: String) -> String {
    let proof = row.code.isEmpty ? row.phoneKey : OrderText.fold(row.code)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(OrderText.fold(row.hub))|\(row.nameKey)|\(proof)|\(method)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String((hash >> 32) ^ (hash & 0xFFFF_FFFF), radix: 16, uppercase: true)
    return "P" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
