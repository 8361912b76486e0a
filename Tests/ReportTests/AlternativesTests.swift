import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Report

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Alternatives in words, on the terminal and in the report.
@Suite struct AlternativesTests {
  private static func measures(
    _ minutes: Int, weighed: Int, tenths: Int?, cents: Int, drivers: Int = 3, wait: Int = 40
  ) -> PlanMeasures {
    PlanMeasures(
      undelivered: 0, time: .minutes(minutes), weighed: .minutes(weighed), longest: .minutes(75),
      spread: .minutes(30), margin: tenths.map { Double($0) / 10 },
      spare: tenths.map { _ in .minutes(wait) }, distance: Meters(123_000),
      spent: MicroEuros(43_050_000), total: MicroEuros(cents * 10_000), drivers: drivers)
  }

  private static let sample = PlanAlternatives(
    week: WeekPlan.WeekReference(id: "w", hash: "0123456789abcdef", date: "2026-06-11"),
    criteria: PlanCriterion.allCases,
    plan: measures(200, weighed: 250, tenths: 12, cents: 10_000),
    named: [
      .init(
        aims: [.shortest], isPlan: false,
        measures: measures(188, weighed: 250, tenths: 8, cents: 10_340)),
      .init(
        aims: [.fairest, .coldest], isPlan: false,
        measures: measures(275, weighed: 230, tenths: 12, cents: 10_000, drivers: 4, wait: 61)),
      .init(
        aims: [.balanced], isPlan: true,
        measures: measures(200, weighed: 250, tenths: 12, cents: 10_000)),
    ], shortage: nil)

  private func words(_ language: Language) -> AlternativeWords {
    AlternativeWords(words: Words(language), alternatives: Self.sample)
  }

  @Test("one sentence says what each gives, then what it costs")
  func sentences() {
    let named = Self.sample.named
    #expect(
      named.map(words(.fr).line) == [
        "La plus courte\u{A0}: 12\u{A0}min de bénévoles de moins\u{202F}; en échange marge de froid −0,4\u{A0}°C, "
          + "3,40\u{A0}€ de plus.",
        "La plus juste et la plus froide\u{A0}: charge pesée −20\u{A0}min, attente possible +21\u{A0}min\u{202F}; "
          + "en échange 1\u{A0}h\u{A0}15 de bénévoles de plus, 1\u{A0}personne au volant de plus.",
        "Le compromis\u{A0}: c’est le plan lui-même.",
      ])
    #expect(
      named.map(words(.en).sentence) == [
        "12\u{A0}min less of volunteers’ time; in exchange cold margin −0.4\u{A0}°C, €3.40 more.",
        "Weighed burden −20\u{A0}min, possible wait +21\u{A0}min; in exchange 1\u{A0}h\u{A0}15\u{A0}min "
          + "more of volunteers’ time, 1\u{A0}driver more.",
        "The plan itself.",
      ])
  }

  @Test("the table has a column for each plan that is another, and marks the best")
  func table() {
    let table = AlternativeTable(words: Words(.fr), alternatives: Self.sample)
    #expect(table.columns == ["Le plan", "La plus courte", "La plus juste et la plus froide"])
    #expect(table.rows.allSatisfy { $0.figures.count == 3 })
    let best = table.rows.map(\.best).filter { !$0.isEmpty }
    #expect(best == [[1], [2], [0, 2]])
  }

  @Test("fewer than three say why, and so does what is not compared", arguments: Language.allCases)
  func notes(language: Language) {
    var few = Self.sample
    few.criteria = [.minutes, .fairness]
    few.named = [Self.sample.named[2]]
    for shortage in PlanAlternatives.Shortage.allCases {
      few.shortage = shortage
      let notes = AlternativeWords(words: Words(language), alternatives: few).notes
      #expect(notes.count == 2)
      #expect(notes[0].hasPrefix(language == .fr ? "Un seul plan\u{A0}: " : "One plan only: "))
    }
    #expect(words(language).notes.isEmpty)
  }

  @Test("the report of the plan holds the table, that of an alternative its name")
  func reports() throws {
    func report(_ number: Int?) throws -> String {
      let files = PlanDocuments.files(
        plan: SamplePlan.make(), week: SampleWeek.make(), auditLines: [], auditChecks: 1,
        alternatives: Self.sample, number: number)
      let text = try #require(files.first { $0.path == "report.html" }).text
      let parser = XMLParser(data: Data(text.utf8))
      #expect(parser.parse(), "\(parser.parserError.debugDescription)")
      return text
    }
    let plan = try report(nil)
    #expect(plan.contains("<h2>Variantes</h2>"))
    #expect(plan.contains("href=\"alternatives/shortest/report.html\""))
    #expect(!plan.contains("href=\"alternatives/balanced/report.html\""))
    let other = try report(0)
    #expect(!other.contains("<h2>Variantes</h2>"))
    #expect(other.contains("Variante\u{A0}: La plus courte."))
    let terminal = AlternativesSummary.text(Self.sample, folder: "out", language: .fr)
    #expect(terminal.contains("(out/alternatives/shortest/report.html)"))
  }

  @Test("a proved plan is said to be proved, and a gap never rounds down to none")
  func gaps() {
    var plan = SamplePlan.make()
    let objective = plan.objective
    func facts(bound: Int64) -> String {
      plan.objective = Objective(
        undelivered: 0, terms: objective.terms,
        bound: MicroEuros(rawValue: objective.terms.total.rawValue - bound))
      return ReportPage(
        PlanBook(plan: plan, week: SampleWeek.make()), AuditWords(lines: [], checks: 1)
      ).text
    }
    #expect(facts(bound: 0).contains("<dd>aucun, prouvé</dd>"))
    #expect(facts(bound: 1).contains("<dd>≤\u{A0}0,1\u{A0}%</dd>"))
    #expect(Words(.fr).percentAtMost(0.02) == "2,0\u{A0}%")
    #expect(Words(.fr).percentAtMost(0.0201) == "2,1\u{A0}%")
  }
}
