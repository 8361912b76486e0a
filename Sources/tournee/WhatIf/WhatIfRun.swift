import Audit
import Exchange
import Planning
import PlanningModel
import Report

/// Plans both sides of each question, audits them, and puts them side by side.
struct WhatIfRun {
  let planning: PlanningOptions
  let searches: Int
  let console: Console

  /// - Parameter plan: the plan that people know; `nil` to search for one.
  func answer(
    _ base: WeekReading, _ plan: WeekPlan?, _ cases: [WhatIfCase]
  ) async throws -> WhatIfAnswer {
    let line = ProgressLine(console)
    defer { line.erase() }
    let planner = WhatIfPlanner(options: planning, searches: searches)
    let language = base.week.language
    let first = try await planner.base(base.week, findings: base.findings, plan: plan) {
      line.draw($0.phrase.text(language))
    }
    let known = AuditedSide(first, name: "", path: "base")
    var sides: [AuditedSide] = []
    for (place, question) in cases.enumerated() {
      let place = "\(place + 1)/\(cases.count)"
      let side = try await planner.changed(question, from: first) {
        line.draw(place + " " + question.name + "\u{A0}: " + $0.phrase.text(language))
      }
      sides.append(
        AuditedSide(side, name: question.name, path: Self.folder(sides.count + 1, question)))
    }
    return answer(known, sides, cases)
  }

  /// `2-sans-odile`: a number keeps the order and the names apart.
  private static func folder(_ number: Int, _ question: WhatIfCase) -> String {
    let name = question.name.lowercased().map {
      $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-"
    }
    let parts = String(name).split(separator: "-").prefix(6).joined(separator: "-")
    return "\(number)" + (parts.isEmpty ? "" : "-" + parts.prefix(40))
  }

  private func answer(
    _ base: AuditedSide, _ sides: [AuditedSide], _ cases: [WhatIfCase]
  ) -> WhatIfAnswer {
    let entries = zip(cases, sides).map { question, side in
      let difference = PlanDifference(from: base.side.plan, to: side.side.plan)
      let sheets = ChangedSheets(from: base.side.plan, to: side.side.plan)
      let isSame =
        difference.isEmpty && sheets.isEmpty && base.measures == side.measures
        && side.side.broken.isEmpty
      return WhatIfReport.Entry(
        question, changed: side.record, difference: difference, sheets: sheets,
        broken: side.side.broken,
        verdict: WhatIfVerdict(
          from: base.side.evidence, to: side.side.evidence, isSame: isSame,
          isComputed: question.freedom != .all))
    }
    let report = WhatIfReport(
      language: base.side.week.language, seed: planning.seed, effort: planning.effortPercent,
      searches: searches, base: base.record, entries: entries)
    return WhatIfAnswer(report, base, sides)
  }
}
