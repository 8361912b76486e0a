public import PlanningModel
public import Routing

/// A plan, what it took, and what proves it.
public struct PlanningResult: Sendable {
  /// The plan.
  public let plan: WeekPlan
  /// The search's work, counted.
  public let work: PlanningWork
  /// The proof that no plan is better; `nil` when none was asked for or found.
  public let certificate: Certificate?
}
