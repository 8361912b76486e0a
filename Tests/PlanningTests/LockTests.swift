import Audit
import PlanningModel
import Quantities
import Testing
import WeekGenerator

@testable import Planning

/// Locks that cannot hold: no crash, and somebody says so.
@Suite struct LockTests {
  private func week(trucks: Int, volunteers: Int) -> Week {
    var recipe = WeekRecipe.tiny(seed: 4)
    recipe.trucks = trucks
    recipe.volunteers = volunteers
    return WeekGenerator.week(recipe)
  }

  @Test("two people must drive, and there is one truck and no car: the audit names the lock")
  func locksThatCannotHold() throws {
    var week = week(trucks: 1, volunteers: 3)
    week.volunteers = Register(
      week.volunteers.map { volunteer in
        var volunteer = volunteer
        volunteer.carClass = nil
        volunteer.mayDriveTruck = true
        return volunteer
      })
    week.locks = week.volunteers.prefix(2).map { Lock(.drives, volunteer: $0.id) }
    let plan = try Planner(week, options: PlannerTests.options()).planNow(
      progress: { _ in }, isCancelled: { false })
    #expect(plan.rounds.count == 1)
    let breaches = Auditor.audit(plan, of: week).breaches
    #expect(breaches.map(\.code) == [.lockBroken])
    #expect(breaches.map(\.place) == [week.volunteers[1].id])
  }

  @Test("a relay is for one person alone, who rests: nobody may, and that is proved")
  func onlyForWhoRests() throws {
    var week = week(trucks: 0, volunteers: 2)
    let person = week.volunteers[0].id
    let relay = try #require(week.orders.first?.relay)
    week.locks = [Lock(.only, relay: relay, volunteer: person), Lock(.rests, volunteer: person)]
    let plan = try Planner(week, options: PlannerTests.options()).planNow(
      progress: { _ in }, isCancelled: { false })
    #expect(Auditor.audit(plan, of: week).isClean)
    let lost = plan.undelivered.filter { $0.relay == relay }
    #expect(!lost.isEmpty && lost.allSatisfy { $0.code == "nobody-allowed" })
    #expect(plan.status == .impossible)
  }

  @Test("who must drive and rests, or has no time, or nothing to bring: the audit names the lock")
  func drivesInVain() throws {
    let change: [@Sendable (inout Week, inout Volunteer) -> Void] = [
      { week, person in week.locks.append(Lock(.rests, volunteer: person.id)) },
      { _, person in person.freeTo = person.freeFrom },
      { week, person in person.refuses = week.relays.ids },
    ]
    for change in change {
      var week = week(trucks: 0, volunteers: 2)
      var person = week.volunteers[0]
      week.locks = [Lock(.drives, volunteer: person.id)]
      change(&week, &person)
      week.volunteers = Register([person] + week.volunteers.filter { $0.id != person.id })
      let plan = try Planner(week, options: PlannerTests.options()).planNow(
        progress: { _ in }, isCancelled: { false })
      #expect(Auditor.audit(plan, of: week).breaches.map(\.code) == [.lockBroken])
    }
  }
}
