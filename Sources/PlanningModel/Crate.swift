public import Quantities

/// A named box with the food of one order that travels in one temperature zone.
public struct Crate: Codable, Hashable, Sendable {
  /// The order's id, a dot, the zone's letter (`A` ambient, `C` chilled, `F` frozen), a number.
  public var id: String
  /// The order.
  public var order: String
  /// Its relay.
  public var relay: String
  /// Where it must travel.
  public var zone: TemperatureClass.Zone
  /// The class of the food in it that asks for the coldest.
  public var temperatureClass: TemperatureClass
  /// The warmest it may be at hand-over: the coldest limit of the food in it, labels included;
  /// `nil` when it travels without cold.
  public var limit: Celsius?
  /// What lies in it, from the bottom up, each line once: raw food under the rest, then firm
  /// before fragile goods, then heavy units before light ones.
  public var contents: [CrateContent] = []
  /// Key of ``CrateType``.
  public var type: String
  /// Food in it.
  public var net: Grams
  /// The part of the food's mass that is a guess.
  public var inferred: Grams
  /// Food and crate.
  public var mass: Grams
  /// Volume of the food as packed.
  public var volume: Milliliters
  /// The round that carries it; `nil` when nobody does, or at the hub.
  public var round: String?
  /// The truck's compartment, the car's cool box (``CoolBox/id``), or `boot`.
  public var compartment: String?
  /// Where it stands; `nil` in a cool box or a relay crate, or when it is not carried.
  public var position: Position?
  /// The relay crate that a bag lies in, by ``RelayCrate/id``; `nil` for what is no bag.
  public var carrier: String?

  private enum CodingKeys: String, CodingKey {
    case id, order, relay, zone, contents, type, round, compartment, position, carrier
    case temperatureClass = "class"
    case limit = "limitC"
    case net = "netKg"
    case inferred = "inferredKg"
    case mass = "massKg"
    case volume = "litres"
  }

  /// A crate that nobody carries yet.
  public init(
    id: String, order: String, relay: String, zone: TemperatureClass.Zone,
    temperatureClass: TemperatureClass, type: String, net: Grams, inferred: Grams, mass: Grams,
    volume: Milliliters, limit: Celsius?
  ) {
    self.id = id
    self.order = order
    self.relay = relay
    self.zone = zone
    self.temperatureClass = temperatureClass
    self.type = type
    self.net = net
    self.inferred = inferred
    self.mass = mass
    self.volume = volume
    self.limit = limit
  }

  /// A crate of food without labels that nobody carries yet.
  public init(
    id: String, order: String, relay: String, zone: TemperatureClass.Zone,
    temperatureClass: TemperatureClass, type: String, net: Grams, inferred: Grams, mass: Grams,
    volume: Milliliters
  ) {
    self.init(
      id: id, order: order, relay: relay, zone: zone, temperatureClass: temperatureClass,
      type: type, net: net, inferred: inferred, mass: mass, volume: volume,
      limit: zone == .ambient ? nil : temperatureClass.limit)
  }

  /// Reads a crate; plans of former versions do not say what lies in it.
  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try c.decode(String.self, forKey: .id), order: try c.decode(String.self, forKey: .order),
      relay: try c.decode(String.self, forKey: .relay),
      zone: try c.decode(TemperatureClass.Zone.self, forKey: .zone),
      temperatureClass: try c.decode(TemperatureClass.self, forKey: .temperatureClass),
      type: try c.decode(String.self, forKey: .type), net: try c.decode(Grams.self, forKey: .net),
      inferred: try c.decode(Grams.self, forKey: .inferred),
      mass: try c.decode(Grams.self, forKey: .mass),
      volume: try c.decode(Milliliters.self, forKey: .volume),
      limit: try c.decodeIfPresent(Celsius.self, forKey: .limit))
    contents = try c.value(.contents, [])
    round = try c.decodeIfPresent(String.self, forKey: .round)
    compartment = try c.decodeIfPresent(String.self, forKey: .compartment)
    position = try c.decodeIfPresent(Position.self, forKey: .position)
    carrier = try c.decodeIfPresent(String.self, forKey: .carrier)
  }

  /// Heat capacity of its food, kJ/(kg K): no more than that of frozen food where a label makes a
  /// dish of another class travel frozen, since more heat capacity would be too hopeful.
  public var heatCapacity: Double {
    let own = temperatureClass.heatCapacity
    return zone == .frozen ? min(own, TemperatureClass.frozen.heatCapacity) : own
  }
}

/// Where a box stands in its compartment: the corner nearest to the front wall, the left wall and
/// the floor, and its sides as it stands.
public struct Position: Codable, Hashable, Sendable {
  /// From the front wall, along the vehicle.
  public var x: Millimeters
  /// From the left wall.
  public var y: Millimeters
  /// From the floor.
  public var z: Millimeters
  /// Side along `x`.
  public var length: Millimeters
  /// Side along `y`.
  public var width: Millimeters
  /// Height.
  public var height: Millimeters
  private enum CodingKeys: String, CodingKey {
    case x = "xMm"
    case y = "yMm"
    case z = "zMm"
    case length = "lengthMm"
    case width = "widthMm"
    case height = "heightMm"
  }
  /// A position.
  public init(
    x: Millimeters, y: Millimeters, z: Millimeters, length: Millimeters, width: Millimeters,
    height: Millimeters
  ) {
    self.x = x
    self.y = y
    self.z = z
    self.length = length
    self.width = width
    self.height = height
  }
}
