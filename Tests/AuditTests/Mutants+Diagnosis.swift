import PlanningModel
import Quantities

@testable import Audit

/// Conflicts and repairs that cannot be.
extension Mutants {
  static let diagnosis: [Mutant] = [
    Mutant("a conflict beside a plan that is not impossible", .conflict) { plan, week in
      plan.status = .feasible
      plan.conflict = conflict(week, .delivery)
      return plan.conflict != nil
    },
    Mutant("a conflict without anything that must be done", .conflict) { plan, week in
      plan.status = .impossible
      plan.conflict = conflict(week, .relayHours)
      return plan.conflict != nil
    },
    Mutant("a conflict about a refusal that nobody made", .conflict) { plan, week in
      plan.conflict = conflict(week, .delivery)
      plan.conflict?.elements.append(
        Conflict.Element(
          id: "x", kind: .refusal, relay: week.relays.ids.first, volunteer: nil,
          Phrase(fr: "x", en: "x")))
      return plan.conflict != nil
    },
    Mutant("a conflict about a relay that is not there", .unknownID) { plan, week in
      plan.conflict = conflict(week, .delivery)
      plan.conflict?.elements[0].relay = "nowhere"
      return plan.conflict != nil
    },
    Mutant("a conflict with one element twice", .duplicateID) { plan, week in
      guard var found = conflict(week, .delivery) else { return false }
      found.elements += found.elements
      plan.conflict = found
      return true
    },
    Mutant("a repair whose price is not its changes'", .repair) { plan, week in
      plan.repairs = [repair(plan, week)]
      plan.repairs?[0].price = MicroEuros(1)
      return true
    },
    Mutant("a repair that delivers more than there is", .repair) { plan, week in
      plan.repairs = [repair(plan, week)]
      plan.repairs?[0].baskets += 1
      return true
    },
    Mutant("a repair of three changes", .repair) { plan, week in
      var found = repair(plan, week)
      for name in ["y", "z"] {
        found.changes.append(
          Repair.Change(id: name, kind: .split, price: .zero, Phrase(fr: "x", en: "x")))
      }
      plan.repairs = [found]
      return true
    },
    Mutant("a repair that asks somebody unknown", .unknownID) { plan, week in
      plan.repairs = [repair(plan, week)]
      plan.repairs?[0].changes[0].volunteer = "nobody"
      return true
    },
  ]

  private static func conflict(_ week: Week, _ kind: Conflict.Element.Kind) -> Conflict? {
    week.relays.ids.first.map { relay in
      Conflict(
        elements: [
          Conflict.Element(
            id: "\(kind):\(relay)", kind: kind, relay: relay, Phrase(fr: "x", en: "x"))
        ], isMinimal: true)
    }
  }

  /// What would be said of the plan itself if one lent box had brought it about.
  private static func repair(_ plan: WeekPlan, _ week: Week) -> Repair {
    Repair(
      changes: [
        Repair.Change(
          id: "x", kind: .box, volunteer: week.volunteers.ids.first,
          price: MicroEuros(5_000_000), Phrase(fr: "x", en: "x"))
      ], baskets: plan.undelivered.count, undelivered: 0, total: plan.objective.total,
      isCheapest: false)
  }
}
