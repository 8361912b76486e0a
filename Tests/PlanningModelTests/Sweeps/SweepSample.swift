import PlanningModel
import Quantities

/// Sweeps and points made by hand.
enum SweepSample {
  static func parameter(
    _ name: String, _ levels: [Double], isDecision: Bool = false
  ) -> SweepParameter {
    SweepParameter(
      name: name, isDecision: isDecision, levels: levels.map { .number($0) }, distribution: nil)
  }

  static func sweep(
    _ design: Sweep.Design, _ parameters: [SweepParameter], samples: Int? = nil
  ) -> Sweep {
    Sweep(
      name: "essai", why: "", hash: "0123456789abcdef", design: design, samples: samples, seed: 1,
      effort: 5, baseEffort: 5, searches: 1, undeliveredPrice: MicroEuros(100_000_000),
      parameters: parameters)
  }

  static func record(
    _ point: Int, _ values: [Double?], euros: Int64, left: Int = 0, minutes: Int64 = 60,
    margin: Double? = 1
  ) -> SweepRecord {
    let plan = PlanMeasures(
      undelivered: left, time: .minutes(minutes), weighed: .zero, longest: .zero, spread: .zero,
      margin: margin, spare: nil, distance: .zero, spent: .zero,
      total: MicroEuros(euros * 1_000_000), drivers: 1)
    return SweepRecord(
      point: point, values: values.map { $0.map { .number($0) } }, week: "0123456789abcdef",
      status: .feasible, measures: WhatIfMeasures(plan: plan, breaches: 0, gini: 0), unsound: [])
  }

  static func results(
    _ sweep: Sweep, base: Int64 = 0, _ points: [SweepRecord]
  ) -> SweepResults {
    let week = WeekPlan.WeekReference(id: "s", hash: "0123456789abcdef", date: "2026-06-11")
    return SweepResults(
      SweepIdentity(
        week: week, hub: "Local", language: .fr, sweep: sweep,
        base: record(0, [], euros: base)), points: points, missing: [])
  }
}
