/// Plans of one week beside the plan itself, each the best by one measure: what
/// `alternatives.json` holds.
///
/// None of them is worse than another, or than the plan, by every measure.
public struct PlanAlternatives: Codable, Hashable, Sendable {
  /// Version of this document's form.
  public static let schema = "tournee-alternatives/1"
  /// How many plans are wanted.
  public static let wanted = 3

  /// Why there are fewer than ``wanted``.
  public enum Shortage: String, Codable, Hashable, Sendable, CaseIterable {
    /// Only one person could drive at all.
    case oneDriver
    /// Every other plan that was met is worse than one of these by every measure, or equal.
    case noOthers
    /// The audit refused one of them.
    case refused
    /// The search was stopped.
    case interrupted
  }

  /// One of the plans.
  public struct Named: Codable, Hashable, Sendable {
    /// What it is best at; more than one where it is the best at several.
    public var aims: [PlanAim]
    /// Folder of its documents, from the folder of the plan.
    public var folder: String
    /// Whether it is the plan itself.
    public var isPlan: Bool
    /// What it comes to.
    public var measures: PlanMeasures

    private enum CodingKeys: String, CodingKey {
      case aims, folder, measures
      case isPlan = "samePlan"
    }

    /// One of the plans.
    public init(aims: [PlanAim], isPlan: Bool, measures: PlanMeasures) {
      self.aims = aims
      self.isPlan = isPlan
      self.measures = measures
      folder = "alternatives/" + (aims.first ?? .balanced).rawValue
    }
  }

  /// Form of the document; ``schema``.
  public var schema = PlanAlternatives.schema
  /// The week, as the plan names it.
  public var week: WeekPlan.WeekReference
  /// By what the plans are compared: without food that is kept cold, not by cold.
  public var criteria: [PlanCriterion]
  /// What the plan itself comes to.
  public var plan: PlanMeasures
  /// The plans, the shortest first.
  public var named: [Named]
  /// Why there are fewer than three; `nil` when there are three.
  public var shortage: Shortage?

  private enum CodingKeys: String, CodingKey {
    case schema, week, criteria, plan, shortage
    case named = "alternatives"
  }

  /// Alternatives of the plan that `plan` measures.
  public init(
    week: WeekPlan.WeekReference, criteria: [PlanCriterion], plan: PlanMeasures, named: [Named],
    shortage: Shortage?
  ) {
    self.week = week
    self.criteria = criteria
    self.plan = plan
    self.named = named
    self.shortage = shortage
  }
}
