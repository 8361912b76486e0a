/// What is lost when one of those who drive is missing, and who could take the round as it is.
public struct MissingPerson: Codable, Hashable, Sendable {
  /// Who is missing.
  public var volunteer: String
  /// The round that nobody drives then.
  public var round: String
  /// Relays that get less or nothing, in the order of the round.
  public var relays: [String]
  /// Baskets that are not handed over, or not whole.
  public var baskets: Int
  /// Everybody else who drives no round, the best first; those who cannot last.
  public var standIns: [StandIn]

  /// Who could take the round best; `nil` for nobody.
  public var best: StandIn? { standIns.first { $0.obstacle == nil } }

  /// Somebody who is missing.
  public init(
    volunteer: String, round: String, relays: [String], baskets: Int, standIns: [StandIn]
  ) {
    (self.volunteer, self.round, self.relays) = (volunteer, round, relays)
    (self.baskets, self.standIns) = (baskets, standIns)
  }
}
