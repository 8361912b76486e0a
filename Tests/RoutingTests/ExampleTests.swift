import Quantities
import Testing

@testable import Routing

/// One truck with two possible drivers, and their cars: a car excludes the truck with its owner,
/// and the truck's two entries exclude each other.
@Suite struct ExampleTests {
  /// Vehicles: 0 the truck driven by A, 1 the truck driven by B, 2 A's car, 3 B's car. Client 0
  /// fits in the truck only. A is dear in the truck, B is dear in a car.
  private func problem(forced: Int? = nil) throws -> Problem {
    let profile = try TravelProfile(
      locationCount: 2, durations: [0, 600, 600, 0].map { Seconds($0) },
      distances: [0, 9_000, 9_000, 0].map { Meters($0) })
    let prices = [9, 1, 1, 9]
    let vehicles = try prices.indices.map {
      try Vehicle(
        id: "K\($0)", start: 0, end: 0, earliestStart: TimeOfDay(13, 0),
        latestEnd: TimeOfDay(20, 0), capacities: [$0 < 2 ? 10 : 3],
        fixedCost: MicroEuros(prices[$0]), isForced: $0 == forced)
    }
    return try Problem(
      loadDimensions: 1,
      clients: [
        Client(id: "big", location: 1, delivery: [9]),
        Client(id: "small", location: 1, delivery: [3]),
      ],
      vehicles: vehicles, profiles: [profile],
      vehicleGroups: [
        VehicleGroup(id: "truck", vehicles: [0, 1]), VehicleGroup(id: "A", vehicles: [0, 2]),
        VehicleGroup(id: "B", vehicles: [1, 3]),
      ])
  }

  @Test("the truck's driver and the car's driver change places in one move")
  func driversChangePlaces() throws {
    let problem = try problem()
    var state = SearchState(problem)
    state.insert(0, in: 0, at: 0)
    state.insert(1, in: 3, at: 0)
    // Outside the macros, which would copy the state.
    let change = VehicleChange().bestMove(of: 0, in: state)
    let chain = VehicleChain().bestMove(of: 0, in: state)
    #expect(change == nil)
    let move = try #require(chain)
    #expect(move == Move(kind: .chain(a: 0, x: 1, b: 3, y: 2), delta: -16))
    state.apply(move)
    #expect(state.solution(of: problem).routes.map(\.vehicle) == [1, 2])
    #expect(state.solution(of: problem).check(in: problem) == [])
  }

  @Test("a forced vehicle is used, and what it excludes is not")
  func forcedVehicle() throws {
    let problem = try problem(forced: 0)
    let solution = Solver.solve(problem, parameters: .standard(for: problem)).solution
    #expect(solution.routes.map(\.vehicle) == [0, 3])
    #expect(solution.objective == Objective(unservedWeight: 0, cost: MicroEuros(18)))
  }

  @Test("a forced vehicle that can serve nobody is counted before all else")
  func hopelessForcedVehicle() throws {
    let plain = try problem()
    let idle = try Vehicle(
      id: "idle", start: 0, end: 0, earliestStart: TimeOfDay(13, 0), latestEnd: TimeOfDay(14, 0),
      capacities: [1], isForced: true)
    let problem = try Problem(
      loadDimensions: 1, clients: plain.clients, vehicles: plain.vehicles + [idle],
      profiles: plain.profiles, vehicleGroups: plain.vehicleGroups)
    let solution = Solver.solve(problem, parameters: .standard(for: problem)).solution
    #expect(
      solution.objective
        == Objective(idleForcedVehicles: 1, unservedWeight: 0, cost: MicroEuros(2)))
  }
}
