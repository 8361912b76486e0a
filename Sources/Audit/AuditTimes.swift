internal import PlanningModel
internal import Quantities

/// Checks the clock of every round, from home to home.
enum AuditTimes {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    let services = OwnServices(context)
    for (place, facts) in context.rounds.enumerated() {
      let round = facts.round
      log.expect(!round.stops.isEmpty, .emptyRound, round: round.id, place: round.vehicle)
      let most = context.week.rules.mostStops
      if most > 0 {
        log.expectAtMost(
          round.stops.count.tamed, most.tamed, .mostStops, round: round.id, place: round.vehicle)
      }
      checkStart(facts, context.week, &log)
      var last = round.departs
      for (number, stop) in round.stops.enumerated() {
        checkStop(stop, after: last, round, context.week, &log)
        if let service = services.seconds(round: place, stop: number) {
          log.expectEqual(
            stop.departure.whole - stop.begin.whole, service, .serviceTime, round: round.id,
            place: stop.relay, divisor: 60)
        }
        last = stop.departure
      }
      checkEnd(facts, after: last, context.week, &log)
    }
  }

  private static func checkStart(_ facts: RoundFacts, _ week: Week, _ log: inout AuditLog) {
    let round = facts.round
    log.expectEqual(
      round.loads.whole, round.leavesHome.whole + round.approach.time.whole, .timeArithmetic,
      round: round.id, place: "loads")
    log.expect(
      round.loads.whole >= week.hub.opens.whole, .hubHours, round: round.id, place: "loads",
      ["stated": Double(round.loads.whole), "limit": Double(week.hub.opens.whole)])
    log.expectEqual(
      round.departs.whole, round.loads.whole + facts.loadTime(week), .timeArithmetic,
      round: round.id, place: "departs")
  }

  private static func checkStop(
    _ stop: Stop, after last: TimeOfDay, _ round: Round, _ week: Week, _ log: inout AuditLog
  ) {
    log.expectEqual(
      stop.arrival.whole, last.whole + stop.leg.time.whole, .timeArithmetic, round: round.id,
      place: stop.relay)
    guard let relay = week.relays[stop.relay] else {
      log.expect(false, .unknownID, round: round.id, place: stop.relay)
      return
    }
    log.expect(relay.kind != .hub, .unknownID, round: round.id, place: stop.relay)
    let begin = stop.begin.whole
    let isOpen = relay.open.contains { $0.from.whole <= begin && begin <= $0.to.whole }
    log.expect(
      isOpen, .stopLate, round: round.id, place: stop.relay, ["stated": Double(begin)])
    guard isOpen else { return }
    // Hand-over begins on arrival, or at an opening that is still to come.
    let begins = relay.open.map { max(stop.arrival.whole, $0.from.whole) }
    log.expect(
      begins.contains(begin), .timeArithmetic, round: round.id, place: stop.relay,
      ["stated": Double(begin), "expected": Double(begins.min() ?? begin)])
  }

  private static func checkEnd(
    _ facts: RoundFacts, after last: TimeOfDay, _ week: Week, _ log: inout AuditLog
  ) {
    let round = facts.round
    log.expectEqual(
      round.ends.whole, last.whole + round.returnLeg.time.whole, .timeArithmetic,
      round: round.id, place: "ends")
    log.expectEqual(
      round.home.whole, round.ends.whole + (round.wayHome?.time.whole ?? 0), .timeArithmetic,
      round: round.id, place: "home")
    if facts.isTruck {
      log.expectAtMost(
        round.ends.whole, week.hub.closes.whole, .hubHours, round: round.id, place: "ends")
    }
    log.expectEqual(
      round.time.whole, round.home.whole - round.leavesHome.whole, .roundMinutes,
      round: round.id, place: "minutes", divisor: 60)
  }
}
