/// What many replays of one plan under noise came to: what `simulation.json` holds.
public struct SimulationResult: Codable, Hashable, Sendable {
  /// Version of this document's form.
  public static let schema = "tournee-simulation/1"

  /// Form of the document; ``schema``.
  public var schema = SimulationResult.schema
  /// Version of the program.
  public var version: String
  /// Which week it is of.
  public var week: WeekPlan.WeekReference
  /// Seed of the noise.
  public var seed: UInt64
  /// How often the plan was replayed.
  public var replications: Int
  /// When the simulation could stop.
  public var stop: Stop
  /// The noise.
  public var noise: NoiseModel
  /// Baskets that the plan leaves behind; no promise is about them.
  public var undelivered: Int
  /// Everything that the plan takes was handed over inside the relays' hours, and cold enough.
  public var promise: SimulatedShare
  /// Everything was handed over inside the relays' hours.
  public var onTime: SimulatedShare
  /// Everything that was driven was cold enough as it was handed over.
  public var cold: SimulatedShare
  /// Minutes by which hand-overs began after their planned time, on average of all relays.
  public var lateness: SimulatedFigure
  /// Relays in the order of the plan's rounds.
  public var relays: [SimulatedRelay]
  /// Who drives, in the order of the plan's rounds.
  public var people: [SimulatedPerson]
  /// Crates with a limit that are carried, by id.
  public var crates: [SimulatedCrate]
  /// How temperatures were found.
  public var quick: QuickCold
  /// What if one of those who drive is missing, in the order of the plan's rounds.
  public var missing: [MissingPerson]

  /// A result.
  public init(
    version: String, week: WeekPlan.WeekReference, seed: UInt64, replications: Int, stop: Stop,
    noise: NoiseModel, undelivered: Int, promise: SimulatedShare, onTime: SimulatedShare,
    cold: SimulatedShare,
    lateness: SimulatedFigure, relays: [SimulatedRelay], people: [SimulatedPerson],
    crates: [SimulatedCrate], quick: QuickCold, missing: [MissingPerson]
  ) {
    (self.version, self.week, self.seed) = (version, week, seed)
    (self.replications, self.stop, self.noise) = (replications, stop, noise)
    self.undelivered = undelivered
    (self.promise, self.onTime, self.cold) = (promise, onTime, cold)
    (self.lateness, self.relays, self.people) = (lateness, relays, people)
    (self.crates, self.quick, self.missing) = (crates, quick, missing)
  }

  /// When the simulation could stop, and what its intervals promise.
  public struct Stop: Codable, Hashable, Sendable {
    /// Most replications asked for.
    public var most: Int
    /// Half-width asked for of every interval of a relay and of the promise; `nil` for none.
    public var halfWidth: Double?
    /// Whether it was reached; `nil` when none was asked for.
    public var reached: Bool?
    /// Numbers of replications after which the simulation looked whether it may stop.
    public var looks: [Int]
    /// Every interval holds the truth with this probability, wherever the simulation stopped.
    public var confidence: Double
    /// A stopping rule.
    public init(
      most: Int, halfWidth: Double?, reached: Bool?, looks: [Int], confidence: Double
    ) {
      (self.most, self.halfWidth, self.reached) = (most, halfWidth, reached)
      (self.looks, self.confidence) = (looks, confidence)
    }
  }
}
