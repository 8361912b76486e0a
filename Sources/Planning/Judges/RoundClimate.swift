import ColdChain
import PlanningModel
import Quantities

/// What keeps a crate cold.
enum ThermalContainer: Sendable {
  /// A cool box in a car.
  case box(CoolBoxType, Packs)
  /// A compartment of a truck with a unit.
  case room(Compartment)
}

/// Predicts the temperature of each crate of a round at its hand-over by full simulation.
struct RoundClimate: Sendable {
  let world: ThermalWorld
  let crates: [Crate]
  let task: RoundTask
  let stopOfCrate: [Int: Int]
  /// How many times longer than usual doors stand open: at the hub, then at each stop; 1 for what is
  /// not in the list.
  var doors: [Double] = []
  /// Where only the verdict counts; `nil` where the temperatures do.
  private let certificates: ColdCertificates?

  init(
    _ world: ThermalWorld, _ crates: [Crate], _ task: RoundTask,
    certificates: ColdCertificates? = nil, stopOfCrate: [Int: Int]? = nil
  ) {
    self.certificates = certificates
    self.world = world
    self.crates = crates
    self.task = task
    self.stopOfCrate = stopOfCrate ?? task.stopOfCrate
  }

  /// Temperature of each crate with a limit as it is handed over, by crate; `nil` when a figure
  /// of the container or a crate is no physical one.
  func predictions(_ container: ThermalContainer, _ inside: [Int]) -> [Int: Double]? {
    guard !inside.isEmpty else { return [:] }
    let last = inside.map(leaving).max() ?? 0
    let value: (Int) -> Double
    switch container {
    case .box(let type, let packs):
      guard let food = simulation(type, packs, inside)?.run(until: last).food else { return nil }
      value = { food.value(at: leaving(inside[$0])) }
    case .room(let room):
      guard let shells = simulation(room, inside)?.shellsAtLeaving(until: last) else { return nil }
      value = { shells[$0] }
    }
    var predictions: [Int: Double] = [:]
    for (body, crate) in inside.enumerated() where crates[crate].limit != nil {
      predictions[crate] = value(body)
    }
    return predictions
  }

  /// Whether a verdict needs no simulation: the food surely keeps, or need not.
  func isCertain(_ container: ThermalContainer, _ inside: [Int]) -> Bool {
    guard let certificates else { return false }
    return !world.keepsCold || certificates.certifies(container, inside, task)
  }

  /// Whether fresh food in a cool box would get below 0 °C, which only colder packs than ice can do.
  func freezes(_ type: CoolBoxType, _ packs: Packs, _ inside: [Int]) -> Bool {
    guard packs.type.melts.degrees < 0, !packs.type.isForFrozen else { return false }
    let food = simulation(type, packs, inside)?.run(until: inside.map(leaving).max() ?? 0).food
    return (food?.values.min() ?? 0) < 0
  }

  /// Until when `crate` may stay where it is, were it to wait at its stop.
  func latest(_ crate: Int, _ container: ThermalContainer, _ inside: [Int]) -> TimeOfDay {
    guard let limit = crates[crate].limit?.degrees,
      let body = inside.firstIndex(of: crate)
    else { return task.departs + .minutes(240) }
    let latest =
      switch container {
      case .box(let type, let packs):
        simulation(type, packs, inside)?.latestHandOver(limit: limit, departure: whole(crate))
      case .room(let room):
        simulation(room, inside)?.latestHandOver(body: body, limit: limit, departure: whole(crate))
      }
    return min(task.loads + (latest ?? .zero), task.departs + .minutes(240))
  }

  /// A cool box along the round; `nil` when a figure of it or a crate is no physical one.
  func simulation(
    _ type: CoolBoxType, _ packs: Packs, _ inside: [Int]
  ) -> CoolBoxSimulation? {
    let bodies = inside.compactMap { world.body(crates[$0]) }
    guard let model = world.model(type, packs), bodies.count == inside.count else { return nil }
    return CoolBoxSimulation(
      model: model, course: world.course, contents: bodies,
      start: world.start(crates[inside[0]].zone), clock: Double(task.loads.secondsSinceMidnight),
      leaves: inside.map(leaving), parked: parked)
  }

  /// A truck's engine is off while it is loaded and from each arrival to each departure.
  private var rests: [DoorOpening] {
    parked.map { DoorOpening(from: $0.lowerBound, to: $0.upperBound) }
  }

  /// The vehicle stands while it is loaded and from each arrival to each departure.
  private var parked: [Range<Double>] {
    func since(_ time: TimeOfDay) -> Double { Double((time - task.loads).rawValue) }
    return [0..<max(0, since(task.departs))]
      + task.stops.map { since($0.arrival)..<max(since($0.arrival), since($0.departure)) }
  }

  /// A compartment along the round; `nil` as above.
  func simulation(_ room: Compartment, _ inside: [Int]) -> CompartmentSimulation? {
    let bodies = inside.compactMap { world.body(crates[$0]) }
    guard let model = world.model(room), bodies.count == inside.count else { return nil }
    return CompartmentSimulation(
      model: model, course: world.course, contents: bodies,
      starts: inside.map { world.start(crates[$0].zone) },
      clock: Double(task.loads.secondsSinceMidnight), openings: openings(inside),
      leaves: inside.map(leaving), rests: room.unitDrive == .engine ? rests : [],
      startOfAir: room.start?.degrees, joins: joins(inside))
  }

  /// Seconds from the beginning of loading to the crate's hand-over.
  func leaving(_ crate: Int) -> Double { Double(whole(crate).rawValue) }

  private func whole(_ crate: Int) -> Seconds {
    stopOfCrate[crate].map { task.stops[$0].departure - task.loads } ?? .zero
  }

  /// When each crate is put in: one after the other while the door is open for loading, the last
  /// stop's first; of one stop, what must be coldest last.
  private func joins(_ inside: [Int]) -> [Double] {
    let loading = task.departs - task.loads
    let open = openTime(crates: inside.count, most: loading, door: 0)
    let order = inside.indices.sorted { a, b in
      let (one, other) = (inside[a], inside[b])
      let stops = (stopOfCrate[one] ?? 0, stopOfCrate[other] ?? 0)
      let limits = (
        crates[one].limit?.degrees ?? .infinity, crates[other].limit?.degrees ?? .infinity
      )
      if stops.0 != stops.1 { return stops.0 > stops.1 }
      return limits.0 != limits.1 ? limits.0 > limits.1 : crates[one].id < crates[other].id
    }
    var joins = [Double](repeating: 0, count: inside.count)
    for (place, body) in order.enumerated() {
      joins[body] =
        Double((loading - open).rawValue)
        + Double(open.rawValue) * Double(place) / Double(inside.count)
    }
    return joins
  }

  /// How long a door stands open for so many crates.
  private func openTime(crates: Int, most: Seconds, door: Int) -> Seconds {
    let usual = ThermalWorld.doorTime(crates: crates, most: most)
    guard door < doors.count, doors[door] != 1 else { return usual }
    let free = ThermalWorld.doorTime(crates: crates, most: .minutes(1_440))
    return min(most, Seconds(Int64((Double(free.rawValue) * doors[door]).rounded())))
  }

  /// Openings of a compartment's door: at the end of loading, and where crates are taken out.
  func openings(_ inside: [Int]) -> [DoorOpening] {
    let loading = task.departs - task.loads
    let hub = openTime(crates: inside.count, most: loading, door: 0)
    let first = DoorOpening(
      from: Double((loading - hub).rawValue), to: Double(loading.rawValue))
    return [first]
      + task.stops.indices.compactMap { index in
        let stop = task.stops[index]
        let taken = inside.count { stopOfCrate[$0] == index }
        guard taken > 0 else { return nil }
        let open = openTime(
          crates: taken, most: stop.departure - stop.begin, door: index + 1)
        let from = stop.begin - task.loads
        return DoorOpening(from: Double(from.rawValue), to: Double((from + open).rawValue))
      }
  }
}
