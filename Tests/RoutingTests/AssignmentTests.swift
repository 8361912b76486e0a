import Kernels
import Synchronization
import TestSupport
import Testing

@testable import Routing

@Suite struct AssignmentTests {
  private func solve(
    _ problem: AssignmentProblem, seed: UInt64 = 1, iterations: Int = 20_000, threads: Int = 1
  ) -> AssignmentResult {
    AssignmentSolver.solve(
      problem,
      parameters: AssignmentParameters(seed: seed, iterations: iterations, threads: threads))
  }

  @Test("200 small problems, feasible or not, are solved to proof", arguments: UInt64(1)...200)
  func agreesWithBruteForce(seed: UInt64) throws {
    let problem = try AssignmentBruteForce.random(
      agents: 1 + Int(seed % 4), jobs: 1 + Int(seed % 7), seed: seed)
    let least = AssignmentBruteForce.leastCost(problem)
    let result = solve(problem)
    #expect(result.cost == least)
    #expect(result.isProvedImpossible == (least == nil))
    #expect(result.isOptimal == (least != nil))
    #expect(result.lowerBound == least ?? .max)
    #expect((result.agentOfJob == nil) == (least == nil))
    if let agents = result.agentOfJob {
      #expect(AssignmentBruteForce.cost(of: agents, in: problem) == least)
    }
  }

  @Test(
    "without the proof, what the search finds is feasible and not below the optimum",
    arguments: Seeds.few)
  func searchAlone(seed: UInt64) throws {
    let problem = try AssignmentBruteForce.random(
      agents: 3, jobs: 7, seed: seed, tightness: 130...160)
    let least = try #require(AssignmentBruteForce.leastCost(problem))
    let table = AssignmentTable(problem)
    let prices = CapacityPrices(table, rounds: 1_000)
    let parameters = AssignmentParameters(seed: seed, iterations: 60_000)
    var search = AssignmentSearch(
      table: table, prices: prices.prices, bound: .min, parameters: parameters,
      budget: AssignmentBudget(parameters), number: 0)
    let outcome = search.run(progress: { _ in }, isCancelled: { false })
    let agents = try #require(outcome.agentOfJob)
    #expect(AssignmentBruteForce.cost(of: agents, in: problem) == outcome.cost)
    #expect(outcome.cost ?? .min >= least)
  }

  @Test("no bound is above the optimum", arguments: Seeds.standard)
  func boundsAreBelow(seed: UInt64) throws {
    let problem = try AssignmentBruteForce.random(agents: 3, jobs: 7, seed: seed)
    let least = AssignmentBruteForce.leastCost(problem) ?? .max
    let table = AssignmentTable(problem)
    guard table.everyJobFitsAlone else {
      #expect(least == .max)
      return
    }
    let prices = CapacityPrices(table, rounds: 200)
    guard let bound = prices.provedBound(table) else {
      #expect(least == .max)
      return
    }
    #expect(bound <= least)
    var jobs = JobPrices(table, capacityPrices: prices.prices)
    for _ in 0..<100 where jobs.step() { #expect(try #require(jobs.bound) <= least) }
  }

  @Test("the cost is that of the assignment, and the bound is not above it", arguments: Seeds.few)
  func costIsExact(seed: UInt64) throws {
    let problem = try AssignmentBruteForce.random(
      agents: 6, jobs: 60, seed: seed, tightness: 100...120)
    let result = solve(problem, seed: seed)
    let agents = try #require(result.agentOfJob)
    #expect(AssignmentBruteForce.cost(of: agents, in: problem) == result.cost)
    #expect(result.lowerBound <= result.cost ?? .min)
  }

  @Test("one thread or two, the same seed gives the same result", arguments: Seeds.few)
  func sameSeedSameResult(seed: UInt64) throws {
    let problem = try AssignmentBruteForce.random(
      agents: 5, jobs: 40, seed: seed, tightness: 100...110)
    let first = solve(problem, seed: seed)
    #expect(first.agentOfJob != nil)
    #expect(solve(problem, seed: seed) == first)
    #expect(solve(problem, seed: seed, threads: 2) == first)
  }

  @Test("work that is cancelled at once still gives a true result")
  func cancelledAtOnce() throws {
    let problem = try AssignmentBruteForce.random(
      agents: 6, jobs: 80, seed: 1, tightness: 100...100)
    let result = AssignmentSolver.solve(
      problem, parameters: .standard(for: problem), isCancelled: { true })
    #expect(!result.isProvedImpossible)
    #expect((result.agentOfJob == nil) == (result.cost == nil))
    #expect(result.lowerBound <= result.cost ?? .max)
    if let agents = result.agentOfJob {
      #expect(AssignmentBruteForce.cost(of: agents, in: problem) == result.cost)
    }
  }

  @Test("progress falls from one report of a search to the next, and a target ends the work")
  func progressAndTarget() throws {
    let problem = try AssignmentBruteForce.random(
      agents: 6, jobs: 60, seed: 3, tightness: 105...105)
    let reports = Mutex<[AssignmentProgress]>([])
    var parameters = AssignmentParameters(iterations: 40_000)
    let full = AssignmentSolver.solve(
      problem, parameters: parameters,
      progress: { report in reports.withLock { $0.append(report) } })
    let costs = reports.withLock { $0.filter { $0.search == 0 }.compactMap(\.cost) }
    #expect(!costs.isEmpty)
    #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 > $1 })
    parameters.target = costs.first
    let early = AssignmentSolver.solve(problem, parameters: parameters)
    #expect(early.cost ?? .max <= costs.first ?? .min)
    #expect(early.iterations <= full.iterations)
  }
}
