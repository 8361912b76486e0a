internal import PlanningModel
internal import Quantities

/// Checks what stands where: zones, masses, space, stacks, the way out, and cool boxes.
enum AuditLoads {
  /// The name of a car's space beside its cool boxes.
  static let boot = "boot"

  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    for facts in context.rounds {
      for item in facts.pieces { checkPosition(item, facts, &log) }
      if facts.isTruck {
        checkTruck(facts, &log)
      } else {
        AuditBoxes.check(facts, context.week, &log)
      }
      checkMass(facts, &log)
      checkBulkhead(facts, context.week, &log)
      for space in spaces(facts, context.week) {
        AuditStanding.check(space, facts.round.id, &log)
      }
    }
  }

  // MARK: Zones

  private static func checkTruck(_ facts: RoundFacts, _ log: inout AuditLog) {
    let round = facts.round
    for box in round.coolBoxes {
      log.expect(false, .boxMissing, round: round.id, place: box.id)
    }
    guard let truck = facts.truck else { return }
    let hasPlainRoom = truck.compartments.contains { $0.setpoint == nil }
    for item in facts.pieces {
      guard let room = truck.compartments[item.crate.compartment ?? ""] else {
        log.expect(
          false, .unknownID, round: round.id,
          place: item.crate.id + ": " + (item.crate.compartment ?? "-"))
        continue
      }
      log.expect(
        suits(room.setpoint?.degrees, item, hasPlainRoom: hasPlainRoom), .crateWrongZone,
        round: round.id, place: item.crate.id)
    }
  }

  private static func suits(_ setpoint: Double?, _ item: CargoItem, hasPlainRoom: Bool) -> Bool {
    switch item.crate.zone {
    case .ambient: setpoint.map { !hasPlainRoom && $0 >= 0 } ?? true
    case .chilled:
      setpoint.map { $0 >= -1 && $0 <= item.limit ?? 99 } ?? false
    case .frozen: setpoint.map { $0 <= -18 } ?? false
    }
  }

  /// A movable bulkhead stands in a notch, and only there can be a place for it.
  private static func checkBulkhead(_ facts: RoundFacts, _ week: Week, _ log: inout AuditLog) {
    let (round, bulkhead) = (facts.round, facts.truck?.bulkhead)
    guard let place = round.bulkhead, let bulkhead else {
      log.expect(
        round.bulkhead == nil && bulkhead == nil, .bulkhead, round: round.id,
        place: round.vehicle)
      return
    }
    log.expect(
      OwnRooms.isNotch(place.whole, bulkhead), .bulkhead, round: round.id, place: round.vehicle,
      ["stated": Double(place.whole)])
  }

  // MARK: Masses

  private static func checkMass(_ facts: RoundFacts, _ log: inout AuditLog) {
    let mass = mass(facts)
    log.expectEqual(
      facts.round.mass.whole, mass, .massFigures, round: facts.round.id, place: "mass",
      divisor: 1_000)
    guard let payload = facts.truck?.payload ?? facts.car?.payload else { return }
    log.expectAtMost(
      mass, payload.whole, .payload, round: facts.round.id, place: facts.round.vehicle,
      divisor: 1_000)
  }

  /// Crates, food, boxes and packs.
  private static func mass(_ facts: RoundFacts) -> Whole {
    facts.pieces.reduce(0) { $0 + $1.crate.mass.whole }
      + facts.round.coolBoxes.reduce(0) { $0 + AuditBoxes.ownMass($1) }
  }

  // MARK: Places

  private static func checkPosition(
    _ item: CargoItem, _ facts: RoundFacts, _ log: inout AuditLog
  ) {
    let isBoxed = !facts.isTruck && item.crate.compartment != boot
    log.expect(
      (item.crate.position == nil) == isBoxed, .positionMissing, round: facts.round.id,
      place: item.crate.id)
    guard let position = item.crate.position, let type = item.type else { return }
    checkSize(
      position, (type.length, type.width, type.height), facts.round.id, item.crate.id, &log)
  }

  /// Boxes stand on their base and are turned flat only.
  static func checkSize(
    _ position: Position, _ size: (Millimeters, Millimeters, Millimeters), _ round: String,
    _ place: String, _ log: inout AuditLog
  ) {
    let flat = (position.length, position.width)
    log.expect(
      (flat == (size.0, size.1) || flat == (size.1, size.0)) && position.height == size.2,
      .boxSize, round: round, place: place)
  }

  /// The spaces of a vehicle with what stands in each.
  private static func spaces(_ facts: RoundFacts, _ week: Week) -> [CargoSpace] {
    if let truck = facts.truck {
      return truck.compartments.map { room in
        CargoSpace(
          name: room.id, length: room.length.whole, width: room.width.whole,
          height: room.height.whole, door: room.door, airGap: room.airGap?.whole ?? 0,
          mostStack: week.rules.mostStack.whole, boxes: crates(facts, in: room.id, week))
      }
    }
    guard let car = facts.car else { return [] }
    let boxes = facts.round.coolBoxes.map { box in
      let inside = facts.pieces.filter { $0.crate.compartment == box.id }
      return StandingBox(
        name: box.id, box.position,
        mass: AuditBoxes.ownMass(box) + inside.reduce(0) { $0 + $1.crate.mass.whole }, bears: 0,
        stop: inside.map(\.lastStop).max() ?? Int.max)
    }
    return [
      CargoSpace(
        name: boot, length: car.length.whole, width: car.width.whole, height: car.height.whole,
        door: .side, mostStack: week.rules.mostStack.whole,
        boxes: crates(facts, in: boot, week) + boxes)
    ]
  }

  private static func crates(
    _ facts: RoundFacts, in space: String, _ week: Week
  ) -> [StandingBox] {
    facts.pieces.filter { $0.crate.compartment == space }.compactMap { item in
      item.crate.position.map {
        StandingBox(
          name: item.crate.id, $0, mass: item.crate.mass.whole,
          bears: item.type?.bears.whole ?? 0, stop: item.lastStop,
          hygiene: week.rules.rawBelow ? hygiene(item.inside, week) : .other)
      }
    }
  }

  /// By the order's own lines: raw with any raw food in it, ready with ready food and none raw. Where
  /// the plan does not say what is in it, all that the order has in the crate's zone.
  private static func hygiene(_ crates: [Crate], _ week: Week) -> TemperatureClass.Hygiene {
    let kinds = crates.flatMap { crate -> [TemperatureClass.Hygiene] in
      guard let lines = week.orders[crate.order]?.lines else { return [] }
      let mine = crate.contents.filter { lines.indices.contains($0.line) }.map { lines[$0.line] }
      let known = mine.isEmpty ? lines.filter { OwnNeed($0).zone == crate.zone } : mine
      return known.map(\.temperatureClass.hygiene)
    }
    return kinds.contains(.raw) ? .raw : kinds.contains(.ready) ? .ready : .other
  }
}
