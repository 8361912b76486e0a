internal import Quantities

/// Which way of searching a problem gets.
enum EngineKind {
  /// Everything the model can say, walked through: for the weeks of a cooperative.
  case rich
  /// Loads and metres.
  case plain
  /// Loads and metres of many thousand clients.
  case plane
  /// Several types of vehicles.
  case fleet
  /// Pickups or backhauls.
  case mixed
  /// Time.
  case timed
  /// Everything but what only ``rich`` knows.
  case whole
  /// The same in the plane.
  case wholePlane

  init(_ problem: Problem, hasJudge: Bool) {
    guard !hasJudge, !problem.clients.isEmpty, Self.isLean(problem) else {
      self = .rich
      return
    }
    let isPlane = !(problem.profiles.first?.points.isEmpty ?? true)
    let hasTrips =
      problem.vehicles.contains { !$0.reloads.isEmpty }
      || problem.clients.contains { $0.release != nil }
    let isMixed = problem.clients.contains {
      $0.isBackhaul || $0.pickup.contains { $0 > 0 }
    }
    let isTimed =
      hasTrips || problem.clients.contains { !$0.windows.isEmpty }
      || problem.vehicles.contains { $0.maxDuration != nil || Self.mayBeLate($0, in: problem) }
    guard !isTimed || Self.fitsDay(problem) else {
      self = .rich
      return
    }
    let hasFleet = Self.mayChangeType(problem)
    self =
      switch (isTimed, hasTrips || (isTimed && (isMixed || hasFleet)), isMixed, hasFleet, isPlane) {
      case (false, _, false, false, false): .plain
      case (false, _, false, false, true): .plane
      case (false, _, false, true, false): .fleet
      case (false, _, true, _, false): .mixed
      case (true, false, _, _, false): .timed
      case (true, true, _, _, false): .whole
      default: .wholePlane
      }
  }

  /// Whether a day could be too short for a route through as many as fit aboard.
  private static func mayBeLate(_ vehicle: Vehicle, in problem: Problem) -> Bool {
    let longest = problem.profiles.map(\.longestDuration).max() ?? 0
    let service = problem.clients.reduce(0) { $0 + $1.service.rawValue }
    let arcs = Int64(mostVisits(vehicle, in: problem) + 1)
    let most = longest * arcs + service + vehicle.loadDuration.rawValue
    return (vehicle.latestEnd - vehicle.earliestStart).rawValue < most
  }

  /// Whether a vehicle that may start or end beyond all times that the engine can hold loses nothing
  /// when it does so within them.
  private static func fitsDay(_ problem: Problem) -> Bool {
    let most = Int64(GroundClient.far) / 2
    var latest: Int64 = 0
    for client in problem.clients {
      for window in client.windows {
        latest = max(latest, abs(window.opens.secondsSinceMidnight))
        latest = max(latest, abs(window.closes.secondsSinceMidnight))
      }
      latest = max(latest, abs(client.release?.secondsSinceMidnight ?? 0))
    }
    var isEndless = false
    for vehicle in problem.vehicles {
      let ends = [vehicle.earliestStart, vehicle.latestEnd].map { abs($0.secondsSinceMidnight) }
      for end in ends where end <= most { latest = max(latest, end) }
      if ends.contains(where: { $0 > most }) { isEndless = true }
    }
    return !isEndless || latest + longestRoute(of: problem) <= most
  }

  /// No route takes longer without waiting, reloads before each client included.
  private static func longestRoute(of problem: Problem) -> Int64 {
    let longest = problem.profiles.map(\.longestDuration).max() ?? 0
    let service = problem.clients.reduce(0) { $0 + $1.service.rawValue }
    let reloads = problem.vehicles.contains { !$0.reloads.isEmpty } ? 2 : 1
    return longest * Int64(problem.clients.count * reloads + 1) + service
      + (problem.vehicles.map(\.loadDuration.rawValue).max() ?? 0)
  }

  /// No route of the vehicle has more clients: the smallest deliveries fill it.
  private static func mostVisits(_ vehicle: Vehicle, in problem: Problem) -> Int {
    guard vehicle.reloads.isEmpty, let capacity = vehicle.capacities.first else {
      return problem.clients.count
    }
    var left = capacity
    var count = 0
    for delivery in problem.clients.map({ $0.delivery.first ?? 0 }).sorted() {
      left -= delivery
      if left < 0 { break }
      count += 1
    }
    return count
  }

  private static func mayChangeType(_ problem: Problem) -> Bool {
    // Local search weighs metres alone where all metres cost the same.
    let prices = problem.vehicles.map(\.distanceCost.perKilometre)
    if prices.contains(where: { $0 != prices.first }) { return true }
    var seen: Set<[Int]> = []
    for vehicle in problem.vehicles
    where !seen.insert([vehicle.start, vehicle.end, vehicle.profile]).inserted { return true }
    return false
  }

  /// Whether the fast engine knows all that the problem says, in numbers that it can hold.
  private static func isLean(_ problem: Problem) -> Bool {
    let most = Int64(GroundClient.far) / 2
    func isSmall(_ time: Int64) -> Bool { abs(time) < most }
    guard problem.clientGroups.allSatisfy({ $0.clients.count < 2 }), problem.vehicleGroups.isEmpty,
      problem.clients.count < 1 << 22, problem.profiles.count == 1 || noPlane(problem),
      problem.profiles.allSatisfy({ $0.points.isEmpty || $0.rounding != .up })
    else { return false }
    for client in problem.clients {
      guard client.windows.count <= 1, client.pickup.dropFirst().allSatisfy({ $0 == 0 }),
        client.delivery.allSatisfy({ $0 < 1 << 30 }), client.pickup.allSatisfy({ $0 < 1 << 30 }),
        client.windows.allSatisfy({
          isSmall($0.opens.secondsSinceMidnight) && isSmall($0.closes.secondsSinceMidnight)
        }), isSmall(client.release?.secondsSinceMidnight ?? 0), isSmall(client.service.rawValue)
      else { return false }
    }
    for vehicle in problem.vehicles {
      guard vehicle.configurations.isEmpty, vehicle.maxStops == 0, !vehicle.isForced,
        vehicle.durationCost == .free, vehicle.onBoardLimits.allSatisfy({ $0 == nil }),
        vehicle.distanceCost.perKilometre.rawValue.isMultiple(of: 1_000),
        vehicle.reloads.count < 2, vehicle.earliestStart.secondsSinceMidnight < most,
        vehicle.latestEnd.secondsSinceMidnight > -most, isSmall(vehicle.loadDuration.rawValue)
      else { return false }
    }
    let sums = (0..<problem.loadDimensions).map { dimension in
      problem.clients.reduce(Int64(0)) { $0 + $1.delivery[dimension] + ($1.pickup.first ?? 0) }
    }
    return sums.allSatisfy { $0 < 1 << 31 - 1 }
  }

  private static func noPlane(_ problem: Problem) -> Bool {
    problem.profiles.allSatisfy { $0.points.isEmpty }
  }
}
