import PlanningModel
import RegressionBench

/// What `bench compare --json` answers.
struct BenchAnswer: Encodable {
  struct Report: Encodable {
    let gate: String
    let passed: Bool
    let summary: String
    let details: [String]
  }
  let passed: Bool
  let gates: [Report]
  let families: [FamilyQuality]

  init(_ reports: [GateReport], _ families: [FamilyQuality], _ language: Language) {
    passed = reports.allSatisfy(\.isPassed)
    gates = reports.map { report in
      Report(
        gate: report.gate.rawValue, passed: report.isPassed,
        summary: report.summary.text(language), details: report.details.map { $0.text(language) })
    }
    self.families = families
  }
}

/// One line of what `bench selftest --json` answers.
struct SelfTestAnswer: Encodable {
  let check: String
  let right: Bool
  let found: String
}
