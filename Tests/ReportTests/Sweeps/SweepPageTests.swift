import PlanningModel
import Quantities
import Testing

@testable import Report

@Suite struct SweepPageTests {
  private func results(
    _ design: Sweep.Design = .grid, left: Int = 0, missing: [Int] = [], unsound: [String] = []
  ) -> SweepResults {
    let parameters = [("Accus & <co>", true), ("Degrés", false)].map { name, isDecision in
      SweepParameter(
        name: name, isDecision: isDecision, levels: [.number(2), .number(3.5)], distribution: nil)
    }
    let sweep = Sweep(
      name: "Essai", why: "Pour voir ?", hash: "0123456789abcdef", design: design, samples: nil,
      seed: 1, effort: 5, baseEffort: 100, searches: 1, undeliveredPrice: MicroEuros(100_000_000),
      parameters: parameters)
    func record(_ point: Int, _ values: [SweepValue?], _ euros: Int64) -> SweepRecord {
      let plan = PlanMeasures(
        undelivered: point == 4 ? left : 0, time: .minutes(50 + point), weighed: .zero,
        longest: .zero, spread: .zero, margin: Double(point) / 2, spare: nil, distance: .zero,
        spent: .zero, total: MicroEuros(euros * 1_000_000), drivers: 1)
      return SweepRecord(
        point: point, values: values, week: "0123456789abcdef", status: .feasible,
        measures: WhatIfMeasures(plan: plan, breaches: 0, gini: 0),
        unsound: point == 4 ? unsound : [])
    }
    let values: [[SweepValue?]] = [
      [.number(2), .number(2)], [.number(2), .number(3.5)], [.number(3.5), .number(2)],
      [.number(3.5), .number(3.5)],
    ]
    let week = WeekPlan.WeekReference(id: "s", hash: "0123456789abcdef", date: "2026-06-11")
    return SweepResults(
      SweepIdentity(
        week: week, hub: "Local", language: .fr, sweep: sweep, base: record(0, [], 100)),
      points: values.enumerated().map { place, values in
        record(place + 1, values, [100, 1_180, 110, 150][place])
      }, missing: missing)
  }

  @Test("the page says what to choose, draws tornado and fronts, escapes names, in both languages")
  func page() {
    let page = SweepSummary.page(results(), .fr)
    #expect(page.contains("Que choisir\u{A0}: Accus &amp; &lt;co&gt;"))
    #expect(!page.contains("<co>"))
    // Losses: level 2 loses 0 and 1 030, level 3,5 loses 10 and 0.
    #expect(page.contains("3,5 ✓") && page.contains("1\u{202F}030,00\u{A0}€"))
    #expect(page.contains("Degrés\u{A0}: 3,5"))
    #expect(page.split(separator: "<svg").count - 1 == 3)
    #expect(page.contains("10.1080/01621459.1951.10500768"))
    let english = SweepSummary.page(results(), .en)
    #expect(english.contains("What to choose: Accus") && english.contains("€1,030.00"))
    #expect(english.contains("lang=\"en\""))
  }

  @Test("the terminal's first line says how many points leave baskets, or lack")
  func text() {
    let whole = SweepSummary.text(results(), .fr).split(separator: "\n")
    #expect(whole.first == "Essai\u{A0}: 4\u{A0}points\u{A0}: chaque fois, tout est livré.")
    #expect(whole[1].contains("au moindre regret, 3,5 (au pire 10,00\u{A0}€"))
    #expect(whole[2].contains("Ce qui change"))
    let behind = SweepSummary.text(results(left: 2, missing: [5, 6]), .en)
    #expect(behind.hasPrefix("Essai: 4\u{A0}points, 2 missing: 1 leaves baskets behind."))
  }

  @Test("a point that fails the audit is named on the page")
  func unsound() {
    let page = SweepSummary.page(results(unsound: ["cold"]), .fr)
    #expect(page.contains("note warn") && page.contains("ne passe pas le contrôle"))
  }

  @Test(
    "ticks are round, within the scale, and neither none nor many",
    arguments: [
      (0.0, 1.0), (-65.3, 32.6), (0, 0), (454.8, 912.3), (0, 1e7), (-0.004, 0.002),
    ])
  func ticks(least: Double, most: Double) {
    let axis = Axis(least, most, from: 0, to: 100)
    #expect((1...21).contains(axis.ticks.count), "\(axis.ticks)")
    #expect(axis.ticks.allSatisfy { (-1e-9...100.000001).contains(axis($0)) }, "\(axis.ticks)")
  }
}
