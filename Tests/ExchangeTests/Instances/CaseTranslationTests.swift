import Instances
import PlanningModel
import Quantities
import Routing
import Testing

@testable import Exchange

@Suite struct CaseTranslationTests {
  private func problem(_ text: String, _ rounding: Rounding? = nil) throws -> CaseTranslation {
    try CaseTranslation(TinyInstances.routing(text, rounding: rounding))
  }

  @Test("distances by each rounding", arguments: Rounding.allCases)
  func distances(rounding: Rounding) throws {
    // Node 4 stands at (0, 5), node 2 at (3, 4): the square root of 10 apart.
    let translation = try problem(TinyInstances.cvrp, rounding)
    let profile = translation.problem.profiles[0]
    let expected: [Rounding: (Int64, Int64)] = [
      .round: (5, 3), .exact: (5_000, 3_162), .dimacs: (50, 31), .double: (5_242_880, 3_315_889),
    ]
    let (whole, root) = try #require(expected[rounding])
    #expect(profile.distance(from: 0, to: 1).rawValue == whole)
    #expect(profile.distance(from: 3, to: 1).rawValue == root)
    #expect(profile.duration(from: 3, to: 1).rawValue == root)
    #expect(translation.unitsPerCost == (rounding == .double ? 1_048_576 : 1))
  }

  @Test("in double precision times are rounded against the engine, never for it")
  func upAndDown() throws {
    let text = TinyInstances.solomon.replacing("12.5       60", with: "12.5000001 60.0000009")
    let client = try problem(text).problem.clients[1]
    #expect(client.windows.map(\.opens.secondsSinceMidnight) == [13_107_201])
    #expect(client.windows.map(\.closes.secondsSinceMidnight) == [62_914_560])
    let moment = TinyInstances.solomon.replacing("12.5       60", with: "12.5000001 12.5000002")
    let narrow = try problem(moment).problem.clients[1]
    #expect(narrow.windows.map(\.opens.secondsSinceMidnight) == [13_107_200])
    #expect(narrow.windows.map(\.closes.secondsSinceMidnight) == [13_107_200])
    #expect(narrow.service.rawValue == 10_485_761)
  }

  @Test("prizes and fixed costs are scaled, costs of a unit and amounts are not")
  func scaling() throws {
    let prizes = try problem(
      TinyInstances.with(
        "PCVRPTW", TinyInstances.windows + "PRIZE_SECTION\n1 0\n2 0\n3 7\n4 1.56\n")
    ).problem
    #expect(prizes.clients.map(\.prize.rawValue) == [0, 70, 15])
    #expect(prizes.clients.map(\.unservedWeight) == [1, 0, 0])
    #expect(prizes.clients.map(\.delivery) == [[4], [5], [6]])
    let fleet = try problem(
      TinyInstances.with(
        "HFVRP",
        headers: "VEHICLES : 1\nVEHICLES_FIXED_COST : 9\n"
          + "VEHICLES_UNIT_DISTANCE_COST : 3\n", "CAPACITY_SECTION\n1 10\n"
      ).replacing("CAPACITY : 10\n", with: "")
    ).problem
    #expect(fleet.vehicles.map(\.fixedCost.rawValue) == [9_000])
    #expect(fleet.vehicles[0].distanceCost.cost(of: Meters(5_000)).rawValue == 15_000)
  }

  @Test("fewer vehicles weigh more than any distance in Solomon's layout")
  func hierarchy() throws {
    let translation = try problem(TinyInstances.solomon)
    let price = try #require(translation.vehiclePrice)
    // To and from each client alone: 2 (5 + 10).
    #expect(price == 31_457_281)
    #expect(try problem(TinyInstances.solomon, .dimacs).vehiclePrice == nil)
    #expect(try problem(TinyInstances.cvrp, .double).vehiclePrice == nil)
  }

  @Test("routes come back with the numbers of the file")
  func answers() throws {
    let translation = try problem(
      TinyInstances.with(
        "MTVRPTWR", headers: "VEHICLES : 2\n",
        TinyInstances.windows + "RELEASE_TIME_SECTION\n1 0\n2 9\n3 0\n4 0\n"
          + "VEHICLES_RELOAD_DEPOT_SECTION\n1 1\n2 1\n"))
    #expect(translation.problem.clients[0].release == TimeOfDay(secondsSinceMidnight: 90))
    #expect(translation.problem.vehicles.allSatisfy { $0.reloads == [0] })
    let zero = TimeOfDay(secondsSinceMidnight: 0)
    let schedule = RouteSchedule(
      start: zero, departure: zero, arrivals: [], begins: [], departures: [], end: zero)
    let cost = RouteCost(
      fixed: .zero, distance: .zero, duration: .zero, season: .zero, visits: .zero)
    let solution = Solution(
      routes: [
        Route(
          vehicle: 0, visits: [2, 0], reloads: [Reload(before: 1, location: 0)],
          schedule: schedule, distance: .zero, cost: cost),
        Route(
          vehicle: translation.problem.vehicles.count - 1, visits: [1], schedule: schedule,
          distance: .zero, cost: cost),
      ], unserved: [], objective: Objective(unservedWeight: 0, cost: .zero))
    let answer = translation.answer(solution)
    #expect(
      answer.routes == [
        RoutingAnswer.Route(vehicle: 0, stops: [3, 0, 1]),
        RoutingAnswer.Route(vehicle: 1, stops: [2]),
      ])
    #expect(SolutionFile.text(answer, cost: "7") == "Route #1: 3 0 1\nRoute #2: 2\nCost 7\n")
  }

  @Test("solution files are read back, with and without SINTEF's titles")
  func solutionFiles() throws {
    let plain = "Route #1: 3 0 1\nRoute #12:\nCost 7.5\n"
    let read = try SolutionFile.routes(InstanceText([UInt8](plain.utf8), file: "x"))
    #expect(read.answer.routes.map(\.vehicle) == [0, 11])
    #expect(read.answer.routes.map(\.stops) == [[3, 0, 1], []])
    #expect(read.claimedCost == 7.5)
    let titled = "Instance name: a\nDate: \nSolution\nRoute 1 : 3 1\n"
    let other = try SolutionFile.routes(InstanceText([UInt8](titled.utf8), file: "x"))
    #expect(other.answer.routes == [RoutingAnswer.Route(vehicle: 0, stops: [3, 1])])
    #expect(other.claimedCost == nil)
    for bad in ["", "\u{0}", "Route #0: 1\n", "Route #1 2\n", "Route #1: x\n", "3 4\n", "Cost\n"] {
      #expect(throws: Refusal.self, "\(bad)") {
        try SolutionFile.routes(InstanceText([UInt8](bad.utf8), file: "x"))
      }
    }
  }

  @Test("proofs that there is no answer, and none where there is one")
  func proofs() throws {
    func proof(_ text: String, _ rounding: Rounding? = nil) throws -> String? {
      CaseProof.impossibility(of: try problem(text, rounding))?.english
    }
    #expect(try proof(TinyInstances.cvrp) == nil)
    #expect(try proof(TinyInstances.solomon) == nil)
    #expect(
      try proof(TinyInstances.cvrp.replacing("CAPACITY : 10", with: "CAPACITY : 5"))
        == "client 3 asks for more than the largest capacity")
    #expect(
      try proof(
        TinyInstances.cvrp.replacing("CAPACITY : 10", with: "CAPACITY : 10\nVEHICLES : 1"))
        == "clients ask for 15, the whole fleet carries 10")
    let late = TinyInstances.solomon.replacing("0         50", with: "0          4")
    for rounding in Rounding.allCases {
      #expect(
        try proof(late, rounding) == "no vehicle can serve client 1 in time and return")
    }
    #expect(
      try proof(TinyInstances.cvrp.replacing("CAPACITY", with: "DISTANCE : 19\nCAPACITY"))
        == "no vehicle can serve client 2 in time and return")
  }

  @Test("a shorter detour in a table is no impossibility")
  func detours() throws {
    let table = TinyInstances.explicitText("LOWER_ROW", "30\n5 6")
      .replacing("CAPACITY", with: "DISTANCE : 22\nCAPACITY")
    #expect(CaseProof.impossibility(of: try problem(table)) == nil)
    let shorter = table.replacing("DISTANCE : 22", with: "DISTANCE : 21")
    #expect(CaseProof.impossibility(of: try problem(shorter)) != nil)
  }
}
