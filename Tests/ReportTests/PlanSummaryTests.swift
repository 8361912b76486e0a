import PlanningModel
import Quantities
import Testing

@testable import Report

@Suite struct PlanSummaryTests {
  @Test("a summary is short and says the rounds", arguments: Language.allCases)
  func short(language: Language) {
    let text = PlanSummary.text(
      plan: SamplePlan.make(language), week: SampleWeek.make(language), auditClean: true,
      reportPath: "out/report.html", language: language)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 25)
    for name in ["T1", "T2", "T3", "Cuxac-Cabardès", "out/report.html", "Zoé Fabre"] {
      #expect(text.contains(name) == (name != "Zoé Fabre"), "\(name)")
    }
    #expect(text.contains(language == .fr ? "10\u{A0}paniers" : "10\u{A0}baskets"))
  }

  @Test("a long week stays within 25 lines", arguments: Language.allCases)
  func long(language: Language) {
    var plan = SamplePlan.make(language)
    plan.rounds = Array(repeating: plan.rounds, count: 9).flatMap { $0 }
    plan.undelivered = Array(repeating: plan.undelivered, count: 20).flatMap { $0 }
    plan.findings = Array(repeating: plan.findings, count: 20).flatMap { $0 }
    let text = PlanSummary.text(
      plan: plan, week: SampleWeek.make(language), auditClean: false, reportPath: "r",
      language: language)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 25)
    #expect(text.contains("ATTENTION"))
  }
}
