import PlanningModel
import Quantities
import Testing

@testable import Audit

/// Temperature curves against the audit's own integration.
@Suite struct CurveAuditTests {
  private func codes(_ change: (inout WeekPlan) -> Void) -> [Breach.Code] {
    var plan = SmallPlan.plan
    change(&plan)
    return Auditor.audit(plan, of: SmallWeek.week).breaches.map(\.code)
  }

  @Test("the curve of the warmer of two crates is let through, that of the colder one is refused")
  func notTheWorst() throws {
    var week = SmallWeek.week
    week.hub.coldRoom = Celsius(7)
    var crates = SmallPlan.plan.crates
    let heavy = try #require(crates.firstIndex { $0.id == "B1.C1" })
    // So much food hardly cools on the way from a cold room that is too warm.
    crates[heavy].net = Grams(40_000)
    var round = try #require(SmallPlan.plan.rounds.first { $0.kind == .truck })
    for stop in round.stops.indices { round.stops[stop].temperatures = [] }
    let cheese = try #require(crates.first { $0.id == "B2.C1" })
    let light = try #require(crates.first { $0.id == "B3.C1" })
    #expect(breaches([crates[heavy], cheese], round, crates, week) == [])
    let refused = breaches([light, cheese], round, crates, week)
    #expect(refused.map(\.code) == [.curveFigures])
    #expect(refused.map(\.place) == ["cold, dairy"])
  }

  /// What the chapter says of curves that are the auditor's own, of `chosen` crates.
  private func breaches(
    _ chosen: [Crate], _ round: Round, _ crates: [Crate], _ week: Week
  ) -> [Breach] {
    let round = SmallPlan.withCurves(of: chosen, round, crates, week)
    let byID = Dictionary(uniqueKeysWithValues: crates.map { ($0.id, $0) })
    let facts = RoundFacts(round, week: week, crates: byID, assigned: [])
    var log = AuditLog()
    AuditCurves(facts, OwnColdChain(facts, week)).check(&log)
    return log.report.breaches
  }

  @Test("a plan without curves lacks one for each container and class, and nothing else")
  func without() {
    let groups = SmallPlan.plan.rounds.reduce(0) { $0 + $1.curves.count }
    #expect(groups == 4)
    let found = codes { plan in
      for round in plan.rounds.indices { plan.rounds[round].curves = [] }
    }
    #expect(found == Array(repeating: .curveList, count: groups))
  }

  @Test("one figure of many too far off is one breach, with that figure")
  func oneBreach() throws {
    var plan = SmallPlan.plan
    let round = try #require(plan.rounds.firstIndex { !$0.curves.isEmpty })
    for place in plan.rounds[round].curves[0].shell.indices.dropLast() {
      plan.rounds[round].curves[0].shell[place].degrees += place == 2 ? 2 : 1
    }
    let breaches = Auditor.audit(plan, of: SmallWeek.week).breaches
    #expect(breaches.map(\.code) == [.curveFigures])
    let figures = try #require(breaches.first?.figures)
    let distance = (figures["stated"] ?? 0) - (figures["expected"] ?? 0)
    #expect(abs(distance - 2) < 0.1)
  }

  @Test("half a tenth, as rounding leaves it, is let through")
  func rounding() {
    let found = codes { plan in
      for round in plan.rounds.indices {
        for place in plan.rounds[round].curves.indices {
          for value in plan.rounds[round].curves[place].shell.indices.dropLast() {
            plan.rounds[round].curves[place].shell[value].degrees += 0.05
          }
        }
      }
    }
    #expect(found == [])
  }

  @Test("curves with absurd figures stop nothing and are named")
  func absurd() {
    let found = codes { plan in
      for round in plan.rounds.indices where !plan.rounds[round].curves.isEmpty {
        plan.rounds[round].curves[0].shell[0] = Celsius(.nan)
        plan.rounds[round].curves[0].air = [Celsius(.infinity)]
        plan.rounds[round].curves[0].times[0] = TimeOfDay(secondsSinceMidnight: .max)
        plan.rounds[round].curves[0].doors = [
          .init(
            from: TimeOfDay(secondsSinceMidnight: .max), to: TimeOfDay(secondsSinceMidnight: .min))
        ]
      }
    }
    #expect(found.contains(.badNumber) && found.contains(.curveShape))
  }
}
