/// Things of a week that people settle and that cannot all hold, whatever else is given up.
///
/// Proved: with these alone, and all other such things relaxed, no plan serves the week. Where
/// ``isMinimal``, giving up any one of them makes the rest possible.
public struct Conflict: Codable, Hashable, Sendable {
  /// One thing that people settle.
  public struct Element: Codable, Hashable, Sendable {
    /// What kind of thing it is.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
      /// A relay's baskets must be delivered.
      case delivery
      /// A relay's opening hours.
      case relayHours
      /// When the hub opens.
      case hubOpens
      /// When the truck must be back.
      case hubCloses
      /// Over how many vehicles a relay may be split.
      case split
      /// How many stops a round may have.
      case stops
      /// How many packs a cool box takes, and of what kinds.
      case packs
      /// How cold food leaves the hub.
      case coldRoom
      /// How cold a class of food must stay.
      case cold
      /// A lock of the week.
      case lock
      /// What a truck takes.
      case truck
      /// How cold a truck is kept.
      case truckCold
      /// How long a volunteer drives at most.
      case minutes
      /// When a volunteer is free.
      case hours
      /// A relay that a volunteer refuses.
      case refusal
      /// A volunteer does not drive trucks.
      case licence
      /// What a volunteer's car takes, or that there is none.
      case car
      /// A volunteer's cool boxes.
      case coolBoxes
    }
    /// Name of the element, unique in the conflict.
    public var id: String
    /// What kind of thing it is.
    public var kind: Kind
    /// The relay it is about.
    public var relay: String?
    /// The volunteer it is about.
    public var volunteer: String?
    /// The truck it is about.
    public var vehicle: String?
    /// The element in French.
    public var french: String
    /// The element in English.
    public var english: String
    private enum CodingKeys: String, CodingKey {
      case id, kind, relay, volunteer, vehicle
      case french = "fr"
      case english = "en"
    }
    /// An element.
    public init(
      id: String, kind: Kind, relay: String? = nil, volunteer: String? = nil,
      vehicle: String? = nil, _ words: Phrase
    ) {
      (self.id, self.kind) = (id, kind)
      (self.relay, self.volunteer, self.vehicle) = (relay, volunteer, vehicle)
      (french, english) = (words.french, words.english)
    }
    /// The element in both languages.
    public var words: Phrase { Phrase(fr: french, en: english) }
  }

  /// The elements, in the order of the week's documents; never empty.
  public var elements: [Element]
  /// Whether it was seen that giving up any one element makes the rest possible; otherwise the
  /// work was stopped before, and some elements may be needless.
  public var isMinimal: Bool
  private enum CodingKeys: String, CodingKey {
    case elements
    case isMinimal = "minimal"
  }
  /// A conflict.
  public init(elements: [Element], isMinimal: Bool) {
    self.elements = elements
    self.isMinimal = isMinimal
  }
}
