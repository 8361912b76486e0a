import Instances
import PlanningModel
import Testing

@testable import Audit

@Suite struct HandCaseTests {
  private typealias Hand = HandCases

  @Test("capacities: cost, overload, unserved, served twice, unknown numbers")
  func capacities() throws {
    let routing = try Hand.make(.cvrp)
    let report = Hand.audit("1 2 | 3", routing)
    #expect(report.isClean && report.cost == 30 && report.vehicles == 2)
    #expect(Hand.codes("1 2 3", routing) == [.overload])
    #expect(Hand.codes("1 | 3", routing) == [.notServed])
    #expect(Hand.audit("1 | 3", routing).breaches.map(\.node) == [2])
    #expect(Hand.codes("1 2 | 3 | 1", routing) == [.servedTwice])
    #expect(Hand.codes("1 2 | 3 9", routing) == [.unknownNode])
    #expect(Hand.codes("1 2 | 3 0", routing) == [.strangeDepot])
    let two = try Hand.make(
      .cvrp, vehicles: [CaseVehicle(numbers: [0, 1], depot: 0, capacity: 10)])
    #expect(Hand.codes("1 | 2 | 3", two) == [.unknownVehicle, .notServed])
    var twice = Hand.answer("1 2 | 3")
    twice.routes[1].vehicle = 0
    #expect(CaseAuditor.audit(twice, of: two).breaches.map(\.code) == [.vehicleTwice])
  }

  @Test("distances by each rounding")
  func roundings() throws {
    let costs: [(Rounding, Double)] = [
      (.round, 5 + 3 + 5), (.exact, 5_000 + 3_162 + 5_000), (.dimacs, 50 + 31 + 50),
      (.double, 10 + 10.0.squareRoot()),
    ]
    for (rounding, cost) in costs {
      let routing = try Hand.make(.cvrp, rounding) { $0[2].prize = 1e-9 }
      #expect(abs(Hand.audit("1 3", routing).cost - cost) < 1e-6, "\(rounding)")
    }
    let table: [Double] = [0, 1, 2, 3, 4, 0, 5, 6, 7, 8, 0, 9, 1, 2, 3, 0]
    // 0-1 1, 1-2 5, 2-0 7; 0-3 3, 3-0 1: rows are where a way begins.
    #expect(Hand.audit("1 2 | 3", try Hand.make(.cvrp, table: table)).cost == 17)
  }

  @Test("windows: waiting is allowed, lateness by one unit is not, nor at the depot")
  func windows() throws {
    let routing = try Hand.make(.vrptw) {
      $0[1].closes = 8
      $0[1].service = 2
      $0[2].opens = 30
      $0[0].closes = 42
    }
    // 1 at 50, 2 at 120 waits until 300, back at 400 of 420.
    #expect(Hand.audit("1 2 | 3", routing).breaches.isEmpty)
    #expect(Hand.audit("1 2 | 3", routing).cost == 50 + 50 + 100 + 100)
    let late = Hand.audit("3 1 | 2", routing).breaches
    #expect(late.map(\.code) == [.late])
    #expect(late.map(\.found) == [81] && late.map(\.allowed) == [80])
    let depot = try Hand.make(.vrptw) {
      $0[2].opens = 32.1
      $0[0].closes = 42
    }
    #expect(Hand.codes("1 2 | 3", depot) == [.late])
  }

  @Test("the longest duration counts from the best departure")
  func duration() throws {
    func routing(_ most: Double) throws -> RoutingCase {
      try Hand.make(
        .mdvrptw, vehicles: [CaseVehicle(depot: 0, capacity: 20, maxDuration: most)]
      ) {
        $0[1].opens = 100
        $0[1].closes = 110
        $0[1].service = 10
        $0[2].prize = 1
        $0[3].prize = 1
      }
    }
    #expect(Hand.codes("1", try routing(20)).isEmpty)
    let report = Hand.audit("1", try routing(19.999))
    #expect(report.breaches.map(\.code) == [.tooLong])
    #expect(report.breaches.map(\.found) == [20_000])
    // 3 before 1 may be served just in time; 2 behind its window makes everybody wait.
    let waiting = try Hand.make(
      .mdvrptw, vehicles: [CaseVehicle(depot: 0, capacity: 20, maxDuration: 60)]
    ) {
      $0[1].closes = 5
      $0[2].opens = 40
    }
    // 1 at 5 at the latest, 2 at 40, back at 50, away at 0: 50; then 3 by another.
    #expect(Hand.codes("1 2 | 3", waiting).isEmpty)
    let short = try Hand.make(
      .mdvrptw, vehicles: [CaseVehicle(depot: 0, capacity: 20, maxDuration: 49)]
    ) {
      $0[1].closes = 5
      $0[2].opens = 40
    }
    #expect(Hand.codes("1 2 | 3", short) == [.tooLong])
  }

  @Test("each vehicle has its depot, its costs and its reach")
  func mixedFleet() throws {
    let fleet = [
      CaseVehicle(numbers: [0], depot: 0, capacity: 5, fixedCost: 9, unitCost: 3),
      CaseVehicle(numbers: [1], depot: 0, capacity: 20, fixedCost: 1, unitCost: 2, maxDistance: 22),
    ]
    let routing = try Hand.make(.hfvrp, vehicles: fleet)
    // Route 1 to client 1: 9 + 3 * 10; route 2 to 2 and 3: 1 + 2 * (10 + 6.708 + 5).
    #expect(Hand.audit("1 | 2 3", routing).cost == 9_000 + 30_000 + 1_000 + 2 * 21_708)
    #expect(Hand.audit("1 | 2 3", routing).isClean)
    #expect(Hand.codes("2 3 | 1", routing) == [.overload])
    #expect(Hand.codes(" | 1 2 3", routing) == [])
    var near = fleet
    near[1].maxDistance = 21.7
    #expect(Hand.codes("1 | 2 3", try Hand.make(.hfvrp, vehicles: near)) == [.tooFar])
    let depots = try Hand.make(
      .mdvrptw, vehicles: [CaseVehicle(numbers: [0], depot: 3, capacity: 20)], depots: [0, 3]
    ) { $0[3].demand = 0 }
    #expect(Hand.audit("1 2", depots).cost == 3_162 + 5_000 + 6_708)
  }

  @Test("goods brought, then goods fetched, each within the capacity")
  func backhauls() throws {
    let routing = try Hand.make(.vrpb) {
      $0[3].demand = 0
      $0[3].backhaul = 7
    }
    #expect(Hand.audit("1 2 3", routing).isClean)
    #expect(Hand.audit("1 2 3", routing).cost == 5 + 5 + 7 + 5)
    #expect(Hand.codes("1 3 2", routing) == [.backhaulOrder, .overload])
    #expect(Hand.codes("1 2 | 3", routing) == [.backhaulOrder])
    let full = try Hand.make(.vrpb) {
      $0[3].demand = 0
      $0[3].backhaul = 11
    }
    #expect(Hand.codes("1 2 3", full) == [.overload])
  }

  @Test("a client with a prize may be skipped at that price")
  func prizes() throws {
    let routing = try Hand.make(.pcvrptw) {
      $0[2].prize = 7.25
      $0[3].prize = 1
    }
    let report = Hand.audit("1 | 3", routing)
    #expect(report.isClean && report.skipped == [2])
    #expect(report.cost == 100 + 100 + 72)
    #expect(report.distance == 200)
    #expect(Hand.codes("3", routing) == [.notServed])
  }

  @Test("several trips: capacity per trip, and no trip leaves before its goods are there")
  func trips() throws {
    func routing(_ maxTrips: Int = 0, closes: Double = 25) throws -> RoutingCase {
      let vehicle = CaseVehicle(
        numbers: [0], depot: 0, capacity: 10, reloads: [0], maxTrips: maxTrips)
      return try Hand.make(.mtvrptwr, vehicles: [vehicle]) {
        $0[3].release = 20
        $0[3].closes = closes
      }
    }
    #expect(Hand.audit("1 2 0 3", try routing()).isClean)
    #expect(Hand.audit("1 2 0 3", try routing()).cost == 300)
    // Back at 20, released at 20, there at 25.
    #expect(Hand.codes("1 2 0 3", try routing(closes: 24.9)) == [.late])
    #expect(Hand.codes("1 2 3", try routing()) == [.overload, .late])
    #expect(Hand.codes("3 1 0 2", try routing()) == [])
    #expect(Hand.codes("1 2 0 3", try routing(1)) == [.tooManyTrips])
  }

  @Test("vehicles and unrounded distance of Solomon's layout")
  func hierarchical() throws {
    let routing = try Hand.make(.vrptw, .double) { $0[1].closes = 5 + 10.0.squareRoot() }
    let report = Hand.audit("3 1 | 2", routing)
    #expect(report.isClean && report.vehicles == 2)
    #expect(abs(report.distance - (30 + 10.0.squareRoot())) < 1e-12)
    let closed = try Hand.make(.vrptw, .double) { $0[1].closes = 5 + 3.16 }
    #expect(Hand.codes("3 1 | 2", closed) == [.late])
  }

  @Test("assignments")
  func assignments() throws {
    let value = try AssignmentCase(
      name: "hand", costs: [[1, 2, 3], [4, 5, 6]], weights: [[7, 8, 9], [1, 1, 1]],
      capacities: [10, 3])
    let report = CaseAuditor.audit(agentOfJob: [0, 1, 1], of: value)
    #expect(report.isClean && report.cost == 12 && report.vehicles == 2)
    func codes(_ agents: [Int]) -> [CaseBreach.Code] {
      CaseAuditor.audit(agentOfJob: agents, of: value).breaches.map(\.code)
    }
    #expect(codes([0, 0, 1]) == [.overload])
    #expect(codes([0, 1]) == [.jobCount])
    #expect(codes([0, 1, 2]) == [.unknownAgent])
    #expect(codes([0, 1, 1, 1]) == [.jobCount])
  }

  @Test("every breach has words in both languages", arguments: CaseBreach.Code.allCases)
  func words(code: CaseBreach.Code) {
    let message = CaseBreach(code: code, route: 3, node: 4, found: 5, allowed: 6.5).message
    #expect(!message.french.isEmpty && !message.english.isEmpty)
    #expect(message.french != message.english)
  }

  @Test("a case is checked when it is made")
  func gate() throws {
    #expect(throws: CaseError.emptyWindow(node: 1)) {
      try Hand.make(.vrptw) { ($0[1].opens, $0[1].closes) = (2, 1) }
    }
    #expect(throws: CaseError.self) { try Hand.make(.vrptw) { $0[1].x = .nan } }
    #expect(throws: CaseError.self) { try Hand.make(.vrptw) { $0[1].service = .infinity } }
    #expect(throws: CaseError.self) { try Hand.make(.vrptw) { $0[1].demand = -1 } }
    #expect(throws: CaseError.unknownDepot(7)) { try Hand.make(.cvrp, depots: [7]) }
    #expect(throws: CaseError.unknownDepot(1)) {
      try Hand.make(.cvrp, vehicles: [CaseVehicle(depot: 1, capacity: 1)])
    }
    #expect(throws: CaseError.sumsTooLarge) {
      try Hand.make(.hfvrp, vehicles: [CaseVehicle(depot: 0, capacity: 9, unitCost: 1_000_000)]) {
        $0[1].x = 900_000
      }
    }
    #expect(throws: CaseError.self) { try Hand.make(.cvrp, table: [0, 1]) }
    #expect(throws: CaseError.self) { try Hand.make(.cvrp, .exact) { $0[1].x = 1e8 } }
  }
}
