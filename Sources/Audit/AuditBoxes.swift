internal import PlanningModel
internal import Quantities

/// Checks the cool boxes of a car: who owns them, what is in them, and what rides beside them.
enum AuditBoxes {
  static func check(_ facts: RoundFacts, _ week: Week, _ log: inout AuditLog) {
    let round = facts.round
    checkOwned(facts, &log)
    let boxes = Dictionary(
      round.coolBoxes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for item in facts.pieces { checkZone(item, boxes, round.id, &log) }
    for box in round.coolBoxes {
      let count = facts.pieces.count { $0.crate.compartment == box.id }
      log.expect(count > 0, .boxEmpty, round: round.id, place: box.id)
      guard let type = AuditContext.boxTypes[box.type] else {
        log.expect(false, .unknownID, round: round.id, place: box.type)
        continue
      }
      checkPacks(box, type, week.rules, round.id, &log)
      log.expectAtMost(
        count.tamed, type.places.tamed, .boxPlaces, round: round.id, place: box.id)
      AuditLoads.checkSize(
        box.position, (type.length, type.width, type.height), round.id, box.id, &log)
    }
  }

  /// As many packs as the rules allow, of the box's own kind or a colder one of the hub.
  private static func checkPacks(
    _ box: CoolBox, _ type: CoolBoxType, _ rules: Rules, _ round: String, _ log: inout AuditLog
  ) {
    guard let pack = AuditContext.packTypes[box.pack] else {
      log.expect(false, .unknownID, round: round, place: box.pack)
      return
    }
    let most = max(rules.packsPerBox.tamed, rules.mostPacksPerBox.tamed)
    log.expect(
      box.packs.tamed >= rules.packsPerBox.tamed && box.packs.tamed <= most, .boxPacks,
      round: round, place: box.id, ["stated": Double(box.packs), "limit": Double(most)])
    guard box.pack != type.pack, let own = AuditContext.packTypes[type.pack] else { return }
    log.expect(
      rules.colderPacks.contains(box.pack) && pack.melts.degrees < own.melts.degrees
        && (pack.melts.degrees < -5) == (own.melts.degrees < -5), .boxPacks, round: round,
      place: box.id + ": " + box.pack)
  }

  /// A box and its packs, without crates.
  static func ownMass(_ box: CoolBox) -> Whole {
    guard let type = AuditContext.boxTypes[box.type] else { return 0 }
    return type.tare.whole
      + box.packs.tamed * (AuditContext.packTypes[box.pack]?.mass.whole ?? 0)
  }

  private static func checkOwned(_ facts: RoundFacts, _ log: inout AuditLog) {
    guard let driver = facts.driver else { return }
    let taken = Dictionary(grouping: facts.round.coolBoxes, by: \.type)
    for type in taken.keys.sorted() {
      log.expectAtMost(
        (taken[type]?.count ?? 0).tamed, driver.coolBoxes.count { $0 == type }.tamed,
        .boxMissing, round: facts.round.id, place: type)
    }
  }

  private static func checkZone(
    _ item: CargoItem, _ boxes: [String: CoolBox], _ round: String, _ log: inout AuditLog
  ) {
    let crate = item.crate
    guard crate.compartment != AuditLoads.boot else {
      log.expect(crate.zone == .ambient, .crateWrongZone, round: round, place: crate.id)
      return
    }
    guard let box = boxes[crate.compartment ?? ""] else {
      log.expect(
        false, .boxMissing, round: round, place: crate.id + ": " + (crate.compartment ?? "-"))
      return
    }
    guard let type = AuditContext.boxTypes[box.type] else { return }
    let melts = AuditContext.packTypes[type.pack]?.melts.degrees ?? 0
    let wanted: TemperatureClass.Zone = melts < -5 ? .frozen : .chilled
    log.expect(crate.zone == wanted, .crateWrongZone, round: round, place: crate.id)
    guard let size = item.type else { return }
    log.expect(
      size.length.whole <= 500 && size.width.whole <= 300 && size.height.whole <= 120,
      .boxPlaces, round: round, place: crate.id)
  }
}
