import ColdChain
import PlanningModel
import Quantities

/// How long a loaded vehicle may wait at the hub before it must leave.
struct LatestDeparture {
  private let world: ThermalWorld
  private let crates: [Crate]
  private let week: Week
  private let ground: WeekGround
  /// No answer is later than this after the planned departure, minutes.
  private static let horizon = 240

  init(_ problem: WeekProblem, _ world: ThermalWorld) {
    self.world = world
    crates = problem.crates
    week = problem.week
    ground = problem.ground
  }

  /// The latest departure at which every crate of the draft is cold enough at its hand-over, every
  /// relay still open and the driver home in time, all later by as many whole minutes; the planned
  /// one when none is.
  ///
  /// Food may be too warm a little later and cold again much later, as the day cools; the answer is
  /// before the first departure found too late.
  ///
  /// - Parameters:
  ///   - home: The driver's return as planned.
  ///   - time: The driver's time, door to door.
  func time(_ task: RoundTask, _ draft: RoundDraft, home: TimeOfDay, time: Seconds) -> TimeOfDay {
    let most = mostByHours(task, home: home, time: time)
    func isSound(_ minutes: Int) -> Bool {
      keeps(task.leaving(later: .minutes(minutes)), draft)
    }
    var (sound, unsound) = (0, most + 1)
    for minutes in stride(from: 0, through: most, by: Self.pace).dropFirst() + [most] {
      guard minutes > sound else { continue }
      guard isSound(minutes) else {
        unsound = minutes
        break
      }
      sound = minutes
    }
    while sound + 1 < unsound, unsound <= most {
      let middle = (sound + unsound) / 2
      if isSound(middle) { sound = middle } else { unsound = middle }
    }
    return task.departs + .minutes(sound)
  }

  /// Departures are looked at so many minutes apart, then between the last two.
  private static let pace = 10

  /// Whole minutes by which the round may be late before a relay or the hub closes, or the driver's
  /// time is over.
  private func mostByHours(_ task: RoundTask, home: TimeOfDay, time: Seconds) -> Int {
    let driver = week.volunteers[task.slot.driver]
    var spare = [driver.freeTo - home, driver.mostTime - time, .minutes(Self.horizon)]
    if task.slot.truck != nil, let last = task.stops.last {
      let back = ground.leg(ground.index(of: week.relays[last.relay].id), 0).time
      spare.append(week.hub.closes - (last.departure + back))
    }
    spare += task.stops.map { stop in
      let open = week.relays[stop.relay].open.filter { $0.from <= stop.begin }
      let closes = open.map(\.to).filter { stop.begin <= $0 }.max() ?? stop.begin
      return closes - stop.begin
    }
    return max(0, spare.map { Int($0.rawValue / 60) }.min() ?? 0)
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
