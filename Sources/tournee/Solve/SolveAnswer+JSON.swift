import Audit
import Instances
import PlanningModel

/// The keys of DESIGN, section 6, and some more.
extension SolveAnswer: Encodable {
  private enum Keys: String, CodingKey {
    case instance, problem, rounding, cost, feasible, routes, seconds, iterations, threads, seed
    case vehicles, distance, target, gap, unserved, skipped, interrupted, impossible, breaches
    case vehicleOfRoute = "vehicle_of_route"
    case agentOfJob = "agent_of_job"
    case bound, optimal, loads
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Keys.self)
    try values.encode(instance, forKey: .instance)
    try values.encode(problem, forKey: .problem)
    try values.encodeIfPresent(rounding, forKey: .rounding)
    // Null when there is no feasible answer: the key stays.
    try values.encode(cost, forKey: .cost)
    try values.encode(isFeasible, forKey: .feasible)
    try values.encode(routes.map(\.stops), forKey: .routes)
    try values.encode(seconds, forKey: .seconds)
    try values.encode(iterations, forKey: .iterations)
    try values.encode(budget.threads, forKey: .threads)
    try values.encode(budget.seed, forKey: .seed)
    try values.encode(wasInterrupted, forKey: .interrupted)
    try values.encodeIfPresent(vehicles, forKey: .vehicles)
    try values.encodeIfPresent(distance, forKey: .distance)
    try values.encodeIfPresent(budget.target, forKey: .target)
    try values.encodeIfPresent(gap, forKey: .gap)
    try values.encodeIfPresent(bound, forKey: .bound)
    try values.encodeIfPresent(proof?.english, forKey: .impossible)
    try values.encode(breaches.map(\.message.english), forKey: .breaches)
    try values.encodeIfPresent(loads, forKey: .loads)
    if let agentOfJob {
      try values.encode(agentOfJob, forKey: .agentOfJob)
      try values.encode(isOptimal, forKey: .optimal)
    } else {
      try values.encode(routes.map { $0.vehicle + 1 }, forKey: .vehicleOfRoute)
      try values.encode(unserved, forKey: .unserved)
      try values.encode(skipped, forKey: .skipped)
    }
  }
}
