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
    for seed in Seeds.few { try check(variant.week(seed: seed), "\(variant) \(seed)") }
  }

  /// Seeds of weeks of which a brute force takes seconds; 200 with `-D TOURNEE_LONG_TESTS`.
  private static var fewer: ClosedRange<UInt64> {
    #if TOURNEE_LONG_TESTS
      1...200
    #else
      1...5
    #endif
  }

  @Test("so it is of five to nine relays and up to four vehicles", arguments: fewer)
  func provedPlansOfMoreRelaysAreBest(seed: UInt64) throws {
    let relays = 5 + Int(seed % 5)
    let recipe = WeekRecipe(
      name: "more-\(seed)", orders: 2 * relays, relays: relays, volunteers: 3,
      trucks: Int(seed % 2), seed: seed, hubPercent: 0, hottest: seed % 3 == 0 ? 38 : 25)
    var week = WeekGenerator.week(recipe)
    // Four visits at most, that all sequences can be gone through; and sooner too many for one car.
    week.rules.mostStops = 4
    week.rules.splitLimit = relays < 7 ? 2 : 1
    try check(week, "seed \(seed), \(relays) relays")
  }

  private func check(_ week: Week, _ name: String) throws {
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
    #expect(plan.status != .feasible, "\(name) is not proved")
    #expect(plan.objective.bound == plan.objective.total, "\(name)")
    #expect(plan.undelivered.count == Int(best.undelivered), "\(name)")
    #expect(
      plan.objective.total.rawValue == best.cost,
      "\(name): \(plan.objective.total) of \(best.cost) among \(force.routes)")
  }
}
