internal import Dispatch
public import PlanningModel
internal import Quantities

/// Plans a week in three more ways: with the fewest minutes, the fairest, the coldest.
///
/// All deliver as much as the plan itself, and none is worse than another or than the plan by every
/// measure. What a plan comes to is read from the finished plan, in the same way for all. Same
/// week, plan and options: same alternatives, on one thread or many.
public struct AlternativePlanner: Sendable {
  private let week: Week
  private let findings: [Finding]
  private let options: PlanningOptions

  /// - Parameters:
  ///   - findings: those of the week's reading, for the plans.
  ///   - options: as the plan was made with; nothing is proved.
  public init(
    _ week: Week, findings: [Finding] = [], options: PlanningOptions = PlanningOptions()
  ) {
    (self.week, self.findings, self.options) = (week, findings, options)
  }

  /// The alternatives to `plan`; of those met so far when the task is cancelled. When a better plan
  /// by the week's own prices is met, it takes the place of `plan`.
  ///
  /// - Throws: ``PlanningError`` when the week cannot be put into words of routing.
  public func alternatives(
    to plan: WeekPlan, progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) async throws -> PlannedAlternatives {
    let stop = CancellationFlag()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async {
          continuation.resume(
            with: Result {
              try alternativesNow(to: plan, progress: progress, isCancelled: { stop.isRaised })
            })
        }
      }
    } onCancel: {
      stop.raise()
    }
  }

  /// The same on the caller's thread.
  func alternativesNow(
    to plan: WeekPlan, progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningError) -> PlannedAlternatives {
    var search = try AlternativeSearch(
      week, plan, findings: findings, options: options,
      progress: { report, number in
        var whole = report
        whole.share = min(
          1, (Double(number) + report.share) / Double(AlternativeSearch.usualSearches))
        progress(whole)
      }, isCancelled: isCancelled)
    search.run()
    return chosen(search, isCancelled: isCancelled())
  }

  private func chosen(_ search: AlternativeSearch, isCancelled: Bool) -> PlannedAlternatives {
    let (met, criteria) = (search.met, search.criteria)
    let choices = PlanFront(met.map(\.measures), by: criteria).choices()
    let named = choices.map {
      PlanAlternatives.Named(
        aims: $0.aims, isPlan: $0.place == 0, measures: met[$0.place].measures)
    }
    return PlannedAlternatives(
      summary: PlanAlternatives(
        week: met[0].plan.week, criteria: criteria, plan: met[0].measures, named: named,
        shortage: named.count < PlanAlternatives.wanted ? shortage(isCancelled) : nil),
      plan: met[0].plan, plans: choices.map { met[$0.place].plan })
  }

  private func shortage(_ isCancelled: Bool) -> PlanAlternatives.Shortage {
    if isCancelled { return .interrupted }
    let slots = (try? WeekGround(week)).map { Slot.usable(in: week, $0) } ?? []
    return Set(slots.map(\.driver)).count < 2 ? .oneDriver : .noOthers
  }
}
