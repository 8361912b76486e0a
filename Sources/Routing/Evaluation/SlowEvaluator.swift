internal import Kernels
public import Quantities

/// Evaluates routes and solutions from the problem alone, simply and slowly: the measure that the
/// search is tested with. It shares no code with it.
public struct SlowEvaluator: Sendable {
  /// The problem.
  public let problem: Problem

  /// An evaluator for one problem.
  public init(problem: Problem) { self.problem = problem }

  /// The shortest schedule of a route that meets every limit of time, the first to end among
  /// equals; `nil` when there is none.
  ///
  /// Simulates every start at which anything can change: those that reach some visit, without
  /// waiting before, exactly when a window opens or closes, or a second later.
  public func schedule(
    vehicle: Int, visits: [Int], reloads: [Reload] = []
  ) -> RouteSchedule? {
    let terms = problem.vehicles[vehicle]
    let profile = problem.profiles[terms.profile]
    let first = release(of: visits[..<(reloads.first?.before ?? visits.count)])
    let earliest = max(terms.earliestStart, first ?? terms.earliestStart)
    var starts = [earliest, terms.latestEnd]
    var elapsed = terms.loadDuration
    var here = terms.start
    for (place, visit) in visits.enumerated() {
      let client = problem.clients[visit]
      if let number = reloads.firstIndex(where: { $0.before == place }) {
        let stop = reloads[number].location
        elapsed = elapsed + profile.duration(from: here, to: stop)
        here = stop
        let end = number + 1 < reloads.count ? reloads[number + 1].before : visits.count
        if let release = release(of: visits[place..<max(place, end)]) {
          starts += [release - elapsed, release - elapsed + Seconds(1)]
        }
      }
      elapsed = elapsed + profile.duration(from: here, to: client.location)
      for window in client.windows {
        starts += [window.opens - elapsed, window.closes - elapsed]
        starts += [window.opens - elapsed + Seconds(1), window.closes - elapsed + Seconds(1)]
      }
      elapsed = elapsed + client.service
      here = client.location
    }
    var best: RouteSchedule?
    for start in starts where start >= earliest {
      guard
        let found = simulate(vehicle: vehicle, visits: visits, reloads: reloads, start: start)
      else { continue }
      if let held = best, (held.duration, held.end) <= (found.duration, found.end) { continue }
      best = found
    }
    return best
  }

  /// The route that begins loading at `start` and serves everybody as soon as possible; `nil` when
  /// it breaks a limit of time.
  public func simulate(
    vehicle: Int, visits: [Int], reloads: [Reload] = [], start: TimeOfDay
  ) -> RouteSchedule? {
    let terms = problem.vehicles[vehicle]
    let profile = problem.profiles[terms.profile]
    var (arrivals, begins, departures): ([TimeOfDay], [TimeOfDay], [TimeOfDay]) = ([], [], [])
    guard start >= terms.earliestStart else { return nil }
    var now = start + terms.loadDuration
    var here = terms.start
    var isFirstTrip = true
    for (place, visit) in visits.enumerated() {
      let client = problem.clients[visit]
      if let number = reloads.firstIndex(where: { $0.before == place }) {
        let stop = reloads[number].location
        let end = number + 1 < reloads.count ? reloads[number + 1].before : visits.count
        now = now + profile.duration(from: here, to: stop)
        now = max(now, release(of: visits[place..<max(place, end)]) ?? now)
        here = stop
        isFirstTrip = false
      }
      if isFirstTrip, let release = client.release, start < release { return nil }
      now = now + profile.duration(from: here, to: client.location)
      arrivals.append(now)
      if !client.windows.isEmpty {
        guard let window = client.windows.first(where: { now <= $0.closes }) else { return nil }
        if now < window.opens { now = window.opens }
      }
      begins.append(now)
      now = now + client.service
      departures.append(now)
      if !terms.onBoardLimits.isEmpty, let limit = terms.onBoardLimits[visit], now - start > limit {
        return nil
      }
      here = client.location
    }
    let end = now + profile.duration(from: here, to: terms.end)
    if end > terms.latestEnd { return nil }
    if let most = terms.maxDuration, end - start > most { return nil }
    return RouteSchedule(
      start: start, departure: start + terms.loadDuration, arrivals: arrivals, begins: begins,
      departures: departures, end: end)
  }

  /// The latest release of some clients.
  private func release(of visits: ArraySlice<Int>) -> TimeOfDay? {
    visits.compactMap { problem.clients[$0].release }.max()
  }

  /// The metres of a route.
  public func distance(vehicle: Int, visits: [Int], reloads: [Reload] = []) -> Meters {
    let terms = problem.vehicles[vehicle]
    var stops = [terms.start]
    for (place, visit) in visits.enumerated() {
      stops += reloads.filter { $0.before == place }.map(\.location)
      stops.append(problem.clients[visit].location)
    }
    stops.append(terms.end)
    return zip(stops, stops.dropFirst()).reduce(.zero) {
      $0 + problem.profiles[terms.profile].distance(from: $1.0, to: $1.1)
    }
  }

  /// The cost of a route that lasts `duration`.
  public func cost(
    vehicle: Int, visits: [Int], reloads: [Reload] = [], duration: Seconds
  ) -> RouteCost {
    let terms = problem.vehicles[vehicle]
    let driven = distance(vehicle: vehicle, visits: visits, reloads: reloads)
    let metres = driven + terms.distanceCost.fixedDistance
    let time = terms.durationCost
    let w = (duration + time.fixedDuration).rawValue
    let season = time.seasonPerHour.rawValue * w / 3_600
    var groups: [Int] = []
    var visitCost = MicroEuros.zero
    for visit in visits where !terms.visitCosts.isEmpty {
      if let group = problem.groupOfClient[visit] {
        if groups.contains(group) { continue }
        groups.append(group)
      }
      visitCost = visitCost + terms.visitCosts[visit]
    }
    return RouteCost(
      fixed: terms.fixedCost,
      distance: MicroEuros(metres.rawValue * terms.distanceCost.perKilometre.rawValue / 1_000),
      duration: MicroEuros(w * time.perHour.rawValue / 3_600),
      season: MicroEuros(season * (2 * time.given.rawValue + w) / (2 * time.fair.rawValue)),
      visits: visitCost)
  }

  /// The route of `vehicle` with these visits, or `nil` when it breaks a constraint of its own.
  public func route(vehicle: Int, visits: [Int], reloads: [Reload] = []) -> Route? {
    guard breaches(vehicle: vehicle, visits: visits, reloads: reloads).isEmpty,
      let schedule = schedule(vehicle: vehicle, visits: visits, reloads: reloads)
    else { return nil }
    return Route(
      vehicle: vehicle, visits: visits, reloads: reloads, schedule: schedule,
      distance: distance(vehicle: vehicle, visits: visits, reloads: reloads),
      cost: cost(
        vehicle: vehicle, visits: visits, reloads: reloads, duration: schedule.duration))
  }

  /// Broken constraints of one route that have nothing to do with time.
  func breaches(vehicle: Int, visits: [Int], reloads: [Reload] = []) -> [String] {
    let terms = problem.vehicles[vehicle]
    var found = tripBreaches(vehicle: vehicle, visits: visits, reloads: reloads)
    for visit in visits {
      if let allowed = problem.clients[visit].allowedVehicles, !allowed.contains(vehicle) {
        found.append("vehicle \(terms.id) may not serve client \(problem.clients[visit].id)")
      }
    }
    let stops = stopCount(visits)
    if terms.maxStops > 0, stops > terms.maxStops {
      found.append("vehicle \(terms.id) makes \(stops) stops")
    }
    return found
  }

  private func stopCount(_ visits: [Int]) -> Int {
    var stops = visits.isEmpty ? 0 : 1
    for (former, latter) in zip(visits, visits.dropFirst()) {
      let group = problem.groupOfClient[latter]
      if group == nil || group != problem.groupOfClient[former] { stops += 1 }
    }
    return stops
  }
}
