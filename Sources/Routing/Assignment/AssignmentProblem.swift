/// The generalised assignment problem: every job to exactly one agent, at the least cost, so that
/// no agent carries more than its capacity.
public struct AssignmentProblem: Hashable, Sendable {
  /// Cost of each job (column) with each agent (row); may be below zero.
  public let costs: [[Int64]]
  /// What each job (column) takes of the capacity of each agent (row).
  public let weights: [[Int64]]
  /// How much each agent carries.
  public let capacities: [Int64]

  /// Number of agents.
  public var agentCount: Int { capacities.count }
  /// Number of jobs.
  public var jobCount: Int { costs.first?.count ?? 0 }

  /// Sums of more than this are refused: below it, `Double` still tells whole numbers apart.
  static let largestSum: Int64 = 1 << 50

  /// - Throws: ``ModelError`` for rows of unequal length, for a weight or capacity below zero, and
  ///   for values of which a sum over all jobs could pass 2^50.
  public init(costs: [[Int64]], weights: [[Int64]], capacities: [Int64]) throws(ModelError) {
    let agents = capacities.count
    guard costs.count == agents else {
      throw .wrongCount(field: "costs", found: costs.count, expected: agents)
    }
    guard weights.count == agents else {
      throw .wrongCount(field: "weights", found: weights.count, expected: agents)
    }
    let jobs = costs.first?.count ?? 0
    for agent in 0..<agents {
      try Self.check(costs[agent], jobs, "costs of agent \(agent)", mayBeNegative: true)
      try Self.check(weights[agent], jobs, "weights of agent \(agent)", mayBeNegative: false)
      try ModelError.refuseNegative(capacities[agent], "capacity of agent \(agent)")
    }
    self.costs = costs
    self.weights = weights
    self.capacities = capacities
  }

  private static func check(
    _ row: [Int64], _ jobs: Int, _ field: @autoclosure () -> String, mayBeNegative: Bool
  ) throws(ModelError) {
    guard row.count == jobs else {
      throw .wrongCount(field: field(), found: row.count, expected: jobs)
    }
    // Each value may take an equal part of the largest sum, so that any choice of jobs fits.
    let most = largestSum / Int64(max(1, jobs))
    for value in row {
      if !mayBeNegative { try ModelError.refuseNegative(value, field()) }
      guard value.magnitude <= most.magnitude else { throw .tooLarge(field: field()) }
    }
  }
}
