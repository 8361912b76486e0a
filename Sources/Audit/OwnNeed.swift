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

  /// By limit, and by name among equal limits.
  static func isStricter(_ a: OwnNeed, _ b: OwnNeed) -> Bool {
    (a.rank, a.temperatureClass.rawValue) < (b.rank, b.temperatureClass.rawValue)
  }

  /// The limit as it is compared: nothing comes last.
  var rank: Double { limit ?? .infinity }
}

/// The limit that each crate must keep, found from the lines that lie in it.
///
/// Of a crate whose contents are not known, the coldest of its order and zone.
struct OwnLimits {
  private let week: Week

  init(_ week: Week) { self.week = week }

  /// °C; `nil` without cold.
  subscript(crate: Crate) -> Double? {
    guard let order = week.orders[crate.order] else { return crate.limit?.degrees }
    let lines = crate.contents.compactMap { content in
      order.lines.indices.contains(content.line) ? order.lines[content.line] : nil
    }
    let needs = lines.isEmpty ? OwnNeed.all(of: order) : lines.map { OwnNeed($0) }
    return needs.filter { $0.zone == crate.zone }.compactMap(\.limit).min()
  }
}
