internal import Kernels
internal import Quantities

/// A problem in which alike vehicles of one entry have entries of their own, for the engine that
/// gives each entry one route.
struct VehicleCopies {
  /// The problem with copies.
  let problem: Problem
  private let original: Problem
  /// The entry of the first problem that each vehicle comes from.
  private let entries: [Int]

  /// `nil` when every entry is one vehicle already.
  init?(of original: Problem) {
    if original.vehicles.allSatisfy({ $0.count == 1 }) { return nil }
    let entries = original.vehicles.indices.flatMap { entry in
      Array(repeating: entry, count: min(original.vehicles[entry].count, original.clients.count))
    }
    func copies(of entry: Int) -> [Int] { entries.indices.filter { entries[$0] == entry } }
    do {
      problem = try Problem(
        loadDimensions: original.loadDimensions,
        clients: original.clients.map { client in
          guard let allowed = client.allowedVehicles else { return client }
          return try client.allowed(
            in: BitSet(entries.indices.filter { allowed.contains(entries[$0]) }))
        },
        vehicles: entries.indices.map { copy in
          let entry = entries[copy]
          return try original.vehicles[entry]
            .single(id: "\(copy)", isFirst: copy == 0 || entries[copy - 1] != entry)
        },
        profiles: original.profiles, clientGroups: original.clientGroups,
        vehicleGroups: original.vehicleGroups.map {
          VehicleGroup(id: $0.id, vehicles: $0.vehicles.flatMap(copies))
        })
    } catch {
      // Copies say nothing that their entries did not say.
      return nil
    }
    self.original = original
    self.entries = entries
  }

  /// A solution of the first problem in terms of the copies.
  func copied(_ solution: Solution) -> Solution {
    var isUsed = [Bool](repeating: false, count: entries.count)
    var routes: [Route] = []
    for route in solution.routes {
      let free = entries.indices.first { entries[$0] == route.vehicle && !isUsed[$0] }
      guard let free else { continue }
      isUsed[free] = true
      routes.append(route.driven(by: free))
    }
    return Solution(routes: routes, unserved: solution.unserved, objective: solution.objective)
  }

  /// A solution with copies in terms of the first problem.
  func original(_ solution: Solution) -> Solution {
    let routes = solution.routes.map { $0.driven(by: entries[$0.vehicle]) }
    let objective = SlowEvaluator(problem: original).objective(
      of: Solution(routes: routes, unserved: solution.unserved, objective: solution.objective))
    return Solution(routes: routes, unserved: solution.unserved, objective: objective)
  }

  /// A route of a copy as one of the first problem.
  func original(_ route: FoundRoute) -> FoundRoute {
    FoundRoute(vehicle: entries[route.vehicle], visits: route.visits)
  }

  /// A judge of the first problem asked about the copies.
  func judge(_ judge: (any RouteJudge)?) -> (any RouteJudge)? {
    judge.map { EntryJudge(judge: $0, entries: entries) }
  }

  private struct EntryJudge: RouteJudge {
    let judge: any RouteJudge
    let entries: [Int]

    func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict {
      judge.verdict(vehicle: entries[vehicle], visits: visits, schedule: schedule)
    }
  }
}

extension Client {
  fileprivate func allowed(in vehicles: BitSet) throws(ModelError) -> Client {
    try Client(
      id: id, location: location, delivery: delivery, pickup: pickup, windows: windows,
      service: service, release: release, unservedWeight: unservedWeight, prize: prize,
      isBackhaul: isBackhaul, allowedVehicles: vehicles)
  }
}

extension Vehicle {
  /// One of the alike vehicles; using the first is enough when the entry is forced.
  fileprivate func single(id: String, isFirst: Bool) throws(ModelError) -> Vehicle {
    try Vehicle(
      id: id, start: start, end: end, profile: profile, earliestStart: earliestStart,
      latestEnd: latestEnd, loadDuration: loadDuration, capacities: capacities,
      configurations: configurations, maxDuration: maxDuration, maxDistance: maxDistance,
      reloads: reloads, maxTrips: maxTrips, maxStops: maxStops, fixedCost: fixedCost,
      distanceCost: distanceCost, durationCost: durationCost, visitCosts: visitCosts,
      onBoardLimits: onBoardLimits, isForced: isForced && isFirst)
  }
}

extension Route {
  fileprivate func driven(by vehicle: Int) -> Route {
    Route(
      vehicle: vehicle, visits: visits, reloads: reloads, schedule: schedule, distance: distance,
      cost: cost)
  }
}
