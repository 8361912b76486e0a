import PlanningModel
import Quantities

/// Looks for small changes with which more baskets go, where no one or two make all of them go.
///
/// A change is worth planning when, with it, some vehicle could bring one of the lost parts alone.
struct PartialRepairs {
  /// More repairs than these nobody weighs.
  private static let mostRepairs = 3
  /// More plans than these take too long.
  private static let mostPlans = 12
  /// More plans than these of one kind of change are not worth it.
  private static let mostOfKind = 2

  let week: Week
  let plan: WeekPlan
  let changes: [WeekChange]
  let trial: RepairTrial
  private let memory = WeekMemory()

  init(_ week: Week, _ plan: WeekPlan, changes: [WeekChange], trial: RepairTrial) {
    (self.week, self.plan, self.changes, self.trial) = (week, plan, changes, trial)
  }

  /// Repairs, those that save most baskets first, then by price; of each kind the cheapest.
  func repairs(isCancelled: @escaping @Sendable () -> Bool) throws(PlanningError) -> [Repair] {
    let lost = Set(plan.undelivered.map(\.order))
    var kinds: [Repair.Change.Kind: Int] = [:]
    var found: [Repair] = []
    var plans = 0
    let byPrice = changes.indices.sorted { (changes[$0].price, $0) < (changes[$1].price, $1) }
    for place in byPrice {
      let change = changes[place]
      guard plans < Self.mostPlans, !isCancelled() else { break }
      let tries = kinds[change.change.kind, default: 0]
      guard tries < Self.mostOfKind, try mayHelp(change, lost) else { continue }
      plans += 1
      kinds[change.change.kind] = tries + 1
      guard let repair = try trial.repair([change], isCheapest: false), repair.baskets > 0 else {
        continue
      }
      kinds[change.change.kind] = Self.mostOfKind
      found.append(repair)
    }
    return Array(
      found.enumerated().sorted {
        ($1.element.baskets, $0.element.price, $0.offset)
          < ($0.element.baskets, $1.element.price, $1.offset)
      }.map(\.element).prefix(Self.mostRepairs))
  }

  /// Whether a vehicle of the changed week could bring a lost part alone.
  private func mayHelp(
    _ change: WeekChange, _ lost: Set<String>
  ) throws(PlanningError) -> Bool {
    let changed = change.applied(to: week)
    let ground = try WeekGround(changed)
    let problem = try WeekProblem(changed, ground: ground, memory: memory)
    let lone = LoneVisits(
      problem, QuickestTimes(ground), RoundJudge(RoundDesigner(problem), memory: memory))
    return problem.parts.indices.contains {
      problem.parts[$0].orders.contains(where: lost.contains) && !lone.isBlocked($0)
    }
  }
}
