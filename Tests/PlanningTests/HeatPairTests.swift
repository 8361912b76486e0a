import Audit
import Exchange
import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Planning

/// The shipped week of a heat wave, planned without regard to cold and with it.
@Suite struct HeatPairTests {
  private static func plan(keepsCold: Bool) throws -> (week: Week, plan: WeekPlan) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios/heat")
    let week = try WeekReader.read(folder.path(percentEncoded: false)).week
    var options = PlanningOptions()
    options.keepsCold = keepsCold
    let plan = try Planner(week, options: options).planNow(
      progress: { _ in }, isCancelled: { false })
    return (week, plan)
  }

  private static func minutes(_ plan: WeekPlan) -> Double {
    plan.rounds.reduce(0) { $0 + $1.time.inDocumentUnit }
  }

  @Test("without regard to cold the chain breaks; with it not, for at most 5 % more minutes")
  func pair() throws {
    let (week, warm) = try Self.plan(keepsCold: false)
    let (_, cold) = try Self.plan(keepsCold: true)
    let breaches = Auditor.audit(warm, of: week).breaches
    #expect(!breaches.isEmpty && breaches.allSatisfy { $0.code == .cold })
    #expect(warm.rounds.flatMap(\.stops).flatMap(\.temperatures).contains { $0.margin < 0 })
    #expect(Auditor.audit(cold, of: week).isClean)
    #expect(warm.undelivered.isEmpty && cold.undelivered.isEmpty)
    #expect(Self.minutes(cold) <= 1.05 * Self.minutes(warm))
    // A box takes more than the usual packs, and the truck's first stop is another.
    let boxes = cold.rounds.flatMap(\.coolBoxes)
    #expect(boxes.contains { $0.packs > week.rules.packsPerBox })
    let first = { (plan: WeekPlan) in
      plan.rounds.first { $0.kind == .truck }?.stops.first?.relay
    }
    #expect(first(cold) == "saissac" && first(warm) != "saissac")
  }
}
