import Kernels
import PlanningModel
import Quantities
import Roads
import Routing

/// A week as a routing problem: parts of relays as clients, ways to run a round as vehicles.
///
/// The hub is every vehicle's start; a car ends at its driver's home, a truck at the hub. The ways
/// to the hub and, after a truck's round, home are fixed distances and durations, so that costs
/// and limits count from door to door.
struct WeekProblem: Sendable {
  /// Load dimensions of the search; each is a necessary test, the placement is the judge.
  enum Load: Int, CaseIterable {
    case mass, chilledCrates, frozenCrates, ambientCrates, delicateCrates
  }

  let week: Week
  let ground: WeekGround
  let crates: [Crate]
  /// Clients of ``problem``, in its order.
  let parts: [Part]
  /// Vehicles of ``problem``, in its order.
  let slots: [Slot]
  let meter: CostMeter
  let problem: Problem

  /// - Parameters:
  ///   - unsplit: relays (places in the register) that are kept whole even where the week's rules would split them.
  ///   - forced: slots (places in ``Slot/usable(in:_:)``) that must be used.
  init(
    _ week: Week, ground: WeekGround, unsplit: Set<Int> = [], forced: Set<Int> = []
  ) throws(PlanningError) {
    let crates = CrateBuilder(rules: week.rules).crates(of: week.orders)
    let parts = Part.parts(of: week, crates: crates, unsplit: unsplit)
    let meter = CostMeter(week)
    let slots = Slot.usable(in: week, ground)
    (self.week, self.ground, self.meter) = (week, ground, meter)
    (self.crates, self.parts, self.slots) = (crates, parts, slots)
    let cold = ColdLimits(week, crates)
    let capacities = SlotCapacities(week, cold)
    let limits = cold.table(parts, slots)
    do {
      let profile = try Self.profile(ground)
      let vehicles = try slots.indices.map { slot throws(ModelError) in
        try Self.vehicle(
          slots[slot], week, ground, meter, parts, capacities, limits[slot],
          isForced: forced.contains(slot))
      }
      let clients = try parts.indices.map { part throws(ModelError) in
        try Self.client(parts[part], week, ground, crates, vehicles, part, slots)
      }
      problem = try Problem(
        loadDimensions: Load.allCases.count, clients: clients, vehicles: vehicles,
        profiles: [profile], clientGroups: try Self.clientGroups(parts, week),
        vehicleGroups: Self.vehicleGroups(slots, week))
    } catch {
      throw .contradiction("\(error)")
    }
  }

  private static func profile(_ ground: WeekGround) throws(ModelError) -> TravelProfile {
    let count = ground.places.count
    let pairs = (0..<count).flatMap { from in (0..<count).map { (from, $0) } }
    return try TravelProfile(
      locationCount: count, durations: pairs.map { ground.roads.time($0.0, $0.1) },
      distances: pairs.map { ground.roads.distance($0.0, $0.1) })
  }

  private static func vehicle(
    _ slot: Slot, _ week: Week, _ ground: WeekGround, _ meter: CostMeter, _ parts: [Part],
    _ capacities: SlotCapacities, _ limits: [Seconds?], isForced: Bool
  ) throws(ModelError) -> Vehicle {
    let hours = SlotHours(slot, week, ground)
    let truck = slot.truck.map { week.vehicles[$0] }
    let carRate = week.prices.carKilometre
    let ownCar = hours.approach.distance + (hours.wayHome?.distance ?? .zero)
    let fixed = truck.map {
      $0.fixedCost + MicroEuros(rawValue: ownCar.rawValue * carRate.rawValue / 1_000)
    }
    let volunteer = week.volunteers[slot.driver]
    return try Vehicle(
      id: volunteer.id + " " + slot.vehicleID(in: week), start: 0,
      end: truck == nil ? hours.home : 0, earliestStart: hours.earliestStart,
      latestEnd: hours.latestEnd, loadDuration: slot.loadTime(in: week),
      capacities: capacities.most(slot), configurations: capacities.configurations(slot),
      maxDuration: hours.longest, maxStops: week.rules.mostStops,
      fixedCost: fixed ?? .zero,
      distanceCost: try DistanceCost(
        fixedDistance: truck == nil ? hours.approach.distance : .zero,
        perKilometre: truck?.kilometre ?? carRate),
      durationCost: try DurationCost(
        fixedDuration: hours.fixed, perHour: week.prices.volunteerHour,
        seasonPerHour: MicroEuros(rawValue: meter.seasonRate),
        given: Seconds(meter.given[slot.driver]), fair: Seconds(meter.fair[slot.driver])),
      visitCosts: parts.map {
        meter.face(week.relays[$0.relay], driver: slot.driver)
          + meter.dislike(week.relays[$0.relay], driver: slot.driver)
      },
      onBoardLimits: limits, isForced: isForced)
  }

  private static func client(
    _ part: Part, _ week: Week, _ ground: WeekGround, _ crates: [Crate], _ vehicles: [Vehicle],
    _ index: Int, _ slots: [Slot]
  ) throws(ModelError) -> Client {
    let relay = week.relays[part.relay]
    let mine = part.crates.map { crates[$0] }
    let world = ThermalWorld(week)
    let allowed = BitSet(
      slots.indices.filter {
        slots[$0].mayServe(relay, in: week) && vehicles[$0].onBoardLimits[index] != Seconds.zero
      })
    return try Client(
      id: relay.id + (mine.allSatisfy { $0.zone != .ambient } ? " cold" : ""),
      location: ground.index(of: relay.id),
      delivery: [
        mine.reduce(0) { $0 + $1.mass.rawValue }, Int64(mine.count { $0.zone == .chilled }),
        Int64(mine.count { $0.zone == .frozen }), Int64(mine.count { $0.zone == .ambient }),
        Int64(mine.count { TruckCold.isDelicate($0, world) }),
      ],
      windows: try relay.open.map { hours throws(ModelError) in
        try TimeWindow(opens: hours.from, closes: hours.to)
      }, service: part.service, unservedWeight: Int64(part.orders.count), allowedVehicles: allowed)
  }

  private static func clientGroups(
    _ parts: [Part], _ week: Week
  ) throws(ModelError) -> [ClientGroup] {
    let relays = parts.indices.filter { $0 == 0 || parts[$0].relay != parts[$0 - 1].relay }
    return try relays.map { first throws(ModelError) in
      let relay = parts[first].relay
      return try ClientGroup(
        id: week.relays[relay].id, clients: parts.indices.filter { parts[$0].relay == relay },
        maxVehicles: max(1, week.rules.splitLimit))
    }
  }

  private static func vehicleGroups(_ slots: [Slot], _ week: Week) -> [VehicleGroup] {
    let people = week.volunteers.indices.map { driver in
      VehicleGroup(
        id: week.volunteers[driver].id,
        vehicles: slots.indices.filter { slots[$0].driver == driver })
    }
    let trucks = week.vehicles.indices.map { truck in
      VehicleGroup(
        id: week.vehicles[truck].id, vehicles: slots.indices.filter { slots[$0].truck == truck })
    }
    return (people + trucks).filter { !$0.vehicles.isEmpty }
  }
}

extension WeekProblem {
  /// Place on the ground of a relay of the register.
  func place(ofRelay relay: Int) -> Int { ground.index(of: week.relays[relay].id) }

  /// Relays of which a solution serves some parts and leaves others.
  func tornRelays(_ solution: Solution) -> Set<Int> {
    let served = Set(solution.routes.flatMap { $0.visits.map { parts[$0].relay } })
    return served.intersection(solution.unserved.map { parts[$0].relay })
  }
}
