import Audit
import Exchange
import Foundation
import Planning
import PlanningModel
import Quantities
import Report
import Routing

/// Plans with names beside a plan, audited, as the commands handle them.
struct AlternativePlans {
  /// The plan beside which they stand.
  let plan: WeekPlan
  /// Names and figures; only of plans that are written.
  private(set) var summary: PlanAlternatives
  /// The plans of `summary.named`, in its order.
  private(set) var plans: [(plan: WeekPlan, audit: AuditReport)]
  /// Whether no audit found anything.
  private(set) var isClean = true

  /// Searches, audits, and leaves out what the audit refuses. Without regard to cold nothing is
  /// left out: such plans are there to show what would warm.
  static func planned(
    beside plan: WeekPlan, _ week: Week, _ findings: [Finding], _ options: PlanningOptions,
    _ console: Console
  ) async throws -> AlternativePlans {
    let line = ProgressLine(console)
    let planner = AlternativePlanner(week, findings: findings, options: options)
    let task = Task {
      try await planner.alternatives(to: plan) { progress in
        line.draw(progress.phrase.text(week.language))
      }
    }
    // Ctrl-C once: the alternatives met so far are written; twice: the usual end.
    let interruption = Interruption { task.cancel() }
    defer {
      line.erase()
      interruption.end()
    }
    let found = try await task.value
    if found.plan.objective.total < plan.objective.total {
      console.say(Self.better(found.plan, plan).text(week.language))
    }
    var all = AlternativePlans(
      plan: found.plan, summary: found.summary,
      plans: found.plans.map { ($0, Auditor.audit($0, of: week)) })
    all.refuse(week, keepsRefused: !options.keepsCold, console)
    return all
  }

  private static func better(_ plan: WeekPlan, _ former: WeekPlan) -> Phrase {
    let totals = [plan, former].map(\.objective.total.inDocumentUnit)
    let french = totals.map { $0.plain(digits: 2, .fr) }
    let english = totals.map { $0.plain(digits: 2, .en) }
    return Phrase(
      fr: "un plan meilleur, rencontré en chemin, devient le plan\u{A0}: \(french[0])\u{A0}€"
        + " au lieu de \(french[1])\u{A0}€",
      en: "a better plan, met on the way, becomes the plan: EUR \(english[0])"
        + " in place of EUR \(english[1])")
  }

  private mutating func refuse(_ week: Week, keepsRefused: Bool, _ console: Console) {
    for (place, entry) in summary.named.enumerated().reversed()
    where !plans[place].audit.isClean {
      isClean = false
      guard !keepsRefused else { continue }
      for breach in plans[place].audit.breaches {
        console.complain(entry.folder + ": " + breach.sentence(week.language))
      }
      summary.named.remove(at: place)
      plans.remove(at: place)
      summary.shortage = .refused
    }
  }

  /// The alternatives beside the plan's file; `nil` when there are none.
  /// - Throws: a refusal of one of the files.
  static func read(
    beside path: String, _ plan: WeekPlan, of week: Week
  ) throws -> AlternativePlans? {
    let folder = URL(filePath: path).deletingLastPathComponent()
    let file = folder.appending(path: "alternatives.json").path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    let summary = try AlternativesFile.read(file)
    let plans = try summary.named.map { entry in
      let plan = try PlanFile.read(
        folder.appending(path: entry.folder + "/plan.json").path(percentEncoded: false))
      return (plan: plan, audit: Auditor.audit(plan, of: week))
    }
    return AlternativePlans(
      plan: plan, summary: summary, plans: plans, isClean: plans.allSatisfy(\.audit.isClean))
  }

  /// `alternatives.json`, and the documents of each in its folder.
  ///
  /// - Parameter proof: what proves the plan itself, for a copy of it.
  func files(_ week: Week, proof: Certificate?) -> [OutputFile] {
    let folders = zip(summary.named, plans).enumerated().flatMap { number, pair in
      let (entry, (plan, audit)) = pair
      var spoken = plan
      spoken.language = week.language
      return PlanCommand.files(
        spoken, week, audit, proof: entry.isPlan ? proof : nil, alternatives: summary,
        number: number
      ).map { OutputFile(path: entry.folder + "/" + $0.path, text: $0.text) }
    }
    return [OutputFile(path: "alternatives.json", text: AlternativesFile.text(summary))] + folders
  }

  /// What is wrong with them; breaches of the week's rules first.
  func complaints(of week: Week) -> [Phrase] {
    let broken = zip(summary.named, plans).flatMap { entry, pair in
      pair.audit.breaches.map { breach in
        Phrase(
          fr: entry.folder + "\u{A0}: " + breach.sentence(.fr),
          en: entry.folder + ": " + breach.sentence(.en))
      }
    }
    return broken
      + AlternativesAudit(summary, plan: plan, plans: plans.map(\.plan), of: week).complaints
  }

  /// What `plan --json` says of each.
  func records(_ folder: String, _ language: Language) -> [AlternativeRecord] {
    zip(summary.named, plans).map { entry, pair in
      AlternativeRecord(
        aims: entry.aims,
        name: AlternativesSummary.name(of: entry, in: summary, language: language),
        sentence: AlternativesSummary.sentence(of: entry, in: summary, language: language),
        plan: URL(filePath: folder).appending(path: entry.folder + "/plan.json").path(
          percentEncoded: false),
        samePlan: entry.isPlan, measures: entry.measures,
        breaches: pair.audit.breaches.map { $0.record(language) })
    }
  }
}

/// One alternative in `plan --json`.
struct AlternativeRecord: Encodable {
  let aims: [PlanAim]
  let name: String
  let sentence: String
  let plan: String
  let samePlan: Bool
  let measures: PlanMeasures
  let breaches: [BreachRecord]
}
