public import PlanningModel

/// Plans with names beside a plan, and what they come to.
public struct PlannedAlternatives: Sendable {
  /// The names and the figures.
  public let summary: PlanAlternatives
  /// The plan beside which they stand: the one that was given, or a better one met on the way.
  public let plan: WeekPlan
  /// The plans of ``PlanAlternatives/named``, in its order.
  public let plans: [WeekPlan]
}
