public import Instances

/// Walks an answer to a public case from the case's own values, in plain slow steps, and lists every
/// rule that it breaks. It shares no code with the engine or with the translation for it.
public enum CaseAuditor {
  /// Audits routes.
  public static func audit(_ answer: RoutingAnswer, of routing: RoutingCase) -> CaseReport {
    var walk = RouteWalk(routing)
    for route in answer.routes where !route.stops.isEmpty { walk.walk(route) }
    return walk.report()
  }

  /// Audits an assignment: the agent of each job, from 0.
  public static func audit(agentOfJob: [Int], of assignment: AssignmentCase) -> CaseReport {
    var breaches: [CaseBreach] = []
    func complain(
      _ code: CaseBreach.Code, agent: Int? = nil, job: Int? = nil, _ found: Double,
      _ allowed: Double
    ) {
      breaches.append(
        CaseBreach(code: code, route: agent, node: job, found: found, allowed: allowed))
    }
    if agentOfJob.count != assignment.jobCount {
      complain(.jobCount, Double(agentOfJob.count), Double(assignment.jobCount))
    }
    var loads = [Int64](repeating: 0, count: assignment.agentCount)
    var cost: Int64 = 0
    for (job, agent) in agentOfJob.prefix(assignment.jobCount).enumerated() {
      guard loads.indices.contains(agent) else {
        complain(.unknownAgent, job: job, Double(agent), Double(assignment.agentCount))
        continue
      }
      loads[agent] += assignment.weights[agent][job]
      cost += assignment.costs[agent][job]
    }
    for (agent, load) in loads.enumerated() where load > assignment.capacities[agent] {
      complain(.overload, agent: agent, Double(load), Double(assignment.capacities[agent]))
    }
    return CaseReport(
      breaches: breaches, cost: Double(cost), distance: 0,
      vehicles: loads.indices.count { agent in agentOfJob.contains(agent) }, skipped: [])
  }
}
