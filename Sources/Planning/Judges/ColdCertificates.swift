import ColdChain
import PlanningModel
import Quantities
import Synchronization

/// Rounds that surely keep the cold, by look-up: what ``ColdBound`` promises is not simulated.
///
/// A bound never promises more than the simulation finds, so no round passes that the simulation
/// would refuse; a round without a certificate goes to the simulation, so none is lost either.
/// Tables are made when first asked for, and depend on the week alone.
final class ColdCertificates: Sendable {
  /// Rounds of one table: compartment of a truck (place in the register), zone, doors' grades.
  private struct RoomKey: Hashable {
    let truck: Int
    let room: String
    /// Differs with the bulkhead.
    let length: Millimeters
    let zone: TemperatureClass.Zone
    let loading: Int
    let door: Int
  }
  /// Rounds of one table: type of box, zone, heat capacity in its grade.
  private struct BoxKey: Hashable {
    let type: String
    let zone: TemperatureClass.Zone
    let capacity: Int
  }

  /// Openings are graded by so many seconds: one table serves all rounds of a grade.
  private static let loadingGrade = 240
  private static let doorGrade = 60
  /// Contents of boxes are graded by so many J/K.
  private static let capacityGrade = 1_000.0
  /// Below the ceiling by so much, K: more than both integrations can be wrong by.
  private static let reserve = 0.05
  /// Rounds with more stops or of more time are simulated.
  private static let mostDoors = 12
  private static let horizon = Seconds.minutes(240)

  private let week: Week
  private let crates: [Crate]
  private let world: ThermalWorld
  private let shortestGap: Seconds
  private let loading: ClosedRange<Double>
  private let rooms = Mutex<[RoomKey: [TemperatureClass: ColdBound]]>([:])
  private let boxes = Mutex<[BoxKey: ColdBound]>([:])

  init(_ problem: WeekProblem, _ world: ThermalWorld) {
    week = problem.week
    crates = problem.crates
    self.world = world
    let places = Array(Set(problem.parts.map { problem.place(ofRelay: $0.relay) })).sorted()
    let drives = places.flatMap { from in
      places.filter { $0 != from }.map { problem.ground.leg(from, $0).time }
        + [problem.ground.leg(0, from).time]
    }
    shortestGap = drives.min() ?? .zero
    let opens = Double(week.hub.opens.secondsSinceMidnight)
    let closes = week.relays.flatMap { $0.open.map(\.to.secondsSinceMidnight) }.max()
    loading = opens...max(opens, Double(closes ?? week.hub.opens.secondsSinceMidnight))
  }

  /// Whether all crates of `inside` surely are cold enough at their hand-overs.
  func certifies(_ container: ThermalContainer, _ inside: [Int], _ task: RoundTask) -> Bool {
    guard let zone = inside.first.map({ crates[$0].zone }), zone != .ambient,
      inside.allSatisfy({ crates[$0].zone == zone }),
      loading.contains(Double(task.loads.secondsSinceMidnight))
    else { return inside.isEmpty }
    switch container {
    case .box(let type, let packs):
      return certifies(type, packs, zone, inside, task)
    case .room(let room):
      return certifies(room, zone, inside, task)
    }
  }

  private func certifies(
    _ room: Compartment, _ zone: TemperatureClass.Zone, _ inside: [Int], _ task: RoundTask
  ) -> Bool {
    guard let truck = task.slot.truck, room.unitDrive != .engine,
      // Air is taken to be at the thermostat's upper edge: food that needs colder is simulated.
      inside.allSatisfy({ mayHold(room, crates[$0]) })
    else { return false }
    let stopOfCrate = task.stopOfCrate
    var taken = [Int](repeating: 0, count: task.stops.count)
    for crate in inside { taken[stopOfCrate[crate] ?? 0] += 1 }
    var (opened, doors, longest) = (0, [Int](), Seconds.zero)
    for (stop, count) in zip(task.stops, taken) {
      if count > 0 { opened += 1 }
      doors.append(opened)
      let most = stop.departure - stop.begin
      if count > 0 { longest = max(longest, ThermalWorld.doorTime(crates: count, most: most)) }
      // Shorter than the door of a single crate: not in the family.
      if count > 0, most < Self.shortestDoor { return false }
    }
    guard opened <= Self.mostDoors else { return false }
    let atHub = ThermalWorld.doorTime(crates: inside.count, most: task.departs - task.loads)
    let key = RoomKey(
      truck: truck, room: room.id, length: room.length, zone: zone,
      loading: Self.grade(atHub, Self.loadingGrade),
      door: Self.grade(longest, Self.doorGrade))
    let bounds = bounds(room, key)
    return inside.allSatisfy { crate in
      guard let stop = stopOfCrate[crate], let bound = bounds[crates[crate].temperatureClass]
      else { return world.ceiling(crates[crate]) == nil }
      return holds(bound, crate, task.stops[stop], doors: doors[stop], task)
    }
  }

  private func mayHold(_ room: Compartment, _ crate: Crate) -> Bool {
    guard let ceiling = world.ceiling(crate), let setpoint = room.setpoint else { return true }
    let edge = setpoint.degrees + ThermalParameters.standard.halfBand
    return max(edge, world.start(crate.zone)) + Self.reserve <= ceiling
  }

  private func certifies(
    _ type: CoolBoxType, _ packs: Packs, _ zone: TemperatureClass.Zone, _ inside: [Int],
    _ task: RoundTask
  ) -> Bool {
    guard packs == Packs.usual(type, week.rules) else { return false }
    let stopOfCrate = task.stopOfCrate
    var (capacity, certified) = (0.0, true)
    // From the last stop back: what leaves later is in the box all the time before.
    for stop in task.stops.indices.reversed() {
      let mine = inside.filter { stopOfCrate[$0] == stop }
      guard certified, !mine.isEmpty else { continue }
      capacity += mine.compactMap { world.body(crates[$0])?.capacity() }.reduce(0, +)
      let key = BoxKey(
        type: type.id, zone: zone, capacity: Int(capacity / Self.capacityGrade))
      guard key.capacity > 0, let bound = bound(type, packs, key) else { return false }
      certified = mine.allSatisfy { holds(bound, $0, task.stops[stop], doors: 0, task) }
    }
    return certified
  }

  private static let shortestDoor = Seconds(70)

  private static func grade(_ time: Seconds, _ grade: Int) -> Int {
    (Int(time.rawValue) + grade - 1) / grade
  }

  private func holds(
    _ bound: ColdBound, _ crate: Int, _ stop: RoundTask.Stop, doors: Int, _ task: RoundTask
  ) -> Bool {
    guard let ceiling = world.ceiling(crates[crate]) else { return true }
    let time = Double((stop.departure - task.loads).rawValue)
    return bound.warmest(after: time, doors: doors) + Self.reserve <= ceiling
  }

  // MARK: Tables

  /// The classes of a zone with their crates as bodies.
  private func kinds(
    _ zone: TemperatureClass.Zone
  ) -> [(temperatureClass: TemperatureClass, bodies: [ThermalBody])] {
    TemperatureClass.allCases.compactMap { temperatureClass in
      let bodies = crates.filter { $0.zone == zone && $0.temperatureClass == temperatureClass }
        .compactMap(world.body)
      return bodies.isEmpty ? nil : (temperatureClass, bodies)
    }
  }

  // Two threads may make the same table; both make the same.

  private func bounds(_ room: Compartment, _ key: RoomKey) -> [TemperatureClass: ColdBound] {
    if let known = rooms.withLock({ $0[key] }) { return known }
    guard let model = world.model(room) else { return [:] }
    let mine = kinds(key.zone).compactMap { mine in
      RoomBound.Kind(mine.bodies).map { (mine.temperatureClass, $0, mine.bodies) }
    }
    let exchange = mine.reduce(0) { $0 + $1.2.reduce(0) { $0 + $1.exchange() } }
    let made = RoomBound(model, world.course, family(key, room, exchange), mine.map(\.1)).bounds()
    let bounds = Dictionary(
      zip(mine.map(\.0), made).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    rooms.withLock { $0[key] = bounds }
    return bounds
  }

  private func family(
    _ key: RoomKey, _ room: Compartment, _ exchange: Double
  ) -> RoomBound.Family {
    let loadTime = Double(week.vehicles[key.truck].loadTime.rawValue)
    let shortest = Double(Self.shortestDoor.rawValue)
    return RoomBound.Family(
      loading: loading, loadTime: loadTime,
      loadingDoor: min(loadTime, Double(key.loading * Self.loadingGrade)),
      door: shortest...max(shortest, Double(key.door * Self.doorGrade)),
      shortestGap: Double(shortestGap.rawValue), start: world.start(key.zone),
      startOfAir: (room.start ?? room.setpoint)?.degrees ?? 0, exchange: exchange,
      mostDoors: min(Self.mostDoors, week.relays.count),
      horizon: Double(Self.horizon.rawValue))
  }

  private func bound(_ type: CoolBoxType, _ packs: Packs, _ key: BoxKey) -> ColdBound? {
    if let known = boxes.withLock({ $0[key] }) { return known }
    guard let model = world.model(type, packs) else { return nil }
    let bound = BoxBound(
      model, world.course, loading: loading,
      capacity: Double(key.capacity) * Self.capacityGrade, start: world.start(key.zone),
      horizon: Double(Self.horizon.rawValue)
    ).bound()
    boxes.withLock { $0[key] = bound }
    return bound
  }
}
