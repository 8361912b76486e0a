internal import PlanningModel
internal import Quantities

/// Checks the plan's sums, its bound, and what it says of itself.
enum AuditTotals {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    let plan = context.plan
    let objective = plan.objective
    let stated = AuditCosts.terms(objective.terms)
    for (number, term) in stated.enumerated() {
      let sum = plan.rounds.reduce(0) { $0 + AuditCosts.terms($1.terms)[number].1 }
      log.expectEqual(
        term.1, sum, .objectiveTerms, place: "objective." + term.0, divisor: 1_000_000)
    }
    log.expectEqual(
      objective.total.whole, stated.reduce(0) { $0 + $1.1 }, .objectiveTotal,
      place: "objective.total", divisor: 1_000_000)
    log.expectEqual(
      objective.undelivered.tamed, plan.undelivered.count.tamed, .undeliveredCount,
      place: "objective.undelivered")
    checkBound(objective, &log)
    checkStatus(plan, context.week, &log)
  }

  private static func checkBound(_ objective: Objective, _ log: inout AuditLog) {
    guard let bound = objective.bound else {
      log.expect(objective.gap == nil, .gap, place: "objective.gap")
      return
    }
    log.expectAtMost(
      bound.whole, objective.total.whole, .boundAboveTotal, place: "objective.bound",
      divisor: 1_000_000)
    let (total, best) = (Double(objective.total.whole), Double(bound.whole))
    let gap = total > 0 ? (total - best) / total : 0
    let stated = objective.gap ?? -1
    log.expect(
      abs(stated - gap) <= 1e-6, .gap, place: "objective.gap",
      ["stated": stated, "expected": gap])
  }

  private static func checkStatus(_ plan: WeekPlan, _ week: Week, _ log: inout AuditLog) {
    let drivers = plan.rounds.map(\.driver)
    let isIdle = week.locks.contains { lock in
      lock.rule == .drives && lock.volunteer.map { !drivers.contains($0) } ?? false
    }
    let isConsistent =
      switch plan.status {
      case .optimal: plan.objective.bound == plan.objective.total
      case .impossible: !plan.undelivered.isEmpty || isIdle
      case .feasible: true
      }
    log.expect(isConsistent, .status, place: plan.status.rawValue)
  }
}
