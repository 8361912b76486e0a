public import PlanningModel

/// What mapping an order to its relay needs to know of a relay.
public struct RelayName: Sendable, Hashable {
  /// Relay's id.
  public var id: String
  /// What people call it.
  public var name: String
  /// Names of the shop's shipping methods (or shops) that mean this relay.
  public var methods: [String]
  /// What kind of place it is.
  public var kind: Relay.Kind

  /// A relay's names.
  public init(id: String, name: String, methods: [String], kind: Relay.Kind = .relay) {
    self.id = id
    self.name = name
    self.methods = methods
    self.kind = kind
  }

  /// The names of `relay`.
  public init(_ relay: Relay) {
    self.init(id: relay.id, name: relay.name, methods: relay.methods, kind: relay.kind)
  }
}
