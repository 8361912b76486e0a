internal import Quantities

extension SlowEvaluator {
  /// Every broken constraint and every wrong figure of a solution, as sentences.
  public func complaints(about solution: Solution) -> [String] {
    var found: [String] = []
    for route in solution.routes { found += complaints(about: route) }
    found += wholeComplaints(about: solution)
    found += groupComplaints(about: solution)
    let expected = objective(of: solution)
    if expected != solution.objective {
      found.append("objective \(solution.objective) should be \(expected)")
    }
    return found
  }

  /// The objective that the routes and the unserved clients of a solution amount to.
  public func objective(of solution: Solution) -> Objective {
    let used = solution.routes.map(\.vehicle)
    let idle = problem.vehicles.indices.filter {
      problem.vehicles[$0].isForced && !used.contains($0)
    }
    return Objective(
      idleForcedVehicles: idle.count,
      unservedWeight: solution.unserved.reduce(0) { $0 + problem.clients[$1].unservedWeight },
      cost: solution.routes.reduce(.zero) { $0 + $1.cost.total }
        + solution.unserved.reduce(.zero) { $0 + problem.clients[$1].prize })
  }

  private func complaints(about route: Route) -> [String] {
    let id = problem.vehicles[route.vehicle].id
    var found = breaches(vehicle: route.vehicle, visits: route.visits, reloads: route.reloads)
    if route.visits.isEmpty { found.append("the route of vehicle \(id) is empty") }
    // Reloads elsewhere than between two visits are told of above, and have no times.
    guard route.reloads.allSatisfy({ $0.before > 0 && $0.before < route.visits.count }) else {
      return found
    }
    guard
      let schedule = schedule(
        vehicle: route.vehicle, visits: route.visits, reloads: route.reloads)
    else {
      return found + ["the route of vehicle \(id) cannot be in time"]
    }
    if schedule != route.schedule {
      found.append("the schedule of vehicle \(id) is not the shortest that ends first")
    }
    let metres = distance(
      vehicle: route.vehicle, visits: route.visits, reloads: route.reloads)
    if route.distance != metres {
      found.append("the distance of vehicle \(id) is wrong")
    }
    let cost = cost(
      vehicle: route.vehicle, visits: route.visits, reloads: route.reloads,
      duration: schedule.duration)
    if cost != route.cost { found.append("the cost of vehicle \(id) is wrong") }
    return found
  }

  /// Everybody once, every vehicle at most once.
  private func wholeComplaints(about solution: Solution) -> [String] {
    var found: [String] = []
    let all = solution.routes.flatMap(\.visits) + solution.unserved
    for (client, value) in problem.clients.enumerated() {
      let times = all.count { $0 == client }
      if times != 1 { found.append("client \(value.id) is there \(times) times") }
    }
    for (vehicle, value) in problem.vehicles.enumerated() {
      let times = solution.routes.count { $0.vehicle == vehicle }
      if times > value.count { found.append("vehicle \(value.id) has \(times) routes") }
    }
    return found
  }

  private func groupComplaints(about solution: Solution) -> [String] {
    var found: [String] = []
    for group in problem.clientGroups {
      let spread = solution.routes.count { $0.visits.contains(where: group.clients.contains) }
      if spread > group.maxVehicles {
        found.append("client group \(group.id) is spread over \(spread) vehicles")
      }
    }
    for group in problem.vehicleGroups {
      let used = solution.routes.count { group.vehicles.contains($0.vehicle) }
      if used > 1 { found.append("\(used) vehicles of group \(group.id) are used") }
    }
    return found
  }
}
