import Exchange
import Foundation
import PlanningModel
import Testing

@testable import Audit
@testable import Planning

/// The catalogue of spoiled plans, applied to plans that the real planner made of shipped weeks.
@Suite struct RealPlanTests {
  /// A shipped week with a plan of it, made with little effort: sound, if not good.
  struct Planned: Sendable {
    let week: Week
    let plan: WeekPlan

    init(_ name: String, effort: Int, sharing: Bool) throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Scenarios/\(name.prefix { $0 != " " })")
      var week = try WeekReader.read(folder.path(percentEncoded: false)).week
      if sharing { week.rules.relayCrates = .small }
      self.week = week
      var options = PlanningOptions()
      options.effortPercent = effort
      plan = try Planner(week, options: options).planNow(
        progress: { _ in }, isCancelled: { false })
    }
  }

  /// Scenario, effort, and how many mutants at least find something to spoil in its plan. Measured:
  /// 102 of 122 in tiny, 99 in heat, 117 in villegailhenc; another search may move a few.
  static let cases: [(name: String, effort: Int, applied: Int)] = [
    ("tiny", 20, 95), ("heat", 5, 90), ("villegailhenc", 1, 110), (sharing, 5, 85),
  ]
  /// The week whose small baskets share crates.
  private static let sharing = "heat with relay crates"

  static let plans = Dictionary(
    uniqueKeysWithValues: cases.map { item in
      (
        item.name,
        Result { try Planned(item.name, effort: item.effort, sharing: item.name == sharing) }
      )
    })

  @Test("where baskets share, relay crates stand in the truck, in a boot and in a cool box")
  func hasRelayCrates() throws {
    let plan = try #require(try Self.plans[Self.sharing]?.get()).plan
    let places = Set((plan.relayCrates ?? []).compactMap(\.compartment))
    #expect(places.isSuperset(of: ["sec", "froid", "boot", "box1"]), "\(places.sorted())")
  }

  /// The catalogue in parts, so that several cores share the work.
  private static let parts = 4

  @Test(
    "a real plan is clean, and refused for what was spoiled", arguments: cases.map(\.name),
    0..<parts)
  func spoiledRealPlansAreRefused(name: String, part: Int) throws {
    let planned = try #require(try Self.plans[name]?.get())
    #expect(Auditor.audit(planned.plan, of: planned.week).isClean)
    for mutant in Mutants.all.indices.filter({ $0 % Self.parts == part }).map({ Mutants.all[$0] }) {
      var plan = planned.plan
      guard mutant.change(&plan, planned.week) else { continue }
      let breaches = Auditor.audit(plan, of: planned.week).breaches
      let codes = Set(breaches.map(\.code.rawValue)).sorted()
      #expect(breaches.contains { $0.code == mutant.expected }, "\(mutant.name): \(codes)")
    }
  }

  @Test("most mutants find something to spoil in a real plan", arguments: cases)
  func mutantsApply(name: String, effort: Int, applied: Int) throws {
    let planned = try #require(try Self.plans[name]?.get())
    let count = Mutants.all.count { mutant in
      var plan = planned.plan
      return mutant.change(&plan, planned.week)
    }
    #expect(count >= applied, "of \(Mutants.all.count) mutants")
  }
}
