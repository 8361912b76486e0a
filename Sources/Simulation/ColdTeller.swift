internal import Planning
internal import PlanningModel
internal import Quantities

/// Tells which crates of a replay were cold enough at their hand-over.
///
/// A quick simulation with long steps says how warm each crate is. Nearer to a limit than the guard
/// band of its container, the full simulation decides. The band is twice the largest error of the
/// quick way on the first replications, which are simulated both ways; a sample of all the others is
/// too, so that every result states the error it rests on.
struct ColdTeller: Sendable {
  /// Replications that the bands are taken from.
  static let calibrating = 64
  /// Every so many replications both ways are compared.
  static let sampling = 128
  /// No band is narrower, kelvin (J).
  private static let leastBand = 0.05

  private let replays: [RoundReplay]
  /// Limit of each crate of each container of each round.
  private let limits: [[[Double]]]
  private var bands: [[Double]]
  /// The comparisons that the bands rest on.
  private(set) var calibration = ColdAccount()

  init(_ plan: WeekPlan, _ week: Week) {
    replays = plan.rounds.map { RoundReplay($0, of: plan, week) }
    limits = replays.map { replay in
      replay.containers.map { $0.crates.map { plan.crates[$0].limit?.degrees ?? .infinity } }
    }
    bands = replays.map { $0.containers.map { _ in Double.infinity } }
  }

  /// Crates with a limit of each container of a round, as places in the plan's crates.
  func crates(ofRound round: Int) -> [[Int]] { replays[round].containers.map(\.crates) }

  /// The widest band.
  var widestBand: Double { bands.joined().max() ?? 0 }

  /// Takes the bands from replays of a round that are simulated both ways.
  mutating func calibrate(round: Int, on replays: [(times: ReplayTimes, air: ReplayAir)]) {
    for container in bands[round].indices {
      var worst = 0.0
      for (times, air) in replays {
        let quick = temperatures(round, container, times, air, .quick)
        let full = temperatures(round, container, times, air, .full)
        calibration.compare(quick, full, limits[round][container], isNear: true)
        for error in zip(quick, full).map({ abs($0 - $1) }) {
          // No number is no answer: such a container is always simulated in full.
          worst = max(worst, error.isFinite ? error : .infinity)
        }
      }
      bands[round][container] = replays.isEmpty ? .infinity : max(Self.leastBand, 2 * worst)
    }
  }

  func temperatures(
    _ round: Int, _ container: Int, _ times: ReplayTimes, _ air: ReplayAir, _ way: RoundReplay.Way
  ) -> [Double] {
    let replay = replays[round]
    return replay.temperatures(in: replay.containers[container], at: times, in: air, by: way)
  }

  /// Whether each crate of a container was at most at its limit.
  ///
  /// - Parameter isCompared: Whether both ways are taken, to know the error.
  func kept(
    _ round: Int, _ container: Int, _ times: ReplayTimes, _ air: ReplayAir, isCompared: Bool,
    _ account: inout ColdAccount
  ) -> [Bool] {
    account.containers += 1
    let limits = limits[round][container]
    let quick = temperatures(round, container, times, air, .quick)
    let band = bands[round][container]
    let isNear = zip(quick, limits).contains { !(abs($0 - $1) > band) }
    guard isNear || isCompared else { return zip(quick, limits).map { $0 <= $1 } }
    let full = temperatures(round, container, times, air, .full)
    if isCompared { account.compare(quick, full, limits, isNear: isNear) }
    if isNear { account.simulated += 1 }
    return zip(isNear ? full : quick, limits).map { $0 <= $1 }
  }
}

/// What telling the cold took, and how far the quick way was off.
struct ColdAccount: Sendable {
  var containers = 0
  var simulated = 0
  private(set) var compared = 0
  private(set) var wrong = 0
  private(set) var worst = 0.0
  private var squares = 0.0
  private var count = 0

  mutating func compare(
    _ quick: [Double], _ full: [Double], _ limits: [Double], isNear: Bool
  ) {
    compared += 1
    for (place, limit) in limits.enumerated() {
      let error = quick[place] - full[place]
      guard error.isFinite else { continue }
      worst = max(worst, abs(error))
      squares += error * error
      count += 1
      if !isNear, (quick[place] <= limit) != (full[place] <= limit) { wrong += 1 }
    }
  }

  static func += (a: inout ColdAccount, b: ColdAccount) {
    a.containers += b.containers
    a.simulated += b.simulated
    a.compared += b.compared
    a.wrong += b.wrong
    a.worst = max(a.worst, b.worst)
    a.squares += b.squares
    a.count += b.count
  }

  /// As results state it.
  func told(band: Double) -> QuickCold {
    var told = QuickCold()
    (told.containers, told.simulated, told.compared) = (containers, simulated, compared)
    told.worst = worst.rounded(digits: 4)
    told.typical = (count > 0 ? (squares / Double(count)).squareRoot() : 0).rounded(digits: 4)
    told.guardBand = band.isFinite ? band.rounded(digits: 4) : 999
    told.wrong = wrong
    return told
  }
}
