import Audit
import Exchange
import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Planning

/// A shipped week, and questions about it made in the test or read from its library.
struct WhatIfFixture {
  let reading: WeekReading
  let folder: URL

  init(_ scenario: String = "tiny") throws {
    folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Scenarios/" + scenario)
    reading = try WeekReader.read(folder.path(percentEncoded: false))
  }

  var week: Week { reading.week }

  /// A question about a change of the week.
  func question(
    _ name: String = "et si", _ freedom: Freedom = .all, _ change: (inout Week) -> Void
  ) -> WhatIfCase {
    var week = week
    change(&week)
    return WhatIfCase(
      name: name, why: "", member: nil, overlays: [name], freedom: freedom, week: week,
      findings: [], draws: [])
  }

  /// The answers, every plan audited.
  func answers(
    _ questions: [WhatIfCase], effort: Int = 5, seed: UInt64 = 1, searches: Int = 1,
    proves: Bool = false
  ) throws -> [WhatIfReport.Entry] {
    var options = PlanningOptions()
    (options.effortPercent, options.seed, options.provesBest) = (effort, seed, proves)
    options.threads = 1
    let found = try WhatIfPlanner(options: options, searches: searches)
      .comparedNow(week, findings: reading.findings, questions: questions)
    let base = (side: found.base, measures: try measures(found.base))
    return try zip(questions, found.changed).map { question, side in
      WhatIfComparison.entry(question, from: base, to: (side, try measures(side)), path: "x")
    }
  }

  func measures(_ side: WhatIfPlanner.Side) throws -> WhatIfMeasures {
    let audit = Auditor.audit(side.plan, of: side.week)
    #expect(audit.isClean, "\(audit.breaches.map(\.message.english))")
    return WhatIfComparison.measures(side, breaches: audit.breaches.count)
  }
}
