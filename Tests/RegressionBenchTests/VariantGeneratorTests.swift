import Exchange
import Instances
import Quantities
import Routing
import TestSupport
import Testing

@testable import RegressionBench

/// The invented cases of public kinds.
@Suite struct VariantGeneratorTests {
  static func uchoa(_ seed: UInt64, clients: Int = 40) -> UchoaRecipe {
    UchoaRecipe(
      clients: clients, depot: .random, placement: .mixed, demand: .largeWide, routeSize: 6,
      seed: seed)
  }

  static func solomon(_ seed: UInt64, wide: Bool = true, clients: Int = 40) -> SolomonRecipe {
    let places: [SolomonRecipe.Placement] = [.random, .clustered, .mixed]
    return SolomonRecipe(
      clients: clients, placement: places[Int(seed % 3)], isWide: wide, windowPercent: 75,
      seed: seed)
  }

  /// One recipe of each kind.
  static func all(_ seed: UInt64) -> [any CaseRecipe] {
    [
      BackhaulRecipe(base: uchoa(seed), linehaulPercent: 66),
      FleetRecipe(base: uchoa(seed), costs: .both),
      PrizeRecipe(base: solomon(seed, wide: false), optionalPercent: 80),
      ReloadRecipe(base: solomon(seed), vehicles: 6, releasePercent: 50),
      DepotRecipe(base: solomon(seed, wide: false), depots: 3, vehicles: 6),
      AssignmentRecipe(kind: .opposed, agents: 5, jobs: 40, seed: seed),
    ]
  }

  static func routing(_ recipe: any CaseRecipe) throws -> RoutingCase {
    guard case .routing(let value) = try recipe.instance() else {
      throw Mistake.notRouting(recipe.name)
    }
    return value
  }

  enum Mistake: Error { case notRouting(String), notAssignment(String) }

  @Test("the same recipe gives the same case, another seed another", arguments: Seeds.few)
  func deterministic(seed: UInt64) throws {
    for (recipe, other) in zip(Self.all(seed), Self.all(seed + 100)) {
      #expect(try recipe.instance() == recipe.instance(), "\(recipe.name)")
      #expect(try recipe.instance() != other.instance(), "\(recipe.name)")
      #expect(recipe.name != other.name)
    }
  }

  @Test("every kind is solved whole and without a fault, from its own file values")
  func solved() async throws {
    for recipe in Self.all(7) {
      let isAssignment = recipe is AssignmentRecipe
      let value = BenchCase(
        name: recipe.name, family: "f", seeds: [1], iterations: isAssignment ? 20_000 : 300,
        content: .instance { try recipe.instance() })
      let record = try await BenchRunner().record(value, seed: 1)
      #expect(record.faults == 0, "\(recipe.name)")
      #expect(record.cost[0] == 0 && record.cost[1] == 0, "\(recipe.name): \(record.cost)")
      #expect((record.bound ?? 0) <= record.cost[2])
      #expect(record.counters["iterations"] ?? 0 >= (isAssignment ? 20_000 : 300))
    }
  }

  @Test("backhauls are as many as asked for, and the first trip always has somebody to bring to")
  func backhauls() throws {
    for (percent, linehauls) in [(50, 20), (66, 26), (80, 32), (0, 1)] {
      let value = try Self.routing(BackhaulRecipe(base: Self.uchoa(3), linehaulPercent: percent))
      let clients = value.clients.map { value.nodes[$0] }
      #expect(clients.count { $0.demand > 0 } == linehauls)
      #expect(clients.count { $0.backhaul > 0 } == 40 - linehauls)
      #expect(clients.allSatisfy { ($0.demand > 0) != ($0.backhaul > 0) })
    }
  }

  @Test("fleets differ in what they are said to differ in, and a limited one suffices")
  func fleets() throws {
    for costs in [FleetRecipe.Costs.fixed, .distance, .both, .limited] {
      let value = try Self.routing(FleetRecipe(base: Self.uchoa(4), costs: costs))
      let (vehicles, demand) = (value.vehicles, value.nodes.reduce(0) { $0 + $1.demand })
      #expect(Set(vehicles.map(\.capacity)).count == 3)
      #expect(Set(vehicles.map(\.unitCost)).count == (costs == .fixed ? 1 : 3))
      #expect(Set(vehicles.map(\.fixedCost)).count == (costs == .distance ? 1 : 3))
      let numbers = vehicles.flatMap(\.numbers)
      #expect(numbers == Array(0..<numbers.count))
      let carried = vehicles.reduce(0) { $0 + $1.capacity * Int64($1.numbers.count) }
      #expect(Double(carried) >= 1.3 * Double(demand))
      if costs == .limited { #expect(Double(carried) <= 2 * Double(demand)) }
    }
  }

  @Test("goods are ready in time for every client, and the best answers reload")
  func reloads() throws {
    let value = try Self.routing(
      ReloadRecipe(base: Self.solomon(6), vehicles: 4, releasePercent: 75))
    let translation = try CaseTranslation(value)
    let (problem, profile) = (translation.problem, translation.problem.profiles[0])
    for client in problem.clients {
      let closes = try #require(client.windows.first?.closes)
      let release = client.release ?? problem.vehicles[0].earliestStart
      #expect(release + profile.duration(from: 0, to: client.location) <= closes)
    }
    #expect(problem.clients.count { $0.release != nil } > 30)
    let found = Solver.solve(problem, parameters: SearchParameters(iterations: 500)).solution
    #expect(found.unservedWeight == 0)
    #expect(found.routes.contains { !$0.reloads.isEmpty })
  }

  @Test("some clients are worth their prize and some are not")
  func prizes() throws {
    let value = try Self.routing(
      PrizeRecipe(base: Self.solomon(9, wide: false), optionalPercent: 80))
    let optional = value.clients.count { value.nodes[$0].isOptional }
    #expect((25...39).contains(optional))
    let problem = try CaseTranslation(value).problem
    let found = Solver.solve(problem, parameters: SearchParameters(iterations: 500)).solution
    #expect(found.unservedWeight == 0)
    #expect(!found.unserved.isEmpty && found.unserved.count < optional)
  }

  @Test("depots come first, each with vehicles of its own, and more than one is used")
  func depots() throws {
    let value = try Self.routing(
      DepotRecipe(base: Self.solomon(12), depots: 3, vehicles: 5))
    #expect(value.depots == [0, 1, 2])
    #expect(value.clients.count == 40)
    #expect(value.vehicles.map(\.depot) == [0, 1, 2])
    #expect(value.vehicles.flatMap(\.numbers) == Array(0..<15))
    let problem = try CaseTranslation(value).problem
    let found = Solver.solve(problem, parameters: SearchParameters(iterations: 500)).solution
    #expect(found.unservedWeight == 0)
    #expect(Set(found.routes.map { problem.vehicles[$0.vehicle].start }).count > 1)
  }
}
