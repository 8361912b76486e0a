internal import PlanningModel
internal import Quantities

/// Writes a tally as a result, with its intervals.
struct ResultWriter {
  private let plan: WeekPlan
  private let week: Week
  private let replayer: Replayer
  private var intervals: Intervals

  /// - Parameter error: of every interval.
  init(_ plan: WeekPlan, _ week: Week, _ replayer: Replayer, error: Double) {
    (self.plan, self.week, self.replayer) = (plan, week, replayer)
    intervals = Intervals(error: error)
  }

  /// Whether the intervals of the promise and of every relay are short enough.
  mutating func isSettled(_ tally: Tally, within halfWidth: Double) -> Bool {
    let counts =
      [promise(tally)] + tally.relays.flatMap { [$0.onTime, $0.cold] }.filter { $0.of > 0 }
    return counts.allSatisfy { intervals.share($0).halfWidth <= halfWidth }
  }

  mutating func result(
    _ tally: Tally, seed: UInt64, stop: SimulationResult.Stop, noise: NoiseModel,
    missing: [MissingPerson]
  ) -> SimulationResult {
    SimulationResult(
      version: Program.version, week: plan.week, seed: seed,
      replications: tally.promises.count, stop: stop, noise: noise,
      undelivered: plan.undelivered.count, promise: intervals.share(promise(tally)),
      onTime: intervals.share(tally.onTime),
      cold: intervals.share(tally.cold), lateness: intervals.mean(tally.latenesses, per: 60),
      relays: relays(tally), people: people(tally), crates: crates(tally),
      quick: replayer.quick(tally), missing: missing)
  }

  private func promise(_ tally: Tally) -> Tally.Count {
    Tally.Count(kept: tally.promises.count { $0 }, of: tally.promises.count)
  }

  private mutating func relays(_ tally: Tally) -> [SimulatedRelay] {
    replayer.relays.enumerated().map { place, id in
      let counts = tally.relays[place]
      let rounds = plan.rounds.filter { $0.stops.contains { $0.relay == id } }
      let planned = rounds.flatMap(\.stops).filter { $0.relay == id }.map(\.begin).min()
      return SimulatedRelay(
        relay: id, rounds: rounds.map(\.id), planned: planned ?? TimeOfDay(0, 0),
        onTime: intervals.share(counts.onTime), promised: intervals.share(counts.promised),
        cold: counts.cold.of > 0 ? intervals.share(counts.cold) : nil,
        lateness: intervals.lateness(counts.lateness))
    }
  }

  private mutating func people(_ tally: Tally) -> [SimulatedPerson] {
    plan.rounds.enumerated().map { place, round in
      let counts = tally.people[place]
      return SimulatedPerson(
        volunteer: round.driver, round: round.id, planned: round.home,
        home: intervals.share(counts.home), lateness: intervals.lateness(counts.lateness))
    }
  }

  private mutating func crates(_ tally: Tally) -> [SimulatedCrate] {
    let temperatures = PlannedTemperatures(plan, week)
    return plan.crates.enumerated().compactMap { place, crate in
      guard tally.crates[place].of > 0, let limit = crate.limit, let round = crate.round,
        let planned = temperatures[place]
      else { return nil }
      return SimulatedCrate(
        crate: crate.id, relay: crate.relay, round: round, limit: limit, planned: planned,
        kept: intervals.share(tally.crates[place]))
    }
  }
}
