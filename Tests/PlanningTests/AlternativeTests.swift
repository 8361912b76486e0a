import Audit
import PlanningModel
import Quantities
import TestSupport
import Testing
import WeekGenerator

@testable import Planning

/// Plans with names: none beaten, measured twice, the same on any number of threads.
@Suite struct AlternativeTests {
  static let variants: [WeekVariant] = [.plain, .truck, .hot]

  /// A part of a few: each week is planned up to ten times.
  static let seeds = Seeds.few.prefix(3 * Seeds.few.count / 8)

  static func week(relays: Int, volunteers: Int, trucks: Int = 0, seed: UInt64) -> Week {
    WeekGenerator.week(
      WeekRecipe(
        name: "five-\(seed)", orders: 2 * relays, relays: relays, volunteers: volunteers,
        trucks: trucks, seed: seed, hubPercent: 0))
  }

  static func found(
    _ week: Week, threads: Int = 2, effort: Int = 5, keepsCold: Bool = true
  ) throws -> (plan: WeekPlan, others: PlannedAlternatives) {
    var options = PlannerTests.options(threads: threads, effort: effort)
    options.keepsCold = keepsCold
    let plan = try Planner(week, options: options).planNow(
      progress: { _ in }, isCancelled: { false })
    let others = try AlternativePlanner(week, options: options).alternativesNow(to: plan)
    #expect(others.plan.undelivered.count <= plan.undelivered.count)
    #expect(
      others.plan.objective.total <= plan.objective.total
        || others.plan.undelivered.count < plan.undelivered.count)
    return (others.plan, others)
  }

  @Test(
    "none is beaten by another or by the plan, and every figure is measured twice",
    arguments: variants)
  func noneIsBeaten(variant: WeekVariant) throws {
    var counts: [Int] = []
    for seed in Self.seeds.prefix(variant == .plain ? .max : Self.seeds.count - 1) {
      var week = variant.week(seed: seed)
      if variant == .plain { week = Self.week(relays: 5, volunteers: 4, seed: seed) }
      let (plan, others) = try Self.found(week)
      let summary = others.summary
      let all = summary.named.map(\.measures)
      for mine in all {
        #expect(!(all + [summary.plan]).contains { $0.dominates(mine, by: summary.criteria) })
        #expect(mine.undelivered <= plan.undelivered.count)
      }
      #expect(summary.plan == .audited(plan, of: week))
      #expect(all == others.plans.map { .audited($0, of: week) })
      #expect(
        AlternativesAudit(summary, plan: plan, plans: others.plans, of: week).complaints == [])
      for other in others.plans {
        let audit = Auditor.audit(other, of: week)
        #expect(audit.breaches.isEmpty, "\(variant) \(seed): \(audit.breaches.map(\.message))")
      }
      #expect(
        summary.named.flatMap(\.aims).filter { $0 != .balanced }.count == summary.criteria.count)
      #expect(Set(summary.named.map(\.folder)).count == summary.named.count)
      #expect((summary.shortage == nil) == (summary.named.count == 3))
      counts.append(summary.named.count)
    }
    #expect(counts.allSatisfy { (1...3).contains($0) })
    // With four drivers and five relays there nearly always is a choice.
    if variant == .plain { #expect(counts.count { $0 > 1 } > counts.count / 2, "\(counts)") }
  }

  @Test("the alternatives do not depend on the number of threads", arguments: [UInt64(1), 2])
  func threads(seed: UInt64) throws {
    let week = Self.week(relays: 5, volunteers: 4, trucks: 1, seed: seed)
    let (one, two) = (try Self.found(week, threads: 1), try Self.found(week, threads: 2))
    #expect(one.others.summary == two.others.summary)
    #expect(one.others.plans == two.others.plans)
  }

  @Test("the best of each criterion is within what brute force finds, and mostly equal")
  func bruteForce() throws {
    var (equal, all): ([PlanCriterion: Int], Int) = ([:], 0)
    for seed in Self.seeds {
      // Orders of five relays are many: one week of them, and all in long tests.
      for relays in 4...(seed == 1 || Seeds.few.count > 8 ? 5 : 4) {
        var week = Self.week(relays: relays, volunteers: 3, seed: seed)
        week.rules.splitLimit = 1
        let (plan, others) = try Self.found(week, effort: 20)
        let problem = try WeekProblem(week, ground: WeekGround(week))
        guard plan.undelivered.isEmpty, problem.parts.count <= 5 else { continue }
        let best = AlternativeBruteForce(problem).best()
        all += 1
        for criterion in others.summary.criteria {
          let found = others.summary.named.map { $0.measures.value(criterion) }.min() ?? .max
          let least = try #require(best[criterion])
          #expect(found >= least, "\(seed) \(criterion): \(found) below \(least)")
          equal[criterion, default: 0] += found == least ? 1 : 0
        }
      }
    }
    print("alternatives equal to brute force:", all, equal.map { "\($0.key) \($0.value)" }.sorted())
    #expect(all >= Self.seeds.count)
    for criterion in PlanCriterion.allCases {
      #expect(equal[criterion] ?? 0 >= all - 1 - all / 10, "\(criterion) of \(all): \(equal)")
    }
  }

  @Test("with one driver and one relay there is one plan, and it says why")
  func oneDriver() throws {
    let week = Self.week(relays: 1, volunteers: 1, seed: 3)
    let (plan, others) = try Self.found(week)
    #expect(others.summary.named.count == 1 && others.plans == [plan])
    #expect(others.summary.named.first?.isPlan == true)
    #expect(others.summary.shortage == .oneDriver)
  }

  @Test("without regard to cold two criteria count")
  func noCold() throws {
    let week = Self.week(relays: 5, volunteers: 4, seed: 2)
    let (_, others) = try Self.found(week, keepsCold: false)
    #expect(others.summary.criteria == [.minutes, .fairness])
    #expect(!others.summary.named.flatMap(\.aims).contains(.coldest))
  }

  @Test("cancelled at once, the plan alone is told, and that it was cancelled")
  func cancelled() throws {
    let week = Self.week(relays: 5, volunteers: 4, seed: 1)
    let plan = try Planner(week, options: PlannerTests.options()).planNow(
      progress: { _ in }, isCancelled: { false })
    let others = try AlternativePlanner(week).alternativesNow(to: plan, isCancelled: { true })
    #expect(others.plans == [plan])
    #expect(others.summary.shortage == .interrupted)
  }

  @Test("spoiled figures, names and plans are refused")
  func spoiled() throws {
    let week = Self.week(relays: 5, volunteers: 4, seed: 1)
    let (plan, others) = try Self.found(week)
    let named = others.summary.named
    try #require(named.count > 1)
    func isRefused(
      _ plans: [WeekPlan]? = nil, _ change: (inout PlanAlternatives) -> Void = { _ in }
    ) -> Bool {
      var summary = others.summary
      change(&summary)
      return !AlternativesAudit(summary, plan: plan, plans: plans ?? others.plans, of: week)
        .complaints.isEmpty
    }
    #expect(!isRefused())
    #expect(isRefused { $0.plan.time = $0.plan.time - .minutes(1) })
    #expect(isRefused { $0.named[0].measures.margin = 9 })
    #expect(isRefused { $0.named[1].measures.weighed = .zero })
    #expect(isRefused { $0.named[0].isPlan.toggle() })
    #expect(isRefused { $0.named.swapAt(0, 1) })
    #expect(
      isRefused { ($0.named[0].aims, $0.named[1].aims) = ($0.named[1].aims, $0.named[0].aims) })
    #expect(isRefused { $0.week.hash = "0123456789abcdef" })
    #expect(isRefused { $0.named.removeLast() })
    #expect(isRefused(Array(repeating: others.plans[0], count: named.count)))
  }
}
