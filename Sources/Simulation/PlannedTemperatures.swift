internal import Planning
internal import PlanningModel
internal import Quantities

/// How warm every crate with a limit is at its hand-over when all goes as planned.
struct PlannedTemperatures {
  private var temperatures: [Int: Celsius] = [:]

  init(_ plan: WeekPlan, _ week: Week) {
    for round in plan.rounds {
      let replay = RoundReplay(round, of: plan, week)
      for container in replay.containers {
        let found = replay.temperatures(
          in: container, at: RoundReplay.times(round), in: ReplayAir(), by: .full)
        for (crate, temperature) in zip(container.crates, found) {
          temperatures[crate] = Celsius(temperature).roundedToTenth
        }
      }
    }
  }

  /// Of a crate, by its place in the plan, rounded to a tenth.
  subscript(crate: Int) -> Celsius? { temperatures[crate] }
}
