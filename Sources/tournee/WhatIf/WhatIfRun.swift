import Exchange
import Planning
import PlanningModel
import Quantities

/// Plans both sides of each question, audits them, and puts them side by side.
struct WhatIfRun {
  let planning: PlanningOptions
  let searches: Int
  let console: Console

  /// - Parameter plan: the plan that people know; `nil` to search for one.
  func answer(
    _ base: WeekReading, _ plan: WeekPlan?, _ questions: [WhatIfCase]
  ) async throws -> WhatIfAnswer {
    let found = try await compared(base, plan, questions)
    if let former = found.formerTotal { say(former, found.base) }
    let first = AuditedSide(found.base, name: "", path: "base")
    let others = zip(questions, found.changed).enumerated().map { place, pair in
      AuditedSide(pair.1, name: pair.0.name, path: Self.folder(place + 1, pair.0))
    }
    let entries = zip(questions, others).map { question, side in
      WhatIfComparison.entry(
        question, from: (first.side, first.measures), to: (side.side, side.measures),
        path: side.path + "/plan.json")
    }
    let report = WhatIfReport(
      language: base.week.language, seed: planning.seed, effort: planning.effortPercent,
      searches: searches, base: first.record, entries: entries)
    return WhatIfAnswer(report, first, others)
  }

  private func compared(
    _ base: WeekReading, _ plan: WeekPlan?, _ questions: [WhatIfCase]
  ) async throws -> WhatIfPlanner.Comparison {
    let line = ProgressLine(console)
    let language = base.week.language
    let planner = WhatIfPlanner(options: planning, searches: searches)
    let task = Task {
      try await planner.compared(
        base.week, findings: base.findings, plan: plan, questions: questions
      ) { number, progress in
        line.draw("\(number)/\(questions.count) " + progress.phrase.text(language))
      }
    }
    // Ctrl-C once: each search ends where it is; twice: the usual end.
    let interruption = Interruption { task.cancel() }
    defer {
      line.erase()
      interruption.end()
    }
    let found = try await task.value
    if task.isCancelled {
      console.complain(
        Phrase(
          fr:
            "recherche interrompue\u{A0}: les plans comparés sont les meilleurs trouvés jusque-là",
          en: "search interrupted: the plans compared are the best found so far"
        ).text(language))
    }
    return found
  }

  private func say(_ former: MicroEuros, _ base: WhatIfPlanner.Side) {
    let totals = [base.plan.objective.total, former].map(\.inDocumentUnit)
    let french = totals.map { $0.plain(digits: 2, .fr) }
    let english = totals.map { $0.plain(digits: 2, .en) }
    console.say(
      Phrase(
        fr: "un meilleur plan de la semaine, rencontré en chemin, sert de départ\u{A0}: "
          + "\(french[0])\u{A0}€ au lieu de \(french[1])\u{A0}€",
        en: "a better plan of the week, met on the way, is the base: EUR \(english[0]) in place "
          + "of EUR \(english[1])"
      ).text(base.week.language))
  }

  /// `2-sans-odile`: the number keeps the order, and names apart.
  private static func folder(_ number: Int, _ question: WhatIfCase) -> String {
    let name = question.name.lowercased().map {
      $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-"
    }
    let parts = String(name).split(separator: "-").prefix(6).joined(separator: "-")
    return "\(number)" + (parts.isEmpty ? "" : "-" + parts.prefix(40))
  }
}
