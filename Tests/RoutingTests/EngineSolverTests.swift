import Kernels
import Quantities
import Synchronization
import TestSupport
import Testing

@testable import Routing

@Suite struct EngineSolverTests {
  @Test("200 random problems have answers that the slow check accepts")
  func answersAreRight() throws {
    for seed in UInt64(1)...200 {
      let problem = try EngineProblem.make(clients: 2 + Int(seed % 15), seed: seed &+ 9_000)
      let result = Solver.solve(
        problem, parameters: SearchParameters(seed: seed, iterations: 40, searchCount: 1))
      #expect(result.solution.check(in: problem) == [], "seed \(seed)")
      #expect(result.searches.allSatisfy { $0.objective == result.solution.objective })
    }
  }

  @Test("the solver equals brute force", arguments: UInt64(1)...60)
  func equalsBruteForce(seed: UInt64) throws {
    var problem = try EngineProblem.make(clients: 5, seed: seed &+ 20_000)
    if problem.vehicles.contains(where: { !$0.reloads.isEmpty }) {
      problem = try EngineProblem.make(clients: 4, seed: seed &+ 20_000)
    }
    let best = EngineBruteForce(problem).optimum()
    let result = Solver.solve(
      problem, parameters: SearchParameters(seed: seed, iterations: 400, searchCount: 2))
    #expect(result.solution.check(in: problem) == [])
    #expect(!(result.solution.objective < best), "better than the best there is")
    #expect(result.solution.objective == best)
  }

  @Test("same seed, same result on one, two and three threads", arguments: 1...4)
  func threadsDoNotMatter(searches: Int) throws {
    for seed in [UInt64(searches)] {
      let problem = try EngineProblem.make(clients: 12, seed: seed &+ 40)
      let results = [1, 2, 3, 1].map { threads in
        Solver.solve(
          problem,
          parameters: SearchParameters(
            seed: seed, iterations: 530, searchCount: searches, threads: threads))
      }
      #expect(results.allSatisfy { $0 == results[0] }, "\(searches) searches, seed \(seed)")
      #expect(results[0].searches.count == searches)
      #expect(results[0].iterations == 530 * searches)
      #expect(results[0].solution.check(in: problem) == [])
    }
  }

  @Test("work that is cancelled at once, or has no time, gives a whole answer")
  func shortOfTime() throws {
    let problem = try EngineProblem.make(clients: 20, seed: 7, traits: [.windows])
    var parameters = SearchParameters(iterations: 1_000_000, searchCount: 3, threads: 2)
    let cancelled = Solver.solve(problem, parameters: parameters, isCancelled: { true })
    #expect(cancelled.ending == .cancelled)
    #expect(cancelled.iterations < 2_000)
    #expect(cancelled.solution.check(in: problem) == [])
    for limit in [Duration.zero, .milliseconds(-5), .microseconds(1), .milliseconds(20)] {
      parameters.timeLimit = limit
      let result = Solver.solve(problem, parameters: parameters)
      #expect(result.ending == .finished)
      #expect(result.iterations < 1_000_000)
      #expect(result.searches.count == 2)
      #expect(result.solution.check(in: problem) == [])
      #expect(!result.solution.routes.isEmpty)
    }
    let none = Solver.solve(problem, parameters: SearchParameters(iterations: 0))
    #expect(none.iterations == 0)
    #expect(none.solution.check(in: problem) == [])
  }

  @Test("a target that is reached ends the work")
  func target() throws {
    let problem = try EngineProblem.make(clients: 15, seed: 3, traits: [])
    var parameters = SearchParameters(iterations: 100_000, searchCount: 2, threads: 2)
    let first = Solver.solve(problem, parameters: SearchParameters(iterations: 100))
    parameters.target = first.solution.cost.rawValue
    let result = Solver.solve(problem, parameters: parameters)
    #expect(result.iterations < 100_000)
    #expect(result.solution.cost.rawValue <= first.solution.cost.rawValue)
  }

  @Test("a warm start never gets worse", arguments: UInt64(1)...12)
  func warmStart(seed: UInt64) throws {
    let problem = try EngineProblem.make(clients: 12, seed: seed &+ 70)
    let long = Solver.solve(problem, parameters: SearchParameters(seed: seed, iterations: 150))
    for iterations in [0, 30] {
      let short = Solver.solve(
        problem,
        parameters: SearchParameters(seed: 99, iterations: iterations, searchCount: 1),
        warmStart: long.solution)
      #expect(short.solution.objective <= long.solution.objective)
      #expect(short.solution.check(in: problem) == [])
    }
  }

  @Test("progress tells of better and better solutions, that of the end among the searches'")
  func progress() throws {
    let problem = try EngineProblem.make(clients: 15, seed: 5, traits: [.windows])
    let told = Mutex([Progress]())
    let result = Solver.solve(
      problem, parameters: SearchParameters(iterations: 300, searchCount: 2, threads: 2),
      progress: { news in told.withLock { $0.append(news) } })
    for search in 0..<2 {
      let news = told.withLock { $0 }.filter { $0.search == search }
      #expect(!news.isEmpty)
      #expect(zip(news, news.dropFirst()).allSatisfy { $1.best < $0.best })
      #expect(news.allSatisfy { result.searches[search].objective <= $0.best })
    }
  }
}
