/// The answers of a what-if: what `what-if.json` holds.
public struct WhatIfReport: Codable, Hashable, Sendable {
  /// Version of this document's form.
  public static let schema = "tournee-what-if/1"

  /// One side of a comparison.
  public struct Side: Codable, Hashable, Sendable {
    /// The week that was planned, with its hash.
    public var week: WeekPlan.WeekReference
    /// How good its plan is known to be.
    public var status: WeekPlan.Status
    /// Where its plan is, from this document's folder.
    public var plan: String
    /// What the plan comes to.
    public var measures: WhatIfMeasures
    /// What is known of how good it is.
    public var evidence: PlanEvidence

    /// A side.
    public init(
      week: WeekPlan.WeekReference, status: WeekPlan.Status, plan: String,
      measures: WhatIfMeasures, evidence: PlanEvidence
    ) {
      self.week = week
      self.status = status
      self.plan = plan
      self.measures = measures
      self.evidence = evidence
    }
  }

  /// One changed week beside the base.
  public struct Entry: Codable, Hashable, Sendable {
    /// What people call it.
    public var name: String
    /// Why somebody asks.
    public var why: String
    /// What it is called within its family; `nil` for a single one.
    public var member: String?
    /// The overlays' files.
    public var overlays: [String]
    /// What of the base plan might move.
    public var freedom: Freedom
    /// The changed week's plan.
    public var changed: Side
    /// Who and what moves.
    public var difference: PlanDifference
    /// Whose pages change.
    public var sheets: ChangedSheets
    /// Rounds of the base plan that could not run as they were; empty where all may move.
    public var broken: [BrokenRound]
    /// Whether the difference is resolved.
    public var verdict: WhatIfVerdict
    /// What simulations draw.
    public var draws: [DrawnParameter]
    /// The answer in one sentence.
    public var sentence = ""

    /// An entry; its sentence is written later.
    public init(
      _ question: WhatIfCase, changed: Side, difference: PlanDifference, sheets: ChangedSheets,
      broken: [BrokenRound], verdict: WhatIfVerdict
    ) {
      name = question.name
      why = question.why
      member = question.member
      overlays = question.overlays
      freedom = question.freedom
      draws = question.draws
      self.changed = changed
      self.difference = difference
      self.sheets = sheets
      self.broken = broken
      self.verdict = verdict
    }
  }

  /// Form of the document; ``schema``.
  public var schema = WhatIfReport.schema
  /// Version of the program.
  public var version: String
  /// Language of the sentences.
  public var language: Language
  /// Seed of the first search of every side.
  public var seed: UInt64
  /// Work of each search, per cent of the usual.
  public var effort: Int
  /// Searches of every side, one seed each.
  public var searches: Int
  /// The week as it is.
  public var base: Side
  /// The changed weeks, in the order they were asked for.
  public var entries: [Entry]

  private enum CodingKeys: String, CodingKey {
    case schema, version, language, seed, searches, base
    case effort = "effortPercent"
    case entries = "whatIfs"
  }

  /// A report.
  public init(
    language: Language, seed: UInt64, effort: Int, searches: Int, base: Side, entries: [Entry]
  ) {
    version = Program.version
    self.language = language
    self.seed = seed
    self.effort = effort
    self.searches = searches
    self.base = base
    self.entries = entries
  }

  /// The members of a family or a list of questions, what hurts most first: baskets not delivered,
  /// then breaches, then euros; of equals the first asked.
  public var ranked: [Entry] {
    entries.enumerated().sorted { a, b in
      let (left, right) = (a.element.changed.measures, b.element.changed.measures)
      if left.plan.undelivered != right.plan.undelivered {
        return left.plan.undelivered > right.plan.undelivered
      }
      if left.breaches != right.breaches { return left.breaches > right.breaches }
      if left.plan.total != right.plan.total { return left.plan.total > right.plan.total }
      return a.offset < b.offset
    }.map(\.element)
  }
}
