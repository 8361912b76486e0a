import PlanningModel
import Quantities
import Routing

/// Writes one route as one round.
struct RoundAssembler {
  private let problem: WeekProblem
  private let designer: RoundDesigner
  private let id: String
  private var week: Week { problem.week }

  init(_ problem: WeekProblem, _ designer: RoundDesigner, id: String) {
    self.problem = problem
    self.designer = designer
    self.id = id
  }

  /// The round of `route`; its crates learn where they ride.
  func round(_ route: Route, _ crates: inout [Crate]) throws(PlanningError) -> Round {
    let slot = problem.slots[route.vehicle]
    let task = designer.task(
      vehicle: route.vehicle, visits: route.visits, schedule: route.schedule)
    let draft: RoundDraft
    do {
      draft = try designer.draft(task)
    } catch {
      throw .contradiction("\(id): \(error.reason.english)")
    }
    for crate in task.crates {
      crates[crate].round = id
      crates[crate].compartment = draft.compartments[crate]
      crates[crate].position = draft.positions[crate]
    }
    let hours = SlotHours(slot, week, problem.ground)
    let stops = stops(task, draft)
    let last = task.stops.last.map { problem.place(ofRelay: $0.relay) } ?? 0
    let returnLeg = problem.ground.leg(last, slot.truck == nil ? hours.home : 0)
    let home = route.schedule.end + (hours.wayHome?.time ?? .zero)
    let leaves = route.schedule.start - hours.approach.time
    let vehicleWay = stops.reduce(returnLeg.distance) { $0 + $1.leg.distance }
    let ownWay = hours.approach.distance + (hours.wayHome?.distance ?? .zero)
    let isTruck = slot.truck != nil
    var round = Round(
      id: id, kind: isTruck ? .truck : .car, vehicle: slot.vehicleID(in: week),
      driver: week.volunteers[slot.driver].id, leavesHome: leaves, approach: hours.approach,
      loads: task.loads, departs: task.departs, stops: stops, returnLeg: returnLeg,
      ends: route.schedule.end, wayHome: hours.wayHome, home: home, coolBoxes: draft.coolBoxes,
      distance: vehicleWay + ownWay, time: home - leaves,
      terms: problem.meter.terms(
        slot, relays: task.stops.map(\.relay), vehicle: isTruck ? vehicleWay : vehicleWay + ownWay,
        ownCar: isTruck ? ownWay : .zero, time: home - leaves), mass: draft.mass,
      axles: axles(draft, task), curves: curves(draft, task))
    round.bulkhead = draft.bulkhead
    // A designer may keep food colder than the week asks; who waits need not.
    let world = ThermalWorld(week, keepsCold: problem.keepsCold)
    round.leavesBy = LatestDeparture(problem, world).time(
      task, draft, home: home, time: home - leaves)
    return round
  }

  private func curves(_ draft: RoundDraft, _ task: RoundTask) -> [TemperatureCurve] {
    let climate = RoundClimate(designer.world, problem.crates, task)
    let relays = task.stops.map { week.relays[$0.relay].id }
    return climate.curves(draft, relays: relays)
  }

  private func axles(_ draft: RoundDraft, _ task: RoundTask) -> [AxleLoad] {
    let places = ["hub"] + task.stops.map { week.relays[$0.relay].id }
    return zip(places, draft.axles).map {
      AxleLoad(leaving: $0, front: $1.front, rear: $1.rear)
    }
  }

  private func stops(_ task: RoundTask, _ draft: RoundDraft) -> [Stop] {
    let climate = RoundClimate(designer.world, problem.crates, task)
    return task.stops.indices.map { index in
      let stop = task.stops[index]
      let from = index == 0 ? 0 : problem.place(ofRelay: task.stops[index - 1].relay)
      let crates = stop.crates.map { problem.crates[$0] }
      return Stop(
        relay: week.relays[stop.relay].id,
        leg: problem.ground.leg(from, problem.place(ofRelay: stop.relay)), arrival: stop.arrival,
        begin: stop.begin, departure: stop.departure,
        baskets: Set(crates.map(\.order)).sorted(), crates: crates.map(\.id).sorted(),
        temperatures: temperatures(stop.crates, draft, climate))
    }
  }

  /// The crate with the least margin of each class with a limit, in the order of the classes.
  private func temperatures(
    _ inside: [Int], _ draft: RoundDraft, _ climate: RoundClimate
  ) -> [HandOverTemperature] {
    TemperatureClass.allCases.compactMap { temperatureClass in
      let mine = inside.filter {
        problem.crates[$0].temperatureClass == temperatureClass && problem.crates[$0].limit != nil
      }
      guard let crate = mine.min(by: { isTighter($0, $1, draft) }),
        let limit = problem.crates[crate].limit, let predicted = draft.temperatures[crate],
        let container = draft.containers.first(where: { $0.inside.contains(crate) })
      else { return nil }
      return HandOverTemperature(
        temperatureClass: temperatureClass, crate: problem.crates[crate].id,
        predicted: Celsius(predicted).roundedToTenth, limit: limit,
        latest: climate.latest(crate, container.container, container.inside))
    }
  }

  /// Less margin first; of two equals the one with the lesser id.
  private func isTighter(_ a: Int, _ b: Int, _ draft: RoundDraft) -> Bool {
    func margin(_ crate: Int) -> Double {
      (problem.crates[crate].limit?.degrees ?? 0) - (draft.temperatures[crate] ?? 0)
    }
    let (left, right) = (margin(a), margin(b))
    return left != right ? left < right : problem.crates[a].id < problem.crates[b].id
  }
}
