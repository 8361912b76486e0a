/// What each job is worth, for a bound above that of the linear relaxation.
///
/// With prices `v` of the jobs, every agent fills its capacity as it likes best; the bound is
/// `sum_j v_j - sum_i max { sum_j (v_j - c_ij) x_j : sum_j w_ij x_j <= b_i }` (Fisher, Jaikumar and
/// Van Wassenhove 1986, doi:10.1287/mnsc.32.9.1095). All is computed in whole numbers, costs and
/// prices times ``scale``, so the bound is proved.
struct JobPrices {
  /// Prices are whole multiples of one part in so many.
  static let scale: Int64 = 1_024
  private let table: AssignmentTable
  private let rows: [[Int64]]
  private let weights: [[Int64]]
  private var prices: [Double]
  private var direction: [Double]
  private var best: [Double]
  private var bestValue = Int64.min
  private var idle = 0
  private var target: Double
  /// Nodes of each knapsack before its table.
  private let nodes = 300

  /// The best bound so far, in whole costs; `nil` before the first step.
  var bound: Int64? {
    guard bestValue > .min else { return nil }
    let (quotient, rest) = bestValue.quotientAndRemainder(dividingBy: Self.scale)
    return rest > 0 ? quotient + 1 : quotient
  }

  /// Starts from the prices that go with the prices of the capacities.
  init(_ table: AssignmentTable, capacityPrices: [Double]) {
    self.table = table
    let (agents, jobs) = (table.agentCount, table.jobCount)
    rows = (0..<agents).map { agent in
      (0..<jobs).map { table.cost[$0 * agents + agent] * Self.scale }
    }
    weights = (0..<agents).map { agent in (0..<jobs).map { table.weight[$0 * agents + agent] } }
    let most = Double(AssignmentProblem.largestSum) / Double(max(1, jobs)) * Double(Self.scale)
    prices = (0..<jobs).map { job in
      let least = table.reducedCosts(of: job, capacityPrices).min() ?? 0
      return min(most, max(-most, least * Double(Self.scale)))
    }
    best = prices
    direction = [Double](repeating: 0, count: jobs)
    let value = zip(prices, 0...).reduce(0.0) { $0 + abs($1.0) }
    target = max(Double(Self.scale), value * 0.001)
  }

  /// Takes one step; `false` when further steps would gain next to nothing.
  mutating func step() -> Bool {
    let (value, served) = evaluate()
    if value > bestValue {
      bestValue = value
      best = prices
      idle = 0
    } else {
      idle += 1
      if idle == 10 {
        idle = 0
        target *= 0.7
        prices = best
        for job in direction.indices { direction[job] = 0 }
        return target > Double(Self.scale) / 16
      }
    }
    var norm = 0.0
    for job in direction.indices {
      direction[job] = Double(1 - served[job]) + 0.6 * direction[job]
      norm += direction[job] * direction[job]
    }
    guard norm > 0 else { return false }
    let length = (Double(bestValue) + target - Double(value)) / norm
    let most = Double(AssignmentProblem.largestSum) / Double(prices.count) * Double(Self.scale)
    for job in prices.indices {
      prices[job] = min(most, max(-most, prices[job] + length * direction[job]))
    }
    return true
  }

  /// The bound at the present prices, and how many agents would take each job.
  private func evaluate() -> (value: Int64, served: [Int]) {
    let whole = prices.map { Int64($0.rounded()) }
    var served = [Int](repeating: 0, count: whole.count)
    var value = whole.reduce(0, +)
    for agent in 0..<table.agentCount {
      let row = rows[agent]
      let knapsack = Knapsack(
        profits: whole.indices.map { whole[$0] - row[$0] }, weights: weights[agent],
        capacity: table.capacity[agent], nodes: nodes)
      value -= knapsack.upperBound
      for job in knapsack.chosen { served[job] += 1 }
    }
    return (value, served)
  }
}
