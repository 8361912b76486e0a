internal import PlanningModel
internal import Quantities

/// Checks the latest departure that a plan states for each round: so late, everything is still
/// cold enough and every relay still open.
enum AuditDeparture {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    for facts in context.rounds { check(facts, context.week, &log) }
  }

  private static func check(_ facts: RoundFacts, _ week: Week, _ log: inout AuditLog) {
    let round = facts.round
    let isCold = round.stops.contains { !$0.temperatures.isEmpty }
    guard let latest = round.leavesBy else {
      return log.expect(!isCold, .leavesBy, round: round.id, place: "leavesBy")
    }
    let delay = latest - round.departs
    let figures = ["stated": Double(latest.secondsSinceMidnight)]
    log.expect(
      delay >= .zero && delay.whole % 60 == 0 && delay <= .minutes(240), .leavesBy,
      round: round.id, place: "leavesBy", figures)
    guard delay > .zero, delay <= .minutes(240) else { return }
    checkDriver(facts, delay, week, figures, &log)
    let late = facts.leaving(later: delay)
    for stop in late.round.stops {
      let begin = stop.begin.whole
      let open = week.relays[stop.relay]?.open ?? []
      log.expect(
        open.contains { $0.from.whole <= begin && begin <= $0.to.whole }, .leavesBy,
        round: round.id, place: stop.relay, figures)
    }
    let own = OwnColdChain(late, week)
    for item in late.cargo {
      guard let limit = item.limit,
        let temperature = own[item.crate.id]?.temperature
      else { continue }
      log.expect(
        temperature <= limit - week.rules.coldMargin + AuditCold.tenth, .leavesBy,
        round: round.id, place: item.crate.id, figures)
    }
  }

  /// So late, the driver is still home in time and within the own limit, the truck back.
  private static func checkDriver(
    _ facts: RoundFacts, _ delay: Seconds, _ week: Week, _ figures: [String: Double],
    _ log: inout AuditLog
  ) {
    let round = facts.round
    if let driver = facts.driver {
      log.expect(
        round.home.whole + delay.whole <= driver.freeTo.whole
          && round.time.whole + delay.whole <= driver.mostTime.whole, .leavesBy, round: round.id,
        place: round.driver, figures)
    }
    guard facts.isTruck else { return }
    log.expect(
      round.ends.whole + delay.whole <= week.hub.closes.whole, .leavesBy, round: round.id,
      place: "ends", figures)
  }
}

extension RoundFacts {
  /// The same round, loaded as planned, with everything after it later.
  fileprivate func leaving(later delay: Seconds) -> RoundFacts {
    var round = round
    round.departs = round.departs + delay
    for place in round.stops.indices {
      round.stops[place].arrival = round.stops[place].arrival + delay
      round.stops[place].begin = round.stops[place].begin + delay
      round.stops[place].departure = round.stops[place].departure + delay
    }
    return RoundFacts(self, round)
  }
}
