public import Quantities

/// Somebody who drives in a simulation.
public struct SimulatedPerson: Codable, Hashable, Sendable {
  /// The volunteer.
  public var volunteer: String
  /// The round.
  public var round: String
  /// When the person is planned to be home.
  public var planned: TimeOfDay
  /// Home in time, within the own limit, and a truck back before the hub closes; told where the
  /// person came.
  public var home: SimulatedShare
  /// Minutes by which the person was home after the planned time.
  public var lateness: SimulatedLateness
  /// Somebody.
  public init(
    volunteer: String, round: String, planned: TimeOfDay, home: SimulatedShare,
    lateness: SimulatedLateness
  ) {
    (self.volunteer, self.round, self.planned) = (volunteer, round, planned)
    (self.home, self.lateness) = (home, lateness)
  }
}
