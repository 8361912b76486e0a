/// Finds for the rows of one report the same lines in another, the spine.
///
/// Rounds of falling strictness: the same product, variant, quantity and price first; then a
/// product or variant renamed since; at last another quantity. In each round a row first looks
/// among people known to be the same (code or telephone), then among people of one name whom
/// nothing tells apart. A line of the spine is given once, so identical rows stay apart.
struct OrderLineMatcher {
  private let spine: [OrderRow]
  private var isTaken: [Bool]
  /// Rows whose line has another quantity in the spine: row of the last match, place in the spine.
  private(set) var otherQuantity: [(row: Int, place: Int)] = []
  /// Rows whose product or variant has another name in the spine.
  private(set) var renamedCount = 0

  init(_ spine: [OrderRow]) {
    self.spine = spine
    isTaken = Array(repeating: false, count: spine.count)
  }

  /// What must agree in one round.
  private enum Round: CaseIterable {
    case same, samePriceUnknown, priceAndProducer, renamedProduct, renamedVariant, quantity

    func key(_ row: OrderRow) -> String? {
      switch self {
      case .same, .samePriceUnknown:
        return "\(row.nameKey)|\(row.productKey)|\(row.variantKey)|\(row.quantity)"
      case .priceAndProducer:
        guard let price = row.price, price > 0 else { return nil }
        return "\(row.nameKey)|\(row.quantity)|\(price)"
      case .renamedProduct: return "\(row.nameKey)|\(row.variantKey)|\(row.quantity)"
      case .renamedVariant: return "\(row.nameKey)|\(row.productKey)|\(row.quantity)"
      case .quantity: return "\(row.nameKey)|\(row.productKey)|\(row.variantKey)"
      }
    }
  }

  /// The place in the spine of each of `rows`; `nil` where none fits.
  mutating func match(_ rows: [OrderRow]) -> [Int?] {
    var places: [Int?] = Array(repeating: nil, count: rows.count)
    for round in Round.allCases where places.contains(nil) {
      var buckets: [String: [Int]] = [:]
      for place in spine.indices where !isTaken[place] {
        if let key = round.key(spine[place]) { buckets[key, default: []].append(place) }
      }
      for needsProof in [true, false] {
        for number in rows.indices where places[number] == nil {
          guard let key = round.key(rows[number]), let bucket = buckets[key] else { continue }
          let found = bucket.first {
            !isTaken[$0] && fits(rows[number], spine[$0], round, needsProof: needsProof)
          }
          guard let found else { continue }
          isTaken[found] = true
          places[number] = found
          if round == .quantity { otherQuantity.append((number, found)) }
          if rows[number].productKey != spine[found].productKey
            || rows[number].variantKey != spine[found].variantKey
          {
            renamedCount += 1
          }
        }
      }
    }
    return places
  }

  private func fits(_ row: OrderRow, _ line: OrderRow, _ round: Round, needsProof: Bool) -> Bool {
    let mayBeSameProducer =
      row.producerKey.isEmpty || line.producerKey.isEmpty
      || row.producerKey == line.producerKey
    guard mayBeSameProducer else { return false }
    if round != .same && round != .samePriceUnknown && round != .quantity {
      // A renamed product is only trusted from the same producer.
      guard !row.producerKey.isEmpty, row.producerKey == line.producerKey else { return false }
    }
    if round == .same {
      if let price = row.price, let other = line.price, price != other { return false }
      if !row.methodKey.isEmpty && !line.methodKey.isEmpty && row.methodKey != line.methodKey {
        return false
      }
    }
    switch Self.kinship(row, line) {
    case .other: return false
    case .proved: return true
    case .possible: return !needsProof
    }
  }

  /// Whether two rows of one name are of one person.
  enum Kinship { case proved, possible, other }

  static func kinship(_ a: OrderRow, _ b: OrderRow) -> Kinship {
    if !a.code.isEmpty && !b.code.isEmpty {
      return OrderText.fold(a.code) == OrderText.fold(b.code) ? .proved : .other
    }
    if !a.phoneKey.isEmpty && !b.phoneKey.isEmpty {
      return a.phoneKey == b.phoneKey ? .proved : .other
    }
    return .possible
  }
}
