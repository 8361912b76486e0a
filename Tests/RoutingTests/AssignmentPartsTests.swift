import Kernels
import TestSupport
import Testing

@testable import Routing

/// The parts that a wrong sum could hide in, each against its slow twin.
@Suite struct AssignmentPartsTests {
  @Test("a knapsack is filled as well as by trying all", arguments: Seeds.standard)
  func knapsack(seed: UInt64) {
    var random = RandomGenerator(seed: seed)
    let count = random.pick(0...10)
    let profits = (0..<count).map { _ in Int64(random.pick(-5...30)) }
    let weights = (0..<count).map { _ in Int64(random.pick(0...9)) }
    let capacity = Int64(random.pick(0...25))
    var most: Int64 = 0
    for subset in 0..<1 << count {
      let chosen = (0..<count).filter { subset >> $0 & 1 == 1 }
      guard chosen.reduce(0, { $0 + weights[$1] }) <= capacity else { continue }
      most = max(most, chosen.reduce(0) { $0 + profits[$1] })
    }
    // By branching, by the table, and by the fractional bound where there is none.
    for nodes in [10_000, 0] {
      let knapsack = Knapsack(
        profits: profits, weights: weights, capacity: capacity, nodes: nodes)
      #expect(knapsack.upperBound == most)
      #expect(knapsack.chosen.reduce(0) { $0 + profits[$1] } == most)
      #expect(knapsack.chosen.reduce(0) { $0 + weights[$1] } <= capacity)
    }
    let wide = Knapsack(
      profits: profits, weights: weights.map { $0 << 30 }, capacity: capacity << 30, nodes: 0)
    #expect(wide.upperBound >= most)
  }

  @Test("after any walk the cached sums are those of a fresh count", arguments: Seeds.few)
  func cachedSums(seed: UInt64) throws {
    let problem = try AssignmentBruteForce.random(
      agents: 5, jobs: 30, seed: seed, tightness: 100...120)
    let table = AssignmentTable(problem)
    let prices = CapacityPrices(table, rounds: 300)
    var state = AssignmentState(table, prices: prices.prices)
    var annealing = AssignmentAnnealing(state, seed: seed, parameters: .standard)
    for share in [0, 0.5, 1] {
      annealing.run(&state, moves: 3_000, share: share)
      expectSums(of: state, table)
    }
    var chains = ChainSearch(state, seed: seed, parameters: .standard)
    chains.reset()
    for share in [0, 0.5, 1] {
      chains.run(&state, from: Array(0..<5), count: 70, share: share)
    }
    expectSums(of: state, table)
  }

  private func expectSums(of state: borrowing AssignmentState, _ table: AssignmentTable) {
    var slack = table.capacity
    var total: Int64 = 0
    var count = [Int32](repeating: 0, count: table.agentCount)
    for job in 0..<table.jobCount {
      let agent = Int(state.agentOf[job])
      slack[agent] -= table.weight[job * table.agentCount + agent]
      total += table.cost[job * table.agentCount + agent]
      count[agent] += 1
    }
    var (cached, counts): ([Int64], [Int32]) = ([], [])
    for agent in 0..<table.agentCount {
      cached.append(Int64(state.slack[agent]))
      counts.append(state.memberCount[agent])
    }
    let sum = Int64(state.total)
    #expect(cached == slack)
    #expect(counts == count)
    #expect(sum == total)
  }
}
