/// What one search of one instance gave: a line of a result file or of a baseline.
public struct BenchRecord: Hashable, Sendable {
  /// What two records must share to be compared.
  public struct Key: Hashable, Sendable {
    /// ``BenchCase/name``.
    public let instance: String
    /// Seed of the search.
    public let seed: UInt64
    /// What the search was given.
    public let budget: Budget
  }
  /// Instance, seed and budget.
  public var key: Key
  /// Instances that are judged together.
  public var family: String
  /// Release of the compiler.
  public var toolchain: String
  /// The tiers of the objective, gravest first: idle forced vehicles, weight of who is unserved,
  /// cost.
  public var cost: [Int64]
  /// No answer that serves as much costs less; `nil` when unknown.
  public var bound: Int64?
  /// The best cost known to the literature; `nil` for invented instances.
  public var bestKnown: Int64?
  /// ``Fingerprint`` of the routes.
  public var plan: String
  /// Work done, by name.
  public var counters: [String: Int]
  /// Faults that the slow check or the audit found; anything but nought is a bug.
  public var faults: Int
  /// Processor time of the best of several runs; `nil` when it was not measured alone.
  public var milliseconds: Double?
  /// The machine that took the time.
  public var machine: String
  /// The fault that was planted; `nil` for a true result.
  public var handicap: String?
  /// Why a worse result was accepted; `nil` when it was not.
  public var because: String?

  /// Whether both hold the same answer after the same work: all that must be equal everywhere.
  public func hasSameAnswer(as other: BenchRecord) -> Bool {
    cost == other.cost && plan == other.plan && bound == other.bound && faults == other.faults
  }
}
