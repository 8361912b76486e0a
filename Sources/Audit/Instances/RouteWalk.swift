internal import Instances

/// One walk through all routes of an answer, with what it has seen so far.
struct RouteWalk {
  let routing: RoutingCase
  let yardstick: CaseYardstick
  private(set) var breaches: [CaseBreach] = []
  private var isServed: [Bool]
  private var vehiclesSeen: Set<Int> = []
  private var typeOfNumber: [Int: Int] = [:]
  private var cost = 0.0
  private var distance = 0.0

  init(_ routing: RoutingCase) {
    self.routing = routing
    yardstick = CaseYardstick(routing)
    isServed = Array(repeating: false, count: routing.nodes.count)
    for (type, vehicle) in routing.vehicles.enumerated() {
      for number in vehicle.numbers { typeOfNumber[number] = type }
    }
  }

  mutating func complain(
    _ code: CaseBreach.Code, _ route: RoutingAnswer.Route?, node: Int? = nil, _ found: Double = 0,
    _ allowed: Double = 0
  ) {
    breaches.append(
      CaseBreach(
        code: code, route: route.map { $0.vehicle + 1 }, node: node, found: found,
        allowed: allowed))
  }

  /// Walks one route that is not empty.
  mutating func walk(_ route: RoutingAnswer.Route) {
    if !vehiclesSeen.insert(route.vehicle).inserted { complain(.vehicleTwice, route) }
    let unlimited = routing.vehicles.firstIndex { $0.isUnlimited }
    guard let type = typeOfNumber[route.vehicle] ?? unlimited else {
      return complain(.unknownVehicle, route)
    }
    let vehicle = routing.vehicles[type]
    let known = route.stops.filter { routing.nodes.indices.contains($0) }
    for stop in route.stops where !routing.nodes.indices.contains(stop) {
      complain(.unknownNode, route, node: stop)
    }
    note(known, route)
    let trips = trips(of: known, route, vehicle)
    for trip in trips { weigh(trip.clients, route, vehicle) }
    let length = length(of: trips, vehicle)
    if let most = vehicle.maxDistance, length > yardstick.figure(most) + yardstick.tolerance {
      complain(.tooFar, route, length, yardstick.figure(most))
    }
    time(trips, route, vehicle)
    distance += length
    cost += length * Double(vehicle.unitCost) + yardstick.figure(vehicle.fixedCost)
  }

  /// Everything seen, and who was not.
  mutating func report() -> CaseReport {
    var skipped: [Int] = []
    for client in routing.clients where !isServed[client] {
      if routing.nodes[client].isOptional {
        skipped.append(client)
        cost += yardstick.figure(routing.nodes[client].prize)
      } else {
        complain(.notServed, nil, node: client)
      }
    }
    return CaseReport(
      breaches: breaches, cost: cost, distance: distance, vehicles: vehiclesSeen.count,
      skipped: skipped)
  }

  private mutating func note(_ stops: [Int], _ route: RoutingAnswer.Route) {
    for stop in stops where !routing.isDepot[stop] {
      if isServed[stop] { complain(.servedTwice, route, node: stop) }
      isServed[stop] = true
    }
  }

  /// One trip: where it begins, whom it serves, where it ends.
  struct Trip {
    var start: Int
    var clients: [Int]
    var end: Int
  }

  /// Cuts a route at the depots inside it.
  private mutating func trips(
    of stops: [Int], _ route: RoutingAnswer.Route, _ vehicle: CaseVehicle
  ) -> [Trip] {
    var trips = [Trip(start: vehicle.depot, clients: [], end: vehicle.depot)]
    for stop in stops {
      guard routing.isDepot[stop] else {
        trips[trips.count - 1].clients.append(stop)
        continue
      }
      if !vehicle.reloads.contains(stop) { complain(.strangeDepot, route, node: stop) }
      trips[trips.count - 1].end = stop
      trips.append(Trip(start: stop, clients: [], end: vehicle.depot))
    }
    if vehicle.maxTrips > 0, trips.count > vehicle.maxTrips {
      complain(.tooManyTrips, route, Double(trips.count), Double(vehicle.maxTrips))
    }
    return trips
  }

  /// Loads of one trip: goods brought are aboard from its start, goods fetched to its end.
  private mutating func weigh(
    _ clients: [Int], _ route: RoutingAnswer.Route, _ vehicle: CaseVehicle
  ) {
    var aboard: Int64 = 0
    for client in clients { aboard += routing.nodes[client].demand }
    var most = aboard
    var hasBrought = false
    var fetching: Int?
    for client in clients {
      let node = routing.nodes[client]
      aboard += node.backhaul - node.demand
      most = max(most, aboard)
      if node.backhaul > 0 {
        if !hasBrought { complain(.backhaulOrder, route, node: client) }
        fetching = fetching ?? client
      } else {
        if let early = fetching { complain(.backhaulOrder, route, node: early) }
        hasBrought = true
      }
    }
    if most > vehicle.capacity {
      complain(.overload, route, Double(most), Double(vehicle.capacity))
    }
  }

  private func length(of trips: [Trip], _ vehicle: CaseVehicle) -> Double {
    var length = 0.0
    for trip in trips {
      var here = trip.start
      for next in trip.clients + [trip.end] {
        length += yardstick.distance(here, next)
        here = next
      }
    }
    return length
  }
}
