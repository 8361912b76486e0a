/// What one unit of each agent's capacity is worth: Lagrangian multipliers of the capacities.
///
/// They maximise `sum_j min_i (c_ij + u_i w_ij) - sum_i u_i b_i` by a deflected subgradient method
/// (Held and Karp 1971, doi:10.1007/BF01584070; Camerini, Fratta and Maffioli 1975,
/// doi:10.1007/BFb0120697). The maximum equals the bound of the linear relaxation.
struct CapacityPrices: Sendable {
  /// One per agent, zero or more.
  var prices: [Double]
  /// The relaxation's value at these prices, as far as `Double` tells.
  var value: Double

  /// - Parameters:
  ///   - rounds: most steps to take; each costs one look at every pair.
  ///   - shouldStop: asked before every sixteenth step.
  init(_ table: AssignmentTable, rounds: Int, shouldStop: () -> Bool = { false }) {
    var ascent = CapacityAscent(table)
    for round in 0..<rounds {
      if round & 15 == 15, shouldStop() { break }
      guard ascent.step() else { break }
    }
    prices = ascent.best
    value = ascent.bestValue
  }
}

/// The state of the ascent: prices, direction and step length.
private struct CapacityAscent {
  let table: AssignmentTable
  var prices: [Double]
  var direction: [Double]
  var best: [Double]
  var bestValue = -Double.infinity
  /// Steps since the best value rose.
  private var idle = 0
  /// What the steps aim at above the best value.
  private var target: Double
  private var load: [Double]

  init(_ table: AssignmentTable) {
    self.table = table
    prices = [Double](repeating: 0, count: table.agentCount)
    direction = prices
    best = prices
    load = prices
    // A tenth of the spread of the costs: only a first guess, it shrinks when steps gain nothing.
    var spread = 0.0
    for job in 0..<table.jobCount {
      let row = table.cost[job * table.agentCount..<(job + 1) * table.agentCount]
      spread += Double(row.max() ?? 0) - Double(row.min() ?? 0)
    }
    target = max(1, spread / 10)
  }

  /// Takes one step; `false` when the steps have become too short to matter.
  mutating func step() -> Bool {
    let value = evaluate()
    if value > bestValue + 1e-9 * abs(value) {
      bestValue = value
      best = prices
      idle = 0
    } else {
      idle += 1
      if idle == 20 {
        idle = 0
        target *= 0.7
        prices = best
        for agent in direction.indices { direction[agent] = 0 }
        return target > 1e-6 * abs(bestValue)
      }
    }
    move(from: value)
    return true
  }

  /// The relaxation's value at the present prices, and the loads it makes.
  private mutating func evaluate() -> Double {
    let agents = table.agentCount
    var value = 0.0
    for agent in 0..<agents {
      load[agent] = 0
      value -= prices[agent] * Double(table.capacity[agent])
    }
    for job in 0..<table.jobCount {
      let row = job * agents
      var (least, chosen) = (Double.infinity, 0)
      for agent in 0..<agents {
        let weight = table.weight[row + agent]
        let priced = Double(table.cost[row + agent]) + prices[agent] * Double(weight)
        if priced < least && weight <= table.capacity[agent] { (least, chosen) = (priced, agent) }
      }
      value += least
      load[chosen] += Double(table.weight[row + chosen])
    }
    return value
  }

  private mutating func move(from value: Double) {
    var norm = 0.0
    for agent in direction.indices {
      let excess = load[agent] - Double(table.capacity[agent])
      direction[agent] = excess + 0.6 * direction[agent]
      // An agent whose price is nought and would fall does not move.
      if prices[agent] > 0 || direction[agent] > 0 { norm += direction[agent] * direction[agent] }
    }
    guard norm > 0 else { return }
    let length = (bestValue + target - value) / norm
    for agent in direction.indices {
      prices[agent] = max(0, prices[agent] + length * direction[agent])
    }
  }
}

extension CapacityPrices {
  /// The bound that these prices prove, in exact arithmetic; `nil` when it is above the cost of
  /// every assignment, so that none is feasible.
  func provedBound(_ table: AssignmentTable) -> Int64? {
    // Any prices of zero or more prove a bound: they are rounded to 2^-16 first.
    let scale: Int128 = 1 << 16
    let agents = table.agentCount
    let whole = prices.map { Int128(($0 * 65_536).rounded()) }
    var (sum, dearest): (Int128, Int128) = (0, 0)
    for agent in 0..<agents { sum -= whole[agent] * Int128(table.capacity[agent]) }
    for job in 0..<table.jobCount {
      var least = Int128.max
      var most = Int128.min
      for agent in 0..<agents where table.fits(job, agent) {
        let cost = Int128(table.cost[job * agents + agent])
        let weight = Int128(table.weight[job * agents + agent])
        least = min(least, cost * scale + whole[agent] * weight)
        most = max(most, cost)
      }
      sum += least
      dearest += most
    }
    // Division rounds toward zero; a bound is rounded up, as costs are whole.
    let bound = sum > 0 ? (sum + scale - 1) / scale : sum / scale
    return bound > dearest ? nil : Int64(bound)
  }
}
