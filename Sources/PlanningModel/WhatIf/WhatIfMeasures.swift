/// What a plan of a what-if comes to.
public struct WhatIfMeasures: Codable, Hashable, Sendable {
  /// What people compare of any two plans.
  public var plan: PlanMeasures
  /// Breaches that the audit found.
  public var breaches: Int
  /// Gini index of what volunteers have given this season, this week included, by declared share.
  public var gini: Double
  /// Chance that every hand-over is on time, 0 to 1; `nil` where nobody simulated it.
  public var onTime: Double?

  private enum CodingKeys: String, CodingKey { case plan, breaches, gini, onTime }

  /// Measures.
  public init(plan: PlanMeasures, breaches: Int, gini: Double, onTime: Double? = nil) {
    self.plan = plan
    self.breaches = breaches
    self.gini = gini
    self.onTime = onTime
  }
}
