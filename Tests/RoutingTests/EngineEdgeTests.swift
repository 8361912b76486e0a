import Kernels
import Quantities
import Testing

@testable import Routing

@Suite struct EngineEdgeTests {
  private func vehicle(
    capacity: Int64 = 10, count: Int = 3, latest: Int64 = 1 << 39, load: Int64 = 0
  ) throws -> Vehicle {
    try Vehicle(
      id: "car", count: count, start: 0, end: 0,
      earliestStart: TimeOfDay(secondsSinceMidnight: 0),
      latestEnd: TimeOfDay(secondsSinceMidnight: latest), loadDuration: Seconds(load),
      capacities: [capacity], distanceCost: DistanceCost(perKilometre: MicroEuros(1_000)))
  }

  private func solve(
    _ clients: [Client], _ vehicles: [Vehicle], _ profile: TravelProfile
  ) throws -> Solution {
    let problem = try Problem(
      loadDimensions: 1, clients: clients, vehicles: vehicles, profiles: [profile])
    let result = Solver.solve(
      problem, parameters: SearchParameters(iterations: 60, searchCount: 2))
    #expect(result.solution.check(in: problem) == [])
    return result.solution
  }

  /// Places on a line, `apart` metres and seconds from each other.
  private func line(_ count: Int, apart: Int = 10, seconds: Int? = nil) throws -> TravelProfile {
    let steps = (0..<count * count).map { abs($0 / count - $0 % count) }
    return try TravelProfile(
      locationCount: count, durations: steps.map { Seconds($0 * (seconds ?? apart)) },
      distances: steps.map { Meters($0 * apart) })
  }

  private func clients(_ count: Int, delivery: Int64 = 1, at location: Int? = nil) throws
    -> [Client]
  {
    try (0..<count).map {
      try Client(id: "C\($0)", location: location ?? $0 + 1, delivery: [delivery])
    }
  }

  @Test("nobody, one, and everybody at one place")
  func sizes() throws {
    #expect(try solve([], [vehicle()], line(1)).routes.isEmpty)
    #expect(try solve(clients(1), [vehicle()], line(2)).cost == MicroEuros(20))
    let crowd = try solve(clients(12, at: 0), [vehicle()], line(1))
    #expect(crowd.routes.count <= 3 && crowd.unserved.isEmpty && crowd.cost == .zero)
    #expect(try solve(clients(2), [], line(3)).unserved == [0, 1])
    #expect(try solve(clients(2), [vehicle(count: 0)], line(3)).unserved == [0, 1])
  }

  @Test("nobody can be served")
  func hopeless() throws {
    #expect(try solve(clients(4), [vehicle(capacity: 0)], line(5)).unserved.count == 4)
    #expect(try solve(clients(4, delivery: 11), [vehicle()], line(5)).unserved.count == 4)
    #expect(try solve(clients(4), [vehicle(latest: 9)], line(5)).unserved.count == 4)
    let barred = try (0..<4).map {
      try Client(id: "C\($0)", location: 1, delivery: [1], allowedVehicles: BitSet())
    }
    #expect(try solve(barred, [vehicle()], line(2)).unserved.count == 4)
    let far = [Meters](repeating: TravelProfile.forbidden, count: 25)
    let walls = try TravelProfile(
      locationCount: 5, durations: far.map { _ in .zero }, distances: far)
    #expect(try solve(clients(4), [vehicle()], walls).unserved.count == 4)
  }

  @Test("goods that weigh nothing need no room")
  func nothingToCarry() throws {
    let all = try solve(clients(6, delivery: 0), [vehicle(capacity: 0)], line(7))
    #expect(all.unserved.isEmpty && all.routes.count == 1)
  }

  @Test("time counts when only the durations are long")
  func longDurations() throws {
    // 8 clients, one every 10 metres but every 1 000 seconds, and 9 000 seconds.
    let day = try vehicle(latest: 9_000)
    let found = try solve(clients(8), [day], line(9, seconds: 1_000))
    #expect(found.unserved.count == 4)
  }

  @Test("both tiers count for whoever has a weight and a prize")
  func weightAndPrize() throws {
    let dear = try Client(
      id: "D", location: 3, delivery: [6], unservedWeight: 1, prize: MicroEuros(1))
    let cheap = try Client(
      id: "C", location: 1, delivery: [6], unservedWeight: 1, prize: MicroEuros(500))
    let found = try solve([dear, cheap], [vehicle(count: 1)], line(4))
    #expect(found.objective == Objective(unservedWeight: 1, cost: MicroEuros(21)))
  }

  @Test("numbers that the engine cannot hold go to the other one, or are held")
  func largeNumbers() throws {
    let giant = try clients(3, delivery: 1 << 31)
    #expect(try solve(giant, [vehicle(capacity: 1 << 32)], line(4)).routes.count == 2)
    let slow = try line(4, apart: 600_000_000)
    #expect(try solve(clients(3), [vehicle()], slow).unserved.isEmpty)
    #expect(try solve(clients(3), [vehicle(latest: 3_000_000_000)], slow).unserved.count == 1)
    let windows = [
      try TimeWindow(
        opens: TimeOfDay(secondsSinceMidnight: 1 << 36),
        closes: TimeOfDay(secondsSinceMidnight: 1 << 37))
    ]
    let late = try Client(id: "L", location: 1, delivery: [1], windows: windows)
    #expect(try solve([late], [vehicle()], line(2)).unserved.isEmpty)
    // Within a day that the engine can hold only in part.
    let soon = try Client(
      id: "S", location: 1, delivery: [1],
      windows: [
        TimeWindow(
          opens: TimeOfDay(secondsSinceMidnight: 100), closes: TimeOfDay(secondsSinceMidnight: 200))
      ])
    #expect(try solve([soon], [vehicle()], line(2)).unserved.isEmpty)
    let long = try Client(
      id: "W", location: 1, delivery: [1], windows: soon.windows, service: Seconds(1 << 27))
    #expect(try solve([long], [vehicle(load: 1 << 27)], line(2)).unserved == [0])
  }

  @Test("costs whose sums would overflow are refused")
  func overflow() throws {
    let dear = try Vehicle(
      id: "dear", count: 100, start: 0, end: 0, earliestStart: TimeOfDay(0, 0),
      latestEnd: TimeOfDay(20, 0), capacities: [1], fixedCost: MicroEuros(Int64(1) << 55))
    #expect(throws: ModelError.tooLarge(field: "sum of costs")) {
      try Problem(
        loadDimensions: 1, clients: clients(50), vehicles: [dear], profiles: [line(51)])
    }
  }

  @Test("the nearest points are found on a plane, on a line and in a heap")
  func grid() {
    var random = RandomGenerator(seed: 4)
    let shapes: [[PlanePoint]] = [
      (0..<300).map { _ in
        PlanePoint(x: Double(random.below(50)), y: Double(random.below(9_000)))
      },
      (0..<300).map { PlanePoint(x: Double($0 * $0), y: 7) },
      (0..<300).map { _ in PlanePoint(x: 1, y: 2) },
    ]
    for points in shapes {
      let grid = PointGrid(points)
      for index in [0, 17, 299] {
        let here = points[index]
        func square(_ other: Int) -> Double {
          let (x, y) = (points[other].x - here.x, points[other].y - here.y)
          return x * x + y * y
        }
        let expected = points.indices.filter { $0 != index }.map(square).sorted().prefix(20)
        #expect(grid.nearest(20, to: index).map { square(Int($0)) } == Array(expected))
      }
    }
  }
}
