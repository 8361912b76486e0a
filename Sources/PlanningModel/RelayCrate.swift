public import Quantities

/// A crate that several small baskets of one relay share: it carries their bags of one zone, each
/// with its own ticket.
///
/// A bag is a ``Crate`` of type ``CrateType/bag`` that names its relay crate as ``Crate/carrier``;
/// it stays one order's in lists, labels and money. Only the relay crate stands somewhere.
public struct RelayCrate: Codable, Hashable, Sendable {
  /// `relay:`, the relay's id, a dot, the zone's letter (`A` ambient, `C` chilled, `F` frozen), a
  /// number.
  public var id: String
  /// The relay of all its baskets.
  public var relay: String
  /// Where it must travel.
  public var zone: TemperatureClass.Zone
  /// Key of ``CrateType``.
  public var type: String
  /// The bags, by ``Crate/id``, from the bottom up: raw food under the rest, then bags with
  /// fragile goods last, heavy before light.
  public var bags: [String]
  /// The bags with their food.
  public var net: Grams
  /// Bags and crate.
  public var mass: Grams
  /// Volume of the food as packed.
  public var volume: Milliliters
  /// The round that carries it; `nil` when nobody does.
  public var round: String?
  /// The truck's compartment, the car's cool box, or `boot`.
  public var compartment: String?
  /// Where it stands; `nil` in a cool box, or when it is not carried.
  public var position: Position?

  private enum CodingKeys: String, CodingKey {
    case id, relay, zone, type, bags, round, compartment, position
    case net = "netKg"
    case mass = "massKg"
    case volume = "litres"
  }

  /// A relay crate that nobody carries yet.
  public init(
    id: String, relay: String, zone: TemperatureClass.Zone, type: String, bags: [String],
    net: Grams, mass: Grams, volume: Milliliters
  ) {
    self.id = id
    self.relay = relay
    self.zone = zone
    self.type = type
    self.bags = bags
    self.net = net
    self.mass = mass
    self.volume = volume
  }
}

/// When baskets of one relay may share a crate.
public enum RelayCrateRule: String, Codable, Hashable, Sendable, CaseIterable {
  /// Baskets with little in a zone: at most ``Rules/bagNet``.
  case small
}
