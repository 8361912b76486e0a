import Foundation
import Quantities
import Routing
import TestSupport
import Testing

@testable import RegressionBench

@Suite struct GeneratorTests {
  static func uchoa(_ seed: UInt64) -> UchoaRecipe {
    let depots: [UchoaRecipe.Depot] = [.central, .eccentric, .random]
    let places: [UchoaRecipe.Placement] = [.random, .clustered, .mixed]
    let demands: [UchoaRecipe.Demand] = [
      .unitary, .smallWide, .smallNarrow, .largeWide, .largeNarrow, .quadrant, .manySmall,
    ]
    let draw = Int(seed)
    return UchoaRecipe(
      clients: 20 + draw, depot: depots[draw % 3], placement: places[draw / 3 % 3],
      demand: demands[draw % 7], routeSize: 3 + draw % 20, seed: seed)
  }

  @Test("the same recipe gives the same problem, another seed another", arguments: Seeds.few)
  func deterministic(seed: UInt64) throws {
    let recipe = Self.uchoa(seed)
    #expect(try UchoaGenerator.problem(recipe) == UchoaGenerator.problem(recipe))
    var other = recipe
    other.seed += 1
    #expect(try UchoaGenerator.problem(recipe) != UchoaGenerator.problem(other))
    let timed = SolomonRecipe(clients: 30, placement: .mixed, isWide: false, seed: seed)
    #expect(try SolomonGenerator.problem(timed) == SolomonGenerator.problem(timed))
  }

  @Test("demands lie in their ranges, and a vehicle carries the largest", arguments: 1...50)
  func demands(seed: UInt64) throws {
    let recipe = Self.uchoa(seed)
    let problem = try UchoaGenerator.problem(recipe)
    let loads = problem.clients.flatMap(\.delivery)
    let capacity = try #require(problem.vehicles.first?.capacities.first)
    let range: ClosedRange<Int64> =
      switch recipe.demand {
      case .unitary: 1...1
      case .smallWide: 1...10
      case .smallNarrow: 5...10
      case .largeNarrow: 50...100
      case .largeWide, .quadrant, .manySmall: 1...100
      }
    #expect(loads.count == recipe.clients)
    #expect(loads.allSatisfy { range.contains($0) && $0 <= capacity })
    var draft = UchoaDraft(recipe)
    let points = draft.points()
    #expect(points.count == recipe.clients + 1)
    #expect(points.allSatisfy { (0...1_000).contains($0.x) && (0...1_000).contains($0.y) })
  }

  @Test("a table holds the distances of the plane, and many clients get none")
  func travel() throws {
    let points = (0..<20).map { PlanePoint(x: Double($0 * $0), y: Double(7 * $0 % 11)) }
    let table = try BenchFleet.profile(points, scale: 10, rounding: .down)
    let plane = try TravelProfile(plane: points, scale: 10, rounding: .down)
    for from in 0..<20 {
      for to in 0..<20 {
        #expect(table.distance(from: from, to: to) == plane.distance(from: from, to: to))
        #expect(table.duration(from: from, to: to) == plane.duration(from: from, to: to))
      }
    }
    #expect(table.points.isEmpty)
    let many = (0..<1_200).map { PlanePoint(x: Double($0), y: 0) }
    #expect(try BenchFleet.profile(many, scale: 1, rounding: .nearest).points == many)
  }

  @Test("clients in clusters stand closer together than clients spread evenly")
  func clusters() {
    func nearest(_ placement: UchoaRecipe.Placement) -> Double {
      let recipe = UchoaRecipe(
        clients: 150, depot: .central, placement: placement, demand: .unitary, routeSize: 9,
        seed: 5)
      var draft = UchoaDraft(recipe)
      let points = draft.points().dropFirst()
      let distances = points.indices.map { one in
        points.indices.filter { $0 != one }.map { other in
          let (dx, dy) = (points[one].x - points[other].x, points[one].y - points[other].y)
          return (dx * dx + dy * dy).squareRoot()
        }.min() ?? 0
      }
      return Sample.mean(distances)
    }
    #expect(nearest(.clustered) < 0.6 * nearest(.random))
  }

  @Test("every client of a Solomon-like problem can be served alone", arguments: 1...20)
  func windows(seed: UInt64) throws {
    let places: [SolomonRecipe.Placement] = [.random, .clustered, .mixed]
    let recipe = SolomonRecipe(
      clients: 40, placement: places[Int(seed % 3)], isWide: seed.isMultiple(of: 2),
      windowPercent: 60, seed: seed)
    let problem = try SolomonGenerator.problem(recipe)
    let (profile, vehicle) = (problem.profiles[0], problem.vehicles[0])
    for client in problem.clients {
      let out = profile.duration(from: 0, to: client.location)
      let window = try #require(client.windows.first)
      let arrival = max(vehicle.earliestStart + out, window.opens)
      #expect(arrival <= window.closes, "\(client.id)")
      #expect(
        arrival + client.service + profile.duration(from: client.location, to: 0)
          <= vehicle.latestEnd, "\(client.id)")
    }
  }

  @Test("the falling exponential equals the library's")
  func decay() {
    for step in 0..<400 {
      let x = Double(step) / 8
      #expect(abs(Decay.exponential(x) / exp(-x) - 1) < 1e-9)
    }
    #expect(Decay.exponential(1_000) == 0)
  }

  @Test("every suite has cases with names of their own, and the filters work")
  func suites() throws {
    for name in BenchSuite.names {
      let suite = try #require(BenchSuite.named(name))
      #expect(suite.name == name)
      #expect(Set(suite.cases.map(\.name)).count == suite.cases.count)
      #expect(suite.cases.allSatisfy { !$0.seeds.isEmpty && $0.iterations > 0 })
    }
    #expect(BenchSuite.named("slow") == nil)
    let quick = try #require(BenchSuite.named("quick"))
    let one = quick.only(quick.cases[3].name, seed: 9)
    #expect(one.cases.map(\.name) == [quick.cases[3].name])
    #expect(one.cases.map(\.seeds) == [[9]])
    #expect(quick.only("coop", seed: nil).cases.count == 6)
    #expect(BenchSuite.named(BenchSuite.folderName) == nil)
    for family in ["backhauls", "fleets", "prizes", "reloads", "depots", "gap"] {
      for name in ["quick", "long"] {
        let cases = BenchSuite.named(name)?.only(family, seed: nil).cases
        #expect(cases?.isEmpty == false, "\(family) in \(name)")
      }
    }
    #expect(quick.only("nothing", seed: nil).cases.isEmpty)
  }
}
