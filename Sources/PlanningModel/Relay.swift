public import Quantities

/// Opening hours: hand-over may begin from `from` and must begin no later than `to`.
public struct Hours: Codable, Hashable, Sendable {
  /// First moment a hand-over may begin.
  public var from: TimeOfDay
  /// Last moment a hand-over may begin.
  public var to: TimeOfDay
  /// Hours from `from` to `to`.
  public init(_ from: TimeOfDay, _ to: TimeOfDay) {
    self.from = from
    self.to = to
  }
}

/// A village of hand-over: eaters fetch their baskets there from a host.
public struct Relay: Identified, Codable, Hashable, Sendable {
  /// What kind of place it is.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// A village with a host.
    case relay
    /// The hub itself: its baskets need no round.
    case hub
    /// Home delivery: one stop from which the driver serves the doors about it.
    case home
  }

  /// The hub's short name for it.
  public var id = ""
  /// What people call it.
  public var name: String
  /// What kind of place it is.
  public var kind: Kind
  /// Names of the shop's shipping methods (or shops) that mean this relay.
  public var methods: [String]
  /// Where it is.
  public var point: Point
  /// What the roads about it are like.
  public var relief: Relief
  /// When a hand-over may begin; never empty, in the order of the clock, apart.
  public var open: [Hours]
  /// Time to park, unload and hand over all of the relay's crates. When a relay is split, each
  /// part takes its share by crates.
  public var unloadTime: Seconds
  /// Who receives.
  public var host: String
  /// Room in the host's fridge; `nil` when nobody said.
  public var fridge: Milliliters?
  /// Volunteer who came last week; another face costs ``Prices/newFace``.
  public var usualVolunteer: String?

  private enum CodingKeys: String, CodingKey {
    case name, kind, methods, point, relief, open, host, usualVolunteer
    case unloadTime = "unloadMinutes"
    case fridge = "fridgeLitres"
  }

  /// A relay.
  public init(
    id: String, name: String, kind: Kind = .relay, methods: [String], point: Point,
    relief: Relief = .hills, open: [Hours], unloadTime: Seconds, host: String = "",
    fridge: Milliliters? = nil, usualVolunteer: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.methods = methods
    self.point = point
    self.relief = relief
    self.open = open
    self.unloadTime = unloadTime
    self.host = host
    self.fridge = fridge
    self.usualVolunteer = usualVolunteer
  }
}
