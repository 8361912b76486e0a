import Kernels
import Quantities
import Testing

@testable import Routing

/// Several searches that divide the vehicles of one solution among them.
@Suite struct RegionTests {
  /// 520 clients in the plane, every tenth optional, two types of vehicles in scarce number.
  private func problem(seed: UInt64, isTimed: Bool) throws -> Problem {
    var random = RandomGenerator(seed: seed)
    let points = (0...520).map { _ in
      PlanePoint(x: Double(random.below(1_000)), y: Double(random.below(1_000)))
    }
    var total: Int64 = 0
    let clients = try (1...520).map { number in
      let delivery = Int64(1 + random.below(5))
      total += delivery
      let isOptional = number.isMultiple(of: 10)
      return try Client(
        id: "C\(number)", location: number, delivery: [delivery],
        unservedWeight: isOptional ? 0 : 1,
        prize: isOptional ? MicroEuros(Int64(20 + random.below(200))) : .zero)
    }
    let counts = [Int(total / 120), Int(total / 60)]
    let vehicles = try counts.indices.map { type in
      try Vehicle(
        id: "V\(type)", count: counts[type], start: 0, end: 0,
        earliestStart: TimeOfDay(secondsSinceMidnight: 0),
        latestEnd: TimeOfDay(secondsSinceMidnight: isTimed ? 5_000 : 1 << 27),
        capacities: [type == 0 ? 60 : 40], fixedCost: MicroEuros(Int64(100 * (2 - type))),
        distanceCost: DistanceCost(perKilometre: MicroEuros(1_000)))
    }
    return try Problem(
      loadDimensions: 1, clients: clients, vehicles: vehicles,
      profiles: [try TravelProfile(plane: points)])
  }

  @Test("regions put together are a solution, the same on any number of threads", arguments: 1...2)
  func regionsAreASolution(seed: UInt64) throws {
    let problem = try problem(seed: seed, isTimed: seed.isMultiple(of: 2))
    let results = [1, 3].map { threads in
      Solver.solve(
        problem,
        parameters: SearchParameters(seed: seed, iterations: 64, searchCount: 3, threads: threads))
    }
    #expect(results.allSatisfy { $0 == results[0] })
    let solution = results[0].solution
    #expect(solution.check(in: problem) == [])
    #expect(solution.unservedWeight == 0)
    #expect(results[0].searches.allSatisfy { $0.objective == solution.objective })
  }

  @Test("regions share the vehicles: all of them, none twice", arguments: 1...5)
  func regionsShareVehicles(seed: UInt64) throws {
    let problem = try problem(seed: seed, isTimed: false)
    var random = RandomGenerator(seed: seed)
    let search = TourSearch<WholePlane>(problem, SearchParameters(iterations: 0), seed: seed)
    let plan = search.bestPlan
    let count = 2 + random.below(3)
    let regions = Regions(of: plan, count: count, on: search.tours.ground, from: 0)
    for (type, vehicle) in problem.vehicles.enumerated() {
      let limits = (0..<count).map {
        regions.limit(of: type, count: vehicle.count, in: plan, region: $0)
      }
      #expect(limits.reduce(0, +) == vehicle.count)
    }
    #expect(regions.regions.allSatisfy { (0..<count).contains($0) })
    #expect(Set(regions.regions).count == count)
  }

  @Test("the order of near clients names everybody once")
  func orderIsAPermutation() throws {
    let problem = try problem(seed: 7, isTimed: false)
    let near = NearClients(problem, isTimed: false)
    let order = NearOrder(near, clientCount: 520)
    #expect(order.clients.sorted() == (0..<520).map { Int32($0) })
    #expect(order.clients != order.clients.sorted())
    for (place, client) in order.clients.enumerated() {
      #expect(order.places[Int(client)] == Int32(place))
    }
    #expect(order.locations(of: problem).sorted() == (0..<521).map { Int32($0) })
  }
}
