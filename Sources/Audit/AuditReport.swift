/// What an audit found, and how much it looked at.
public struct AuditReport: Codable, Hashable, Sendable {
  /// Every breach, chapter by chapter, in the order of the plan.
  public let breaches: [Breach]
  /// How many comparisons each chapter made: an audit that checked nothing is visible.
  public let checks: [CheckCount]

  /// Whether nothing was found. Look at ``checks`` too: an empty plan is clean.
  public var isClean: Bool { breaches.isEmpty }
  /// All comparisons together.
  public var checkCount: Int { checks.reduce(0) { $0 + $1.count } }
}

/// How many comparisons one chapter of the audit made.
public struct CheckCount: Codable, Hashable, Sendable {
  /// The chapter.
  public var chapter: AuditChapter
  /// Comparisons made.
  public var count: Int
}

/// A part of the audit; each has one file.
public enum AuditChapter: String, Codable, Hashable, Sendable, CaseIterable {
  /// Numbers, names and the week the plan is for.
  case document
  /// Who drives what.
  case people
  /// Settled choices.
  case locks
  /// Drives between places.
  case travel
  /// The clock.
  case times
  /// Each basket handed over once.
  case baskets
  /// What crates hold.
  case crates
  /// What stands where.
  case loads
  /// Masses on the axles.
  case axles
  /// Temperatures.
  case cold
  /// What each round costs.
  case costs
  /// The plan's sums.
  case totals
}
