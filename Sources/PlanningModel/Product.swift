public import Quantities

/// What the hub knows of one product beyond the export.
public struct Product: Identified, Codable, Hashable, Sendable {
  /// Short name, unique in the table.
  public var id = ""
  /// Producer's name as the shop writes it.
  public var producer: String
  /// Product's name as the shop writes it.
  public var product: String
  /// Variant's text, or empty for all variants.
  public var variant: String
  /// Temperature class; `nil` when not known.
  public var temperatureClass: TemperatureClass?
  /// Mass of one unit; `nil` when not known.
  public var unitMass: Grams?
  /// Volume of one unit; `nil` when not known.
  public var unitVolume: Milliliters?
  /// The warmest that its label allows; `nil` when it says nothing.
  public var label: Celsius?
  /// How it bears what lies on it in a crate; `nil` when nobody said.
  public var fragility: Fragility?
  private enum CodingKeys: String, CodingKey {
    case producer, product, variant, fragility
    case temperatureClass = "class"
    case unitMass = "unitKg"
    case unitVolume = "unitLitres"
    case label = "labelC"
  }
  /// A product.
  public init(
    id: String, producer: String, product: String, variant: String = "",
    temperatureClass: TemperatureClass?, unitMass: Grams? = nil, unitVolume: Milliliters? = nil,
    label: Celsius? = nil, fragility: Fragility? = nil
  ) {
    self.id = id
    self.producer = producer
    self.product = product
    self.variant = variant
    self.temperatureClass = temperatureClass
    self.unitMass = unitMass
    self.unitVolume = unitVolume
    self.label = label
    self.fragility = fragility
  }
}

/// A farm.
public struct Producer: Identified, Codable, Hashable, Sendable {
  /// Short name, unique in the table.
  public var id = ""
  /// Name as the shop writes it.
  public var name: String
  /// Village.
  public var place: String
  /// Brings the produce to the hub; otherwise it is collected.
  public var brings: Bool
  /// When the produce is there to be brought or collected; `nil` when nobody said.
  public var hours: Hours?
  /// What was promised for this week; `nil` when nobody said.
  public var promised: Grams?
  /// What was weighed on arrival; `nil` before.
  public var received: Grams?
  private enum CodingKeys: String, CodingKey {
    case name, place, brings, hours
    case promised = "promisedKg"
    case received = "receivedKg"
  }
  /// A producer.
  public init(
    id: String, name: String, place: String, brings: Bool, hours: Hours? = nil,
    promised: Grams? = nil, received: Grams? = nil
  ) {
    self.id = id
    self.name = name
    self.place = place
    self.brings = brings
    self.hours = hours
    self.promised = promised
    self.received = received
  }
}
