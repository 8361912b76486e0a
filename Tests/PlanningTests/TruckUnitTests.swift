import Audit
import PlanningModel
import Quantities
import Testing

@testable import Planning

/// Trucks that are not cooled down before they are loaded, and units that the engine drives.
@Suite struct TruckUnitTests {
  private static func plan(
    _ seed: UInt64, _ change: (inout Compartment) -> Void
  ) throws -> (week: Week, plan: WeekPlan) {
    var week = WeekVariant.truck.week(seed: seed)
    // Nobody has a cool box: what is cold rides in the truck or stays.
    for id in week.volunteers.ids { week.volunteers.edit(id) { $0.coolBoxes = [] } }
    for truck in week.vehicles {
      for room in truck.compartments where room.setpoint != nil {
        week.vehicles.edit(truck.id) { $0.compartments.edit(room.id, change) }
      }
    }
    var options = PlanningOptions()
    options.effortPercent = 10
    let plan = try Planner(week, options: options).planNow(
      progress: { _ in }, isCancelled: { false })
    return (week, plan)
  }

  private static func temperatures(_ plan: WeekPlan) -> [Double] {
    plan.rounds.flatMap(\.stops).flatMap(\.temperatures).map(\.predicted.degrees)
  }

  @Test("a warm compartment, or one cooled only while driving, warms food; the audit agrees")
  func warmer() throws {
    var (colder, warmer) = (0, 0)
    for seed in UInt64(1)...4 {
      let (week, usual) = try Self.plan(seed) { _ in }
      let (warmWeek, warm) = try Self.plan(seed) { $0.start = Celsius(22) }
      let (engineWeek, engine) = try Self.plan(seed) { $0.unitDrive = .engine }
      for (one, plan) in [(week, usual), (warmWeek, warm), (engineWeek, engine)] {
        let audit = Auditor.audit(plan, of: one)
        #expect(audit.isClean, "\(seed): \(audit.breaches.map { $0.message.english })")
      }
      for plan in [warm, engine] {
        let lost = plan.undelivered.count - usual.undelivered.count
        let peak = (Self.temperatures(plan).max() ?? 0) - (Self.temperatures(usual).max() ?? 0)
        if lost > 0 || peak > 0.05 { warmer += 1 }
        if lost < 0 { colder += 1 }
      }
    }
    #expect(warmer > 0 && colder == 0)
  }
}
