import PlanningModel
import Quantities

/// Plans a week with changes, and says what they bring.
struct RepairTrial {
  let week: Week
  let plan: WeekPlan
  let options: PlanningOptions
  let isCancelled: @Sendable () -> Bool

  /// The repair that some changes make; `nil` where the changed week's plan breaks a lock.
  ///
  /// - Parameter isWhole: whether it is known that all baskets can go; then a plan is looked for
  ///   with proof where a brief search finds none, and `nil` means that none was found.
  func repair(
    _ changes: [WeekChange], isWhole: Bool = false, isCheapest: Bool
  ) throws(PlanningError) -> Repair? {
    let changed = changes.reduce(week) { $1.applied(to: $0) }
    var brief = options
    brief.effortPercent = max(1, options.effortPercent / 4)
    brief.seeksRepairs = false
    brief.provesBest = false
    var trial = try plan(changed, brief)
    if isWhole, !trial.undelivered.isEmpty || changed.hasIdleDriver(in: trial) {
      brief.provesBest = true
      trial = try plan(changed, brief)
      guard trial.undelivered.isEmpty else { return nil }
    }
    guard !changed.hasIdleDriver(in: trial) else { return nil }
    return Repair(
      changes: changes.map(\.change), baskets: plan.undelivered.count - trial.undelivered.count,
      undelivered: trial.undelivered.count, total: trial.objective.total, isCheapest: isCheapest)
  }

  private func plan(
    _ week: Week, _ options: PlanningOptions
  ) throws(PlanningError) -> WeekPlan {
    try Planner(week, options: options).planNow(progress: { _ in }, isCancelled: isCancelled)
  }
}

extension Week {
  /// Whether somebody whom a lock obliges to drive has no round in a plan.
  func hasIdleDriver(in plan: WeekPlan) -> Bool {
    let driving = plan.rounds.map(\.driver)
    return locks.contains { lock in
      lock.rule == .drives && lock.volunteer.map { !driving.contains($0) } ?? false
    }
  }

  /// Whether somebody whom a lock obliges to drive has no car, no truck or no time for any round.
  func cannotKeepLocks(_ ground: WeekGround) -> Bool {
    let drivers = Set(Slot.usable(in: self, ground).map(\.driver))
    return obligedDrivers.contains { !drivers.contains($0) }
  }
}
