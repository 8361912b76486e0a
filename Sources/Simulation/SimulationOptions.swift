/// How long to simulate, and from which seed.
public struct SimulationOptions: Hashable, Sendable {
  /// Same week, plan, noise and seed: same result.
  public var seed: UInt64 = 1
  /// Most replications.
  public var replications = 10_000
  /// Stop when every interval of a relay and of the promise is at most so wide to either side;
  /// `nil` for all replications.
  public var halfWidth: Double?
  /// Replications are shared out over so many threads; the result does not depend on it.
  public var threads = 2
  /// Whether temperatures are looked at; without, only times are told and all counts as cold.
  public var tellsCold = true
  /// The usual: seed 1, 10 000 replications, two threads.
  public init() {}
}
