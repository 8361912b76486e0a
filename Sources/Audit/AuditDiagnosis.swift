internal import PlanningModel
internal import Quantities

/// Checks what a plan says of the things that stand in its way, and of the changes that would mend
/// it, as far as the week and the plan alone can tell: that names exist and figures add up.
enum AuditDiagnosis {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    if let conflict = context.plan.conflict { check(conflict, context, &log) }
    for repair in context.plan.repairs ?? [] { check(repair, context, &log) }
  }

  private static func check(
    _ conflict: Conflict, _ context: AuditContext, _ log: inout AuditLog
  ) {
    log.expect(context.plan.status == .impossible, .conflict, place: "conflict")
    var seen: Set<String> = []
    for element in conflict.elements {
      log.expect(seen.insert(element.id).inserted, .duplicateID, place: element.id)
      names(element.id, element.relay, element.volunteer, element.vehicle, context, &log)
      let isWhole =
        switch element.kind {
        case .delivery, .relayHours: element.relay != nil
        case .minutes, .hours, .licence, .car, .coolBoxes: element.volunteer != nil
        case .refusal:
          element.volunteer.flatMap { context.week.volunteers[$0] }.map { person in
            element.relay.map(person.refuses.contains) ?? false
          } ?? false
        case .truck, .truckCold: element.vehicle != nil
        case .lock: context.week.locks.contains { isNamed($0, by: element) }
        case .hubOpens, .hubCloses, .split, .stops, .packs, .coldRoom, .cold: true
        }
      log.expect(isWhole, .conflict, place: element.id)
    }
    // Who need bring nothing and keep no lock has nothing that is impossible.
    log.expect(
      conflict.elements.contains { $0.kind == .delivery || $0.kind == .lock }, .conflict,
      place: "conflict")
  }

  private static func isNamed(_ lock: Lock, by element: Conflict.Element) -> Bool {
    lock.relay == element.relay && lock.volunteer == element.volunteer
      && (element.vehicle == nil || lock.vehicle == element.vehicle)
  }

  private static func check(_ repair: Repair, _ context: AuditContext, _ log: inout AuditLog) {
    let place = repair.changes.map(\.id).joined(separator: "+")
    log.expect((1...2).contains(repair.changes.count), .repair, place: place)
    var seen: Set<String> = []
    for change in repair.changes {
      log.expect(seen.insert(change.id).inserted, .duplicateID, place: change.id)
      log.expect(change.price >= .zero, .repair, place: change.id)
      names(change.id, change.relay, change.volunteer, change.vehicle, context, &log)
    }
    log.expectEqual(
      repair.price.whole, repair.changes.reduce(0) { $0 + $1.price.whole }, .repair, place: place,
      divisor: 1_000_000)
    log.expectEqual(
      repair.baskets.tamed + repair.undelivered.tamed, context.plan.undelivered.count.tamed,
      .repair, place: place)
    let mends = repair.baskets > 0 || (repair.baskets == 0 && repair.undelivered == 0)
    log.expect(mends && repair.undelivered >= 0, .repair, place: place)
    log.expect(repair.total >= .zero, .repair, place: place)
  }

  private static func names(
    _ id: String, _ relay: String?, _ volunteer: String?, _ vehicle: String?,
    _ context: AuditContext, _ log: inout AuditLog
  ) {
    let week = context.week
    log.expect(relay.map { week.relays[$0] != nil } ?? true, .unknownID, place: id)
    log.expect(volunteer.map { week.volunteers[$0] != nil } ?? true, .unknownID, place: id)
    log.expect(vehicle.map { week.vehicles[$0] != nil } ?? true, .unknownID, place: id)
  }
}
