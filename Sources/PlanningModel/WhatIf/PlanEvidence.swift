public import Quantities

/// What is known of how good one side of a what-if is.
public struct PlanEvidence: Codable, Hashable, Sendable {
  /// Baskets that its plan leaves behind.
  public var undelivered: Int
  /// Every plan leaves at least so many.
  public var leastUndelivered: Int
  /// What its plan costs.
  public var total: MicroEuros
  /// No plan that leaves as few costs less; `nil` when no bound is known.
  public var bound: MicroEuros?
  /// What each search found, seed by seed: undelivered, then cost.
  public var searches: [Search]

  /// What one search found.
  public struct Search: Codable, Hashable, Sendable {
    /// Baskets left behind.
    public var undelivered: Int
    /// Cost.
    public var total: MicroEuros
    private enum CodingKeys: String, CodingKey {
      case undelivered
      case total = "totalEur"
    }

    /// What one search found.
    public init(undelivered: Int, total: MicroEuros) {
      self.undelivered = undelivered
      self.total = total
    }
  }

  private enum CodingKeys: String, CodingKey {
    case undelivered, leastUndelivered, searches
    case total = "totalEur"
    case bound = "boundEur"
  }

  /// What is known of `plan`, the one that counts of `found`.
  ///
  /// - Parameter proofs: reasons of undelivered baskets that no plan can change.
  public init(_ plan: WeekPlan, of found: [WeekPlan], proofs: Set<String>) {
    undelivered = plan.undelivered.count
    total = plan.objective.total
    bound = plan.objective.bound
    let proved = plan.undelivered.count { proofs.contains($0.code) }
    // A bound is known only where no plan delivers more.
    leastUndelivered =
      plan.objective.bound != nil
      ? undelivered : max(proved, plan.status == .impossible && undelivered > 0 ? 1 : 0)
    searches = found.map {
      Search(undelivered: $0.undelivered.count, total: $0.objective.total)
    }
  }
}
