internal import Kernels

/// An assignment that a search changes, complete at any time; agents may carry too much.
///
/// Costs are reduced by the prices of capacity: `c_ij + u_i w_ij`, less the least of the job. The
/// cost of a feasible assignment is then a constant, plus its reduced costs, plus the price of the
/// capacity left over: what the linear relaxation would not pay.
struct AssignmentState: ~Copyable {
  /// A job with an agent.
  struct Pair: BitwiseCopyable {
    var reduced = 0.0
    var weight = 0.0
  }
  let agentCount: Int
  let jobCount: Int
  /// One row per job; the reduced cost is infinite where the job does not fit.
  let pair: UncheckedBuffer<Pair>
  /// Costs as given, one row per job.
  let cost: UncheckedBuffer<Double>
  /// What a unit of capacity is worth.
  let price: UncheckedBuffer<Double>
  /// Agents of each job, the least reduced cost first.
  let order: UncheckedBuffer<Int32>
  /// Mean reduced cost of the agent that a seventh of all agents are better than: the unit of
  /// temperatures.
  let unit: Double
  /// Mean weight of all pairs.
  let grain: Double

  let agentOf: UncheckedBuffer<Int32>
  /// Capacity left over, below zero for an agent that carries too much.
  let slack: UncheckedBuffer<Double>
  /// Jobs of each agent, `jobCount` places per agent.
  let members: UncheckedBuffer<Int32>
  /// The pairs of those jobs with their agent, in the same places.
  let own: UncheckedBuffer<Pair>
  let memberCount: UncheckedBuffer<Int32>
  let placeOf: UncheckedBuffer<Int32>
  /// Cost of the present assignment. Whole and below 2^50, hence exact.
  var total = 0.0
  /// The best feasible assignment so far.
  let best: UncheckedBuffer<Int32>
  /// Its cost; infinite before there is one.
  var bestCost = Double.infinity

  /// Every job with its agent of least reduced cost.
  init(_ table: AssignmentTable, prices: [Double]) {
    (agentCount, jobCount) = (table.agentCount, table.jobCount)
    let (agents, jobs) = (table.agentCount, table.jobCount)
    var pairs: [Pair] = []
    var order: [Int32] = []
    var (unit, grain) = (0.0, 0.0)
    for job in 0..<jobs {
      let row = table.reducedCosts(of: job, prices)
      let ranked = (0..<agents).sorted { (row[$0], $0) < (row[$1], $1) }
      let least = row[ranked[0]]
      for agent in 0..<agents {
        let weight = Double(table.weight[job * agents + agent])
        grain += weight
        pairs.append(Pair(reduced: row[agent] - least, weight: weight))
      }
      order += ranked.map(Int32.init)
      let seventh = row[ranked[min(agents - 1, max(1, agents * 3 / 20))]] - least
      if seventh < .infinity { unit += seventh }
    }
    self.unit = max(unit / Double(max(1, jobs)), 1e-6)
    self.grain = max(1, grain / Double(max(1, pairs.count)))
    pair = UncheckedBuffer(pairs)
    self.order = UncheckedBuffer(order)
    cost = UncheckedBuffer(table.cost.map(Double.init))
    price = UncheckedBuffer(prices)
    slack = UncheckedBuffer(table.capacity.map(Double.init))
    agentOf = UncheckedBuffer(repeating: 0, count: jobs)
    placeOf = UncheckedBuffer(repeating: 0, count: jobs)
    best = UncheckedBuffer(repeating: 0, count: jobs)
    members = UncheckedBuffer(repeating: 0, count: agents * jobs)
    own = UncheckedBuffer(repeating: Pair(), count: agents * jobs)
    memberCount = UncheckedBuffer(repeating: 0, count: agents)
    for job in 0..<jobs {
      let agent = Int(self.order[job * agents])
      place(job, agent)
      total += cost[job * agents + agent]
    }
    settle()
  }

  /// Gives `job` to agent `to`.
  mutating func move(_ job: Int, _ from: Int, _ to: Int) {
    remove(job, from)
    place(job, to)
    total += cost[job * agentCount + to] - cost[job * agentCount + from]
  }

  /// Keeps the present assignment if it is the best: called after each change.
  mutating func settle() {
    guard total < bestCost, isFeasible else { return }
    bestCost = total
    for job in 0..<jobCount { best[job] = agentOf[job] }
  }

  /// Gives every job to its agent in `agents`.
  mutating func take(_ agents: [Int32]) {
    for job in 0..<jobCount where agentOf[job] != agents[job] {
      move(job, Int(agentOf[job]), Int(agents[job]))
    }
  }

  /// Whether no agent carries too much.
  var isFeasible: Bool {
    for agent in 0..<agentCount where slack[agent] < 0 { return false }
    return true
  }

  /// The best feasible assignment as an array.
  var bestAssignment: [Int] {
    var agents: [Int] = []
    for job in 0..<jobCount { agents.append(Int(best[job])) }
    return agents
  }

  private func place(_ job: Int, _ agent: Int) {
    let count = memberCount[agent]
    let at = agent * jobCount + Int(count)
    let entry = pair[job * agentCount + agent]
    agentOf[job] = Int32(agent)
    members[at] = Int32(job)
    own[at] = entry
    placeOf[job] = count
    memberCount[agent] = count + 1
    slack[agent] -= entry.weight
  }

  private func remove(_ job: Int, _ agent: Int) {
    let base = agent * jobCount
    let last = memberCount[agent] - 1
    let place = placeOf[job]
    let moved = members[base + Int(last)]
    memberCount[agent] = last
    members[base + Int(place)] = moved
    own[base + Int(place)] = own[base + Int(last)]
    placeOf[Int(moved)] = place
    slack[agent] += pair[job * agentCount + agent].weight
  }
}
