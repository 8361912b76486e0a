import Kernels

@testable import Routing

/// Slow twins of the assignment solver, and random problems for both.
enum AssignmentBruteForce {
  /// The least cost over all assignments; `nil` when none is feasible.
  static func leastCost(_ problem: AssignmentProblem) -> Int64? {
    var room = problem.capacities
    func least(from job: Int) -> Int64? {
      guard job < problem.jobCount else { return 0 }
      var best: Int64?
      for agent in 0..<problem.agentCount where room[agent] >= problem.weights[agent][job] {
        room[agent] -= problem.weights[agent][job]
        if let rest = least(from: job + 1) {
          best = min(best ?? .max, rest + problem.costs[agent][job])
        }
        room[agent] += problem.weights[agent][job]
      }
      return best
    }
    return least(from: 0)
  }

  /// The cost of an assignment recomputed from the problem; `nil` when it is not feasible.
  static func cost(of agentOfJob: [Int], in problem: AssignmentProblem) -> Int64? {
    guard agentOfJob.count == problem.jobCount else { return nil }
    var load = [Int64](repeating: 0, count: problem.agentCount)
    var cost: Int64 = 0
    for (job, agent) in agentOfJob.enumerated() {
      load[agent] += problem.weights[agent][job]
      cost += problem.costs[agent][job]
    }
    return zip(load, problem.capacities).allSatisfy { $0 <= $1 } ? cost : nil
  }

  /// A problem with capacities from far too small to ample; costs may be below zero.
  static func random(
    agents: Int, jobs: Int, seed: UInt64, tightness: ClosedRange<Int> = 40...140
  ) throws -> AssignmentProblem {
    var random = RandomGenerator(seed: seed)
    let weights = (0..<agents).map { _ in (0..<jobs).map { _ in Int64(random.pick(0...20)) } }
    let costs = (0..<agents).map { agent in
      // Cheap where heavy, as in the hard sets.
      (0..<jobs).map { 15 - weights[agent][$0] + Int64(random.pick(-5...5)) }
    }
    let percent = Int64(random.pick(tightness))
    let capacities = weights.map { row in
      row.reduce(0, +) * percent / Int64(100 * agents) + Int64(random.pick(0...3))
    }
    return try AssignmentProblem(costs: costs, weights: weights, capacities: capacities)
  }
}
