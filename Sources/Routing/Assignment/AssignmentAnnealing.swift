internal import Kernels

/// Simulated annealing over assignments that may overload agents at a price.
struct AssignmentAnnealing: ~Copyable {
  struct Pair: BitwiseCopyable {
    var cost: Double
    var weight: Double
  }
  let agentCount: Int
  let jobCount: Int
  let pair: UncheckedBuffer<Pair>
  let own: UncheckedBuffer<Pair>
  let real: UncheckedBuffer<Double>
  let agentOf: UncheckedBuffer<Int32>
  let slack: UncheckedBuffer<Double>
  let penalty: UncheckedBuffer<Double>
  let price: UncheckedBuffer<Double>
  let priceScaled: UncheckedBuffer<Double>
  let penaltyScaled: UncheckedBuffer<Double>
  let firm: Double
  let last: Double
  /// Jobs of each agent, `jobCount` places per agent.
  let members: UncheckedBuffer<Int32>
  let memberCount: UncheckedBuffer<Int32>
  let placeOf: UncheckedBuffer<Int32>
  let candidates: UncheckedBuffer<Int32>
  let width: Int
  let noise: UncheckedBuffer<Double>
  let best: UncheckedBuffer<Int32>
  var cost = 0.0
  var bestCost = Double.infinity
  var random: RandomGenerator
  let hot: Double
  let cold: Double
  var accepted = 0
  var feasibleRounds = 0
  var note: String { "accepted \(accepted) unit hot \(hot)" }

  init(_ table: AssignmentTable, prices: [Double], seed: UInt64, parameters: AnnealingParameters) {
    agentCount = table.agentCount
    jobCount = table.jobCount
    random = RandomGenerator(seed: seed)
    let (m, n) = (agentCount, jobCount)
    real = UncheckedBuffer(table.cost.map(Double.init))
    own = UncheckedBuffer(repeating: Pair(cost: 0, weight: 0), count: m * n)
    var pairs: [Pair] = []
    agentOf = UncheckedBuffer(repeating: 0, count: n)
    best = UncheckedBuffer(repeating: 0, count: n)
    placeOf = UncheckedBuffer(repeating: 0, count: n)
    slack = UncheckedBuffer(table.capacity.map(Double.init))
    members = UncheckedBuffer(repeating: 0, count: m * n)
    memberCount = UncheckedBuffer(repeating: 0, count: m)
    width = min(m, parameters.neighbours)
    var chosen: [Int32] = []
    var unit = 0.0
    for job in 0..<n {
      let reduced = (0..<m).map { agent in
        table.fits(job, agent)
          ? Double(table.cost[job * m + agent])
            + prices[agent] * Double(table.weight[job * m + agent]) : .infinity
      }
      let least = reduced.min() ?? 0
      pairs += (0..<m).map {
        Pair(cost: reduced[$0] - least, weight: Double(table.weight[job * m + $0]))
      }
      let order = (0..<m).sorted { (reduced[$0], $0) < (reduced[$1], $1) }
      chosen += order.prefix(width).map(Int32.init)
      if m > 1 { unit += reduced[order[1]] - reduced[order[0]] }
    }
    unit = max(unit / Double(n), 1e-6)
    pair = UncheckedBuffer(pairs)
    candidates = UncheckedBuffer(chosen)
    let mean = prices.reduce(0, +) / Double(m)
    penalty = UncheckedBuffer(prices.map { max($0, mean * 0.1) * parameters.penalty })
    price = UncheckedBuffer(prices)
    priceScaled = UncheckedBuffer(prices)
    penaltyScaled = UncheckedBuffer(prices)
    firm = parameters.firm
    last = parameters.last
    hot = parameters.hot * unit
    cold = parameters.cold * unit
    var draws = RandomGenerator(seed: seed &+ 77)
    noise = UncheckedBuffer((0..<4096).map { _ in draws.exponential() })
    start()
  }

  mutating func start() {
    for job in 0..<jobCount {
      let agent = Int(candidates[job * width])
      place(job, agent)
      cost += real[job * agentCount + agent]
    }
  }

  func place(_ job: Int, _ agent: Int) {
    agentOf[job] = Int32(agent)
    let count = memberCount[agent]
    members[agent * jobCount + Int(count)] = Int32(job)
    let entry = pair[job * agentCount + agent]
    own[agent * jobCount + Int(count)] = entry
    slack[agent] -= entry.weight
    placeOf[job] = count
    memberCount[agent] = count + 1
  }

  func remove(_ job: Int, _ agent: Int) {
    let last = memberCount[agent] - 1
    memberCount[agent] = last
    let moved = members[agent * jobCount + Int(last)]
    members[agent * jobCount + Int(placeOf[job])] = moved
    own[agent * jobCount + Int(placeOf[job])] = own[agent * jobCount + Int(last)]
    slack[agent] += pair[job * agentCount + agent].weight
    placeOf[Int(moved)] = placeOf[job]
  }

  @inline(__always) func over(_ agent: Int, _ slack: Double) -> Double {
    // price per unit, of slack and of overload
    max(slack * priceScaled[agent], -slack * penaltyScaled[agent])
  }

  mutating func run(moves: Int, share: Double) {
    let temperature = hot * exponentialPower(cold / hot, share)
    let f = firm * exponentialPower(last / firm, share)
    for agent in 0..<agentCount {
      priceScaled[agent] = min(f, 1) * price[agent]
      penaltyScaled[agent] = f * penalty[agent]
    }
    for _ in 0..<moves { attempt(temperature) }
  }

  @inline(__always) func change(_ agent: Int, _ newSlack: Double) -> Double {
    over(agent, newSlack) - over(agent, slack[agent])
  }

  mutating func attempt(_ temperature: Double) {
    let bits = random.next()
    let j = Int((UInt64(UInt32(truncatingIfNeeded: bits)) &* UInt64(jobCount)) >> 32)
    let high = bits >> 32
    let slot = Int(((high & 0xFFF) &* UInt64(width)) >> 12)
    let a = Int(agentOf[j])
    let b = Int(candidates[j * width + slot])
    if a == b { return }
    var draw = Int(high >> 12) & 4095
    let ja = pair[j * agentCount + a]
    let jb = pair[j * agentCount + b]
    let shift = jb.cost - ja.cost
    let slackA = slack[a] + ja.weight
    let slackB = slack[b] - jb.weight
    let changeA = change(a, slackA)
    if shift + changeA + change(b, slackB) <= temperature * noise[draw] {
      move(j, a, b)
      settle()
      return
    }
    let count = Int(memberCount[b])
    let base = b * jobCount
    let atB = over(b, slack[b])
    let lowA = -over(a, slack[a])
    var place = Int(((high >> 24) &* UInt64(count)) >> 8)
    for _ in 0..<count {
      place += 1
      if place >= count { place = 0 }
      draw = (draw + 1) & 4095
      let threshold = temperature * noise[draw]
      let k = Int(members[base + place])
      let kb = own[base + place]
      let newB = slackB + kb.weight
      let part = shift - kb.cost + over(b, newB) - atB
      if part + lowA > threshold { continue }
      // k takes the place of j.
      let ka = pair[k * agentCount + a]
      if part + ka.cost + change(a, slackA - ka.weight) <= threshold {
        move(j, a, b)
        move(k, b, a)
        settle()
        return
      }
      if part + changeA > threshold { continue }
      for slot in 0..<width {
        let c = Int(candidates[k * width + slot])
        if c == b || c == a { continue }
        let kc = pair[k * agentCount + c]
        if part + changeA + kc.cost + change(c, slack[c] - kc.weight) <= threshold {
          move(j, a, b)
          move(k, b, c)
          settle()
          return
        }
      }
    }
  }

  mutating func settle() {
    accepted += 1
    if cost < bestCost {
      for agent in 0..<agentCount where slack[agent] < 0 { return }
      record()
    }
  }

  mutating func move(_ job: Int, _ from: Int, _ to: Int) {
    remove(job, from)
    place(job, to)
    cost += real[job * agentCount + to] - real[job * agentCount + from]
  }

  mutating func record() {
    bestCost = cost
    for job in 0..<jobCount { best[job] = agentOf[job] }
  }

  func exponentialPower(_ ratio: Double, _ share: Double) -> Double {
    // ratio^share by squaring of roots.
    var result = 1.0
    var root = ratio
    var rest = share
    for _ in 0..<24 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        rest -= 1
        result *= root
      }
    }
    return result
  }
}
