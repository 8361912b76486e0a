import PlanningModel
import Quantities
import Routing

/// Settles what routing leaves open about one round: containers, places, axles, temperatures.
///
/// Pure: the same vehicle, clients and times always give the same draft.
struct RoundDesigner: Sendable {
  let problem: WeekProblem
  let world: ThermalWorld
  let certificates: ColdCertificates

  init(_ problem: WeekProblem) {
    self.init(problem, keepingColdAs: problem.week)
  }

  /// A designer that keeps food as cold as another week asks, the same but for its rule of cold.
  init(_ problem: WeekProblem, keepingColdAs week: Week) {
    self.problem = problem
    world = ThermalWorld(week, keepsCold: problem.keepsCold)
    certificates = ColdCertificates(problem, world)
  }

  /// The round that a route means; neighbouring parts of one relay become one stop.
  func task(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> RoundTask {
    var stops: [RoundTask.Stop] = []
    for (visit, client) in visits.enumerated() {
      let part = problem.parts[client]
      if let last = stops.indices.last, stops[last].relay == part.relay {
        stops[last].crates += part.crates
        stops[last].departure = schedule.departures[visit]
      } else {
        stops.append(
          RoundTask.Stop(
            relay: part.relay, crates: part.crates, arrival: schedule.arrivals[visit],
            begin: schedule.begins[visit], departure: schedule.departures[visit]))
      }
    }
    return RoundTask(
      slot: problem.slots[vehicle], loads: schedule.start, departs: schedule.departure,
      stops: stops)
  }

  /// Nothing when a route can run.
  /// - Throws: the reason why it cannot.
  func check(
    vehicle: Int, visits: [Int], schedule: RouteSchedule
  ) throws(RoundRefusal) {
    let isOneStop = visits.indices.dropFirst().allSatisfy { visit in
      problem.parts[visits[visit]].relay != problem.parts[visits[visit - 1]].relay
        || schedule.begins[visit] == schedule.departures[visit - 1]
    }
    guard isOneStop else { throw Self.waitsBetweenParts }
    guard stopsOnce(visits) else { throw Self.comesTwice }
    _ = try draft(
      task(vehicle: vehicle, visits: visits, schedule: schedule), isForVerdict: true)
  }

  /// Whether the parts of each relay are neighbours.
  private func stopsOnce(_ visits: [Int]) -> Bool {
    visits.indices.allSatisfy { visit in
      let relay = problem.parts[visits[visit]].relay
      let earlier = visits[..<visit].lastIndex { problem.parts[$0].relay == relay }
      return earlier == nil || earlier == visit - 1
    }
  }

  /// Nobody waits for one volunteer twice in an afternoon.
  private static let comesTwice = RoundRefusal(
    kind: .pause, holdsForMore: false,
    reason: Phrase(
      fr: "la tournée passerait deux fois au même relais",
      en: "the round would come to one relay twice"))

  /// A hand-over is one stop without a pause, though the relay may close before its second part.
  private static let waitsBetweenParts = RoundRefusal(
    kind: .pause, holdsForMore: false,
    reason: Phrase(
      fr: "le relais fermerait entre deux parties de sa livraison",
      en: "the relay would close between two parts of its hand-over"))

  /// The draft of a round; where only the verdict counts, without the temperatures of containers
  /// that surely keep the cold.
  /// - Throws: the reason why it cannot run.
  func draft(_ task: RoundTask, isForVerdict: Bool = false) throws(RoundRefusal) -> RoundDraft {
    let climate = RoundClimate(
      world, problem.crates, task, certificates: isForVerdict ? certificates : nil)
    if let truck = task.slot.truck {
      return try TruckDesign(problem, climate, task, problem.week.vehicles[truck]).draft()
    }
    guard let car = task.slot.car else { return RoundDraft() }
    return try CarDesign(problem, climate, task, car).draft()
  }
}

extension RoundDraft {
  /// Adds a cool box with the first of `ways` to pack it in which everything keeps, and answers
  /// it. Fresh food that would freeze beside a pack is refused like warm food.
  mutating func add(
    _ box: CoolBoxType, _ inside: [Int], ways: [Packs], _ crates: [Crate],
    _ climate: RoundClimate
  ) throws(RoundRefusal) -> Packs {
    var refusal: RoundRefusal?
    for packs in ways {
      var trial = self
      do {
        try trial.add(.box(box, packs), inside, crates, climate)
      } catch {
        // More and colder packs never keep less cold: where the last way fails, all do.
        guard refusal == nil, ways.count > 1, let last = ways.last else { throw error }
        var strongest = self
        try strongest.add(.box(box, last), inside, crates, climate)
        refusal = error
        continue
      }
      guard !climate.freezes(box, packs, inside) else { continue }
      self = trial
      return packs
    }
    throw refusal
      ?? RoundRefusal(
        kind: .cold, holdsForMore: false,
        reason: Phrase(fr: "un produit frais gèlerait", en: "fresh food would freeze"))
  }

  /// Adds the temperatures of the crates in a container.
  /// - Throws: a refusal when one is above its ceiling.
  mutating func add(
    _ container: ThermalContainer, _ inside: [Int], _ crates: [Crate], _ climate: RoundClimate
  ) throws(RoundRefusal) {
    guard !inside.isEmpty, !climate.isCertain(container, inside) else { return }
    let world = climate.world
    let predictions = climate.predictions(container, inside) ?? [:]
    for crate in inside {
      guard let ceiling = world.ceiling(crates[crate]) else { continue }
      guard let predicted = predictions[crate], predicted <= ceiling || !world.keepsCold else {
        throw RoundRefusal(
          kind: .cold, holdsForMore: false,
          reason: Phrase(
            fr: "la caisse \(crates[crate].id) serait trop chaude à la remise",
            en: "crate \(crates[crate].id) would be too warm at hand-over"))
      }
      temperatures[crate] = predicted
    }
    containers.append((container, inside))
  }
}
