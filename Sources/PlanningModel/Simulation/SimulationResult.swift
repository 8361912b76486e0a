public import Quantities

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
    noise: NoiseModel, undelivered: Int, promise: SimulatedShare, onTime: SimulatedShare, cold: SimulatedShare,
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

/// How many minutes late, on average and at some quantiles.
public struct SimulatedLateness: Codable, Hashable, Sendable {
  /// The mean; its interval is that of the central limit, corrected for skewness.
  public var mean: SimulatedFigure
  /// Half of all are less late.
  public var half: SimulatedFigure
  /// Nine in ten are less late.
  public var ninety: SimulatedFigure
  /// Ninety-nine in a hundred are less late.
  public var ninetyNine: SimulatedFigure
  private enum CodingKeys: String, CodingKey {
    case mean = "meanMinutes"
    case half = "q50Minutes"
    case ninety = "q90Minutes"
    case ninetyNine = "q99Minutes"
  }
  /// Lateness.
  public init(
    mean: SimulatedFigure, half: SimulatedFigure, ninety: SimulatedFigure,
    ninetyNine: SimulatedFigure
  ) {
    (self.mean, self.half, self.ninety, self.ninetyNine) = (mean, half, ninety, ninetyNine)
  }
}

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

/// How temperatures were found: a quick simulation with long steps, the full one wherever the quick
/// one comes near to a limit, and both on a sample to know the error.
public struct QuickCold: Codable, Hashable, Sendable {
  /// Containers looked at, over all replications.
  public var containers: Int
  /// Of them, those simulated in full since a crate came near to its limit.
  public var simulated: Int
  /// Of them, those simulated both ways to know the error.
  public var compared: Int
  /// Largest error of the quick way on crates that were compared, kelvin.
  public var worst: Double
  /// Root of the mean square of that error, kelvin.
  public var typical: Double
  /// Nearer to a limit than this, kelvin, the full simulation decides; the largest of all
  /// containers.
  public var guardBand: Double
  /// Crates of the comparison on which the two ways together would have said otherwise than the
  /// full one.
  public var wrong: Int
  private enum CodingKeys: String, CodingKey {
    case containers, simulated, compared, wrong
    case worst = "worstK"
    case typical = "typicalK"
    case guardBand = "guardK"
  }
  /// Nothing looked at.
  public init() {
    (containers, simulated, compared, wrong) = (0, 0, 0, 0)
    (worst, typical, guardBand) = (0, 0, 0)
  }
}
