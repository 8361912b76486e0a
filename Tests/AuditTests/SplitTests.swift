import PlanningModel
import Quantities
import Testing

@testable import Audit

@Suite struct SplitTests {
  @Test("a relay in two parts shares its unloading time, the cold part first")
  func partsShareTheTime() {
    // Brousses unloads in 480 s; its crates are one chilled and three ambient.
    var plan = SmallPlan.plan
    plan.rounds[1].stops.append(plan.rounds[0].stops[1])
    plan.rounds[1].stops[1].crates = ["B3.C1"]
    plan.rounds[0].stops[1].crates = ["B3.A1", "B4.A1", "B4.A2"]
    let services = OwnServices(AuditContext(week: SmallWeek.week, plan: plan))
    #expect(services.seconds(round: 1, stop: 1) == 120)
    #expect(services.seconds(round: 0, stop: 1) == 360)
    #expect(services.seconds(round: 0, stop: 0) == 600)
  }

  @Test("two vehicles are too many where one is allowed, and not where two are")
  func splitLimit() {
    var plan = SmallPlan.plan
    plan.rounds[1].stops.append(plan.rounds[0].stops[1])
    var week = SmallWeek.week
    #expect(codes(plan, week).contains(.relaySplit))
    week.rules.splitLimit = 2
    #expect(!codes(plan, week).contains(.relaySplit))
  }

  private func codes(_ plan: WeekPlan, _ week: Week) -> [Breach.Code] {
    Auditor.audit(plan, of: week).breaches.map(\.code)
  }
}
