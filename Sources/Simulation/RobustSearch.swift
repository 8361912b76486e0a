public import Planning
public import PlanningModel
internal import Quantities

/// Looks among plans that cost little more than the best for the one that keeps its promise most
/// often: everything handed over in time and cold.
///
/// Plans are compared on the same days. As the best of many looks better than it is, it is compared
/// with the cheapest once more on days that no choice has seen; unless that interval shows a gain,
/// the cheapest stays.
public struct RobustSearch: Sendable {
  private let week: Week
  private let planner: NearBestPlanner
  private let noise: NoiseModel
  private let options: SimulationOptions
  /// Days on which candidates are compared.
  private static let trialDays = 2_000
  /// Drivers who are tried to leave earlier, those most at risk first.
  private static let mostDrivers = 6
  /// By how many minutes.
  private static let leads: [Int64] = [5, 10, 15]

  /// - Parameter options: replications of the last comparison, seed and threads.
  public init(
    _ week: Week, planner: NearBestPlanner, noise: NoiseModel = NoiseModel(),
    options: SimulationOptions = SimulationOptions()
  ) {
    (self.week, self.planner, self.noise, self.options) = (week, planner, noise, options)
  }

  /// The choice among `plan`, the plans near to it and the same with earlier departures; `nil` when
  /// the task is cancelled.
  ///
  /// - Parameter percent: most that the choice may cost more than `plan`.
  public func choice(
    from plan: WeekPlan, percent: Double,
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) async -> RobustChoice? {
    let plans = await planner.plans(near: plan, percent: percent, progress: progress)
    guard !Task.isCancelled else { return nil }
    return await onOwnThreads { choice(among: plans, from: plan, percent: percent) }
  }

  private func choice(
    among plans: [WeekPlan], from plan: WeekPlan, percent: Double
  ) -> RobustChoice {
    let trials = plans.map(trial)
    var (count, best) = (trials.count, trials.min { $0.rank < $1.rank } ?? trial(plan))
    let most = plan.objective.total.inDocumentUnit * (1 + percent / 100)
    for driver in best.drivers.prefix(Self.mostDrivers) {
      for lead in Self.leads {
        guard
          let earlier = planner.leavingEarlier(best.plan, by: best.leads(driver, lead)),
          earlier.objective.total.inDocumentUnit <= most
        else { continue }
        var found = trial(earlier)
        found.leads = best.leads(driver, lead)
        count += 1
        if found.rank < best.rank { best = found }
      }
    }
    return confirmed(best.plan, against: plan, candidates: count)
  }

  /// A candidate on the days of the trial.
  private struct Trial {
    let plan: WeekPlan
    let kept: Int
    let lateness: Double
    /// Those most at risk first.
    let drivers: [String]
    /// How much earlier than need be each leaves already.
    var leads: [String: Seconds] = [:]

    /// The less the better.
    var rank: (Int, Double, MicroEuros) { (-kept, lateness, plan.objective.total) }

    func leads(_ driver: String, _ minutes: Int64) -> [String: Seconds] {
      leads.merging([driver: .minutes(minutes)]) { $1 }
    }
  }

  private func trial(_ plan: WeekPlan) -> Trial {
    var options = options
    options.replications = Self.trialDays
    let tally = PlanSimulator(week, plan, noise: noise, options: options)
      .tally(0..<Self.trialDays)
    let relays = PlanScript(plan, week).relays
    func risk(_ round: Round) -> Int {
      round.stops.compactMap { stop in
        relays.firstIndex(of: stop.relay).map { tally.relays[$0].onTime.kept }
      }.min() ?? Self.trialDays
    }
    return Trial(
      plan: plan, kept: tally.promises.count { $0 },
      lateness: tally.latenesses.reduce(0, +),
      drivers: plan.rounds.sorted { (risk($0), $0.id) < (risk($1), $1.id) }.map(\.driver))
  }

  private func confirmed(
    _ best: WeekPlan, against plan: WeekPlan, candidates: Int
  ) -> RobustChoice {
    var fresh = options
    // Other days than those of the trial.
    fresh.seed = options.seed &+ 0x9E37_79B9
    let one = PlanSimulator(week, best, noise: noise, options: fresh).outcomesNow()
    let other = PlanSimulator(week, plan, noise: noise, options: fresh).outcomesNow()
    let gain = PairedDifference(one.promises, over: other.promises)
    return RobustChoice(
      plan: gain.isGain ? best : plan, candidates: candidates, isChanged: gain.isGain,
      isBetter: best.rounds != plan.rounds, tried: best, gain: gain, cheapest: other, robust: one)
  }
}
