import Audit
import PlanningModel
import TestSupport
import Testing

@testable import Planning

/// Every kind of small week, planned for real: the audit is clean, locks hold, no basket is torn.
@Suite struct WeekVariantTests {
  @Test("plans are clean, keep the locks and say what is left", arguments: WeekVariant.allCases)
  func plansAreSound(variant: WeekVariant) throws {
    var (undelivered, impossible) = (0, 0)
    for seed in Seeds.few {
      let week = variant.week(seed: seed)
      let plan = try Planner(week, options: PlannerTests.options()).planNow(
        progress: { _ in }, isCancelled: { false })
      let audit = Auditor.audit(plan, of: week)
      #expect(audit.isClean, "\(variant) \(seed): \(audit.breaches.map { $0.message.english })")
      #expect(week.locks.allSatisfy(plan.keeps), "\(variant) \(seed)")
      #expect(plan.torn.isEmpty, "\(variant) \(seed)")
      #expect(plan.undelivered.allSatisfy { !$0.reason.isEmpty })
      #expect(plan.objective.undelivered == plan.undelivered.count)
      let isProved = plan.undelivered.contains {
        UndeliveredReasons.provedCodes.contains($0.code)
      }
      #expect((plan.status == .impossible) == isProved, "\(variant) \(seed)")
      undelivered += plan.undelivered.isEmpty ? 0 : 1
      impossible += isProved ? 1 : 0
    }
  }

  @Test("with labels, some stop states another limit than its class's, and the least margin")
  func labelledLimits() throws {
    var own = 0
    for seed in Seeds.few {
      let plan = try Planner(
        WeekVariant.labelled.week(seed: seed), options: PlannerTests.options()
      ).planNow(progress: { _ in }, isCancelled: { false })
      for entry in plan.rounds.flatMap({ $0.stops.flatMap(\.temperatures) }) {
        let crate = plan.crates.first { $0.id == entry.crate }
        #expect(crate?.limit == entry.limit)
        own += entry.limit == entry.temperatureClass.limit ? 0 : 1
      }
    }
    #expect(own > 0)
  }
}
