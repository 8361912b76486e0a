import PlanningModel
import Quantities
import TestSupport
import Testing
import WeekGenerator

@testable import Planning

/// The planner against all plans there are.
@Suite struct BruteForceTests {
  static let variants: [WeekVariant] = [.plain, .unsplit, .truck, .hot, .rests, .refusals]

  @Test("no plan is better than the best, and nearly all are as good", arguments: variants)
  func plansAreBest(variant: WeekVariant) throws {
    var (equal, all) = (0, 0)
    for seed in Seeds.few {
      let week = variant.week(seed: seed)
      let problem = try WeekProblem(week, ground: WeekGround(week))
      guard problem.parts.count <= 6, problem.slots.count <= 6 else { continue }
      let best = BruteForce(problem).optimum()
      let plan = try Planner(week, options: PlannerTests.options(effort: 100)).planNow(
        progress: { _ in }, isCancelled: { false })
      let found = BruteForce.Value(
        undelivered: plan.undelivered.count, cost: plan.objective.total.rawValue)
      #expect(found >= best, "\(variant) \(seed): \(found) better than \(best)")
      all += 1
      equal += found == best ? 1 : 0
    }
    // Measured: 20 of 20 of every kind; a search may miss one in twenty and is no worse for it.
    #expect(all == Seeds.few.count)
    #expect(equal >= all - 1 - all / 20)
  }
}
