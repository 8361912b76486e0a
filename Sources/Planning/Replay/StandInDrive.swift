import PlanningModel
import Quantities

/// The times and the cost of a round driven by somebody else, on time where that is possible, else
/// as little too late as may be.
struct StandInDrive {
  /// One way to time it.
  struct Answer {
    let loads: TimeOfDay
    let departs: TimeOfDay
    let stops: [ReplayTimes.Stop]
    /// From door to door.
    let time: Seconds
    /// By how much the latest hand-over begins after its relay has closed.
    let late: Seconds
    /// By how much the person's day, or the hub's, is overrun.
    let over: Seconds
    let cost: MicroEuros
  }

  private let slot: Slot
  private let round: Round
  private let problem: WeekProblem
  private let hours: SlotHours
  private let places: [Int]
  private var week: Week { problem.week }

  init(_ slot: Slot, _ round: Round, _ problem: WeekProblem) {
    (self.slot, self.round, self.problem) = (slot, round, problem)
    hours = SlotHours(slot, problem.week, problem.ground)
    places = round.stops.map { problem.ground.index(of: $0.relay) }
  }

  /// Of the starts that may be best, those that reach some relay just as it opens and the earliest,
  /// the one that breaks the least; then the shortest, then the earliest.
  func best() -> Answer {
    let earliest = hours.earliestStart
    var (starts, elapsed, here) = ([earliest], slot.loadTime(in: week), 0)
    for (stop, place) in zip(round.stops, places) {
      elapsed = elapsed + problem.ground.leg(here, place).time
      starts += open(stop).map { $0.from - elapsed }.filter { $0 > earliest }
      elapsed = elapsed + (stop.departure - stop.begin)
      here = place
    }
    var best = answer(from: earliest)
    for start in starts.dropFirst() {
      let found = answer(from: start)
      if rank(found) < rank(best) { best = found }
    }
    return best
  }

  private func rank(_ answer: Answer) -> (Seconds, Seconds, TimeOfDay) {
    (answer.late + answer.over, answer.time, answer.loads)
  }

  private func open(_ stop: Stop) -> [Hours] { week.relays[stop.relay]?.open ?? [] }

  private func answer(from start: TimeOfDay) -> Answer {
    let departs = start + slot.loadTime(in: week)
    var (now, here, late) = (departs, 0, Seconds.zero)
    var way = Meters.zero
    let stops = zip(round.stops, places).map { stop, place in
      let leg = problem.ground.leg(here, place)
      let arrival = now + leg.time
      let window = open(stop).first { arrival <= $0.to }
      let begin = window.map { max(arrival, $0.from) } ?? arrival
      late = max(late, window == nil ? arrival - (open(stop).last?.to ?? arrival) : .zero)
      way += leg.distance
      now = begin + (stop.departure - stop.begin)
      here = place
      return ReplayTimes.Stop(arrival: arrival, begin: begin, departure: now)
    }
    let back = problem.ground.leg(here, slot.truck == nil ? hours.home : 0)
    let ends = now + back.time
    let home = ends + (hours.wayHome?.time ?? .zero)
    let time = home - (start - hours.approach.time)
    return Answer(
      loads: start, departs: departs, stops: stops, time: time, late: late,
      over: overrun(ends: ends, home: home, time: time),
      cost: cost(way: way + back.distance, time: time))
  }

  private func overrun(ends: TimeOfDay, home: TimeOfDay, time: Seconds) -> Seconds {
    let driver = week.volunteers[slot.driver]
    let hub = slot.truck == nil ? Seconds.zero : ends - week.hub.closes
    return max(.zero, home - driver.freeTo, time - driver.mostTime, hub)
  }

  private func cost(way: Meters, time: Seconds) -> MicroEuros {
    let own = hours.approach.distance + (hours.wayHome?.distance ?? .zero)
    let isTruck = slot.truck != nil
    return problem.meter.terms(
      slot, relays: round.stops.compactMap { week.relays.place(of: $0.relay) },
      vehicle: isTruck ? way : way + own, ownCar: isTruck ? own : .zero, time: time
    ).total
  }
}
