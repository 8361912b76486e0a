internal import PlanningModel
internal import Quantities

/// Checks the masses on a truck's axles as it leaves the hub and each stop.
enum AuditAxles {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    for facts in context.rounds {
      let round = facts.round
      guard facts.isTruck else {
        log.expect(round.axles.isEmpty, .axleFigures, round: round.id, place: "axles")
        continue
      }
      let places = [Week.hubPlace] + round.stops.map(\.relay)
      log.expect(
        round.axles.map(\.leaving) == places, .axleFigures, round: round.id, place: "axles")
      guard let truck = facts.truck else { continue }
      let before = log.report.breaches.count
      for (number, place) in places.enumerated() {
        // What the stops before have handed over is gone; number 0 is the hub.
        let aboard = facts.pieces.filter { $0.lastStop >= number }
        let stated = round.axles.indices.contains(number) ? round.axles[number] : nil
        check(aboard, truck, stated, round.id, place, &log)
      }
      let isOff = log.report.breaches.dropFirst(before).contains { $0.code == .axleFigures }
      guard isOff, let other = notch(of: facts, context.week), other != round.bulkhead else {
        continue
      }
      log.expect(
        false, .bulkhead, round: round.id, place: round.vehicle,
        ["stated": Double(round.bulkhead?.whole ?? 0), "expected": Double(other.whole)])
    }
  }

  /// The notch under which the stated masses are those of the cargo: then not they are wrong, but
  /// the bulkhead's place. `nil` when there is none.
  private static func notch(of facts: RoundFacts, _ week: Week) -> Millimeters? {
    guard let truck = week.vehicles[facts.round.vehicle], let bulkhead = truck.bulkhead else {
      return nil
    }
    return bulkhead.notches.first { notch in
      var round = facts.round
      round.bulkhead = notch
      let parted = OwnRooms.parted(truck, round)
      var log = AuditLog()
      for (number, stated) in round.axles.enumerated() {
        let aboard = facts.pieces.filter { $0.lastStop >= number }
        check(aboard, parted, stated, round.id, stated.leaving, &log)
      }
      return !log.report.breaches.contains { $0.code == .axleFigures }
    }
  }

  private static func check(
    _ aboard: [CargoItem], _ truck: Truck, _ stated: AxleLoad?, _ round: String,
    _ place: String, _ log: inout AuditLog
  ) {
    let cargo = aboard.reduce(0) { $0 + $1.crate.mass.whole }
    let twiceMoment = aboard.reduce(0) { $0 + $1.crate.mass.whole * twiceLever($1, truck) }
    let twiceBase = 2 * max(1, truck.wheelbase.whole)
    let share = floorQuotient(2 * twiceMoment + twiceBase, 2 * twiceBase)
    let rear = truck.emptyRear.whole + share
    let front = truck.emptyFront.whole + truck.emptyRear.whole + cargo - rear
    log.expectAtMost(
      front, truck.mostFront.whole, .axleFront, round: round, place: place, divisor: 1_000)
    log.expectAtMost(
      rear, truck.mostRear.whole, .axleRear, round: round, place: place, divisor: 1_000)
    guard let stated else { return }
    // Half a gram may be rounded either way.
    let isTie = (2 * twiceMoment + twiceBase) % (2 * twiceBase) == 0
    let shift: Whole = isTie && stated.rear.whole == rear - 1 ? 1 : 0
    log.expectEqual(
      stated.rear.whole, rear - shift, .axleFigures, round: round, place: place, divisor: 1_000)
    log.expectEqual(
      stated.front.whole, front + shift, .axleFigures, round: round, place: place,
      divisor: 1_000)
  }

  /// Twice the distance from the front axle to the middle of a crate: whole, though the middle of
  /// an odd length is not.
  private static func twiceLever(_ item: CargoItem, _ truck: Truck) -> Whole {
    guard let room = truck.compartments[item.crate.compartment ?? ""],
      let position = item.crate.position
    else { return 0 }
    return 2 * (room.frontWall.whole + position.x.whole) + position.length.whole
  }
}
