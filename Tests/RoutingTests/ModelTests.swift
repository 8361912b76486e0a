import Quantities
import Testing

@testable import Routing

@Suite struct ModelTests {
  let profile: TravelProfile
  let car: Vehicle

  init() throws {
    profile = try TravelProfile(
      locationCount: 2, durations: [0, 60, 70, 0].map { Seconds($0) },
      distances: [0, 900, 950, 0].map { Meters($0) })
    car = try Vehicle(
      id: "car", start: 0, end: 0, earliestStart: TimeOfDay(8, 0), latestEnd: TimeOfDay(20, 0))
  }

  @Test("values that cannot be are refused at the door")
  func refusals() throws {
    #expect(throws: ModelError.negative(field: "delivery of client C", value: -1)) {
      try Client(id: "C", location: 0, delivery: [-1])
    }
    let early = try TimeWindow(opens: TimeOfDay(9, 0), closes: TimeOfDay(10, 0))
    #expect(throws: ModelError.windowsOutOfOrder(client: "C")) {
      try Client(id: "C", location: 0, windows: [early, early])
    }
    #expect(throws: ModelError.wrongCount(field: "durations", found: 1, expected: 4)) {
      try TravelProfile(locationCount: 2, durations: [.zero], distances: [])
    }
    #expect(throws: ModelError.self) {
      try TimeWindow(opens: TimeOfDay(10, 0), closes: TimeOfDay(9, 0))
    }
  }

  @Test("parts that do not fit together are refused, by name")
  func misfits() throws {
    let client = try Client(id: "C", location: 1)
    let lost = try Client(id: "L", location: 2)
    #expect(throws: ModelError.unknownIndex(field: "location of client L", index: 2, count: 2)) {
      try Problem(loadDimensions: 0, clients: [lost], vehicles: [car], profiles: [profile])
    }
    #expect(throws: ModelError.duplicate(field: "client", id: "C")) {
      try Problem(
        loadDimensions: 0, clients: [client, client], vehicles: [car], profiles: [profile])
    }
    #expect(throws: ModelError.wrongCount(field: "delivery of client C", found: 0, expected: 1)) {
      try Problem(loadDimensions: 1, clients: [client], vehicles: [], profiles: [profile])
    }
    let forced = try ["a", "b"].map {
      try Vehicle(
        id: $0, start: 0, end: 0, earliestStart: TimeOfDay(8, 0), latestEnd: TimeOfDay(9, 0),
        isForced: true)
    }
    #expect(throws: ModelError.forcedVehiclesExclude("a", "b")) {
      try Problem(
        loadDimensions: 0, clients: [], vehicles: forced, profiles: [profile],
        vehicleGroups: [VehicleGroup(id: "V", vehicles: [0, 1])])
    }
  }

  @Test("prices that would overflow are refused")
  func overflow() throws {
    let dear = try Vehicle(
      id: "dear", start: 0, end: 0, earliestStart: TimeOfDay(8, 0), latestEnd: TimeOfDay(20, 0),
      durationCost: DurationCost(perHour: MicroEuros(Int64.max / 4)))
    #expect(throws: ModelError.tooLarge(field: "durationCost of vehicle dear")) {
      try Problem(loadDimensions: 0, clients: [], vehicles: [dear], profiles: [profile])
    }
  }

  @Test("the cost of time is that of the contract, division by division")
  func durationCost() throws {
    let cost = try DurationCost(
      fixedDuration: Seconds(600), perHour: MicroEuros(12_000_000),
      seasonPerHour: MicroEuros(9_999_999), given: Seconds(5_000), fair: Seconds(7_777))
    // w = 4 601: 4601 * 12e6 / 3600, and 9999999 * 4601 / 3600 = 12780554 times 14601 / 15554.
    #expect(cost.linearCost(of: Seconds(4_001)) == MicroEuros(15_336_666))
    #expect(cost.convexCost(of: Seconds(4_001)) == MicroEuros(12_780_554 * 14_601 / 15_554))
    let metres = try DistanceCost(fixedDistance: Meters(500), perKilometre: MicroEuros(350_001))
    #expect(metres.cost(of: Meters(1_001)) == MicroEuros(525_351))
  }

  @Test("a route can be asked for, with its times and its cost")
  func askedRoute() throws {
    let client = try Client(
      id: "C", location: 1,
      windows: [TimeWindow(opens: TimeOfDay(9, 0), closes: TimeOfDay(10, 0))],
      service: Seconds(300))
    let problem = try Problem(
      loadDimensions: 0, clients: [client], vehicles: [car], profiles: [profile])
    let route = try #require(problem.route(of: 0, visiting: [0]))
    #expect(route.schedule.start == TimeOfDay(8, 59))
    #expect(route.schedule.end == TimeOfDay(9, 6, 10))
    #expect(route.distance == Meters(1_850))
    #expect(problem.route(of: 0, visiting: [0, 0]) == nil)
    #expect(problem.route(of: 0, visiting: []) == nil)
  }
}
