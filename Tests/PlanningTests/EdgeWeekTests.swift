import Audit
import PlanningModel
import Quantities
import Testing
import WeekGenerator

@testable import Planning

/// Weeks at the edge of what makes sense: no crash, a clean audit, an honest word.
@Suite struct EdgeWeekTests {
  /// A plan of `week`, which the audit has found clean.
  private func soundPlan(of week: Week) throws -> WeekPlan {
    let plan = try Planner(week, options: PlannerTests.options()).planNow(
      progress: { _ in }, isCancelled: { false })
    let audit = Auditor.audit(plan, of: week)
    #expect(audit.isClean, "\(audit.breaches.map { $0.message.english })")
    #expect(plan.torn.isEmpty)
    return plan
  }

  private func week(trucks: Int = 0, volunteers: Int = 2) -> Week {
    var recipe = WeekRecipe.tiny(seed: 4)
    recipe.trucks = trucks
    recipe.volunteers = volunteers
    return WeekGenerator.week(recipe)
  }

  private func line(
    _ kind: TemperatureClass, units: Int, grams: Int, milliliters: Int
  ) -> OrderLine {
    OrderLine(
      producer: "P", product: "p", variant: "", quantity: units, mass: Grams(grams),
      massSource: .declared, volume: Milliliters(milliliters), temperatureClass: kind)
  }

  @Test("nobody at all: every basket is left, and that is proved")
  func nobody() throws {
    var week = week()
    week.volunteers = Register()
    week.ledger = Register()
    let plan = try soundPlan(of: week)
    #expect(plan.rounds.isEmpty)
    #expect(plan.undelivered.count == week.orders.count)
    #expect(plan.undelivered.allSatisfy { $0.code == "nobody-allowed" })
    #expect(plan.status == .impossible)
  }

  @Test("no orders: no rounds, nothing left, no cost")
  func noOrders() throws {
    var week = week(trucks: 1, volunteers: 3)
    week.orders = Register()
    let plan = try soundPlan(of: week)
    #expect(plan.rounds.isEmpty && plan.undelivered.isEmpty && plan.crates.isEmpty)
    #expect(plan.status == .feasible)
    #expect(plan.objective.total == .zero)
  }

  @Test("all baskets are fetched at the hub: crates, but no rounds")
  func allAtHub() throws {
    var week = week()
    week.orders = Register(
      week.orders.map { order in
        var order = order
        order.relay = "local"
        return order
      })
    let plan = try soundPlan(of: week)
    #expect(plan.rounds.isEmpty && plan.undelivered.isEmpty)
    #expect(plan.atHub == week.orders.ids)
    #expect(!plan.crates.isEmpty)
  }

  @Test("a truck and nobody who may drive it stays where it is")
  func truckWithoutDriver() throws {
    var week = week(trucks: 1, volunteers: 3)
    week.volunteers = Register(
      week.volunteers.map { volunteer in
        var volunteer = volunteer
        volunteer.mayDriveTruck = false
        return volunteer
      })
    let plan = try soundPlan(of: week)
    #expect(plan.rounds.allSatisfy { $0.kind == .car })
  }

  @Test("two hundred crates for one relay are too big for all, and said so")
  func tooBig() throws {
    var week = week()
    let relay = try #require(week.relays.first { $0.kind == .relay }?.id)
    week.orders = Register(
      (1...100).map { number in
        Order(
          id: "B\(number)", customer: "C", relay: relay,
          lines: [line(.produce, units: 2, grams: 24_000, milliliters: 60_000)])
      })
    let plan = try soundPlan(of: week)
    #expect(plan.crates.count == 200)
    #expect(plan.undelivered.count == 100)
    #expect(plan.undelivered.allSatisfy { $0.code == "too-big" })
    #expect(plan.status == .impossible)
  }

  @Test("two trucks and one driver: one truck at most")
  func twoTrucksOneDriver() throws {
    var week = week(trucks: 2, volunteers: 3)
    let driver = try #require(week.volunteers.first?.id)
    week.volunteers = Register(
      week.volunteers.map { volunteer in
        var volunteer = volunteer
        volunteer.mayDriveTruck = volunteer.id == driver
        volunteer.carClass = nil
        return volunteer
      })
    let plan = try soundPlan(of: week)
    #expect(plan.rounds.count <= 1)
    #expect(plan.rounds.allSatisfy { $0.kind == .truck && $0.driver == driver })
  }

  @Test("somebody without a car drives the truck")
  func truckDriverWithoutCar() throws {
    var week = week(trucks: 1, volunteers: 3)
    week.volunteers = Register(
      week.volunteers.map { volunteer in
        var volunteer = volunteer
        if volunteer.mayDriveTruck { volunteer.carClass = nil }
        return volunteer
      })
    week.locks = week.volunteers.filter { !$0.mayDriveTruck }.map {
      Lock(.rests, volunteer: $0.id)
    }
    let plan = try soundPlan(of: week)
    #expect(plan.rounds.map(\.kind) == [.truck])
  }

  @Test("a unit heavier than any crate, lines without mass, lines without goods")
  func oddLines() throws {
    var week = week()
    let relay = try #require(week.relays.first { $0.kind == .relay }?.id)
    week.orders = Register([
      Order(
        id: "B1", customer: "C", relay: relay,
        lines: [line(.produce, units: 1, grams: 30_000, milliliters: 20_000)]),
      Order(
        id: "B2", customer: "C", relay: relay,
        lines: [
          line(.dairy, units: 3, grams: 0, milliliters: 0),
          line(.dry, units: 2, grams: 0, milliliters: 0),
        ]),
      Order(
        id: "B3", customer: "C", relay: relay,
        lines: [line(.dry, units: 0, grams: 0, milliliters: 0)]),
      Order(id: "B4", customer: "C", relay: relay, lines: []),
    ])
    let plan = try soundPlan(of: week)
    #expect(Set(plan.crates.map(\.order)) == ["B1", "B2"])
    #expect(plan.crates.first { $0.order == "B1" }?.net == Grams(30_000))
  }

  @Test("a unit that no vehicle may carry", arguments: [60_000, 2_000_000, 900_000_000])
  func heavyUnit(grams: Int) throws {
    var week = week()
    let relay = try #require(week.relays.first { $0.kind == .relay }?.id)
    week.orders = Register([
      Order(
        id: "B1", customer: "C", relay: relay,
        lines: [line(.produce, units: 1, grams: grams, milliliters: 20_000)])
    ])
    let plan = try soundPlan(of: week)
    #expect(plan.undelivered.map(\.code) == (grams > 600_000 ? ["too-big"] : []))
  }

  @Test("people and relays up to midnight and beyond")
  func acrossMidnight() throws {
    var week = week()
    week.hub.opens = TimeOfDay(21, 0)
    week.hub.closes = TimeOfDay(26, 0)
    week.volunteers = Register(
      week.volunteers.map { volunteer in
        var volunteer = volunteer
        (volunteer.freeFrom, volunteer.freeTo) = (TimeOfDay(20, 0), TimeOfDay(27, 0))
        return volunteer
      })
    week.relays = Register(
      week.relays.map { relay in
        var relay = relay
        relay.open = [Hours(TimeOfDay(23, 50), TimeOfDay(25, 30))]
        return relay
      })
    let plan = try soundPlan(of: week)
    #expect(plan.rounds.contains { $0.home > TimeOfDay(24, 0) })
  }

  @Test("hours that end before they begin are refused, without a crash")
  func hoursBackwards() throws {
    var week = week()
    week.volunteers = Register(
      week.volunteers.map { volunteer in
        var volunteer = volunteer
        (volunteer.freeFrom, volunteer.freeTo) = (TimeOfDay(22, 0), TimeOfDay(2, 0))
        return volunteer
      })
    let plan = try soundPlan(of: week)
    #expect(plan.rounds.isEmpty && plan.status == .impossible)
    week.relays = Register(
      week.relays.map { relay in
        var relay = relay
        relay.open = [Hours(TimeOfDay(22, 0), TimeOfDay(2, 0))]
        return relay
      })
    #expect(throws: PlanningError.self) {
      try Planner(week, options: PlannerTests.options()).planNow(
        progress: { _ in }, isCancelled: { false })
    }
  }
}
