internal import PlanningModel
internal import Quantities

/// The week and the plan under audit, with the lookups that every chapter needs.
struct AuditContext {
  let week: Week
  let plan: WeekPlan
  /// Crates of the plan by id; of two with one id the first.
  let crates: [String: Crate]
  /// Relay crates of the plan by id; of two with one id the first.
  let relayCrates: [String: RelayCrate]
  /// The rounds, in the order of the plan.
  let rounds: [RoundFacts]
  /// The week's travel.
  let travel: OwnTravel

  init(week: Week, plan: WeekPlan) {
    self.week = week
    self.plan = plan
    crates = Dictionary(plan.crates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    relayCrates = Dictionary(
      (plan.relayCrates ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    travel = OwnTravel(week: week)
    let assigned = Dictionary(grouping: plan.crates, by: { $0.round ?? "" })
    rounds = plan.rounds.map { [crates] round in
      RoundFacts(
        round, week: week, crates: crates, assigned: assigned[round.id] ?? [],
        relayCrates: plan.relayCrates ?? [])
    }
  }

  static let crateTypes = Dictionary(
    (CrateType.all + [.bag]).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  static let boxTypes = Dictionary(
    CoolBoxType.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  static let packTypes = Dictionary(
    PackType.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  static let carClasses = Dictionary(
    CarClass.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
