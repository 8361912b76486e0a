import PlanningModel
import Quantities
import Testing

@testable import Audit

@Suite struct UndeliveredTests {
  /// The small week without the wish that Anna drives, and its plan without her round.
  private func truckOnly() -> (WeekPlan, Week) {
    var week = SmallWeek.week
    week.locks.removeAll { $0.rule == .drives }
    var plan = SmallPlan.plan
    plan.week.hash = week.fingerprint
    plan.rounds.removeLast()
    for place in plan.crates.indices where plan.crates[place].round == "T2" {
      plan.crates[place].round = nil
      plan.crates[place].compartment = nil
      plan.crates[place].position = nil
    }
    plan.undelivered = ["B5", "B6"].map {
      Undelivered(order: $0, relay: "cuxac", code: "test", reason: "test")
    }
    plan.objective = Objective(undelivered: 2, terms: plan.rounds[0].terms)
    plan.provenance = ["osrm": 5]
    return (plan, week)
  }

  @Test("a plan that names the baskets it leaves is clean, and may call them impossible")
  func namedIsClean() {
    var (plan, week) = truckOnly()
    #expect(Auditor.audit(plan, of: week).isClean)
    plan.status = .impossible
    #expect(Auditor.audit(plan, of: week).isClean)
  }

  @Test("one that forgets a name is not")
  func forgottenIsLost() {
    var (plan, week) = truckOnly()
    plan.undelivered.removeLast()
    plan.objective.undelivered -= 1
    let breaches = Auditor.audit(plan, of: week).breaches
    #expect(breaches.map(\.code) == [.basketLost])
    #expect(breaches.map(\.place) == ["B6"])
  }

  @Test("best of all needs a bound that is the total")
  func optimalNeedsBound() {
    var plan = SmallPlan.plan
    plan.status = .optimal
    #expect(Auditor.audit(plan, of: SmallWeek.week).breaches.map(\.code) == [.status])
    plan.objective.bound = plan.objective.total
    plan.objective.gap = 0
    #expect(Auditor.audit(plan, of: SmallWeek.week).isClean)
  }

  @Test("a conflict and repairs that name what there is and add up are clean")
  func diagnosis() {
    var (plan, week) = truckOnly()
    plan.status = .impossible
    plan.conflict = Conflict(
      elements: [
        Conflict.Element(
          id: "delivery:cuxac", kind: .delivery, relay: "cuxac", Phrase(fr: "x", en: "x"))
      ], isMinimal: true)
    plan.repairs = [
      Repair(
        changes: [
          Repair.Change(
            id: "relayLater:cuxac:30", kind: .relayLater, relay: "cuxac", price: MicroEuros(5),
            Phrase(fr: "x", en: "x"))
        ], baskets: 2, undelivered: 0, total: MicroEuros(7), isCheapest: true)
    ]
    #expect(Auditor.audit(plan, of: week).isClean)
    plan.status = .feasible
    #expect(Auditor.audit(plan, of: week).breaches.map(\.code) == [.conflict])
  }

  @Test("a plan that keeps no lock may be called impossible with every basket delivered")
  func idleDriver() {
    var week = SmallWeek.week
    week.locks.append(Lock(.drives, volunteer: "nobody"))
    var plan = SmallPlan.plan
    plan.week.hash = week.fingerprint
    plan.status = .impossible
    #expect(Auditor.audit(plan, of: week).breaches.map(\.code) == [.lockBroken])
  }
}
