import ColdChain
import PlanningModel
import Quantities

/// How long a loaded vehicle may wait at the hub before it must leave.
struct LatestDeparture {
  private let world: ThermalWorld
  private let crates: [Crate]
  private let week: Week
  /// No answer is later than this after the planned departure, minutes.
  private static let horizon: Int64 = 240

  init(_ problem: WeekProblem, _ world: ThermalWorld) {
    self.world = world
    crates = problem.crates
    week = problem.week
  }

  /// The latest departure at which every crate of the draft is cold enough at its hand-over and
  /// every relay still open, all later by as many whole minutes; the planned one when none is.
  func time(_ task: RoundTask, _ draft: RoundDraft) -> TimeOfDay {
    var (sound, unsound) = (Int64(0), mostByHours(task) + 1)
    while sound + 1 < unsound {
      let middle = (sound + unsound) / 2
      if keeps(task.leaving(later: .minutes(middle)), draft) {
        sound = middle
      } else {
        unsound = middle
      }
    }
    return task.departs + .minutes(sound)
  }

  /// Whole minutes by which the round may be late before the first relay closes.
  private func mostByHours(_ task: RoundTask) -> Int64 {
    task.stops.reduce(Self.horizon) { most, stop in
      let open = week.relays[stop.relay].open.filter { $0.from <= stop.begin }
      let closes = open.map(\.to).filter { stop.begin <= $0 }.max() ?? stop.begin
      return min(most, (closes - stop.begin).rawValue / 60)
    }
  }

  private func keeps(_ task: RoundTask, _ draft: RoundDraft) -> Bool {
    let climate = RoundClimate(world, crates, task)
    return draft.containers.allSatisfy { container, inside in
      guard let predictions = climate.predictions(container, inside) else { return false }
      return inside.allSatisfy { crate in
        guard let ceiling = world.ceiling(crates[crate]) else { return true }
        return (predictions[crate] ?? .infinity) <= ceiling
      }
    }
  }
}

extension RoundTask {
  /// The same load, with the departure and all after it later.
  func leaving(later delay: Seconds) -> RoundTask {
    RoundTask(
      slot: slot, loads: loads, departs: departs + delay,
      stops: stops.map { stop in
        var stop = stop
        stop.arrival = stop.arrival + delay
        stop.begin = stop.begin + delay
        stop.departure = stop.departure + delay
        return stop
      })
  }
}
