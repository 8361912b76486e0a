public import PlanningModel

/// Plans with names beside a plan, and what they come to.
public struct PlannedAlternatives: Sendable {
  /// The names and the figures.
  public let summary: PlanAlternatives
  /// The plans of ``PlanAlternatives/named``, in its order.
  public let plans: [WeekPlan]
}
