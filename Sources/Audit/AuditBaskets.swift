internal import PlanningModel

/// Checks that every basket is handed over once, whole, at its own relay, or is named as not.
enum AuditBaskets {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    var times: [String: Int] = [:]
    for facts in context.rounds {
      checkStops(facts, context, &log)
      for stop in facts.round.stops {
        for crate in stop.crates { times[crate, default: 0] += 1 }
      }
    }
    for crate in context.plan.crates {
      let count = times[crate.id] ?? 0
      log.expect(count <= 1, .basketTwice, round: crate.round, place: crate.id)
      if count == 0 {
        // A crate that says it is aboard and is handed over nowhere rides for ever.
        log.expect(crate.round == nil, .basketLost, round: crate.round, place: crate.id)
        log.expect(
          crate.compartment == nil && crate.position == nil, .crateRound, place: crate.id)
      }
    }
    checkOrders(context, times, &log)
    checkSplits(context, &log)
  }

  private static func checkStops(
    _ facts: RoundFacts, _ context: AuditContext, _ log: inout AuditLog
  ) {
    let round = facts.round
    var last: String?
    for stop in round.stops {
      log.expect(stop.relay != last, .stopDoubled, round: round.id, place: stop.relay)
      last = stop.relay
      log.expect(!stop.crates.isEmpty, .emptyBasket, round: round.id, place: stop.relay)
      var orders: Set<String> = []
      for id in stop.crates {
        guard let crate = context.crates[id] else {
          log.expect(false, .unknownID, round: round.id, place: id)
          continue
        }
        orders.insert(crate.order)
        let relay = context.week.orders[crate.order]?.relay ?? crate.relay
        log.expect(relay == stop.relay, .wrongRelay, round: round.id, place: id)
        log.expect(crate.round == round.id, .crateRound, round: round.id, place: id)
      }
      log.expect(
        stop.baskets.sorted() == orders.sorted(), .basketList, round: round.id, place: stop.relay)
    }
  }

  private static func checkOrders(
    _ context: AuditContext, _ times: [String: Int], _ log: inout AuditLog
  ) {
    let plan = context.plan
    let crates = Dictionary(grouping: plan.crates, by: \.order)
    let atHub = Dictionary(grouping: plan.atHub, by: { $0 })
    let left = Dictionary(grouping: plan.undelivered, by: \.order)
    for order in context.week.orders {
      let own = crates[order.id] ?? []
      let handed = own.filter { (times[$0.id] ?? 0) > 0 }.count
      let ways = (handed > 0 ? 1 : 0) + (atHub[order.id]?.count ?? 0) + (left[order.id]?.count ?? 0)
      log.expect(ways <= 1, .basketTwice, place: order.id)
      guard order.hasGoods else {
        log.expect(ways == 0 && own.isEmpty, .emptyBasket, place: order.id)
        continue
      }
      log.expect(ways >= 1, .basketLost, place: order.id)
      log.expect(handed == 0 || handed == own.count, .basketLost, place: order.id)
      let isHubs = context.week.relays[order.relay]?.kind == .hub
      log.expect(atHub[order.id] == nil || isHubs, .wrongRelay, place: order.id)
    }
    for id in plan.atHub {
      log.expect(context.week.orders[id] != nil, .unknownID, place: id)
    }
    for entry in plan.undelivered {
      log.expect(context.week.orders[entry.order] != nil, .unknownID, place: entry.order)
      guard let order = context.week.orders[entry.order] else { continue }
      log.expect(order.relay == entry.relay, .wrongRelay, place: entry.order)
    }
  }

  private static func checkSplits(_ context: AuditContext, _ log: inout AuditLog) {
    var vehicles: [String: Set<Int>] = [:]
    for (place, facts) in context.rounds.enumerated() {
      for stop in facts.round.stops { vehicles[stop.relay, default: []].insert(place) }
    }
    for relay in vehicles.keys.sorted() {
      log.expectAtMost(
        (vehicles[relay]?.count ?? 0).tamed, max(1, context.week.rules.splitLimit).tamed,
        .relaySplit, place: relay)
    }
  }
}
