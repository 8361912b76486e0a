import Kernels
import Quantities
import Synchronization
import TestSupport
import Testing

@testable import Routing

@Suite struct SolverTests {
  /// 200 problems with every feature, every third with a judge; one in four has 7 clients.
  @Test("the solver equals brute force", arguments: 1...200)
  func equalsBruteForce(seed: Int) throws {
    let sizes = [7, 4, 5, 6]
    let problem = try RandomProblem.make(
      clients: sizes[seed % 4], vehicles: 3, seed: UInt64(seed))
    let judge = seed % 3 == 0 ? RandomJudge(seed: UInt64(seed)) : nil
    let best = BruteForce(problem, judge: judge).optimum()
    let result = Solver.solve(
      problem, parameters: SearchParameters.standard(for: problem), judge: judge)
    #expect(result.solution.check(in: problem) == [])
    #expect(!(result.solution.objective < best), "better than the best there is")
    #expect(result.solution.objective == best)
    for route in result.solution.routes {
      let verdict = judge?.verdict(
        vehicle: route.vehicle, visits: route.visits, schedule: route.schedule)
      #expect(verdict == nil || verdict == .accept)
    }
  }

  @Test("same seed, same result, on one, two and three threads", arguments: 1...8)
  func threadsDoNotMatter(seed: UInt64) throws {
    let problem = try RandomProblem.make(clients: 14, vehicles: 6, seed: seed)
    let judge = seed.isMultiple(of: 2) ? RandomJudge(seed: seed) : nil
    let results = [1, 2, 3, 1].map { threads in
      Solver.solve(
        problem,
        parameters: SearchParameters(seed: seed, iterations: 120, searchCount: 3, threads: threads),
        judge: judge)
    }
    #expect(results.allSatisfy { $0 == results[0] })
    #expect(results[0].solution.check(in: problem) == [])
  }

  @Test("cancellation gives the best so far, whole and checked")
  func cancellation() throws {
    let problem = try RandomProblem.make(clients: 14, vehicles: 6, seed: 3)
    let asked = Mutex(0)
    let result = Solver.solve(
      problem, parameters: SearchParameters(iterations: 100_000, searchCount: 2),
      isCancelled: {
        asked.withLock {
          $0 += 1
          return $0 > 3
        }
      })
    #expect(result.ending == .cancelled)
    #expect(result.iterations < 1_000)
    #expect(result.solution.check(in: problem) == [])
    #expect(!result.solution.routes.isEmpty)
  }

  @Test("progress tells each search's best, which never gets worse")
  func progressIsTold() throws {
    let problem = try RandomProblem.make(clients: 10, vehicles: 4, seed: 5)
    let told = Mutex([Progress]())
    let result = Solver.solve(
      problem, parameters: SearchParameters(iterations: 300, searchCount: 2, threads: 2),
      progress: { news in told.withLock { $0.append(news) } })
    for search in 0..<2 {
      let news = told.withLock { $0 }.filter { $0.search == search }
      #expect(zip(news, news.dropFirst()).allSatisfy { !($0.best < $1.best) })
      #expect(news.last?.iteration == 300)
      #expect(news.last?.best == result.searches[search].objective)
    }
  }

  @Test("a warm start is never lost", arguments: 1...10)
  func warmStart(seed: UInt64) throws {
    let problem = try RandomProblem.make(clients: 12, vehicles: 5, seed: seed)
    let long = Solver.solve(problem, parameters: SearchParameters(seed: seed, iterations: 400))
    let short = Solver.solve(
      problem, parameters: SearchParameters(seed: 99, iterations: 0, searchCount: 1),
      warmStart: long.solution)
    #expect(short.solution.objective <= long.solution.objective)
    #expect(short.solution.check(in: problem) == [])
  }

  @Test("impossible clients end unserved, and nobody else does")
  func impossibleClients() throws {
    let free = try TravelProfile(
      locationCount: 1, durations: [.zero], distances: [.zero])
    let clients = [
      try Client(id: "fits", location: 0, delivery: [3]),
      try Client(id: "too heavy", location: 0, delivery: [11]),
      try Client(id: "nobody may", location: 0, delivery: [1], allowedVehicles: BitSet()),
      try Client(
        id: "closed", location: 0, delivery: [1],
        windows: [TimeWindow(opens: TimeOfDay(22, 0), closes: TimeOfDay(23, 0))]),
    ]
    let car = try Vehicle(
      id: "car", start: 0, end: 0, earliestStart: TimeOfDay(8, 0), latestEnd: TimeOfDay(20, 0),
      capacities: [10], fixedCost: MicroEuros(5))
    let problem = try Problem(
      loadDimensions: 1, clients: clients, vehicles: [car], profiles: [free])
    let result = Solver.solve(problem, parameters: .standard(for: problem))
    #expect(result.solution.unserved == [1, 2, 3])
    #expect(result.solution.objective == Objective(unservedWeight: 3, cost: MicroEuros(5)))
  }

  @Test("problems without clients, or without vehicles, have their empty answer")
  func emptyProblems() throws {
    let profile = try TravelProfile(locationCount: 1, durations: [.zero], distances: [.zero])
    let nobody = try Problem(loadDimensions: 0, clients: [], vehicles: [], profiles: [profile])
    #expect(
      Solver.solve(nobody, parameters: .standard(for: nobody)).solution
        == Solution(
          routes: [], unserved: [], objective: Objective(unservedWeight: 0, cost: .zero)))
    let client = try Client(id: "C", location: 0, unservedWeight: 4)
    let stranded = try Problem(
      loadDimensions: 0, clients: [client], vehicles: [], profiles: [profile])
    let result = Solver.solve(stranded, parameters: .standard(for: stranded))
    #expect(result.solution.unserved == [0])
    #expect(result.solution.unservedWeight == 4)
  }

  @Test("the judge is asked once about a route, and never again within its cuts")
  func judgeIsAskedOnce() throws {
    let problem = try RandomProblem.make(
      clients: 14, vehicles: 6, seed: 21, features: [.windows])
    let judge = CountingJudge()
    _ = Solver.solve(
      problem, parameters: SearchParameters(iterations: 400, searchCount: 1), judge: judge)
    let asked = judge.asked.withLock { $0 }
    #expect(asked.count > 5)
    for (former, route) in asked.enumerated() {
      for other in asked[(former + 1)...] where other.vehicle == route.vehicle {
        #expect(other.visits != route.visits)
        let isRefused = CountingJudge.pair.allSatisfy(route.visits.contains)
        #expect(!isRefused || !CountingJudge.pair.allSatisfy(other.visits.contains))
      }
    }
  }
}

/// Refuses one pair in every vehicle, and writes down what it was asked.
final class CountingJudge: RouteJudge {
  struct Question {
    let vehicle: Int
    let visits: [Int]
  }
  static let pair = [2, 5]
  let asked = Mutex([Question]())

  func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict {
    asked.withLock { $0.append(Question(vehicle: vehicle, visits: visits)) }
    guard Self.pair.allSatisfy(visits.contains) else { return .accept }
    return .refuse(Cut(.superset(Self.pair), reason: "pair"))
  }
}
