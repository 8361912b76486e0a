import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Report

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct WhatIfTests {
  private func measures(
    _ undelivered: Int, _ minutes: Int, _ euros: Int, onTime: Double? = nil
  ) -> WhatIfMeasures {
    WhatIfMeasures(
      plan: PlanMeasures(
        undelivered: undelivered, time: .minutes(minutes), weighed: .zero,
        longest: .minutes(minutes), spread: .zero, margin: 0.5, spare: nil,
        distance: Meters(10_000), spent: .zero, total: MicroEuros(euros * 1_000_000), drivers: 1),
      breaches: 0, gini: 0.25, onTime: onTime)
  }

  private func side(_ measures: WhatIfMeasures, bound: Int? = nil) -> WhatIfReport.Side {
    let week = WeekPlan.WeekReference(id: "w", hash: "0123456789abcdef", date: "2026-06-11")
    var plan = WeekPlan(
      version: "", week: week, language: .fr, seed: 1, status: .feasible,
      objective: Objective(
        undelivered: 0, terms: CostTerms(minutes: measures.plan.total),
        bound: bound.map { MicroEuros($0 * 1_000_000) }), rounds: [], crates: [], atHub: [],
      undelivered: [], findings: [], provenance: [:])
    plan.objective.undelivered = measures.plan.undelivered
    return WhatIfReport.Side(
      week: week, status: .feasible, plan: "x/plan.json", measures: measures,
      evidence: PlanEvidence(plan, of: [plan], proofs: []))
  }

  private func entry(
    _ name: String, _ changed: WhatIfReport.Side, from base: WhatIfReport.Side,
    relays: [PlanDifference.RelayChange] = [], isSame: Bool = false
  ) -> WhatIfReport.Entry {
    let question = WhatIfCase(
      name: name, why: "parce que <oui>", member: nil, overlays: ["a.json"], freedom: .all,
      week: week, findings: [], draws: [])
    let plan = WeekPlan(
      version: "", week: base.week, language: .fr, seed: 1, status: .feasible,
      objective: Objective(undelivered: 0, terms: CostTerms()), rounds: [], crates: [], atHub: [],
      undelivered: [], findings: [], provenance: [:])
    var difference = PlanDifference(from: plan, to: plan)
    difference.relays = relays
    return WhatIfReport.Entry(
      question, changed: changed, difference: difference,
      sheets: ChangedSheets(from: plan, to: plan), broken: [],
      verdict: WhatIfVerdict(
        from: base.evidence, to: changed.evidence, isSame: isSame, isComputed: false))
  }

  private var week: Week {
    var week = Week(
      name: "w", date: "2026-06-11",
      hub: Hub(name: "Local & <Cie>", point: Point(latitude: 43, longitude: 2)))
    week.relays = Register(
      ["a", "b", "c"].map {
        Relay(
          id: $0, name: $0.uppercased(), methods: [], point: week.hub.point,
          open: [Hours(TimeOfDay(16, 0), TimeOfDay(18, 0))], unloadTime: .minutes(5))
      })
    week.volunteers = Register([
      Volunteer(
        id: "p", name: "Paul", homeName: "", home: week.hub.point, freeFrom: TimeOfDay(14, 0),
        freeTo: TimeOfDay(19, 0), mostTime: .minutes(80), carClass: "city")
    ])
    return week
  }

  private func change(
    _ relay: String, _ after: [String]
  ) throws -> PlanDifference.RelayChange {
    let text =
      "{\"relay\":\"\(relay)\",\"driversBefore\":[\"q\"],\"driversAfter\":\(after),"
      + "\"beginBefore\":\"16:00\"}"
    return try JSONDecoder().decode(PlanDifference.RelayChange.self, from: Data(text.utf8))
  }

  private func report(
    _ entries: [WhatIfReport.Entry], base: WhatIfReport.Side, _ language: Language = .fr
  ) -> WhatIfReport {
    let report = WhatIfReport(
      language: language, seed: 1, effort: 100, searches: 1, base: base, entries: entries)
    return WhatIfSummary.spoken(report, base: week, weeks: entries.map { _ in week })
  }

  @Test("the sentence says what is delivered, what it costs, who moves and whether it is so")
  func sentence() throws {
    let base = side(measures(0, 100, 50), bound: 50)
    let moved = entry(
      "Sans Chloé Cros", side(measures(0, 114, 53), bound: 53), from: base,
      relays: [try change("a", ["p"])])
    let said = report([moved], base: base).entries[0].sentence
    #expect(
      said
        == "Sans Chloé Cros\u{A0}: tout est livré, 14\u{A0}min de plus, 3,00\u{A0}€ de plus, "
        + "A passe à Paul\u{202F}; la différence est certaine.")
    let english = report([moved], base: base, .en).entries[0].sentence
    #expect(
      english
        == "Sans Chloé Cros: everything is delivered, 14\u{A0}min more, €3.00 more, A goes to Paul; "
        + "the difference is certain.")
  }

  @Test("what is left behind is no gain in minutes; nothing is nothing; open is said to be open")
  func others() throws {
    let base = side(measures(0, 100, 50))
    let entries = [
      entry(
        "X", side(measures(2, 60, 30)), from: base,
        relays: [try change("a", []), try change("b", [])]),
      entry("Y", base, from: base, isSame: true),
      entry("Z", side(measures(0, 100, 60)), from: base),
    ]
    let said = report(entries, base: base).entries.map(\.sentence)
    #expect(
      said == [
        "X\u{A0}: 2\u{A0}paniers sans tournée, A et B ne sont plus servis\u{202F}; la différence "
          + "n’est pas établie.",
        "Y\u{A0}: rien ne change.",
        "Z\u{A0}: tout est livré, 10,00\u{A0}€ de plus\u{202F}; la différence n’est pas établie.",
      ])
  }

  @Test("the row of punctuality stands only where somebody simulated it")
  func onTime() {
    let base = measures(0, 100, 50)
    func names(_ changed: WhatIfMeasures) -> [String] {
      WhatIfTable(words: Words(.en), base: base, changed: changed, sheets: 0).rows.map(\.name)
    }
    #expect(!names(base).contains("Chance to be on time everywhere"))
    #expect(names(measures(0, 100, 50, onTime: 0.9)).contains("Chance to be on time everywhere"))
  }

  @Test(
    "pages are well formed, in both languages, for one question and for several",
    arguments: Language.allCases)
  func pages(language: Language) {
    let base = side(measures(0, 100, 50), bound: 49)
    let entries = [
      entry("Un", side(measures(0, 110, 55), bound: 54), from: base),
      entry("Deux <&>", side(measures(3, 60, 30)), from: base),
      entry("Trois", side(measures(0, 0, 0)), from: base),
    ]
    for count in [1, 3] {
      let report = report(Array(entries.prefix(count)), base: base, language)
      let page = WhatIfSummary.page(
        report, base: week, weeks: entries.prefix(count).map { _ in week })
      #expect(XMLParser(data: Data(page.dropFirst("<!DOCTYPE html>\n".count).utf8)).parse())
      #expect(page.contains(language == .fr ? "Et si\u{202F}?" : "What if?"))
      #expect(page.contains("0123456789abcdef"))
      let text = WhatIfSummary.text(report, base: week, weeks: [])
      #expect(text.split(separator: "\n").count > 7)
    }
  }
}
