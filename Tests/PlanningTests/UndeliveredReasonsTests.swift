import Audit
import PlanningModel
import Quantities
import Testing
import WeekGenerator

@testable import Planning

/// Each reason by a week made for it; what is called proved is.
@Suite struct UndeliveredReasonsTests {
  /// A week of one relay, and a plan of it that the audit has found clean.
  private func plan(
    splitLimit: Int = 1, _ change: (inout Relay, inout [Volunteer], inout Week) -> Void
  ) throws -> WeekPlan {
    var week = WeekVariant.plain.week(seed: 4)
    week.rules.splitLimit = splitLimit
    let village = try #require(week.orders.first?.relay)
    var relay = try #require(week.relays[village])
    var people = Array(week.volunteers)
    relay.open = [Hours(TimeOfDay(14, 0), TimeOfDay(20, 0))]
    for place in people.indices {
      (people[place].freeFrom, people[place].freeTo) = (TimeOfDay(13, 0), TimeOfDay(21, 0))
      people[place].mostTime = .minutes(480)
      people[place].carClass = "smallVan"
      people[place].coolBoxes = ["pu", "pu", "pu"]
      people[place].refuses = []
    }
    week.orders = Register([
      Order(
        id: "B1", customer: "C", relay: village, lines: [line(.cheese, 1), line(.produce, 1)]),
      Order(id: "B2", customer: "C", relay: village, lines: [line(.produce, 1)]),
    ])
    change(&relay, &people, &week)
    week.relays = Register([relay] + week.relays.filter { $0.id != village })
    week.volunteers = Register(people)
    let plan = try Planner(week, options: PlannerTests.options()).planNow(
      progress: { _ in }, isCancelled: { false })
    let audit = Auditor.audit(plan, of: week)
    #expect(audit.isClean, "\(audit.breaches.map { $0.message.english })")
    #expect(plan.torn.isEmpty)
    return plan
  }

  /// As much as fills about so many chilled crates, or a third as many others.
  private func line(_ kind: TemperatureClass, _ crates: Int) -> OrderLine {
    OrderLine(
      producer: "P", product: "p", variant: "", quantity: crates, mass: Grams(4_000 * crates),
      massSource: .declared, volume: Milliliters(10_000 * crates), temperatureClass: kind)
  }

  private func expect(
    _ plan: WeekPlan, _ code: String?, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      plan.undelivered.allSatisfy { $0.code == code }, "\(plan.undelivered)",
      sourceLocation: location)
    #expect(plan.undelivered.isEmpty == (code == nil), sourceLocation: location)
    let isProved = code.map(UndeliveredReasons.provedCodes.contains) ?? false
    #expect((plan.status == .impossible) == isProved, sourceLocation: location)
  }

  @Test("with nothing in the way, nothing is left")
  func nothing() throws { expect(try plan { _, _, _ in }, nil) }

  @Test("everybody refuses the relay, or has no box for its food")
  func nobodyAllowed() throws {
    expect(
      try plan { relay, people, _ in
        for place in people.indices { people[place].refuses = [relay.id] }
      }, "nobody-allowed")
    expect(
      try plan { _, people, _ in
        for place in people.indices { people[place].coolBoxes = [] }
      }, "nobody-allowed")
  }

  @Test("the relay closes before anybody can be there, or opens after all are home")
  func outOfHours() throws {
    expect(
      try plan { relay, _, _ in relay.open = [Hours(TimeOfDay(9, 0), TimeOfDay(11, 0))] },
      "out-of-hours")
    expect(
      try plan { relay, _, _ in relay.open = [Hours(TimeOfDay(21, 0), TimeOfDay(22, 0))] },
      "out-of-hours")
  }

  @Test("nobody has the minutes to go and come back")
  func tooLong() throws {
    expect(
      try plan { _, people, _ in
        for place in people.indices { people[place].mostTime = .minutes(30) }
      }, "too-long")
  }

  @Test("the baskets weigh more, or stand wider, than any vehicle takes")
  func tooBig() throws {
    func swell(_ grams: Int, _ milliliters: Int) throws -> WeekPlan {
      try plan { relay, _, week in
        let line = OrderLine(
          producer: "P", product: "p", variant: "", quantity: 100, mass: Grams(grams),
          massSource: .declared, volume: Milliliters(milliliters), temperatureClass: .produce)
        week.orders = Register([Order(id: "B", customer: "C", relay: relay.id, lines: [line])])
      }
    }
    expect(try swell(700_000, 100_000), "too-big")
    expect(try swell(10_000, 4_000_000), "too-big")
    expect(try swell(400_000, 800_000), nil)
  }

  @Test("food that nothing keeps cold is left, and nobody calls that proved")
  func tooWarm() throws {
    let plan = try plan { relay, _, week in
      week.hub.coldRoom = Celsius(2)
      week.weather = Weather(course: [.init(at: TimeOfDay(12, 0), outside: Celsius(40), sun: 900)])
      week.orders = Register([
        Order(id: "B", customer: "C", relay: relay.id, lines: [line(.minced, 1)])
      ])
    }
    expect(plan, "too-warm")
  }

  @Test("two relays at one hour and one driver: no round found, nothing proved")
  func noRoundFound() throws {
    let plan = try plan { relay, people, week in
      people = Array(people.prefix(1))
      relay.open = [Hours(TimeOfDay(16, 0), TimeOfDay(16, 0))]
      let other = week.relays.first { $0.kind == .relay && $0.id != relay.id }
      guard var other, var order = week.orders.first else { return }
      other.open = relay.open
      (order.id, order.relay) = ("ELSEWHERE", other.id)
      week.relays = Register(week.relays.map { $0.id == other.id ? other : $0 })
      week.orders = Register(week.orders + [order])
      let known = Set([people[0].id])
      week.ledger = Register(week.ledger.filter { known.contains($0.id) })
    }
    expect(plan, "no-round-found")
  }

  @Test("a relay torn for want of cold ends with whole baskets, and the cold as the reason")
  func tornRelay() throws {
    let plan = try plan(splitLimit: 2) { _, people, _ in
      for place in people.indices { people[place].coolBoxes = [] }
    }
    #expect(plan.undelivered.contains { $0.code == "nobody-allowed" })
    #expect(plan.status == .impossible)
  }

  @Test("a relay kept whole because one driver rests is not called too big")
  func wholeIsNoProof() throws {
    // The cold part and the rest fill a small car each; the only driver takes one of them.
    let plan = try plan(splitLimit: 2) { relay, people, week in
      for place in people.indices { people[place].carClass = "city" }
      people[1].freeTo = people[1].freeFrom + .minutes(1)
      people[0].coolBoxes = ["eppGN"]
      week.orders = Register([
        Order(
          id: "B", customer: "C", relay: relay.id, lines: [line(.cheese, 2), line(.produce, 6)])
      ])
    }
    expect(plan, "no-round-found")
  }
}
