import Audit
import PlanningModel
import Quantities
import Routing
import Testing
import WeekGenerator

@testable import Planning

/// Two parts of one hand-over are one stop, without a pause.
@Suite struct PauseTests {
  @Test("a relay that closes between two parts of a hand-over is not served so")
  func closingBetweenParts() throws {
    var week = WeekGenerator.week(.tiny(seed: 4))
    let served = try #require(
      Part.parts(of: week, crates: CrateBuilder(rules: week.rules).crates(of: week.orders))
        .first { $0.service > .zero && $0.service < week.relays[$0.relay].unloadTime })
    let relay = week.relays[served.relay].id
    week.orders = Register(week.orders.filter { $0.relay == relay })
    let driver = try #require(week.volunteers.first?.id)
    let (first, second) = (TimeOfDay(16, 0), TimeOfDay(16, 30))
    week.relays = Register(
      week.relays.map { relay in
        var relay = relay
        relay.open = [Hours(first, first), Hours(second, second + .minutes(1))]
        return relay
      })
    let ground = try WeekGround(week)
    let place = ground.index(of: relay)
    let home = ground.index(of: Week.homePlace(of: driver))
    let rest = week.relays[served.relay].unloadTime - served.service
    week.volunteers = Register(
      week.volunteers.map { volunteer in
        var volunteer = volunteer
        volunteer.mostTime = .minutes(600)
        volunteer.freeFrom = TimeOfDay(12, 0)
        volunteer.coolBoxes = ["pu", "pu", "pu"]
        volunteer.carClass = "smallVan"
        // In time for the cold part at four and the rest at half past, and no later.
        volunteer.freeTo = second + rest + ground.leg(place, home).time
        return volunteer
      })
    week.locks = [Lock(.only, relay: relay, volunteer: driver)]
    let problem = try WeekProblem(week, ground: ground)
    let slow = SlowEvaluator(problem: problem.problem)
    let route = try #require(slow.route(vehicle: 0, visits: [0, 1]))
    #expect(route.schedule.begins == [first, second])
    let judge = RoundJudge(RoundDesigner(problem))
    let verdict = judge.verdict(vehicle: 0, visits: [0, 1], schedule: route.schedule)
    #expect(verdict == .refuse(Cut(.sequence, reason: "pause")))
    let plan = try Planner(week, options: PlannerTests.options()).planNow(
      progress: { _ in }, isCancelled: { false })
    #expect(Auditor.audit(plan, of: week).isClean)
  }
}
