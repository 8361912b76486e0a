/// The problem as the searches read it: one row per job, and only pairs that fit.
struct AssignmentTable: Sendable {
  let agentCount: Int
  let jobCount: Int
  /// Costs, one row per job.
  let cost: [Int64]
  /// Weights, one row per job.
  let weight: [Int64]
  /// Capacities, none above the sum of all weights of its agent.
  let capacity: [Int64]

  init(_ problem: AssignmentProblem) {
    agentCount = problem.agentCount
    jobCount = problem.jobCount
    let (agents, jobs) = (problem.agentCount, problem.jobCount)
    var cost = [Int64](repeating: 0, count: agents * jobs)
    var weight = cost
    for agent in 0..<agents {
      for job in 0..<jobs {
        cost[job * agents + agent] = problem.costs[agent][job]
        weight[job * agents + agent] = problem.weights[agent][job]
      }
    }
    self.cost = cost
    self.weight = weight
    capacity = (0..<agents).map { agent in
      min(problem.capacities[agent], problem.weights[agent].reduce(0, +))
    }
  }

  /// Whether the job alone fits the agent.
  func fits(_ job: Int, _ agent: Int) -> Bool {
    weight[job * agentCount + agent] <= capacity[agent]
  }

  /// The cost of a complete assignment, or `nil` when an agent carries too much.
  func feasibleCost(of agentOfJob: [Int]) -> Int64? {
    var load = [Int64](repeating: 0, count: agentCount)
    var total: Int64 = 0
    for (job, agent) in agentOfJob.enumerated() {
      load[agent] += weight[job * agentCount + agent]
      total += cost[job * agentCount + agent]
    }
    return zip(load, capacity).allSatisfy { $0 <= $1 } ? total : nil
  }
}

extension AssignmentTable {
  /// Costs of a job with each agent at the given prices of capacity; infinite where it does not fit.
  func reducedCosts(of job: Int, _ prices: [Double]) -> [Double] {
    (0..<agentCount).map { agent in
      let at = job * agentCount + agent
      return fits(job, agent) ? Double(cost[at]) + prices[agent] * Double(weight[at]) : .infinity
    }
  }

  /// Whether each job fits at least one agent that carries nothing else.
  var everyJobFitsAlone: Bool {
    (0..<jobCount).allSatisfy { job in (0..<agentCount).contains { fits(job, $0) } }
  }
}
