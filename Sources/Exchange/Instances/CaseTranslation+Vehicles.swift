internal import Instances
internal import Quantities
internal import Routing

extension CaseTranslation {
  /// No answer needs more vehicles than clients.
  private static func count(of vehicle: CaseVehicle, _ routing: RoutingCase) -> Int {
    vehicle.isUnlimited
      ? routing.clients.count : min(vehicle.numbers.count, routing.clients.count)
  }

  static func vehicles(
    _ routing: RoutingCase, _ units: CaseUnits, price: Int64
  ) throws(ModelError) -> [Routing.Vehicle] {
    var vehicles: [Routing.Vehicle] = []
    for vehicle in routing.vehicles {
      let day = day(at: vehicle.depot, routing, units)
      vehicles.append(
        try Vehicle(
          id: "\(vehicles.count + 1)",
          count: count(of: vehicle, routing),
          start: vehicle.depot, end: vehicle.depot,
          earliestStart: TimeOfDay(secondsSinceMidnight: day.opens),
          latestEnd: TimeOfDay(secondsSinceMidnight: max(day.opens, day.closes)),
          capacities: [vehicle.capacity],
          maxDuration: vehicle.maxDuration.map { Seconds(units.down($0)) },
          maxDistance: vehicle.maxDistance.map { Meters(units.down($0)) },
          reloads: reloads(of: vehicle, routing), maxTrips: vehicle.maxTrips,
          fixedCost: MicroEuros(units.whole(vehicle.fixedCost) + price),
          distanceCost: DistanceCost(perKilometre: MicroEuros(1_000 * vehicle.unitCost))))
    }
    return vehicles
  }

  private static func day(
    at depot: Int, _ routing: RoutingCase, _ units: CaseUnits
  ) -> (opens: Int64, closes: Int64) {
    let node = routing.nodes[depot]
    return (units.up(node.opens), node.closes.isFinite ? units.down(node.closes) : endless)
  }

  /// The engine knows no windows at reloads: a depot that is not open all the vehicle's day is left
  /// out, so that no answer is wrong, though a better one may be missed.
  private static func reloads(of vehicle: CaseVehicle, _ routing: RoutingCase) -> [Int] {
    let home = routing.nodes[vehicle.depot]
    return vehicle.reloads.filter {
      routing.nodes[$0].opens <= home.opens && routing.nodes[$0].closes >= home.closes
    }
  }
}
