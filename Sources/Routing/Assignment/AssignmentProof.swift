/// Depth-first branch and bound: finds the least cost, or that nothing is feasible, in problems
/// small enough.
///
/// A branch gives one more job to an agent. Its bound prices capacity as the relaxation does, and
/// gives every open job to its cheapest agent of those that still have room for it (Ross and Soland
/// 1975, doi:10.1007/BF01580430, with prices in the place of their penalties). Whole numbers only.
struct AssignmentProof {
  private let table: AssignmentTable
  /// Jobs in the order of branching: where the second choice costs most comes first.
  private let jobs: [Int]
  /// Agents of each of these jobs that fit it alone, the cheapest first.
  private let agents: [[Int]]
  /// Costs with prices of capacity, times ``scale``, one row per job.
  private let priced: [Int64]
  private var room: [Int64]
  private var agentOfJob: [Int]
  private var nodesLeft = 0
  /// What the capacities' prices take off every value.
  private let rent: Int64

  private static let scale: Int64 = 1_024

  /// The best assignment found.
  private(set) var best: [Int]?
  /// Its cost.
  private(set) var cost: Int64?
  /// Whether every branch was looked at or cut: then ``best`` is the optimum, or nothing is feasible.
  private(set) var isComplete = false
  /// Nodes looked at.
  private(set) var nodes = 0

  init(_ table: AssignmentTable, prices: [Double]) {
    self.table = table
    room = table.capacity
    agentOfJob = [Int](repeating: 0, count: table.jobCount)
    let scale = Self.scale
    let whole = prices.map { Int128(($0 * Double(scale)).rounded()) }
    let count = table.agentCount
    var priced: [Int128] = []
    for pair in table.cost.indices {
      priced.append(
        Int128(table.cost[pair] * scale) + whole[pair % count] * Int128(table.weight[pair]))
    }
    let rent = zip(whole, table.capacity).reduce(Int128(0)) { $0 + $1.0 * Int128($1.1) }
    let choices = (0..<table.jobCount).map { job in
      (0..<count).filter { table.fits(job, $0) }.sorted {
        (priced[job * count + $0], $0) < (priced[job * count + $1], $1)
      }
    }
    let regrets = choices.indices.map { job in
      choices[job].count > 1
        ? priced[job * count + choices[job][1]] - priced[job * count + choices[job][0]]
        : Int128(Int64.max)
    }
    jobs = choices.indices.sorted { (regrets[$1], $0) < (regrets[$0], $1) }
    agents = jobs.map { choices[$0] }
    // Prices may be so high that sums would overflow; then there is no proof.
    let most = priced.map(\.magnitude).max() ?? 0
    guard most < UInt128(1 << 60) / UInt128(max(1, table.jobCount)), rent < Int128(1 << 60) else {
      self.priced = []
      self.rent = 0
      return
    }
    self.priced = priced.map { Int64($0) }
    self.rent = Int64(rent)
  }

  /// - Parameters:
  ///   - nodes: most nodes to look at.
  ///   - isStopped: asked every thousand nodes.
  mutating func run(nodes: Int, isStopped: () -> Bool) {
    guard !priced.isEmpty else { return }
    nodesLeft = nodes
    isComplete = visit(0, -rent, isStopped)
  }

  /// Looks at all ways to go on from `place` jobs given; `false` when the nodes did not suffice.
  private mutating func visit(
    _ place: Int, _ value: Int64, _ isStopped: () -> Bool
  ) -> Bool {
    guard place < jobs.count else {
      keep()
      return true
    }
    guard nodesLeft > 0 else { return false }
    nodesLeft -= 1
    nodes += 1
    if nodes & 1_023 == 0, isStopped() { nodesLeft = 0 }
    guard let rest = openBound(from: place), canImprove(value + rest) else { return true }
    let job = jobs[place]
    for agent in agents[place] {
      let pair = job * table.agentCount + agent
      guard table.weight[pair] <= room[agent] else { continue }
      room[agent] -= table.weight[pair]
      agentOfJob[job] = agent
      let isDone = visit(place + 1, value + priced[pair], isStopped)
      room[agent] += table.weight[pair]
      guard isDone else { return false }
    }
    return true
  }

  /// Sum of the open jobs' cheapest agents that have room; `nil` when a job has none.
  private func openBound(from place: Int) -> Int64? {
    var sum: Int64 = 0
    for at in place..<jobs.count {
      let row = jobs[at] * table.agentCount
      guard let agent = agents[at].first(where: { table.weight[row + $0] <= room[$0] }) else {
        return nil
      }
      sum += priced[row + agent]
    }
    return sum
  }

  /// Whether whole costs below the best are within the scaled bound.
  private func canImprove(_ bound: Int64) -> Bool {
    guard let cost else { return true }
    return bound <= (cost - 1) * Self.scale
  }

  private mutating func keep() {
    guard let found = table.feasibleCost(of: agentOfJob), found < cost ?? .max else { return }
    cost = found
    best = agentOfJob
  }
}
