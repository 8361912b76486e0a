import Kernels
import TestSupport
import Testing

@testable import Routing

/// What is between growing elites and crossing them.
@Suite struct AssignmentBreedingTests {
  private func state(seed: UInt64) throws -> AssignmentState {
    let problem = try AssignmentBruteForce.random(
      agents: 5, jobs: 30, seed: seed, tightness: 100...120)
    let table = AssignmentTable(problem)
    return AssignmentState(table, prices: CapacityPrices(table, rounds: 300).prices)
  }

  @Test(
    "a crossing moves jobs between the agents of its group only", arguments: Seeds.few)
  func crossingStaysInGroup(seed: UInt64) throws {
    var state = try state(seed: seed)
    var random = RandomGenerator(seed: seed)
    let near = ElitePool.Elite(state).agents
    let far = near.map { random.below(3) == 0 ? Int32(random.below(5)) : $0 }
    var annealing = AssignmentAnnealing(state, seed: seed, parameters: .standard)
    annealing.choices.cross(near, far, jobs: 6, &random)
    let open = annealing.choices.openCount
    let differing = zip(near, far).filter { $0 != $1 }.count
    #expect(open >= min(1, differing) && open <= differing)
    annealing.run(&state, moves: 3_000, share: 0)
    let child = ElitePool.Elite(state).agents
    let group = annealing.choices.group.map { Int32($0) }
    for job in child.indices where child[job] != near[job] {
      #expect(group.contains(child[job]) && group.contains(near[job]))
    }
    annealing.choices.release(state)
    #expect(annealing.choices.openCount == 30)
  }

  @Test("a child takes the place of the elite that it is near to, else of the worst")
  func childrenReplace() {
    var parameters = BreedingParameters()
    parameters.size = 2
    parameters.distance = 2
    parameters.patience = 1
    var pool = ElitePool(parameters)
    pool.keep(ElitePool.Elite(cost: 1, agents: [0, 0, 0]))
    #expect(pool.elites.isEmpty)
    pool = ElitePool(
      parameters,
      elites: [
        ElitePool.Elite(cost: 9, agents: [0, 0, 0]), ElitePool.Elite(cost: 5, agents: [1, 1, 1]),
      ])
    pool.keep(ElitePool.Elite(cost: 6, agents: [1, 1, 0]))
    #expect(pool.elites.map(\.cost) == [9, 5])
    pool.keep(ElitePool.Elite(cost: 4, agents: [1, 1, 0]))
    #expect(pool.elites.map(\.cost) == [9, 4])
    pool.keep(ElitePool.Elite(cost: 8, agents: [0, 1, 1]))
    #expect(pool.elites.map(\.cost) == [8, 4])
    for _ in 0..<3 { pool.pass() }
    #expect(pool.elites.map(\.cost) == [4])
    #expect(pool.size == 3)
  }
}
