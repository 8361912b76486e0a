internal import Quantities

extension SlowEvaluator {
  /// Broken constraints of the trips of one route: reloads, order, distance and what is aboard.
  func tripBreaches(vehicle: Int, visits: [Int], reloads: [Reload]) -> [String] {
    let terms = problem.vehicles[vehicle]
    var found: [String] = []
    var first = 0
    for reload in reloads {
      if !terms.reloads.contains(reload.location) {
        found.append("vehicle \(terms.id) may not reload at \(reload.location)")
      }
      if reload.before <= first || reload.before >= visits.count {
        found.append("vehicle \(terms.id) drives an empty trip before visit \(reload.before)")
        continue
      }
      found += loadBreaches(of: Array(visits[first..<reload.before]), in: vehicle)
      first = reload.before
    }
    found += loadBreaches(of: Array(visits[first...]), in: vehicle)
    if terms.maxTrips > 0, reloads.count + 1 > terms.maxTrips {
      found.append("vehicle \(terms.id) makes \(reloads.count + 1) trips")
    }
    let metres = distance(vehicle: vehicle, visits: visits, reloads: reloads)
    if let most = terms.maxDistance, metres > most {
      found.append("vehicle \(terms.id) drives \(metres) metres")
    }
    let stops = stops(of: visits, reloads: reloads, in: vehicle)
    for (from, to) in zip(stops, stops.dropFirst())
    where problem.profiles[terms.profile].distance(from: from, to: to) >= TravelProfile.forbidden {
      found.append("vehicle \(terms.id) may not drive from \(from) to \(to)")
    }
    return found
  }

  private func stops(of visits: [Int], reloads: [Reload], in vehicle: Int) -> [Int] {
    var stops = [problem.vehicles[vehicle].start]
    for (place, visit) in visits.enumerated() {
      stops += reloads.filter { $0.before == place }.map(\.location)
      stops.append(problem.clients[visit].location)
    }
    return stops + [problem.vehicles[vehicle].end]
  }

  /// Deliveries are aboard from the start of the trip to their client, pickups from theirs to the
  /// end; what is aboard on any leg must fit.
  private func loadBreaches(of trip: [Int], in vehicle: Int) -> [String] {
    let terms = problem.vehicles[vehicle]
    var found: [String] = []
    let isBackhaul = trip.map { problem.clients[$0].isBackhaul }
    if isBackhaul.first == true
      || zip(isBackhaul, isBackhaul.dropFirst()).contains(where: { $0 && !$1 })
    {
      found.append("vehicle \(terms.id) serves a backhaul before another client, or alone")
    }
    var aboard = (0..<problem.loadDimensions).map { dimension in
      trip.reduce(Int64(0)) { $0 + problem.clients[$1].delivery[dimension] }
    }
    var most = aboard
    for visit in trip {
      let client = problem.clients[visit]
      for dimension in 0..<problem.loadDimensions {
        aboard[dimension] -= client.delivery[dimension]
        aboard[dimension] += client.pickup.isEmpty ? 0 : client.pickup[dimension]
        most[dimension] = max(most[dimension], aboard[dimension])
      }
    }
    for (dimension, load) in most.enumerated() where load > terms.capacities[dimension] {
      found.append("vehicle \(terms.id) carries \(load) of dimension \(dimension)")
    }
    let fitting = terms.configurations.filter { zip(most, $0).allSatisfy { $0 <= $1 } }
    if fitting.isEmpty, !terms.configurations.isEmpty {
      found.append("vehicle \(terms.id) carries \(most), which no configuration takes")
    }
    return found
  }
}
