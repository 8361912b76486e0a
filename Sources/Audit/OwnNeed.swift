internal import PlanningModel
internal import Quantities

/// The audit's own word on what one line of an order asks of the cold: the table's figures and the
/// label, without the model's arithmetic.
struct OwnNeed {
  let temperatureClass: TemperatureClass
  let zone: TemperatureClass.Zone
  /// °C at hand-over; `nil` without cold.
  let limit: Double?

  init(_ line: OrderLine) {
    let rule = line.temperatureClass.classRule
    let label = line.label?.degrees ?? .infinity
    temperatureClass = line.temperatureClass
    if label <= TemperatureClass.frozenLabel.degrees || rule.zone == .frozen {
      zone = .frozen
    } else if label <= TemperatureClass.chilledLabel.degrees || rule.zone == .chilled {
      zone = .chilled
    } else {
      zone = .ambient
    }
    let own = rule.limit?.degrees ?? .infinity
    let isKept = rule.isFixedByLaw || line.temperatureClass == .unknownCold || label == .infinity
    limit = zone == .ambient ? nil : isKept ? min(own, label) : label
  }

  /// What is bought of an order.
  static func all(of order: Order) -> [OwnNeed] {
    order.lines.filter { $0.quantity > 0 }.map { OwnNeed($0) }
  }

  /// The limit as it is compared: nothing comes last.
  var rank: Double { limit ?? .infinity }
}

/// The limit that each crate must keep, found from the lines of its order.
///
/// Which line went into which crate is not written in a plan. Where an order has one crate in a
/// zone it holds them all; where it has several, a crate's own word counts when some line of its
/// class has that limit, and else the coldest that its class may hold.
struct OwnLimits {
  private let week: Week
  private let counts: [String: Int]

  init(_ week: Week, _ crates: [String: Crate]) {
    self.week = week
    counts = Dictionary(crates.values.map { (Self.key($0), 1) }, uniquingKeysWith: +)
  }

  private static func key(_ crate: Crate) -> String { crate.order + " " + crate.zone.rawValue }

  /// °C; `nil` without cold.
  subscript(crate: Crate) -> Double? {
    guard let order = week.orders[crate.order] else { return crate.limit?.degrees }
    let needs = OwnNeed.all(of: order).filter { $0.zone == crate.zone }
    let all = needs.compactMap(\.limit)
    guard (counts[Self.key(crate)] ?? 1) > 1 else { return all.min() }
    let mine = needs.filter { $0.temperatureClass == crate.temperatureClass }.compactMap(\.limit)
    if let stated = crate.limit?.degrees, mine.contains(stated) { return stated }
    return mine.min() ?? all.min()
  }
}
