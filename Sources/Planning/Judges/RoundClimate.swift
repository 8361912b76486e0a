import ColdChain
import PlanningModel
import Quantities

/// What keeps a crate cold.
enum ThermalContainer: Sendable {
  /// A cool box in a car.
  case box(CoolBoxType)
  /// A compartment of a truck with a unit.
  case room(Compartment)
}

/// Predicts the temperature of each crate of a round at its hand-over by full simulation.
struct RoundClimate: Sendable {
  let world: ThermalWorld
  let crates: [Crate]
  let task: RoundTask
  let stopOfCrate: [Int: Int]

  init(_ world: ThermalWorld, _ crates: [Crate], _ task: RoundTask) {
    self.world = world
    self.crates = crates
    self.task = task
    stopOfCrate = task.stopOfCrate
  }

  /// Temperature of each crate with a limit as it is handed over, by crate; `nil` when a figure
  /// of the container or a crate is no physical one.
  func predictions(_ container: ThermalContainer, _ inside: [Int]) -> [Int: Double]? {
    guard !inside.isEmpty else { return [:] }
    let last = inside.map(leaving).max() ?? 0
    let value: (Int) -> Double
    switch container {
    case .box(let type):
      guard let food = simulation(type, inside)?.run(until: last).food else { return nil }
      value = { food.value(at: leaving(inside[$0])) }
    case .room(let room):
      guard let shells = simulation(room, inside)?.shellsAtLeaving(until: last) else { return nil }
      value = { shells[$0] }
    }
    var predictions: [Int: Double] = [:]
    for (body, crate) in inside.enumerated() where crates[crate].temperatureClass.limit != nil {
      predictions[crate] = value(body)
    }
    return predictions
  }

  /// Until when `crate` may stay where it is, were it to wait at its stop.
  func latest(_ crate: Int, _ container: ThermalContainer, _ inside: [Int]) -> TimeOfDay {
    guard let limit = crates[crate].temperatureClass.limit?.degrees,
      let body = inside.firstIndex(of: crate)
    else { return task.departs + .minutes(240) }
    let latest =
      switch container {
      case .box(let type):
        simulation(type, inside)?.latestHandOver(limit: limit, departure: whole(crate))
      case .room(let room):
        simulation(room, inside)?.latestHandOver(body: body, limit: limit, departure: whole(crate))
      }
    return min(task.loads + (latest ?? .zero), task.departs + .minutes(240))
  }

  func simulation(_ type: CoolBoxType, _ inside: [Int]) -> CoolBoxSimulation? {
    let bodies = inside.compactMap { world.body(crates[$0]) }
    guard let model = world.model(type), bodies.count == inside.count else { return nil }
    return CoolBoxSimulation(
      model: model, course: world.course, contents: bodies,
      start: world.start(crates[inside[0]].zone), clock: Double(task.loads.secondsSinceMidnight),
      leaves: inside.map(leaving))
  }

  func simulation(_ room: Compartment, _ inside: [Int]) -> CompartmentSimulation? {
    let bodies = inside.compactMap { world.body(crates[$0]) }
    guard let model = world.model(room), bodies.count == inside.count else { return nil }
    return CompartmentSimulation(
      model: model, course: world.course, contents: bodies,
      starts: inside.map { world.start(crates[$0].zone) },
      clock: Double(task.loads.secondsSinceMidnight), openings: openings(inside),
      leaves: inside.map(leaving))
  }

  /// Seconds from the beginning of loading to the crate's hand-over.
  func leaving(_ crate: Int) -> Double { Double(whole(crate).rawValue) }

  private func whole(_ crate: Int) -> Seconds {
    stopOfCrate[crate].map { task.stops[$0].departure - task.loads } ?? .zero
  }

  /// Openings of a compartment's door: at the end of loading, and where crates are taken out.
  func openings(_ inside: [Int]) -> [DoorOpening] {
    let loading = task.departs - task.loads
    let hub = ThermalWorld.doorTime(crates: inside.count, most: loading)
    let first = DoorOpening(
      from: Double((loading - hub).rawValue), to: Double(loading.rawValue))
    return [first]
      + task.stops.indices.compactMap { index in
        let stop = task.stops[index]
        let taken = inside.count { stopOfCrate[$0] == index }
        guard taken > 0 else { return nil }
        let open = ThermalWorld.doorTime(crates: taken, most: stop.departure - stop.begin)
        let from = stop.begin - task.loads
        return DoorOpening(from: Double(from.rawValue), to: Double((from + open).rawValue))
      }
  }
}
