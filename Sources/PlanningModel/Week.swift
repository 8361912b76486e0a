public import Quantities

/// One week of the cooperative: all that its files say, as plain values.
///
/// This is the document of DESIGN section 3: one JSON object whose tables are objects keyed by id.
public struct Week: Codable, Hashable, Sendable {
  /// Version of this document's form.
  public static let schema = "tournee-week/1"

  /// Form of the document; ``schema``.
  public var schema = Week.schema
  /// Short name of the week, such as its folder's name.
  public var name: String
  /// Day of the round, `YYYY-MM-DD`.
  public var date: String
  /// Language of the documents.
  public var language: Language
  /// Where the produce is gathered and every round loads.
  public var hub: Hub
  /// What things cost.
  public var prices: Prices
  /// What the day will be like.
  public var weather: Weather
  /// What the hub wants of a plan.
  public var rules: Rules
  /// What people have already settled.
  public var locks: [Lock]
  /// The villages of hand-over.
  public var relays: Register<Relay>
  /// Who can drive.
  public var volunteers: Register<Volunteer>
  /// The trucks.
  public var vehicles: Register<Truck>
  /// What the hub knows of its products beyond the export.
  public var products: Register<Product>
  /// The farms.
  public var producers: Register<Producer>
  /// What eaters bought.
  public var orders: Register<Order>
  /// Known travel times; empty when all are estimated.
  public var travel: TravelTable
  /// The season to date: seconds given by each volunteer before this week.
  public var ledger: Register<LedgerEntry>

  /// A week with nothing in its tables.
  public init(
    name: String, date: String, hub: Hub, language: Language = .fr, prices: Prices = Prices(),
    weather: Weather = Weather(), rules: Rules = Rules()
  ) {
    self.name = name
    self.date = date
    self.language = language
    self.hub = hub
    self.prices = prices
    self.weather = weather
    self.rules = rules
    locks = []
    relays = Register()
    volunteers = Register()
    vehicles = Register()
    products = Register()
    producers = Register()
    orders = Register()
    travel = TravelTable()
    ledger = Register()
  }
}

/// What one volunteer has given this season before the week.
public struct LedgerEntry: Identified, Codable, Hashable, Sendable {
  /// The volunteer's id.
  public var id = ""
  /// Time given, door to door.
  public var given: Seconds
  /// Rounds driven.
  public var rounds: Int
  private enum CodingKeys: String, CodingKey {
    case given = "minutes"
    case rounds
  }
  /// An entry.
  public init(id: String, given: Seconds, rounds: Int = 0) {
    self.id = id
    self.given = given
    self.rounds = rounds
  }
}

/// Something people settled before the plan; every plan keeps it.
public struct Lock: Codable, Hashable, Sendable {
  /// What was settled.
  public enum Rule: String, Codable, Hashable, Sendable, CaseIterable {
    /// `relay` is served by `volunteer` (and with `vehicle`, when one is named) and nobody else.
    case only
    /// `relay` is not served by `volunteer` (or not with `vehicle`).
    case never
    /// `volunteer` drives a round this week.
    case drives
    /// `volunteer` drives no round this week.
    case rests
  }
  /// What was settled.
  public var rule: Rule
  /// The relay it is about.
  public var relay: String?
  /// The volunteer it is about.
  public var volunteer: String?
  /// The truck's id, or `car`.
  public var vehicle: String?
  /// Why, in the hub's words.
  public var why: String?
  /// A lock.
  public init(
    _ rule: Rule, relay: String? = nil, volunteer: String? = nil, vehicle: String? = nil,
    why: String? = nil
  ) {
    self.rule = rule
    self.relay = relay
    self.volunteer = volunteer
    self.vehicle = vehicle
    self.why = why
  }
}
