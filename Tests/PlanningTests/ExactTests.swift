import PlanningModel
import Quantities
import Routing
import TestSupport
import Testing
import WeekGenerator

@testable import Planning

/// The exact method against all plans there are, with loads and cold as judges.
@Suite struct ExactTests {
  @Test("a proved plan is the best of all", arguments: WeekVariant.allCases)
  func provedPlansAreBest(variant: WeekVariant) throws {
    for seed in Seeds.few {
      let week = variant.week(seed: seed)
      let ground = try WeekGround(week)
      let problem = try WeekProblem(everyWayOf: week, ground: ground)
      var force = ExactBruteForce(problem)
      let driving = Set(week.locks.filter { $0.rule == .drives }.compactMap(\.volunteer))
      let best = force.optimum(
        driving: Set(
          week.volunteers.indices.filter { driving.contains(week.volunteers[$0].id) }))
      var options = PlannerTests.options(effort: 5)
      options.provesBest = true
      let plan = try Planner(week, options: options).planNow(
        progress: { _ in }, isCancelled: { false })
      #expect(plan.status != .feasible, "\(variant) \(seed) is not proved")
      #expect(plan.objective.bound == plan.objective.total, "\(variant) \(seed)")
      #expect(plan.undelivered.count == Int(best.undelivered), "\(variant) \(seed)")
      #expect(
        plan.objective.total.rawValue == best.cost,
        "\(variant) \(seed): \(plan.objective.total) of \(best.cost) among \(force.routes)")
    }
  }
}
