/// A generalised assignment problem: every job goes to exactly one agent, no agent gets more weight
/// than its capacity, and the sum of costs is least.
public struct AssignmentCase: Hashable, Sendable {
  /// What the file is called.
  public let name: String
  /// Cost of each job (column) for each agent (row).
  public let costs: [[Int64]]
  /// Weight of each job (column) for each agent (row).
  public let weights: [[Int64]]
  /// Most weight of each agent.
  public let capacities: [Int64]

  /// A case.
  ///
  /// - Throws: ``CaseError`` for rows of unequal length, or a number out of range.
  public init(
    name: String, costs: [[Int64]], weights: [[Int64]], capacities: [Int64]
  ) throws(CaseError) {
    let jobs = costs.first?.count ?? 0
    for (field, rows) in [("costs", costs), ("weights", weights)] {
      guard rows.count == capacities.count else {
        throw .wrongCount(field: field, found: rows.count, expected: capacities.count)
      }
      for row in rows {
        guard row.count == jobs else {
          throw .wrongCount(field: field, found: row.count, expected: jobs)
        }
        for entry in row where !(0...CaseLimits.amount).contains(entry) {
          throw .outOfRange(field: field)
        }
      }
    }
    for capacity in capacities where !(0...CaseLimits.amount).contains(capacity) {
      throw .outOfRange(field: "capacities")
    }
    guard jobs * capacities.count <= CaseLimits.tableEntries else {
      throw .outOfRange(field: "number of jobs")
    }
    let dearest = costs.reduce(0) { max($0, Double($1.max() ?? 0)) } * Double(jobs)
    guard dearest < CaseLimits.total else { throw .sumsTooLarge }
    self.name = name
    self.costs = costs
    self.weights = weights
    self.capacities = capacities
  }

  /// Number of agents.
  public var agentCount: Int { capacities.count }
  /// Number of jobs.
  public var jobCount: Int { costs.first?.count ?? 0 }
}
