internal import PlanningModel
internal import Quantities

/// Checks that the crates hold what was ordered: masses, volumes, classes, limits and guesses.
///
/// Which line went into which crate is not written in a plan; where an order has several crates
/// in a zone, sums and the strictest class are compared.
enum AuditCrates {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    let crates = Dictionary(grouping: context.plan.crates, by: \.order)
    for crate in context.plan.crates { checkAlone(crate, context.week, &log) }
    for order in context.week.orders {
      for zone in TemperatureClass.Zone.allCases {
        let own = (crates[order.id] ?? []).filter { $0.zone == zone }
        checkZone(own, order, zone, &log)
      }
    }
  }

  private static func checkAlone(_ crate: Crate, _ week: Week, _ log: inout AuditLog) {
    guard let order = week.orders[crate.order] else {
      log.expect(false, .unknownID, round: crate.round, place: crate.order)
      return
    }
    log.expect(crate.relay == order.relay, .wrongRelay, round: crate.round, place: crate.id)
    let type =
      switch crate.zone {
      case .ambient: week.rules.ambientCrate
      case .chilled: week.rules.chilledCrate
      case .frozen: week.rules.frozenCrate
      }
    log.expect(crate.type == type, .crateType, round: crate.round, place: crate.id)
    guard let type = AuditContext.crateTypes[crate.type] else {
      log.expect(false, .unknownID, round: crate.round, place: crate.type)
      return
    }
    log.expectEqual(
      crate.mass.whole, crate.net.whole + type.tare.whole, .crateMass, round: crate.round,
      place: crate.id, divisor: 1_000)
    log.expect(
      crate.inferred.whole <= crate.net.whole, .crateInferred, round: crate.round,
      place: crate.id)
    checkFill(crate, type, order, &log)
  }

  /// A crate may hold more than its measure only when it holds one single unit.
  private static func checkFill(
    _ crate: Crate, _ type: CrateType, _ order: Order, _ log: inout AuditLog
  ) {
    let lines = order.lines.filter { $0.quantity > 0 && OwnNeed($0).zone == crate.zone }
    // Four fifths of the outside of a crate can be filled.
    let outside = type.length.whole * type.width.whole * type.height.whole / 1_000
    let room = outside * 4 / 5
    let isSingle = lines.contains { line in
      let count = line.quantity.tamed
      let (mass, volume) = (line.mass.whole, line.volume.whole)
      // A unit's share of a line that does not divide evenly may be a few grams more.
      return (mass / count...mass / count + count).contains(crate.net.whole)
        && (volume / count...volume / count + count).contains(crate.volume.whole)
    }
    log.expect(
      isSingle || crate.net.whole <= type.net.whole, .crateOverfull, round: crate.round,
      place: crate.id,
      ["stated": Double(crate.net.whole) / 1_000, "limit": Double(type.net.whole) / 1_000])
    log.expect(
      isSingle || crate.volume.whole <= room, .crateOverfull, round: crate.round,
      place: crate.id,
      ["stated": Double(crate.volume.whole) / 1_000, "limit": Double(room) / 1_000])
  }

  private static func checkZone(
    _ crates: [Crate], _ order: Order, _ zone: TemperatureClass.Zone, _ log: inout AuditLog
  ) {
    let lines = order.lines.filter { $0.quantity > 0 && OwnNeed($0).zone == zone }
    let place = order.id + "." + zone.letter
    log.expect(
      crates.isEmpty == lines.isEmpty, lines.isEmpty ? .crateContent : .basketLost,
      place: place)
    log.expectEqual(
      crates.reduce(0) { $0 + $1.net.whole }, lines.reduce(0) { $0 + $1.mass.whole },
      .crateContent, place: place, divisor: 1_000)
    log.expectEqual(
      crates.reduce(0) { $0 + $1.volume.whole }, lines.reduce(0) { $0 + $1.volume.whole },
      .crateContent, place: place, divisor: 1_000)
    log.expectEqual(
      crates.reduce(0) { $0 + $1.inferred.whole },
      lines.reduce(0) { $0 + ($1.isMassInferred ? $1.mass.whole : 0) }, .crateInferred,
      place: place, divisor: 1_000)
    checkCold(crates, lines.map { OwnNeed($0) }, place, &log)
    for (number, crate) in crates.sorted(by: {
      $0.id.count != $1.id.count
        ? $0.id.count < $1.id.count : $0.id < $1.id
    }).enumerated() {
      log.expect(
        crate.id == place + String(number + 1), .crateType, round: crate.round, place: crate.id)
    }
  }

  /// Every crate's class and limit are those of one line, and the strictest line's are some
  /// crate's; the order that plans were made by is not asked.
  private static func checkCold(
    _ crates: [Crate], _ needs: [OwnNeed], _ place: String, _ log: inout AuditLog
  ) {
    guard let strictest = needs.min(by: { isStricter($0, $1) }), !crates.isEmpty else { return }
    for crate in crates {
      let mine = needs.filter { $0.temperatureClass == crate.temperatureClass }
      log.expect(!mine.isEmpty, .crateClass, round: crate.round, place: crate.id)
      log.expect(
        mine.isEmpty || mine.contains { $0.limit == crate.limit?.degrees }, .crateLimit,
        round: crate.round, place: crate.id,
        figures(stated: crate.limit?.degrees, expected: mine.compactMap(\.limit).min()))
    }
    let coldest = crates.map { $0.limit?.degrees ?? .infinity }.min() ?? .infinity
    log.expect(
      coldest == strictest.rank, .crateLimit, place: place,
      figures(stated: coldest, expected: strictest.limit))
    let classes = crates.filter { $0.limit?.degrees ?? .infinity == strictest.rank }
      .map(\.temperatureClass.rawValue)
    log.expect(
      classes.isEmpty || classes.min() == strictest.temperatureClass.rawValue, .crateClass,
      place: place)
  }

  /// By name among equal limits.
  private static func isStricter(_ a: OwnNeed, _ b: OwnNeed) -> Bool {
    (a.rank, a.temperatureClass.rawValue) < (b.rank, b.temperatureClass.rawValue)
  }

  private static func figures(stated: Double?, expected: Double?) -> [String: Double] {
    ["stated": stated, "expected": expected].compactMapValues { $0 }.filter { $0.value.isFinite }
  }
}

extension TemperatureClass.Zone {
  /// The letter of the zone in the ids of crates.
  var letter: String {
    switch self {
    case .ambient: "A"
    case .chilled: "C"
    case .frozen: "F"
    }
  }
}
