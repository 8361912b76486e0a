public import PlanningModel

/// The plan chosen for its promise, and what that costs and gains.
public struct RobustChoice: Sendable {
  /// The choice: the cheapest unless a gain is shown.
  public let plan: WeekPlan
  /// Plans that were compared, the cheapest among them.
  public let candidates: Int
  /// Whether it is another than the cheapest.
  public let isChanged: Bool
  /// Whether some other plan kept its promise more often on the days of the trial.
  public let isBetter: Bool
  /// The best by its promise, whether or not its gain is shown.
  public let tried: WeekPlan
  /// How much more often it keeps its promise than the cheapest.
  public let gain: PairedDifference
  /// What the cheapest comes to on those days.
  public let cheapest: SimulatedOutcomes
  /// What the best by its promise comes to.
  public let robust: SimulatedOutcomes
}
