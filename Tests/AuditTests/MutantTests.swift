import PlanningModel
import Testing

@testable import Audit

@Suite struct MutantTests {
  @Test("the plan made by hand is clean, chapter by chapter")
  func soundPlanIsClean() {
    let report = Auditor.audit(SmallPlan.plan, of: SmallWeek.week)
    #expect(report.isClean, "\(report.breaches.map { $0.message.english })")
    for check in report.checks { #expect(check.count > 0, "\(check.chapter) looked at nothing") }
  }

  @Test("a spoiled plan is refused for what was spoiled", arguments: Mutants.all)
  func mutantIsRefused(mutant: Mutant) {
    var plan = SmallPlan.plan
    guard mutant.change(&plan, SmallWeek.week) else {
      Issue.record("the small plan has nothing to spoil this way")
      return
    }
    let report = Auditor.audit(plan, of: SmallWeek.week)
    let codes = report.breaches.map(\.code.rawValue)
    #expect(report.breaches.contains { $0.code == mutant.expected }, "found \(codes)")
  }

  @Test("every code but none is reached by a mutant")
  func everyCodeIsReached() {
    let reached = Set(Mutants.all.map(\.expected))
    let missing = Breach.Code.allCases.filter { !reached.contains($0) }
    #expect(missing.isEmpty, "no mutant for \(missing.map(\.rawValue))")
  }

  @Test("names of mutants are unique, as reports quote them")
  func namesAreUnique() {
    let names = Mutants.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count >= 40)
  }
}
