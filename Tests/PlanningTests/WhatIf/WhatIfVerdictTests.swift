import PlanningModel
import Quantities
import Testing

@Suite struct WhatIfVerdictTests {
  private func evidence(
    _ total: Int, bound: Int? = nil, undelivered: Int = 0, least: Int = 0, searches: [Int] = []
  ) throws -> PlanEvidence {
    var plan = WeekPlan(
      version: "", week: WeekPlan.WeekReference(id: "", hash: "", date: ""), language: .fr, seed: 1,
      status: .feasible,
      objective: Objective(
        undelivered: undelivered, terms: CostTerms(minutes: MicroEuros(total)),
        bound: bound.map { MicroEuros($0) }), rounds: [], crates: [], atHub: [],
      undelivered: [], findings: [], provenance: [:])
    plan.undelivered = (0..<undelivered).map {
      Undelivered(order: "\($0)", relay: "", code: $0 < least ? "proved" : "", reason: "")
    }
    var evidence = PlanEvidence(plan, of: [plan], proofs: ["proved"])
    if !searches.isEmpty {
      evidence.searches = searches.map {
        PlanEvidence.Search(undelivered: undelivered, total: MicroEuros($0))
      }
    }
    return evidence
  }

  private func kind(
    _ a: PlanEvidence, _ b: PlanEvidence, isSame: Bool = false, isComputed: Bool = false
  ) -> WhatIfVerdict.Kind {
    WhatIfVerdict(from: a, to: b, isSame: isSame, isComputed: isComputed).kind
  }

  @Test("a difference of euros must exceed both gaps together")
  func gaps() throws {
    let base = try evidence(100, bound: 96)
    #expect(kind(base, try evidence(107, bound: 104)) == .notResolved)
    #expect(kind(base, try evidence(108, bound: 104)) == .notResolved)
    #expect(kind(base, try evidence(109, bound: 105)) == .certain)
    #expect(kind(base, try evidence(92, bound: 89)) == .certain)
    #expect(kind(base, try evidence(93, bound: 90)) == .notResolved)
    let verdict = WhatIfVerdict(
      from: base, to: try evidence(109, bound: 105), isSame: false, isComputed: false)
    #expect(verdict.least == MicroEuros(5) && verdict.most == MicroEuros(13))
  }

  @Test("without bounds the range of several seeds stands for the gap; one seed says nothing")
  func seeds() throws {
    #expect(kind(try evidence(100), try evidence(200)) == .notResolved)
    let base = try evidence(100, searches: [100, 103])
    #expect(kind(base, try evidence(110, searches: [110, 116])) == .beyondSeeds)
    #expect(kind(base, try evidence(109, searches: [109, 115])) == .notResolved)
    #expect(kind(base, try evidence(110)) == .notResolved)
    #expect(kind(base, try evidence(110, bound: 110)) == .notResolved)
  }

  @Test("baskets go before euros, and need a proof too")
  func baskets() throws {
    let base = try evidence(100)
    #expect(kind(base, try evidence(50, undelivered: 2)) == .notResolved)
    #expect(kind(base, try evidence(50, undelivered: 2, least: 1)) == .certain)
    #expect(kind(try evidence(50, undelivered: 2, least: 1), base) == .certain)
    #expect(
      kind(try evidence(50, undelivered: 2, least: 2), try evidence(50, undelivered: 3, least: 2))
        == .notResolved)
    #expect(kind(base, try evidence(50, bound: 50, undelivered: 1)) == .certain)
    let many = try evidence(100, searches: [100, 100])
    #expect(
      kind(many, try evidence(50, undelivered: 1, searches: [50, 52])) == .beyondSeeds)
  }

  @Test("same plans, same cost, and what is computed")
  func plain() throws {
    let base = try evidence(100)
    #expect(kind(base, base, isSame: true) == .none)
    #expect(kind(base, base) == .equal)
    #expect(kind(base, try evidence(101), isComputed: true) == .certain)
  }
}
