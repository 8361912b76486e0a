internal import PlanningModel

/// Checks that the plan is of a known form, for this week, and that its names are unique.
enum AuditDocument {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    let plan = context.plan
    let week = context.week
    log.expect(plan.schema == WeekPlan.schema, .schema, place: plan.schema)
    log.expect(plan.week.hash == week.fingerprint, .weekHash, place: plan.week.hash)
    log.expect(plan.week.id == week.name, .weekReference, place: plan.week.id)
    log.expect(plan.week.date == week.date, .weekReference, place: plan.week.date)
    unique(plan.rounds.map(\.id), round: nil, &log)
    unique(plan.crates.map(\.id) + (plan.relayCrates ?? []).map(\.id), round: nil, &log)
    for round in plan.rounds {
      unique(round.coolBoxes.map(\.id), round: round.id, &log)
      // Crates name their box as a compartment, so a box may not be called as the boot is.
      for box in round.coolBoxes {
        log.expect(box.id != AuditLoads.boot, .duplicateID, round: round.id, place: box.id)
      }
    }
  }

  private static func unique(_ names: [String], round: String?, _ log: inout AuditLog) {
    var seen: Set<String> = []
    for name in names {
      log.expect(seen.insert(name).inserted, .duplicateID, round: round, place: name)
    }
  }
}
