import PlanningModel

/// Says why a week cannot be served whole, and what people can change.
struct Diagnosis {
  let week: Week
  let plan: WeekPlan
  let options: PlanningOptions
  let isCancelled: @Sendable () -> Bool

  /// The plan with the conflict of a week that is proved impossible, and with repairs.
  ///
  /// - Parameter isImpossible: whether it is proved that no plan serves the week.
  func told(isImpossible: Bool) throws(PlanningError) -> WeekPlan {
    var told = plan
    let left = Set(plan.undelivered.map(\.relay))
    let oracle = WeekOracle(try WeekGround(week), options, isCancelled: isCancelled)
    if isImpossible {
      let conflict = try ConflictSearch(week, left: left, oracle: oracle).conflict()
      // What was stopped half way names nearly everything.
      if conflict.isMinimal || !isCancelled() { told.conflict = conflict }
    }
    told.repairs = try repairs(told.conflict, left, oracle)
    return told
  }

  private func repairs(
    _ conflict: Conflict?, _ left: Set<String>, _ oracle: WeekOracle
  ) throws(PlanningError) -> [Repair] {
    let search = RepairSearch(week, conflict: conflict, left: left, oracle: oracle)
    let trial = RepairTrial(week: week, plan: plan, options: options, isCancelled: isCancelled)
    let finding = try search.search()
    func tried(
      _ candidates: [RepairSearch.Candidate], isCheapest: Bool
    ) throws(PlanningError) -> [Repair] {
      var repairs: [Repair] = []
      for candidate in candidates where !isCancelled() {
        let changes = candidate.places.map { search.changes[$0] }
        if let repair = try trial.repair(changes, isWhole: true, isCheapest: isCheapest) {
          repairs.append(repair)
        }
      }
      return repairs
    }
    let equal = try tried(finding.cheapest, isCheapest: finding.isSure)
    // Of repairs of one price the one with the cheapest plan; the first of equals.
    guard let best = equal.min(by: { $0.total < $1.total }) else {
      return try PartialRepairs(
        week, plan, changes: search.changes, trial: trial
      ).repairs(isCancelled: isCancelled)
    }
    return [best] + (try tried(finding.others, isCheapest: false))
  }
}
