public import Instances
public import Routing

extension CaseTranslation {
  /// The engine's solution with the node and vehicle numbers of the case.
  public func answer(_ solution: Solution) -> RoutingAnswer {
    var used = [Int](repeating: 0, count: routing.vehicles.count)
    var next = 0
    return RoutingAnswer(
      routes: solution.routes.map { route in
        let numbers = routing.vehicles[route.vehicle].numbers
        let place = used[route.vehicle]
        used[route.vehicle] += 1
        defer { next += 1 }
        return RoutingAnswer.Route(
          vehicle: numbers.indices.contains(place) ? numbers[place] : next, stops: stops(route))
      })
  }

  private func stops(_ route: Route) -> [Int] {
    var stops: [Int] = []
    for (place, client) in route.visits.enumerated() {
      for reload in route.reloads where reload.before == place { stops.append(reload.location) }
      stops.append(nodeOfClient[client])
    }
    return stops
  }
}
