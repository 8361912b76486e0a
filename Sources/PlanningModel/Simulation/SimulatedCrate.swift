public import Quantities

/// One crate with a limit in a simulation.
public struct SimulatedCrate: Codable, Hashable, Sendable {
  /// The crate.
  public var crate: String
  /// Its relay.
  public var relay: String
  /// The round that carries it.
  public var round: String
  /// The warmest it may be.
  public var limit: Celsius
  /// As planned, at its hand-over, rounded to a tenth.
  public var planned: Celsius
  /// At most at its limit as it was handed over, where it was driven.
  public var kept: SimulatedShare
  private enum CodingKeys: String, CodingKey {
    case crate, relay, round, kept
    case limit = "limitC"
    case planned = "plannedC"
  }
  /// A crate.
  public init(
    crate: String, relay: String, round: String, limit: Celsius, planned: Celsius,
    kept: SimulatedShare
  ) {
    (self.crate, self.relay, self.round) = (crate, relay, round)
    (self.limit, self.planned, self.kept) = (limit, planned, kept)
  }
}
