public import Quantities

/// A plan of one week: what `plan.json` holds, for documents, audit and other tools.
public struct WeekPlan: Codable, Hashable, Sendable {
  /// Version of this document's form.
  public static let schema = "tournee-plan/1"
  /// Which week it is for.
  public struct WeekReference: Codable, Hashable, Sendable {
    /// ``Week/name``.
    public var id: String
    /// ``Week/fingerprint`` of the week that was planned.
    public var hash: String
    /// Day of the round.
    public var date: String
    /// A reference.
    public init(id: String, hash: String, date: String) {
      self.id = id
      self.hash = hash
      self.date = date
    }
  }
  /// How good the plan is known to be.
  public enum Status: String, Codable, Hashable, Sendable {
    /// Proved best.
    case optimal
    /// Every rule held; how far from the best is the gap, where one is known.
    case feasible
    /// No plan delivers every basket and keeps every lock.
    case impossible
  }

  /// Form of the document; ``schema``.
  public var schema = WeekPlan.schema
  /// Version of the program.
  public var version: String
  /// Which week it is for.
  public var week: WeekReference
  /// Language of the findings' texts.
  public var language: Language
  /// Seed of the search.
  public var seed: UInt64
  /// How good it is known to be.
  public var status: Status
  /// What it costs.
  public var objective: Objective
  /// The rounds, by id.
  public var rounds: [Round]
  /// Every crate that leaves the hub's tables, carried or not, by id.
  public var crates: [Crate]
  /// Crates shared by small baskets of one relay, by id; `nil` when the week allows none.
  public var relayCrates: [RelayCrate]?
  /// Orders handed over at the hub itself.
  public var atHub: [String]
  /// Orders that nobody carries, with the reason.
  public var undelivered: [Undelivered]
  /// What cannot all hold in a week that is proved impossible; `nil` when none was looked for.
  public var conflict: Conflict?
  /// Changes with which more baskets would go, the best first; `nil` when none was looked for.
  public var repairs: [Repair]?
  /// What was found in the week's files.
  public var findings: [PlanFinding]
  /// Where the travel times come from: number of the rounds' legs by source.
  public var provenance: [String: Int]

  /// A plan.
  public init(
    version: String, week: WeekReference, language: Language, seed: UInt64, status: Status,
    objective: Objective, rounds: [Round], crates: [Crate], atHub: [String],
    undelivered: [Undelivered], findings: [PlanFinding], provenance: [String: Int]
  ) {
    self.version = version
    self.week = week
    self.language = language
    self.seed = seed
    self.status = status
    self.objective = objective
    self.rounds = rounds
    self.crates = crates
    self.atHub = atHub
    self.undelivered = undelivered
    self.findings = findings
    self.provenance = provenance
  }
}

/// The sum a plan minimises, and its terms (DESIGN, section 4).
public struct Objective: Codable, Hashable, Sendable {
  /// Tier 1: baskets not delivered.
  public var undelivered: Int
  /// Tier 2: the sum of the terms below.
  public var total: MicroEuros
  /// No plan with as few undelivered baskets costs less; `nil` when no bound is known.
  public var bound: MicroEuros?
  /// `(total - bound) / total`; `nil` when no bound is known.
  public var gap: Double?
  /// The terms of tier 2.
  public var terms: CostTerms
  private enum CodingKeys: String, CodingKey {
    case undelivered, gap, terms
    case total = "totalEur"
    case bound = "boundEur"
  }
  /// An objective.
  public init(undelivered: Int, terms: CostTerms, bound: MicroEuros? = nil) {
    self.undelivered = undelivered
    self.terms = terms
    total = terms.total
    self.bound = bound
    gap = bound.map {
      total > .zero ? Double((total - $0).rawValue) / Double(total.rawValue) : 0
    }
  }
}

/// The parts of a round's or a plan's cost.
public struct CostTerms: Codable, Hashable, Sendable {
  /// Kilometres of volunteers' cars.
  public var kilometres: MicroEuros
  /// The truck: its fixed price and its kilometres.
  public var truck: MicroEuros
  /// Volunteers' minutes, door to door.
  public var minutes: MicroEuros
  /// The season term.
  public var season: MicroEuros
  /// New faces.
  public var faces: MicroEuros
  /// Disliked relays.
  public var dislikes: MicroEuros
  private enum CodingKeys: String, CodingKey {
    case kilometres = "kilometresEur"
    case truck = "truckEur"
    case minutes = "minutesEur"
    case season = "seasonEur"
    case faces = "facesEur"
    case dislikes = "dislikesEur"
  }
  /// Terms.
  public init(
    kilometres: MicroEuros = .zero, truck: MicroEuros = .zero, minutes: MicroEuros = .zero,
    season: MicroEuros = .zero, faces: MicroEuros = .zero, dislikes: MicroEuros = .zero
  ) {
    self.kilometres = kilometres
    self.truck = truck
    self.minutes = minutes
    self.season = season
    self.faces = faces
    self.dislikes = dislikes
  }
  /// Their sum.
  public var total: MicroEuros { kilometres + truck + minutes + season + faces + dislikes }
  /// Term by term.
  public static func + (a: CostTerms, b: CostTerms) -> CostTerms {
    CostTerms(
      kilometres: a.kilometres + b.kilometres, truck: a.truck + b.truck,
      minutes: a.minutes + b.minutes, season: a.season + b.season, faces: a.faces + b.faces,
      dislikes: a.dislikes + b.dislikes)
  }
}

/// An order that nobody carries.
public struct Undelivered: Codable, Hashable, Sendable {
  /// The order.
  public var order: String
  /// Its relay; empty when it has none.
  public var relay: String
  /// Stable name of the reason.
  public var code: String
  /// The reason in the plan's language.
  public var reason: String
  /// An undelivered order.
  public init(order: String, relay: String, code: String, reason: String) {
    self.order = order
    self.relay = relay
    self.code = code
    self.reason = reason
  }
}

/// A finding as plans and JSON answers write it.
public struct PlanFinding: Codable, Hashable, Sendable {
  /// ``Finding/severity-swift.property``.
  public var severity: Finding.Severity
  /// ``Finding/file``.
  public var file: String
  /// ``Finding/line``.
  public var line: Int?
  /// ``Finding/field``.
  public var field: String
  /// ``Finding/code``.
  public var code: String
  /// The message in one language.
  public var message: String
  /// `finding`, its message in `language`.
  public init(_ finding: Finding, _ language: Language) {
    severity = finding.severity
    file = finding.file
    line = finding.line
    field = finding.field
    code = finding.code
    message = finding.message.text(language)
  }
}
