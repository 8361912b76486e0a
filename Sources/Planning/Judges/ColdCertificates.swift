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
  /// What a table holds for.
  private enum Key: Hashable {
    /// Compartment of a truck (places in the registers), zone, doors' lengths in their grades.
    case room(Int, String, TemperatureClass.Zone, loading: Int, door: Int)
    /// Type of box, zone.
    case box(String, TemperatureClass.Zone)
  }

  /// Openings are graded by so many seconds: one table serves all rounds of a grade.
  private static let loadingGrade = 240
  private static let doorGrade = 60
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
  private let tables = Mutex<[Key: [TemperatureClass: ColdBound]]>([:])

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
      task.loads.secondsSinceMidnight <= Int(loading.upperBound)
    else { return inside.isEmpty }
    switch container {
    case .box(let type, let packs):
      guard packs == Packs.usual(type, week.rules) else { return false }
      let bounds = table(.box(type.id, zone)) { boxBounds(type, packs, zone) }
      return holds(bounds, inside, task) { _ in 0 }
    case .room(let room):
      return certifies(room, zone, inside, task)
    }
  }

  private func certifies(
    _ room: Compartment, _ zone: TemperatureClass.Zone, _ inside: [Int], _ task: RoundTask
  ) -> Bool {
    guard let truck = task.slot.truck, room.unitDrive != .engine else { return false }
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
    let key = Key.room(
      truck, room.id, zone, loading: Self.grade(atHub, Self.loadingGrade),
      door: Self.grade(longest, Self.doorGrade))
    let bounds = table(key) { roomBounds(room, week.vehicles[truck], key) }
    return holds(bounds, inside, task) { doors[stopOfCrate[$0] ?? 0] }
  }

  private static let shortestDoor = Seconds(70)

  private static func grade(_ time: Seconds, _ grade: Int) -> Int {
    (Int(time.rawValue) + grade - 1) / grade
  }

  private func holds(
    _ bounds: [TemperatureClass: ColdBound], _ inside: [Int], _ task: RoundTask,
    doors: (Int) -> Int
  ) -> Bool {
    let stopOfCrate = task.stopOfCrate
    return inside.allSatisfy { crate in
      guard let ceiling = world.ceiling(crates[crate]) else { return true }
      guard let stop = stopOfCrate[crate], let bound = bounds[crates[crate].temperatureClass]
      else { return false }
      let time = Double((task.stops[stop].departure - task.loads).rawValue)
      return bound.warmest(after: time, doors: doors(crate)) + Self.reserve <= ceiling
    }
  }

  private func table(
    _ key: Key, _ make: () -> [TemperatureClass: ColdBound]
  ) -> [TemperatureClass: ColdBound] {
    if let known = tables.withLock({ $0[key] }) { return known }
    // Two threads may make the same table: both make the same.
    let made = make()
    tables.withLock { $0[key] = made }
    return made
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

  private func roomBounds(
    _ room: Compartment, _ truck: Truck, _ key: Key
  ) -> [TemperatureClass: ColdBound] {
    guard case .room(_, _, let zone, let loading, let door) = key, let model = world.model(room)
    else { return [:] }
    let mine = kinds(zone).compactMap { mine in
      RoomBound.Kind(mine.bodies).map { (mine.temperatureClass, $0, mine.bodies) }
    }
    let family = RoomBound.Family(
      loading: self.loading, loadTime: Double(truck.loadTime.rawValue),
      loadingDoor: min(
        Double(truck.loadTime.rawValue), Double(loading * Self.loadingGrade)),
      door: Double(
        Self.shortestDoor.rawValue)...max(
          Double(Self.shortestDoor.rawValue), Double(door * Self.doorGrade)),
      shortestGap: Double(shortestGap.rawValue), start: world.start(zone),
      exchange: mine.reduce(0) { $0 + $1.2.reduce(0) { $0 + $1.exchange() } },
      mostDoors: min(Self.mostDoors, week.relays.count), horizon: Double(Self.horizon.rawValue))
    let bounds = RoomBound(model, world.course, family, mine.map(\.1)).bounds()
    return Dictionary(
      zip(mine.map(\.0), bounds).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  private func boxBounds(
    _ type: CoolBoxType, _ packs: Packs, _ zone: TemperatureClass.Zone
  ) -> [TemperatureClass: ColdBound] {
    guard let model = world.model(type, packs) else { return [:] }
    var bounds: [TemperatureClass: ColdBound] = [:]
    for (temperatureClass, bodies) in kinds(zone) {
      guard let lightest = bodies.min(by: { $0.capacity() < $1.capacity() }) else { continue }
      bounds[temperatureClass] = BoxBound(
        model, world.course, loading: loading, lightest: lightest, start: world.start(zone),
        horizon: Double(Self.horizon.rawValue)
      ).bound()
    }
    return bounds
  }
}
