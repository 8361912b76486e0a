public import Quantities

/// One or two changes that people can make to a week, with which baskets go that now stay.
///
/// Verified: the changed week was planned, with loads placed and cold simulated.
public struct Repair: Codable, Hashable, Sendable {
  /// A change that people can make.
  public struct Change: Codable, Hashable, Sendable {
    /// What kind of change it is.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
      /// More packs in each box that needs them.
      case packs
      /// A colder kind of pack.
      case colderPacks
      /// Food leaves the hub colder.
      case coldRoom
      /// A truck's unit is set colder.
      case setpoint
      /// A truck's compartment is cooled down before it is loaded.
      case precool
      /// One more cool box for somebody.
      case box
      /// Relays may be split: the truck takes the cold part.
      case split
      /// Rounds may have one more stop.
      case stops
      /// The hub opens earlier.
      case hubEarlier
      /// The truck may be back later.
      case hubLater
      /// A relay opens earlier.
      case relayEarlier
      /// A relay stays open later.
      case relayLater
      /// Somebody gives more time within the hours they are free.
      case longer
      /// Somebody is free earlier, and gives that time too.
      case earlier
      /// Somebody is free later, and gives that time too.
      case later
      /// Somebody takes a relay after all that they refuse.
      case refusal
      /// A lock is lifted.
      case lock
    }
    /// Name of the change, unique in the repair.
    public var id: String
    /// What kind of change it is.
    public var kind: Kind
    /// The relay it is about.
    public var relay: String?
    /// The volunteer it asks.
    public var volunteer: String?
    /// The truck it is about.
    public var vehicle: String?
    /// What it asks of people, in euros: a judgement.
    public var price: MicroEuros
    /// What to do, in French.
    public var french: String
    /// What to do, in English.
    public var english: String
    private enum CodingKeys: String, CodingKey {
      case id, kind, relay, volunteer, vehicle
      case price = "priceEur"
      case french = "fr"
      case english = "en"
    }
    /// A change.
    public init(
      id: String, kind: Kind, relay: String? = nil, volunteer: String? = nil,
      vehicle: String? = nil, price: MicroEuros, _ words: Phrase
    ) {
      (self.id, self.kind, self.price) = (id, kind, price)
      (self.relay, self.volunteer, self.vehicle) = (relay, volunteer, vehicle)
      (french, english) = (words.french, words.english)
    }
    /// What to do, in both languages.
    public var words: Phrase { Phrase(fr: french, en: english) }
  }

  /// One change or two.
  public var changes: [Change]
  /// Sum of the changes' prices.
  public var price: MicroEuros
  /// Baskets that go besides those that go now.
  public var baskets: Int
  /// Baskets that stay all the same.
  public var undelivered: Int
  /// What the changed week's plan costs.
  public var total: MicroEuros
  /// Whether it is proved that nothing cheaper among single and double changes serves the week.
  public var isCheapest: Bool
  private enum CodingKeys: String, CodingKey {
    case changes, baskets, undelivered
    case price = "priceEur"
    case total = "totalEur"
    case isCheapest = "cheapest"
  }
  /// A repair; its price is the sum of its changes'.
  public init(
    changes: [Change], baskets: Int, undelivered: Int, total: MicroEuros, isCheapest: Bool
  ) {
    self.changes = changes
    price = changes.reduce(.zero) { $0 + $1.price }
    (self.baskets, self.undelivered, self.total) = (baskets, undelivered, total)
    self.isCheapest = isCheapest
  }
  /// All changes, in both languages.
  public var words: Phrase {
    Phrase(
      fr: changes.map(\.french).joined(separator: ", et "),
      en: changes.map(\.english).joined(separator: ", and "))
  }
}
