internal import PlanningModel

/// Checks that what people had settled is kept.
enum AuditLocks {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    for lock in context.week.locks {
      switch lock.rule {
      case .only: checkOnly(lock, context, &log)
      case .never: checkNever(lock, context, &log)
      case .drives: checkDrives(lock, context, &log)
      case .rests: checkRests(lock, context, &log)
      }
    }
  }

  /// Whether a round has all that the lock names of driver and vehicle.
  private static func matches(_ round: Round, _ lock: Lock) -> Bool {
    let vehicle = round.kind == .car ? "car" : round.vehicle
    return (lock.volunteer ?? round.driver) == round.driver
      && (lock.vehicle ?? vehicle) == vehicle
  }

  private static func checkOnly(_ lock: Lock, _ context: AuditContext, _ log: inout AuditLog) {
    guard let relay = lock.relay else { return }
    for round in context.plan.rounds where round.stops.contains(where: { $0.relay == relay }) {
      log.expect(matches(round, lock), .lockBroken, round: round.id, place: relay)
    }
  }

  private static func checkNever(_ lock: Lock, _ context: AuditContext, _ log: inout AuditLog) {
    guard let relay = lock.relay else { return }
    for round in context.plan.rounds where matches(round, lock) {
      log.expect(
        !round.stops.contains { $0.relay == relay }, .lockBroken, round: round.id, place: relay)
    }
  }

  private static func checkDrives(_ lock: Lock, _ context: AuditContext, _ log: inout AuditLog) {
    guard let volunteer = lock.volunteer else { return }
    log.expect(
      context.plan.rounds.contains { $0.driver == volunteer }, .lockBroken, place: volunteer)
  }

  private static func checkRests(_ lock: Lock, _ context: AuditContext, _ log: inout AuditLog) {
    for round in context.plan.rounds {
      log.expect(round.driver != lock.volunteer, .lockBroken, round: round.id, place: round.driver)
    }
  }
}
