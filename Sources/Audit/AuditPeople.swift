internal import PlanningModel
internal import Quantities

/// Checks who drives what, when they are free, and whether they may.
enum AuditPeople {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    var drivers: Set<String> = []
    var trucks: Set<String> = []
    for facts in context.rounds {
      let round = facts.round
      log.expect(
        drivers.insert(round.driver).inserted, .driverTwice, round: round.id, place: round.driver)
      if facts.isTruck {
        log.expect(
          trucks.insert(round.vehicle).inserted, .truckTwice, round: round.id,
          place: round.vehicle)
      }
      checkVehicle(facts, &log)
      guard let driver = facts.driver else {
        log.expect(false, .unknownID, round: round.id, place: round.driver)
        continue
      }
      checkTime(facts.round, driver, &log)
      for stop in round.stops {
        log.expect(
          !driver.refuses.contains(stop.relay), .driverRefuses, round: round.id, place: stop.relay)
      }
    }
  }

  private static func checkVehicle(_ facts: RoundFacts, _ log: inout AuditLog) {
    let round = facts.round
    if facts.isTruck {
      log.expect(facts.truck != nil, .unknownID, round: round.id, place: round.vehicle)
      log.expect(
        facts.driver?.mayDriveTruck ?? true, .driverNotAllowed, round: round.id,
        place: round.driver)
    } else {
      log.expect(
        round.vehicle == "car:" + round.driver, .vehicleMismatch, round: round.id,
        place: round.vehicle)
      guard let driver = facts.driver else { return }
      log.expect(
        driver.carClass != nil, .driverNotAllowed, round: round.id, place: round.driver)
      guard let name = driver.carClass else { return }
      log.expect(facts.car != nil, .unknownID, round: round.id, place: name)
    }
  }

  private static func checkTime(_ round: Round, _ driver: Volunteer, _ log: inout AuditLog) {
    let (leaves, home) = (round.leavesHome.whole, round.home.whole)
    log.expect(
      leaves >= driver.freeFrom.whole, .driverUnavailable, round: round.id, place: "leavesHome",
      ["stated": Double(leaves), "limit": Double(driver.freeFrom.whole)])
    log.expectAtMost(
      home, driver.freeTo.whole, .driverUnavailable, round: round.id, place: "home")
    log.expectAtMost(
      home - leaves, driver.mostTime.whole, .driverLimit, round: round.id, place: round.driver,
      divisor: 60)
  }
}
