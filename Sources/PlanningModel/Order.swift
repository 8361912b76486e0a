public import Quantities

/// What one eater bought this week for one relay.
public struct Order: Identified, Codable, Hashable, Sendable {
  /// The shop's order number (`R` and nine digits), or a stable name made from the person and the
  /// relay when the exports carry no number.
  public var id = ""
  /// Name on the crates, `First Last` as typed.
  public var customer: String
  /// Customer code of the hub; empty for guests.
  public var customerCode: String
  /// Telephone; empty when not exported. Never printed on public pages.
  public var phone: String
  /// Relay's id; empty when no relay of the week has the order's method.
  public var relay: String
  /// Shipping method as exported.
  public var method: String
  /// The customer's comment; may have several lines.
  public var comment: String
  /// What is owed at hand-over (0 when paid, `nil` when no export says).
  public var owed: MicroEuros?
  /// The lines, in the order of the export.
  public var lines: [OrderLine]

  private enum CodingKeys: String, CodingKey {
    case customer, customerCode, phone, relay, method, comment, lines
    case owed = "owedEur"
  }

  /// An order.
  public init(
    id: String, customer: String, customerCode: String = "", phone: String = "", relay: String,
    method: String = "", comment: String = "", owed: MicroEuros? = nil, lines: [OrderLine]
  ) {
    self.id = id
    self.customer = customer
    self.customerCode = customerCode
    self.phone = phone
    self.relay = relay
    self.method = method
    self.comment = comment
    self.owed = owed
    self.lines = lines
  }

  /// Whether anything is to be handed over.
  public var hasGoods: Bool { lines.contains { $0.quantity > 0 } }
  /// Mass of the food in all lines.
  public var mass: Grams { lines.reduce(.zero) { $0 + $1.mass } }
}

/// One line of an order.
public struct OrderLine: Codable, Hashable, Sendable {
  /// Where the mass of a unit comes from, by order of trust.
  public enum MassSource: String, Codable, Hashable, Sendable, CaseIterable {
    /// Weighed: the shop's final weight.
    case weighed
    /// The shop's declared unit weight.
    case declared
    /// Read from the text of the variant.
    case parsed
    /// The hub's table of products.
    case table
    /// The hub's default for a unit of which nothing is known.
    case assumed
  }
  /// Producer as exported.
  public var producer: String
  /// Product as exported.
  public var product: String
  /// Variant as exported.
  public var variant: String
  /// Number of units; 0 for a recurring line that is not sold this week.
  public var quantity: Int
  /// Mass of the food in the whole line.
  public var mass: Grams
  /// Where the mass comes from.
  public var massSource: MassSource
  /// Volume of the whole line as packed.
  public var volume: Milliliters
  /// Price of the whole line, without fees; `nil` when not exported.
  public var price: MicroEuros?
  /// What kind of food it is, which says how cold it must stay.
  public var temperatureClass: TemperatureClass
  /// The warmest that its label allows; `nil` when nobody said.
  public var label: Celsius?
  /// How it bears what lies on it; `nil` when nobody said and no word of its name does.
  public var fragility: Fragility?

  private enum CodingKeys: String, CodingKey {
    case producer, product, variant, quantity, massSource, fragility
    case mass = "massKg"
    case volume = "litres"
    case price = "priceEur"
    case temperatureClass = "class"
    case label = "labelC"
  }

  /// A line.
  public init(
    producer: String, product: String, variant: String, quantity: Int, mass: Grams,
    massSource: MassSource, volume: Milliliters, price: MicroEuros? = nil,
    temperatureClass: TemperatureClass, label: Celsius? = nil, fragility: Fragility? = nil
  ) {
    self.producer = producer
    self.product = product
    self.variant = variant
    self.quantity = quantity
    self.mass = mass
    self.massSource = massSource
    self.volume = volume
    self.price = price
    self.temperatureClass = temperatureClass
    self.label = label
    self.fragility = fragility
  }

  /// Where it must travel, by its class and its label.
  public var zone: TemperatureClass.Zone { temperatureClass.zone(label: label) }
  /// The warmest it may be at hand-over, by its class and its label; `nil` for what travels
  /// without cold, whose temperature nobody computes.
  public var limit: Celsius? {
    zone == .ambient ? nil : temperatureClass.effectiveLimit(label: label)
  }
  /// How it bears weight, by what was said of it or else by its class.
  public var bearing: Fragility { fragility ?? temperatureClass.fragility }
  /// Whether the mass is a guess rather than the shop's figure.
  public var isMassInferred: Bool { massSource != .weighed && massSource != .declared }
}
