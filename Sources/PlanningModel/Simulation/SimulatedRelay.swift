public import Quantities

/// One relay in a simulation.
public struct SimulatedRelay: Codable, Hashable, Sendable {
  /// The relay.
  public var relay: String
  /// The rounds that come there.
  public var rounds: [String]
  /// When its first hand-over is planned to begin.
  public var planned: TimeOfDay
  /// Every hand-over began while the relay was open.
  public var onTime: SimulatedShare
  /// Every hand-over began so, and at most the tolerance later than planned.
  public var promised: SimulatedShare
  /// Every crate with a limit was cold enough; `nil` where none has one.
  public var cold: SimulatedShare?
  /// Minutes by which its last hand-over began after its planned time, where somebody came.
  public var lateness: SimulatedLateness

  /// A relay.
  public init(
    relay: String, rounds: [String], planned: TimeOfDay, onTime: SimulatedShare,
    promised: SimulatedShare, cold: SimulatedShare?, lateness: SimulatedLateness
  ) {
    (self.relay, self.rounds, self.planned) = (relay, rounds, planned)
    (self.onTime, self.promised, self.cold) = (onTime, promised, cold)
    self.lateness = lateness
  }
}
