internal import Kernels
internal import Quantities

/// The door from the dense state to the values that users see.
extension SearchState {
  /// The present solution as plain values.
  func solution(of problem: Problem) -> Solution {
    var routes: [Route] = []
    for vehicle in 0..<instance.vehicleCount where length[vehicle] > 0 {
      routes.append(route(of: vehicle, in: problem))
    }
    let unserved = (0..<absentCount).map { absent[$0] }.sorted()
    return Solution(routes: routes, unserved: unserved, objective: score.objective)
  }

  /// The visits of `vehicle`, by index.
  func visitList(of vehicle: Int) -> [Int] { (0..<length[vehicle]).map { visit(vehicle, $0) } }

  /// The route of `vehicle`, which must be used.
  private func route(of vehicle: Int, in problem: Problem) -> Route {
    let value = value[vehicle]
    let visits = visitList(of: vehicle)
    let terms = problem.vehicles[vehicle]
    let duration = Seconds(value.duration)
    let meters = Meters(value.meters)
    let cost = RouteCost(
      fixed: terms.fixedCost, distance: terms.distanceCost.cost(of: meters),
      duration: terms.durationCost.linearCost(of: duration),
      season: terms.durationCost.convexCost(of: duration), visits: MicroEuros(value.visitCost))
    return Route(
      vehicle: vehicle, visits: visits,
      schedule: RouteSchedule(
        of: visits, vehicle: vehicle, start: TimeOfDay(secondsSinceMidnight: Int64(value.start)),
        in: problem),
      distance: meters, cost: cost)
  }

  /// The schedule of `vehicle`, which must be used.
  func schedule(of vehicle: Int, in problem: Problem) -> RouteSchedule {
    RouteSchedule(
      of: visitList(of: vehicle), vehicle: vehicle,
      start: TimeOfDay(secondsSinceMidnight: Int64(value[vehicle].start)), in: problem)
  }
}

extension Score {
  /// The same as a plain value.
  var objective: Objective {
    Objective(
      idleForcedVehicles: idleForced, unservedWeight: Int64(unserved), cost: MicroEuros(cost))
  }
}

extension RouteSchedule {
  /// The times of a route that starts at `start` and serves everybody as soon as it can.
  ///
  /// Whoever comes after the last window is served at once: late, as the checks then say.
  init(of visits: [Int], vehicle: Int, start: TimeOfDay, in problem: Problem) {
    let terms = problem.vehicles[vehicle]
    let profile = problem.profiles[terms.profile]
    let departure = start + terms.loadDuration
    var (now, here) = (departure, terms.start)
    var (arrivals, begins, departures): ([TimeOfDay], [TimeOfDay], [TimeOfDay]) = ([], [], [])
    for visit in visits {
      let client = problem.clients[visit]
      let arrival = now + profile.duration(from: here, to: client.location)
      let window = client.windows.first { $0.closes >= arrival }
      let begin = max(arrival, window?.opens ?? arrival)
      (now, here) = (begin + client.service, client.location)
      arrivals.append(arrival)
      begins.append(begin)
      departures.append(now)
    }
    let end = now + profile.duration(from: here, to: terms.end)
    self.init(
      start: start, departure: departure, arrivals: arrivals, begins: begins,
      departures: departures, end: end)
  }
}

extension Problem {
  /// The route of `vehicle` with these visits, or `nil` when it breaks a constraint of its own
  /// (who may serve whom, loads, stops, windows, durations, limits on board).
  ///
  /// Costs a new search state each time: for asking about a few routes, not for searching.
  public func route(of vehicle: Int, visiting visits: [Int]) -> Route? {
    var state = SearchState(self)
    guard !visits.isEmpty, Set(visits).count == visits.count,
      visits.allSatisfy(clients.indices.contains), vehicles.indices.contains(vehicle)
    else { return nil }
    for (place, client) in visits.enumerated() { state.trial[place] = client }
    guard state.measure(lane: 0, count: visits.count, for: vehicle) != nil else { return nil }
    state.setRoute(vehicle, lane: 0, count: visits.count)
    return state.solution(of: self).routes.first
  }
}
