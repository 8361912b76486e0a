internal import PlanningModel
internal import Quantities

/// Checks the crates by their figures: types, numbers, masses, and that those of one order and zone
/// add up to its lines. What lies in each is the matter of ``AuditContents``.
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
    let isBag = crate.type == CrateType.bag.id
    log.expect(
      isBag || crate.type == type(of: crate.zone, week), .crateType, round: crate.round,
      place: crate.id)
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
    // A bag is filled within what the rules allow and what goes into the crate about it.
    let room = isBag ? AuditContext.crateTypes[Self.type(of: crate.zone, week)] : type
    checkFill(
      crate, most: isBag ? AuditRelayCrates.mostInBags(week) : type.net.whole,
      room: Self.room(of: room ?? type), &log)
  }

  /// The type that the rules name for a zone.
  static func type(of zone: TemperatureClass.Zone, _ week: Week) -> String {
    switch zone {
    case .ambient: week.rules.ambientCrate
    case .chilled: week.rules.chilledCrate
    case .frozen: week.rules.frozenCrate
    }
  }

  /// Four fifths of the outside of a crate can be filled.
  static func room(of type: CrateType) -> Whole {
    type.length.whole * type.width.whole * type.height.whole / 1_000 * 4 / 5
  }

  /// A crate may hold more than its measure only when it holds one single unit.
  private static func checkFill(
    _ crate: Crate, most: Whole, room: Whole, _ log: inout AuditLog
  ) {
    let isSingle = crate.contents.reduce(0) { $0 + $1.quantity.tamed } == 1
    log.expect(
      isSingle || crate.net.whole <= most, .crateOverfull, round: crate.round,
      place: crate.id,
      ["stated": Double(crate.net.whole) / 1_000, "limit": Double(most) / 1_000])
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
    for (number, crate) in crates.sorted(by: {
      $0.id.count != $1.id.count
        ? $0.id.count < $1.id.count : $0.id < $1.id
    }).enumerated() {
      log.expect(
        crate.id == place + String(number + 1), .crateType, round: crate.round, place: crate.id)
    }
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
