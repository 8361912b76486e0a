import Audit
import PlanningModel
import Quantities
import TestSupport
import Testing
import WeekGenerator

@testable import Planning

/// Plans near the best one: audited, within the price, and earlier where asked.
@Suite struct NearBestTests {
  @Test("every plan is sound, delivers as much, and keeps the price", arguments: 1...4)
  func sound(seed: UInt64) async throws {
    let week = WeekGenerator.week(.tiny(seed: seed))
    let options = PlannerTests.options()
    let plan = try await Planner(week, options: options).plan()
    let planner = try NearBestPlanner(week, options: options)
    let plans = planner.plansNow(near: plan, percent: 10)
    #expect(plans.first == plan)
    for near in plans {
      #expect(Auditor.audit(near, of: week).isClean)
      #expect(near.undelivered.count <= plan.undelivered.count)
      #expect(
        near.objective.total.inDocumentUnit <= 1.1 * plan.objective.total.inDocumentUnit + 1e-9)
    }
    for (place, near) in plans.enumerated() {
      #expect(!plans[..<place].contains { $0.rounds == near.rounds })
    }
    let outlines = plans.map { $0.rounds.map { [$0.driver] + $0.stops.map(\.relay) } }
    #expect(plans.count == planner.plansNow(near: plan, percent: 10).count, "\(outlines)")
  }

  @Test("earlier departures keep the rounds, are sound, and cost the minutes", arguments: 1...6)
  func earlier(seed: UInt64) async throws {
    let week = WeekGenerator.week(.tiny(seed: seed))
    let options = PlannerTests.options()
    let plan = try await Planner(week, options: options).plan()
    let planner = try NearBestPlanner(week, options: options)
    for driver in plan.rounds.map(\.driver) {
      guard let early = planner.leavingEarlier(plan, by: [driver: .minutes(10)]) else { continue }
      #expect(Auditor.audit(early, of: week).isClean)
      for round in early.rounds {
        let former = try #require(plan.rounds.first { $0.driver == round.driver })
        let lead = former.departs - round.departs
        #expect(former.stops.map(\.crates) == round.stops.map(\.crates))
        #expect(
          round.driver == driver
            ? lead > .zero && lead <= .minutes(10) : lead == .zero, "\(lead)")
        #expect(round.time >= former.time)
      }
      #expect(early.objective.total >= plan.objective.total)
    }
  }
}
