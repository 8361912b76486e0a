import Kernels
import Quantities

@testable import Routing

/// Small problems with every feature of the model, drawn by seed.
enum RandomProblem {
  /// Which features a draw may have.
  struct Features: OptionSet {
    let rawValue: Int
    static let windows = Features(rawValue: 1)
    static let severalWindows = Features(rawValue: 2)
    static let limits = Features(rawValue: 4)
    static let groups = Features(rawValue: 8)
    static let exclusions = Features(rawValue: 16)
    static let forced = Features(rawValue: 32)
    static let releases = Features(rawValue: 64)
    static let everything = Features(rawValue: 127)

    /// Each feature with an even chance.
    static func drawn(_ random: inout RandomGenerator) -> Features {
      Features(rawValue: Int(random.next() >> 57))
    }
  }

  /// A problem; times are in a day of 4 000 seconds.
  static func make(clients n: Int, vehicles m: Int, seed: UInt64, features: Features? = nil)
    throws -> Problem
  {
    var random = RandomGenerator(seed: seed)
    let features = features ?? .drawn(&random)
    let locations = n + m + 1
    let profiles = try (0..<2).map { _ in try profile(locations, &random) }
    let clients = try (0..<n).map { try client($0, vehicles: m, features, &random) }
    var clientGroups: [ClientGroup] = []
    if features.contains(.groups), n >= 4 {
      clientGroups = [
        try ClientGroup(id: "G0", clients: [0, 1]),
        try ClientGroup(id: "G1", clients: [2, 3], maxVehicles: 1 + random.below(2)),
      ]
    }
    let forced = features.contains(.forced) ? random.below(m) : -1
    let vehicles = try (0..<m).map {
      try vehicle($0, clients: n, isForced: $0 == forced, clientGroups, features, &random)
    }
    var vehicleGroups: [VehicleGroup] = []
    if features.contains(.exclusions), m >= 3 {
      vehicleGroups = [VehicleGroup(id: "V0", vehicles: [0, 1])]
      if m >= 5 { vehicleGroups.append(VehicleGroup(id: "V1", vehicles: [1, 2, 3])) }
    }
    return try Problem(
      loadDimensions: 2, clients: clients, vehicles: vehicles, profiles: profiles,
      clientGroups: clientGroups, vehicleGroups: vehicleGroups)
  }

  private static func profile(_ count: Int, _ random: inout RandomGenerator) throws
    -> TravelProfile
  {
    let points = (0..<count).map { _ in (random.below(300), random.below(300)) }
    var (durations, distances): ([Seconds], [Meters]) = ([], [])
    for (from, a) in points.enumerated() {
      for (to, b) in points.enumerated() {
        let far = from == to ? 0 : abs(a.0 - b.0) + abs(a.1 - b.1) + random.below(40)
        durations.append(Seconds(far))
        distances.append(Meters(far * 12 + random.below(from == to ? 1 : 300)))
      }
    }
    return try TravelProfile(locationCount: count, durations: durations, distances: distances)
  }

  private static func client(
    _ index: Int, vehicles m: Int, _ features: Features, _ random: inout RandomGenerator
  ) throws -> Client {
    var windows: [TimeWindow] = []
    if features.contains(.windows), random.below(3) > 0 {
      var opens = 200 + random.below(1_500)
      let count = features.contains(.severalWindows) ? 1 + random.below(3) : 1
      for _ in 0..<count {
        let closes = opens + random.below(500)
        windows.append(
          try TimeWindow(
            opens: TimeOfDay(secondsSinceMidnight: Int64(opens)),
            closes: TimeOfDay(secondsSinceMidnight: Int64(closes))))
        opens = closes + 1 + random.below(400)
      }
    }
    var allowed: BitSet?
    if random.below(4) == 0 {
      let refused = random.below(m)
      allowed = BitSet((0..<m).filter { $0 != refused })
    }
    let isReleased = features.contains(.releases) && random.below(3) == 0
    return try Client(
      id: "C\(index)", location: index,
      delivery: [Int64(1 + random.below(9)), Int64(random.below(5))], windows: windows,
      service: Seconds(random.below(120)),
      release: isReleased ? TimeOfDay(secondsSinceMidnight: Int64(random.below(900))) : nil,
      unservedWeight: Int64(random.below(4)), allowedVehicles: allowed)
  }

  private static func vehicle(
    _ index: Int, clients n: Int, isForced: Bool, _ groups: [ClientGroup], _ features: Features,
    _ random: inout RandomGenerator
  ) throws -> Vehicle {
    var visitCosts = (0..<n).map { _ in MicroEuros(random.below(3) * 400_000) }
    for group in groups {
      for client in group.clients { visitCosts[client] = visitCosts[group.clients[0]] }
    }
    let limits: [Seconds?] = (0..<n).map { _ in
      features.contains(.limits) && random.below(2) == 0 ? Seconds(500 + random.below(900)) : nil
    }
    let earliest = random.below(400)
    return try Vehicle(
      id: "K\(index)", start: n, end: n + random.below(2) * (index + 1), profile: random.below(2),
      earliestStart: TimeOfDay(secondsSinceMidnight: Int64(earliest)),
      latestEnd: TimeOfDay(secondsSinceMidnight: Int64(2_000 + random.below(2_000))),
      loadDuration: Seconds(random.below(100)),
      capacities: [Int64(10 + random.below(20)), Int64(4 + random.below(12))],
      configurations: (0..<random.below(3)).map { _ in
        [Int64(5 + random.below(20)), Int64(2 + random.below(12))]
      },
      maxDuration: random.below(2) == 0 ? Seconds(1_500 + random.below(1_500)) : nil,
      maxStops: random.below(3) == 0 ? 3 + random.below(3) : 0,
      fixedCost: MicroEuros(random.below(4) * 1_000_000),
      distanceCost: try DistanceCost(
        fixedDistance: Meters(random.below(5_000)), perKilometre: MicroEuros(350_000)),
      durationCost: try DurationCost(
        fixedDuration: Seconds(random.below(600)), perHour: MicroEuros(12_000_000),
        seasonPerHour: MicroEuros(random.below(2) * 12_000_000),
        given: Seconds(random.below(20_000)), fair: Seconds(3_600 + random.below(9_000))),
      visitCosts: visitCosts, onBoardLimits: limits, isForced: isForced)
  }
}

extension SearchState {
  /// A random feasible state: clients inserted in a random order, at their cheapest places, except
  /// some that are left out.
  static func random(_ problem: Problem, seed: UInt64) -> SearchState {
    var state = SearchState(problem)
    var random = RandomGenerator(seed: seed &+ 77)
    var recreate = Recreate(state, blink: 0.3)
    let ruin = Ruin(parameters: SearchParameters(iterations: 1))
    recreate.apply(to: &state, &random)
    for _ in 0..<3 {
      ruin.apply(to: &state, &random)
      recreate.apply(to: &state, &random)
    }
    ruin.apply(to: &state, &random)
    var left = state.absentCount / 2
    for client in 0..<problem.clients.count where left > 0 && state.routeOf[client] < 0 {
      for vehicle in 0..<problem.vehicles.count
      where state.length[vehicle] > 0 || state.isFree(vehicle) {
        let found = state.bestPlaces(for: client, in: vehicle)
        guard found.first >= 0, state.groupAllows(client, in: vehicle) else { continue }
        state.insert(client, in: vehicle, at: found.first)
        left -= 1
        break
      }
    }
    return state
  }
}
