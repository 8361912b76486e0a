import Kernels
import Quantities

@testable import Routing

/// Small partition problems with every feature that a certificate is about, drawn by seed; times in a
/// day of 4 000 seconds.
enum CertificateProblem {
  static func make(seed: UInt64) throws -> PartitionProblem {
    var random = RandomGenerator(seed: seed)
    let (demands, clientCount) = demands(&random)
    let m = random.pick(2...4)
    let clients = try (0..<clientCount).map { try client($0, vehicles: m, &random) }
    let vehicles = try (0..<m).map { try vehicle($0, clients: clientCount, &random) }
    var groups: [VehicleGroup] = []
    if m >= 3, random.below(2) == 0 { groups.append(VehicleGroup(id: "G0", vehicles: [0, 1])) }
    if m == 4, random.below(2) == 0 { groups.append(VehicleGroup(id: "G1", vehicles: [1, 2, 3])) }
    let problem = try Problem(
      loadDimensions: 2, clients: clients, vehicles: vehicles,
      profiles: [try profile(clientCount + m + 1, &random)], vehicleGroups: groups)
    let obligations = random.below(3) == 0 ? [[random.below(m)], [0, m - 1]] : []
    guard let partition = PartitionProblem(problem, demands: demands, obligations: obligations)
    else { throw ModelError.tooLarge(field: "the drawn problem") }
    return partition
  }

  /// Five or six demands, up to two of which may be split.
  private static func demands(_ random: inout RandomGenerator) -> ([Demand], Int) {
    let split = random.below(3)
    let count = split == 2 ? 5 : random.pick(5...6)
    var (demands, clients): ([Demand], Int) = ([], 0)
    for number in 0..<count {
      let parts = number < split ? [[0, 1], [0], [1]] : [[0]]
      let ways = parts.enumerated().map { Demand.Way(client: clients + $0, tasks: $1) }
      clients += ways.count
      demands.append(
        Demand(
          taskCount: number < split ? 2 : 1, ways: ways, unservedWeight: Int64(random.below(4)),
          prize: MicroEuros(random.below(3) * 4_000_000)))
    }
    return (demands, clients)
  }

  private static func profile(_ count: Int, _ random: inout RandomGenerator) throws
    -> TravelProfile
  {
    let points = (0..<count).map { _ in (random.below(300), random.below(300)) }
    var (durations, distances): ([Seconds], [Meters]) = ([], [])
    for (from, a) in points.enumerated() {
      for (to, b) in points.enumerated() {
        let far = from == to ? 0 : abs(a.0 - b.0) + abs(a.1 - b.1) + random.below(40)
        let isClosed = from != to && random.below(30) == 0
        durations.append(Seconds(far))
        distances.append(
          isClosed ? TravelProfile.forbidden : Meters(far * 12 + random.below(300)))
      }
    }
    return try TravelProfile(locationCount: count, durations: durations, distances: distances)
  }

  private static func client(_ index: Int, vehicles m: Int, _ random: inout RandomGenerator)
    throws -> Client
  {
    var windows: [TimeWindow] = []
    if random.below(3) > 0 {
      var opens = 200 + random.below(1_500)
      for _ in 0...random.below(2) {
        let closes = opens + random.below(500)
        windows.append(
          try TimeWindow(
            opens: TimeOfDay(secondsSinceMidnight: Int64(opens)),
            closes: TimeOfDay(secondsSinceMidnight: Int64(closes))))
        opens = closes + 1 + random.below(400)
      }
    }
    let refused = random.below(4 * m)
    return try Client(
      id: "C\(index)", location: index,
      delivery: [Int64(1 + random.below(9)), Int64(random.below(5))], windows: windows,
      service: Seconds(random.below(120)),
      allowedVehicles: refused < m ? BitSet((0..<m).filter { $0 != refused }) : nil)
  }

  private static func vehicle(_ index: Int, clients n: Int, _ random: inout RandomGenerator)
    throws -> Vehicle
  {
    let limits = (0..<n).map { _ in
      random.below(3) == 0 ? Seconds(500 + random.below(900)) : nil
    }
    return try Vehicle(
      id: "K\(index)", count: random.below(5) == 0 ? 2 : 1, start: n,
      end: n + random.below(2) * (index + 1),
      earliestStart: TimeOfDay(secondsSinceMidnight: Int64(random.below(400))),
      latestEnd: TimeOfDay(secondsSinceMidnight: Int64(2_000 + random.below(2_000))),
      loadDuration: Seconds(random.below(100)),
      capacities: [Int64(10 + random.below(15)), Int64(4 + random.below(8))],
      configurations: (0..<random.below(3)).map { _ in
        [Int64(5 + random.below(15)), Int64(2 + random.below(10))]
      },
      maxDuration: random.below(2) == 0 ? Seconds(1_500 + random.below(1_500)) : nil,
      maxDistance: random.below(4) == 0 ? Meters(12_000) : nil,
      maxStops: 3 + random.below(2), fixedCost: MicroEuros(random.below(4) * 1_000_000),
      distanceCost: try DistanceCost(
        fixedDistance: Meters(random.below(5_000)), perKilometre: MicroEuros(350_001)),
      durationCost: try DurationCost(
        fixedDuration: Seconds(random.below(600)), perHour: MicroEuros(12_000_000),
        seasonPerHour: MicroEuros(random.below(2) * 12_000_000),
        given: Seconds(random.below(20_000)), fair: Seconds(3_600 + random.below(9_000))),
      visitCosts: (0..<n).map { _ in MicroEuros(random.below(3) * 400_000) },
      onBoardLimits: random.below(2) == 0 ? limits : [])
  }
}
