import Audit
import Exchange
import Planning
import PlanningModel
import Report

/// What `what-if` says and writes.
struct WhatIfAnswer {
  let report: WhatIfReport
  private let base: AuditedSide
  private let changed: [AuditedSide]

  /// - Parameter changed: the sides of the report's entries, in their order.
  init(_ report: WhatIfReport, _ base: AuditedSide, _ changed: [AuditedSide]) {
    (self.base, self.changed) = (base, changed)
    self.report = WhatIfSummary.spoken(
      report, base: base.side.week, weeks: changed.map(\.side.week))
  }

  private var weeks: [Week] { changed.map(\.side.week) }

  /// What a terminal shows.
  var text: String { WhatIfSummary.text(report, base: base.side.week, weeks: weeks) }

  /// Whether the audit found nothing but what a week makes impossible.
  var isSound: Bool { ([base] + changed).allSatisfy { $0.audit.isSound($0.side.plan) } }

  /// Breaches in words.
  var complaints: [String] {
    ([base] + changed).flatMap { side in
      side.audit.breaches.map {
        (side.name.isEmpty ? "" : side.name + ": ") + $0.sentence(report.language)
      }
    }
  }

  /// The answer's files.
  var files: [OutputFile] {
    [
      OutputFile(path: "what-if.json", text: WhatIfFile.text(report)),
      OutputFile(
        path: "what-if.html",
        text: WhatIfSummary.page(report, base: base.side.week, weeks: weeks)),
    ] + ([base] + changed).flatMap(\.files)
  }
}
