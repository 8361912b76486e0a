/// The columns of one table: what each is, and where.
struct OrderColumns {
  /// Headers as written, without spaces at the ends.
  let headers: [String]
  /// What each place holds; `nil` for a header that the platform does not write.
  private(set) var kinds: [OrderColumn?]
  private var places: [Int]

  /// Reads a row of headers; those with two meanings are settled by their neighbours.
  init(headers fields: [String]) {
    headers = fields.map { OrderText.tidy($0) }
    kinds = headers.map { OrderColumn.named($0) }
    let isBalance = kinds.contains(.balance) && !kinds.contains(.product)
    let hasNumber = kinds.contains(.distributor) || kinds.contains(.customerName)
    let isPacking =
      kinds.contains(.product) && !kinds.contains(.orderNumber)
      && !kinds.contains(.orderID) && !kinds.contains(.supplier)
      && !kinds.contains(.producer)
    for place in kinds.indices {
      switch kinds[place] {
      // Belgium, Canada and old French files head the amount of the delivery report so.
      case .quantity where isBalance && !kinds.contains(.amount): kinds[place] = .amount
      // "N° Commande" of orders and distributors is the internal number.
      case .orderNumber where hasNumber: kinds[place] = .orderID
      case .distributor where isPacking: kinds[place] = .supplier
      default: break
      }
    }
    places = Array(repeating: -1, count: OrderColumn.allCases.count)
    for (place, kind) in kinds.enumerated() {
      guard let kind, places[kind.rawValue] < 0 else { continue }
      places[kind.rawValue] = place
    }
  }

  /// The first place of `column`; `nil` when the table has none.
  func place(_ column: OrderColumn) -> Int? {
    let place = places[column.rawValue]
    return place < 0 ? nil : place
  }

  /// Whether the table has `column`.
  func has(_ column: OrderColumn) -> Bool { places[column.rawValue] >= 0 }

  /// The header of `column` as written; empty when the table has none.
  func header(_ column: OrderColumn) -> String { place(column).map { headers[$0] } ?? "" }

  /// How many headers the platform is known to write.
  var knownCount: Int { kinds.count { $0 != nil } }

  /// Later columns that are the same field as an earlier one, with the earlier one's place.
  var repeated: [(place: Int, first: Int)] {
    kinds.enumerated().compactMap { place, kind in
      guard let kind, kind != .other, let first = self.place(kind), first != place else {
        return nil
      }
      return (place, first)
    }
  }
}
