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

  @Test("baskets that stay behind for one reason are one line, by relay")
  func groups() {
    var plan = SamplePlan.make()
    let reasons = [("cuxac", "trop loin"), ("saissac", "fermé"), ("cuxac", "trop loin")]
    plan.undelivered = reasons.enumerated().map { place, pair in
      Undelivered(
        order: SampleWeek.orderID(place), relay: pair.0, code: "too-long", reason: pair.1)
    }
    let book = PlanBook(plan: plan, week: SampleWeek.make())
    #expect(book.undeliveredGroups.map(\.orders.count) == [2, 1])
    #expect(book.undeliveredGroups.map(\.relay) == ["cuxac", "saissac"])
    let text = summary(plan)
    #expect(text.ranges(of: "trop loin").count == 1)
    #expect(text.contains("Cuxac-Cabardès, 2\u{A0}paniers ("))
    let orders = (0..<7).map(SampleWeek.orderID)
    #expect(book.customers(orders, most: 4).hasSuffix(" et 3\u{A0}autres"))
  }

  @Test("a long round is told by its first stops, its last and their count")
  func manyStops() throws {
    var plan = LargeSample.plan()
    let stops = plan.rounds.flatMap(\.stops)
    plan.rounds[0].stops = Array(stops.prefix(17))
    let week = LargeSample.week()
    let last = try #require(week.relays[stops[16].relay])
    let text = PlanSummary.text(
      plan: plan, week: week, auditClean: true, reportPath: nil, language: .fr)
    #expect(text.contains(" › … › \(last.name) (17)"))
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix(plan.rounds[0].id) })
    #expect(row.count < 200)
  }

  @Test("baskets fetched at the hub are said")
  func atHub() {
    #expect(summary(SamplePlan.make()).contains("En plus, 1\u{A0}panier à prendre au dépôt."))
  }

  private func summary(_ plan: WeekPlan) -> String {
    PlanSummary.text(
      plan: plan, week: SampleWeek.make(), auditClean: true, reportPath: nil, language: .fr)
  }
}
