internal import Dispatch
public import PlanningModel
internal import Synchronization

/// Replays a finished plan under noise and tells how often it keeps its promises.
///
/// A replay decides nothing anew: who drives what to where, in which order, with which load, is the
/// plan's. Draws are keyed (``Luck``), so two plans of one week meet the same day.
public struct PlanSimulator: Sendable {
  private let week: Week
  private let plan: WeekPlan
  private let noise: NoiseModel
  private let options: SimulationOptions
  private let rule: StoppingRule
  private let replayer: Replayer
  /// Replications that a thread takes at a time.
  private static let portion = 50

  /// A simulator of `plan`, a plan of `week` that an audit has found in order.
  public init(
    _ week: Week, _ plan: WeekPlan, noise: NoiseModel = NoiseModel(),
    options: SimulationOptions = SimulationOptions()
  ) {
    (self.week, self.plan, self.noise, self.options) = (week, plan, noise, options)
    rule = StoppingRule(most: max(1, options.replications), halfWidth: options.halfWidth)
    replayer = Replayer(
      week, plan, noise, seed: options.seed, tellsCold: options.tellsCold)
  }

  /// Replays until the half-width asked for is reached, or all replications are done.
  ///
  /// - Parameters:
  ///   - missing: what is known of the case that somebody does not come.
  ///   - progress: told now and then how many replications are done.
  public func result(
    missing: [MissingPerson] = [], progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async -> SimulationResult {
    await onOwnThreads { resultNow(missing: missing, progress: progress) }
  }

  /// What all replications came to, one by one, for comparisons with another plan in pairs.
  public func outcomes() async -> SimulatedOutcomes {
    await onOwnThreads { outcomesNow() }
  }

  /// The same, on the caller's thread and others.
  func outcomesNow() -> SimulatedOutcomes {
    let tally = tally(0..<max(1, options.replications))
    return SimulatedOutcomes(
      promises: tally.promises, lateness: tally.latenesses.map { $0 / 60 })
  }

  /// The result, on the caller's thread and others.
  func resultNow(
    missing: [MissingPerson] = [], progress: (Int) -> Void = { _ in }
  ) -> SimulationResult {
    var tally = replayer.emptyTally
    var writer = ResultWriter(plan, week, replayer, error: rule.errorOfLook)
    var isReached = false
    for look in rule.looks where !isReached {
      tally += self.tally(tally.promises.count..<look)
      progress(look)
      isReached = options.halfWidth.map { writer.isSettled(tally, within: $0) } ?? false
    }
    let stop = SimulationResult.Stop(
      most: options.replications, halfWidth: options.halfWidth,
      reached: options.halfWidth.map { _ in isReached }, looks: rule.looks,
      confidence: 1 - StoppingRule.error)
    return writer.result(tally, seed: options.seed, stop: stop, noise: noise, missing: missing)
  }

  /// The tally of some replications, which does not depend on the number of threads.
  func tally(_ replications: Range<Int>) -> Tally {
    let starts = Array(
      stride(from: replications.lowerBound, to: replications.upperBound, by: Self.portion))
    let threads = max(1, min(options.threads, starts.count))
    let parts = Mutex<[(place: Int, tally: Tally)]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for place in stride(from: thread, to: starts.count, by: threads) {
        let end = min(starts[place] + Self.portion, replications.upperBound)
        let part = replayer.tally(starts[place]..<end)
        parts.withLock { $0.append((place, part)) }
      }
    }
    var tally = replayer.emptyTally
    for part in parts.withLock({ $0 }).sorted(by: { $0.place < $1.place }) { tally += part.tally }
    return tally
  }
}
