public import PlanningModel

/// Recomputes a plan from the week alone and lists every rule it breaks.
///
/// The arithmetic is written from the rules of the project, slowly and plainly, and shares nothing
/// with the code that makes plans: an error would have to be made twice to stay hidden. No plan,
/// however absurd, stops it.
public enum Auditor {
  /// What is wrong with `plan` as a plan of `week`.
  public static func audit(_ plan: WeekPlan, of week: Week) -> AuditReport {
    var log = AuditLog()
    let context = AuditContext(week: week, plan: NumberGate.sane(plan, &log))
    let chapters: [(AuditChapter, (AuditContext, inout AuditLog) -> Void)] = [
      (.document, AuditDocument.check), (.people, AuditPeople.check), (.locks, AuditLocks.check),
      (.travel, AuditTravel.check), (.times, AuditTimes.check), (.baskets, AuditBaskets.check),
      (.crates, AuditCrates.check), (.crates, AuditContents.check),
      (.crates, AuditRelayCrates.check), (.loads, AuditLoads.check),
      (.axles, AuditAxles.check),
      (.cold, AuditCold.check), (.cold, AuditDeparture.check),
      (.costs, AuditCosts.check), (.totals, AuditTotals.check),
      (.totals, AuditDiagnosis.check),
    ]
    for (chapter, check) in chapters {
      log.chapter = chapter
      check(context, &log)
    }
    return log.report
  }
}
