public import PlanningModel

/// How hard to search, and from which seed.
public struct PlanningOptions: Hashable, Sendable {
  /// Same week, options and seed: same plan.
  public var seed: UInt64 = 1
  /// Work of the search in per cent of the usual for a week of this size.
  public var effortPercent = 100
  /// Whether food must stay cold. Without, a plan says what it would be if food kept at any
  /// temperature, for comparisons only: temperatures are predicted and nothing is refused for them.
  public var keepsCold = true
  /// Whether a week that is not served whole is asked why: whether any plan could, what stands in
  /// the way, and what people can change. Each step costs a plan or a proof.
  public var seeksRepairs = false
  /// Whether the best plan is proved, or how far from it the plan may be: some ten times the work.
  public var provesBest = false
  /// Searches that run at once; the plan does not depend on it.
  public var threads = 2
  /// The least margin of cold that judges let pass, as plans print it, tenths of a kelvin; the week's
  /// own rule where that asks for more, or where this is `nil`.
  var keptMargin: Int64?
  /// The usual: seed 1, full effort, food kept cold, two threads.
  public init() {}
}

/// How far a plan has come.
public struct PlanningProgress: Hashable, Sendable {
  /// Share of the search's work that is done, 0 to 1.
  public var share: Double
  /// Baskets that the best plan so far does not deliver.
  public var undelivered: Int
  /// Cost of the best plan so far, euros.
  public var cost: Double

  /// One line for people.
  public var phrase: Phrase {
    let percent = Int((share * 100).rounded())
    let euros = Int(cost.rounded())
    return Phrase(
      fr: "recherche \(percent)\u{A0}%\u{A0}: \(euros)\u{A0}€, \(undelivered) sans tournée",
      en: "searching \(percent) %: EUR \(euros), \(undelivered) without a round")
  }
}
