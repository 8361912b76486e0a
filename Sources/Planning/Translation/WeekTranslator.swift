import Kernels
import PlanningModel
import Quantities
import Roads
import Routing

/// Writes a week's relays, people and vehicles in the words of routing.
struct WeekTranslator {
  let week: Week
  let ground: WeekGround
  let crates: [Crate]
  let pieces: Pieces
  let parts: [Part]
  let slots: [Slot]
  let meter: CostMeter
  private let world: ThermalWorld

  private let keepsCold: Bool

  init(
    week: Week, ground: WeekGround, crates: [Crate], pieces: Pieces, parts: [Part],
    slots: [Slot], keepsCold: Bool
  ) {
    self.keepsCold = keepsCold
    self.week = week
    self.ground = ground
    self.crates = crates
    self.pieces = pieces
    self.parts = parts
    self.slots = slots
    meter = CostMeter(week)
    world = ThermalWorld(week)
  }

  /// The problem; `forced` names slots that must be used.
  func problem(forced: Set<Int>, memory: WeekMemory?) throws(ModelError) -> Problem {
    let cold = ColdLimits(week, crates, pieces, keepsCold: keepsCold)
    let capacities = SlotCapacities(week, cold, memory: memory)
    let limits = cold.table(parts, slots).map(withWholes)
    return try Problem(
      loadDimensions: WeekProblem.Load.allCases.count,
      clients: try parts.indices.map { part throws(ModelError) in
        try client(parts[part], limits: limits.map { $0[part] })
      },
      vehicles: try slots.indices.map { slot throws(ModelError) in
        try vehicle(
          slots[slot], capacities.configurations(slots[slot]), limits: limits[slot],
          isForced: forced.contains(slot))
      }, profiles: [try profile()], clientGroups: try clientGroups(),
      vehicleGroups: vehicleGroups())
  }

  /// The limits of one slot with those of whole relays that may be split: at one stop the cold part
  /// is handed over first, so the rest may follow after its limit.
  private func withWholes(_ limits: [Seconds?]) -> [Seconds?] {
    parts.indices.map { part in
      guard parts[part].shares.count > 1, let own = limits[part], own != .zero,
        let cold = parts.indices.first(where: {
          parts[$0].relay == parts[part].relay && parts[$0].shares == [0]
        })
      else { return limits[part] }
      return limits[cold].map { max(own, $0 + (parts[part].service - parts[cold].service)) }
    }
  }

  private func profile() throws(ModelError) -> TravelProfile {
    let count = ground.places.count
    let pairs = (0..<count).flatMap { from in (0..<count).map { (from, $0) } }
    return try TravelProfile(
      locationCount: count, durations: pairs.map { ground.roads.time($0.0, $0.1) },
      distances: pairs.map { ground.roads.distance($0.0, $0.1) })
  }

  private func vehicle(
    _ slot: Slot, _ configurations: [[Int64]], limits: [Seconds?], isForced: Bool
  ) throws(ModelError) -> Vehicle {
    let hours = SlotHours(slot, week, ground)
    let truck = slot.truck.map { week.vehicles[$0] }
    return try Vehicle(
      id: week.volunteers[slot.driver].id + " " + slot.vehicleID(in: week), start: 0,
      end: truck == nil ? hours.home : 0, earliestStart: hours.earliestStart,
      latestEnd: hours.latestEnd, loadDuration: slot.loadTime(in: week),
      capacities: SlotCapacities.most(configurations), configurations: configurations,
      maxDuration: hours.longest, maxStops: week.rules.mostStops,
      fixedCost: truck.map { $0.fixedCost + ownCar(hours) } ?? .zero,
      distanceCost: try DistanceCost(
        fixedDistance: truck == nil ? hours.approach.distance : .zero,
        perKilometre: truck?.kilometre ?? week.prices.carKilometre),
      durationCost: try DurationCost(
        fixedDuration: hours.fixed, perHour: week.prices.volunteerHour,
        seasonPerHour: MicroEuros(rawValue: meter.seasonRate),
        given: Seconds(meter.given[slot.driver]), fair: Seconds(meter.fair[slot.driver])),
      visitCosts: parts.map {
        meter.face(week.relays[$0.relay], driver: slot.driver)
          + meter.dislike(week.relays[$0.relay], driver: slot.driver)
      }, onBoardLimits: limits, isForced: isForced)
  }

  /// Price of a truck driver's own car, to the hub and home.
  private func ownCar(_ hours: SlotHours) -> MicroEuros {
    let way = hours.approach.distance + (hours.wayHome?.distance ?? .zero)
    return MicroEuros(rawValue: way.rawValue * week.prices.carKilometre.rawValue / 1_000)
  }

  /// - Parameter limits: longest time of the part on board, by slot; zero bars the slot.
  private func client(_ part: Part, limits: [Seconds?]) throws(ModelError) -> Client {
    let relay = week.relays[part.relay]
    let mine = pieces.holding(part.crates).map { pieces.crates[$0] }
    func count(_ test: (Crate) -> Bool) -> Int64 { Int64(mine.count(where: test)) }
    return try Client(
      id: relay.id + (part.shares == [1] ? " rest" : part.shares == [0] ? " cold" : ""),
      location: ground.index(of: relay.id),
      delivery: [
        mine.reduce(0) { $0 + $1.mass.rawValue }, count { $0.zone == .chilled },
        count { $0.zone == .frozen }, count { $0.zone == .ambient },
        count { TruckCold.isDelicate($0, world) },
      ],
      windows: try relay.open.map { hours throws(ModelError) in
        try TimeWindow(opens: hours.from, closes: hours.to)
      }, service: part.service, unservedWeight: Int64(part.orders.count),
      allowedVehicles: BitSet(
        slots.indices.filter {
          slots[$0].mayServe(relay, in: week) && limits[$0] != Seconds.zero
        }))
  }

  private func clientGroups() throws(ModelError) -> [ClientGroup] {
    let firsts = parts.indices.filter { $0 == 0 || parts[$0].relay != parts[$0 - 1].relay }
    return try firsts.map { first throws(ModelError) in
      let relay = parts[first].relay
      return try ClientGroup(
        id: week.relays[relay].id, clients: parts.indices.filter { parts[$0].relay == relay },
        maxVehicles: max(1, week.rules.splitLimit))
    }
  }

  /// One round for each volunteer, and one for each truck.
  private func vehicleGroups() -> [VehicleGroup] {
    let people = week.volunteers.indices.map { driver in
      VehicleGroup(
        id: week.volunteers[driver].id,
        vehicles: slots.indices.filter { slots[$0].driver == driver })
    }
    let trucks = week.vehicles.indices.map { truck in
      VehicleGroup(
        id: "truck " + week.vehicles[truck].id,
        vehicles: slots.indices.filter { slots[$0].truck == truck })
    }
    return (people + trucks).filter { !$0.vehicles.isEmpty }
  }
}
