import Kernels
import Quantities
import Synchronization
import TestSupport
import Testing

@testable import Routing

/// The search that asks its judge about every route, against all routes of small problems.
@Suite struct JudgedSearchTests {
  /// Refuses any route with a client right or left of another it may not follow, and some pairs.
  private struct OrderJudge: RouteJudge {
    let seed: UInt64
    /// Refusals of the first efforts that a last one takes back.
    var shyness = 0
    var efforts: Int { shyness }

    func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict {
      verdict(vehicle: vehicle, visits: visits, schedule: schedule, effort: 0)
    }

    func verdict(
      vehicle: Int, visits: [Int], schedule: RouteSchedule, effort: Int
    ) -> Verdict {
      if effort < shyness, visits.count > 2 { return .refuse(Cut(.sequence, reason: "shy")) }
      for (place, former) in visits.enumerated() {
        for latter in visits[(place + 1)...] where isForbidden(former, latter) {
          return .refuse(Cut(.sequence, reason: "order"))
        }
      }
      return .accept
    }

    private func isForbidden(_ a: Int, _ b: Int) -> Bool {
      var random = RandomGenerator(seed: seed &+ UInt64(a * 64 + b))
      return random.below(4) == 0
    }
  }

  private func problem(_ seed: UInt64, clients n: Int, vehicles: Int) throws -> Problem {
    var random = RandomGenerator(seed: seed)
    let points = (0...n).map { _ in (random.below(100), random.below(100)) }
    let lengths = points.flatMap { a in
      points.map { b in Int64(abs(a.0 - b.0) + abs(a.1 - b.1)) }
    }
    let profile = try TravelProfile(
      locationCount: n + 1, durations: lengths.map { Seconds($0) },
      distances: lengths.map { Meters($0) })
    return try Problem(
      loadDimensions: 1,
      clients: (1...n).map {
        try Client(id: "\($0)", location: $0, delivery: [Int64(random.pick(1...4))])
      },
      vehicles: [
        Vehicle(
          id: "v", count: vehicles, start: 0, end: 0,
          earliestStart: TimeOfDay(secondsSinceMidnight: 0),
          latestEnd: TimeOfDay(secondsSinceMidnight: 1 << 39), capacities: [8],
          distanceCost: DistanceCost(perKilometre: MicroEuros(1_000)))
      ], profiles: [profile])
  }

  private func parameters(_ seed: UInt64, _ iterations: Int) -> SearchParameters {
    var parameters = SearchParameters(seed: seed, iterations: iterations, searchCount: 2)
    parameters.judging = .routes
    return parameters
  }

  /// The least cost of serving everybody; `nil` when nobody can.
  private func optimum(_ problem: Problem, _ judge: any RouteJudge) -> Int? {
    let n = problem.clients.count
    let ground = JudgedGround(problem)
    let slow = SlowEvaluator(problem: problem)
    var cheapest = [Int?](repeating: nil, count: 1 << n)
    func extend(_ visits: [Int], _ set: Int) {
      for client in 0..<n where set >> client & 1 == 0 {
        let longer = visits + [client]
        guard longer.reduce(0, { $0 + Int(problem.clients[$1].delivery[0]) }) <= 8 else { continue }
        let key = set | 1 << client
        if let schedule = slow.schedule(vehicle: 0, visits: longer),
          judge.verdict(vehicle: 0, visits: longer, schedule: schedule, effort: judge.efforts)
            == .accept
        {
          cheapest[key] = min(cheapest[key] ?? .max, ground.metres(of: longer))
        }
        extend(longer, key)
      }
    }
    extend([], 0)
    var best = [Int?](repeating: nil, count: 1 << n)
    best[0] = 0
    for _ in 0..<problem.vehicles[0].count {
      let before = best
      for set in 1..<1 << n {
        var part = set
        while part > 0 {
          if let own = cheapest[part], let rest = before[set & ~part] {
            best[set] = min(best[set] ?? .max, own + rest)
          }
          part = (part - 1) & set
        }
      }
    }
    return best[(1 << n) - 1]
  }

  @Test("small problems are solved to the optimum", arguments: 1...25)
  func optimality(seed: UInt64) throws {
    let problem = try problem(seed, clients: 6, vehicles: 4)
    for shyness in [0, 1] {
      let judge = OrderJudge(seed: seed, shyness: shyness)
      let result = Solver.solve(problem, parameters: parameters(seed, 1_500), judge: judge)
      guard let least = optimum(problem, judge) else {
        #expect(!result.solution.unserved.isEmpty)
        continue
      }
      #expect(result.solution.unserved.isEmpty)
      #expect(result.solution.cost == MicroEuros(least), "shyness \(shyness)")
      #expect(result.solution.check(in: problem).isEmpty)
      for route in result.solution.routes {
        #expect(
          judge.verdict(
            vehicle: 0, visits: route.visits, schedule: route.schedule, effort: shyness) == .accept)
      }
    }
  }

  @Test("one thread or three, the same; another seed may differ, but is as feasible")
  func threads() throws {
    let problem = try problem(77, clients: 18, vehicles: 9)
    let judge = OrderJudge(seed: 5, shyness: 2)
    var (first, second) = (parameters(4, 400), parameters(4, 400))
    (first.searchCount, second.searchCount, second.threads) = (3, 3, 3)
    let results = [first, second].map { Solver.solve(problem, parameters: $0, judge: judge) }
    #expect(results[0] == results[1])
    #expect(results[0].solution.check(in: problem).isEmpty)
    #expect(results[0].searches.allSatisfy { $0.judged > 0 && $0.refused > 0 })
  }

  @Test("what needs more than loads and metres is searched as before")
  func coverage() throws {
    let plain = try problem(1, clients: 4, vehicles: 2)
    #expect(JudgedGround.covers(plain))
    let windows = try RandomProblem.make(clients: 6, vehicles: 3, seed: 2, features: [.windows])
    #expect(!JudgedGround.covers(windows))
    let before = Solver.solve(
      windows, parameters: SearchParameters(iterations: 50, searchCount: 1),
      judge: OrderJudge(seed: 1))
    var asked = SearchParameters(iterations: 50, searchCount: 1)
    asked.judging = .routes
    #expect(Solver.solve(windows, parameters: asked, judge: OrderJudge(seed: 1)) == before)
  }

  @Test("a warm start is kept when nothing better is found")
  func warmStart() throws {
    let problem = try problem(9, clients: 12, vehicles: 6)
    let judge = OrderJudge(seed: 9)
    let good = Solver.solve(problem, parameters: parameters(3, 800), judge: judge)
    let again = Solver.solve(
      problem, parameters: parameters(8, 1), judge: judge, warmStart: good.solution)
    #expect(again.solution.cost <= good.solution.cost)
  }
}
