internal import Kernels

struct ChainParameters: Sendable {
  /// Most exchanges kept per pair of agents.
  var listLength = 48
  /// Most jobs looked at per direction.
  var giftJobs = 6
  /// Greatest change of reduced cost of an exchange.
  var reach = 2.0
  var beam = 24
  var depth = 6
  var hot = 0.35
  var cold = 0.25
  /// chance that a partner is skipped
  var blink = 0.3
  var allow = 0.0
}

/// Chains of exchanges.
struct ChainSearch: ~Copyable {
  struct Label: BitwiseCopyable {
    var energy = 0.0
    var slack = 0.0
    var mask: UInt64 = 0
    var agent: Int32 = 0
    var parent: Int32 = -1
    var entry: Int32 = -1
  }
  let m: Int
  let n: Int
  let parameters: ChainParameters
  let reduced: UncheckedBuffer<Double>
  let cost: UncheckedBuffer<Double>
  let weight: UncheckedBuffer<Double>
  let price: UncheckedBuffer<Double>
  let agentOf: UncheckedBuffer<Int32>
  let slack: UncheckedBuffer<Double>
  let members: UncheckedBuffer<Int32>
  let memberCount: UncheckedBuffer<Int32>
  let placeOf: UncheckedBuffer<Int32>
  let version: UncheckedBuffer<Int32>
  let builtNear: UncheckedBuffer<Int32>
  let builtFar: UncheckedBuffer<Int32>
  let lists: UncheckedBuffer<Exchange>
  let listCount: UncheckedBuffer<Int32>
  let gifts: UncheckedBuffer<Gift>
  let labels: UncheckedBuffer<Label>
  let noise: UncheckedBuffer<Double>
  let best: UncheckedBuffer<Int32>
  var total = 0.0
  var bestCost = Double.infinity
  var random: RandomGenerator
  var accepted = 0
  var improved = 0
  var builds = 0
  var lengths = [Int](repeating: 0, count: 12)
  var listed = 0
  let unit: Double
  var note: String {
    "cost \(total) accepted \(accepted) builds \(builds) mean list \(Double(listed) / Double(max(1, builds))) lengths \(lengths) unit \(unit)"
  }

  init(
    _ table: AssignmentTable, prices: [Double], start: [Int], seed: UInt64,
    parameters: ChainParameters
  ) {
    (m, n) = (table.agentCount, table.jobCount)
    let (m, n) = (table.agentCount, table.jobCount)
    self.parameters = parameters
    random = RandomGenerator(seed: seed)
    var reduced: [Double] = []
    var unit = 0.0
    for job in 0..<n {
      let row = (0..<m).map { agent in
        table.fits(job, agent)
          ? Double(table.cost[job * m + agent])
            + prices[agent] * Double(table.weight[job * m + agent]) : .infinity
      }
      let sorted = row.sorted()
      if m > 3 { unit += min(sorted[3], 1e15) - sorted[0] }
      reduced += row.map { $0 - sorted[0] }
    }
    self.unit = max(unit / Double(max(n, 1)), 1e-6)
    self.reduced = UncheckedBuffer(reduced)
    cost = UncheckedBuffer(table.cost.map(Double.init))
    weight = UncheckedBuffer(table.weight.map(Double.init))
    price = UncheckedBuffer(prices)
    agentOf = UncheckedBuffer(repeating: 0, count: n)
    best = UncheckedBuffer(repeating: 0, count: n)
    placeOf = UncheckedBuffer(repeating: 0, count: n)
    slack = UncheckedBuffer(table.capacity.map(Double.init))
    members = UncheckedBuffer(repeating: 0, count: m * n)
    memberCount = UncheckedBuffer(repeating: 0, count: m)
    version = UncheckedBuffer(repeating: 0, count: m)
    builtNear = UncheckedBuffer(repeating: -1, count: m * m)
    builtFar = UncheckedBuffer(repeating: -1, count: m * m)
    lists = UncheckedBuffer(repeating: Exchange(), count: m * m * parameters.listLength)
    listCount = UncheckedBuffer(repeating: 0, count: m * m)
    gifts = UncheckedBuffer(repeating: Gift(), count: 1024)
    labels = UncheckedBuffer(
      repeating: Label(), count: 1 + parameters.beam * (parameters.depth + 1))
    var draws = RandomGenerator(seed: seed &+ 77)
    noise = UncheckedBuffer((0..<4096).map { _ in draws.exponential() })
    for job in 0..<n {
      place(job, start[job])
      total += cost[job * m + start[job]]
    }
    record()
  }

  func place(_ job: Int, _ agent: Int) {
    agentOf[job] = Int32(agent)
    let count = memberCount[agent]
    members[agent * n + Int(count)] = Int32(job)
    placeOf[job] = count
    memberCount[agent] = count + 1
    slack[agent] -= weight[job * m + agent]
  }

  func remove(_ job: Int, _ agent: Int) {
    let last = memberCount[agent] - 1
    memberCount[agent] = last
    let moved = members[agent * n + Int(last)]
    members[agent * n + Int(placeOf[job])] = moved
    placeOf[Int(moved)] = placeOf[job]
    slack[agent] += weight[job * m + agent]
  }

  mutating func record() {
    bestCost = total
    for job in 0..<n { best[job] = agentOf[job] }
  }

  // Lists

  /// Collects gifts of `giver` to `taker` from place `base`; returns how many.
  func collect(_ giver: Int, _ taker: Int, _ base: Int) -> Int {
    // Single jobs, the least first.
    let most = parameters.giftJobs
    let reach = parameters.reach * unit
    gifts[base] = Gift()
    var count = 1
    for place in 0..<Int(memberCount[giver]) {
      let job = Int(members[giver * n + place])
      let delta = reduced[job * m + taker] - reduced[job * m + giver]
      if delta > reach { continue }
      if count > most && delta >= gifts[base + count - 1].delta { continue }
      var at = count <= most ? count : count - 1
      if count <= most { count += 1 }
      while at > 1 && gifts[base + at - 1].delta > delta {
        gifts[base + at] = gifts[base + at - 1]
        at -= 1
      }
      gifts[base + at] = Gift(
        delta: delta, freed: weight[job * m + giver], taken: weight[job * m + taker],
        mask: 1 << UInt64(place & 63), job0: Int32(job), job1: -1)
    }
    let singles = count
    var first = 1
    while first < singles {
      let x = gifts[base + first]
      var second = first + 1
      while second < singles {
        let y = gifts[base + second]
        if x.delta + y.delta > reach { break }
        gifts[base + count] = Gift(
          delta: x.delta + y.delta, freed: x.freed + y.freed, taken: x.taken + y.taken,
          mask: x.mask | y.mask, job0: x.job0, job1: y.job0)
        count += 1
        second += 1
      }
      first += 1
    }
    return count
  }

  mutating func build(_ a: Int, _ b: Int) {
    builds += 1
    let half = gifts.count / 2
    let mine = collect(a, b, 0)
    let theirs = collect(b, a, half)
    let reach = parameters.reach * unit
    let (ab, ba) = ((a * m + b) * parameters.listLength, (b * m + a) * parameters.listLength)
    var count = 0
    var x = 0
    while x < mine {
      let g = gifts[x]
      var y = 0
      while y < theirs {
        let h = gifts[half + y]
        y += 1
        let delta = g.delta + h.delta
        if delta > reach || (x == 0 && y == 1) { continue }
        if count == parameters.listLength {
          // Full: the worst makes room if it is worse.
          var worst = 0
          for at in 1..<count where lists[ab + at].delta > lists[ab + worst].delta { worst = at }
          if lists[ab + worst].delta <= delta { continue }
          count -= 1
          lists[ab + worst] = lists[ab + count]
        }
        lists[ab + count] = Exchange(
          nearGain: g.freed - h.taken, farGain: h.freed - g.taken, delta: delta,
          nearMask: g.mask, farMask: h.mask, near0: g.job0, near1: g.job1, far0: h.job0,
          far1: h.job1)
        count += 1
      }
      x += 1
    }
    for at in 0..<count {
      let e = lists[ab + at]
      lists[ba + at] = Exchange(
        nearGain: e.farGain, farGain: e.nearGain, delta: e.delta, nearMask: e.farMask,
        farMask: e.nearMask, near0: e.far0, near1: e.far1, far0: e.near0, far1: e.near1)
    }
    sort(ab, count)
    sort(ba, count)
    listed += count
    listCount[a * m + b] = Int32(count)
    listCount[b * m + a] = Int32(count)
    builtNear[a * m + b] = version[a]
    builtFar[a * m + b] = version[b]
    builtNear[b * m + a] = version[b]
    builtFar[b * m + a] = version[a]
  }

  /// Shell sort by what the near slack gains.
  func sort(_ base: Int, _ count: Int) {
    for gap in [57, 23, 10, 4, 1] where gap < count {
      for at in gap..<count {
        let e = lists[base + at]
        var to = at
        while to >= gap && lists[base + to - gap].nearGain > e.nearGain {
          lists[base + to] = lists[base + to - gap]
          to -= gap
        }
        lists[base + to] = e
      }
    }
  }

  // Search

  mutating func run(moves: Int, share: Double) {
    let temperature =
      unit * (parameters.hot + (parameters.cold - parameters.hot) * share)
    for _ in 0..<moves { attempt(temperature) }
  }

  mutating func attempt(_ temperature: Double) {
    let first = random.below(m)
    let threshold = temperature * noise[random.below(4096)]
    labels[0] = Label(
      energy: -price[first] * slack[first], slack: slack[first], agent: Int32(first))
    var (from, to) = (0, 1)
    var bestLabel = Label()
    var bestTotal = threshold
    var found = false
    let beam = parameters.beam
    let blink = UInt64(parameters.blink * 65536)
    let reach = parameters.reach * unit
    let allow = parameters.allow * unit
    for _ in 0..<parameters.depth {
      let base = to
      var end = base
      for index in from..<to {
        let label = labels[index]
        let a = Int(label.agent)
        var bits: UInt64 = 0
        for b in 0..<m {
          if b & 3 == 0 { bits = random.next() } else { bits >>= 16 }
          if bits & 0xFFFF < blink { continue }
          if visited(index, b) { continue }
          if builtNear[a * m + b] != version[a] || builtFar[a * m + b] != version[b] { build(a, b) }
          let list = (a * m + b) * parameters.listLength
          var low = 0
          let count = Int(listCount[a * m + b])
          var high = count
          let need = -label.slack
          while low < high {
            let middle = (low + high) >> 1
            if lists[list + middle].nearGain < need { low = middle + 1 } else { high = middle }
          }
          let oldFar = slack[b]
          let credit = price[b] * oldFar
          while low < count {
            let e = lists[list + low]
            let waste = label.energy + price[a] * (label.slack + e.nearGain)
            if waste - credit > bestTotal + reach + allow { break }
            low += 1
            let energy = waste + e.delta - credit
            if energy >= bestTotal + allow || e.nearMask & label.mask != 0 { continue }
            let farSlack = oldFar + e.farGain
            if farSlack >= 0 {
              let sum = energy + price[b] * farSlack
              if sum < bestTotal {
                bestTotal = sum
                found = true
                bestLabel = Label(
                  energy: sum, slack: farSlack, mask: 0, agent: Int32(b), parent: Int32(index),
                  entry: Int32(list + low - 1))
              }
            }
            // Into the beam, sorted.
            var at = end
            if end - base == beam {
              if labels[end - 1].energy <= energy { continue }
              at = end - 1
            } else {
              end += 1
            }
            while at > base && labels[at - 1].energy > energy {
              labels[at] = labels[at - 1]
              at -= 1
            }
            labels[at] = Label(
              energy: energy, slack: farSlack, mask: e.farMask, agent: Int32(b),
              parent: Int32(index), entry: Int32(list + low - 1))
          }
        }
      }
      (from, to) = (base, end)
      if from == to { break }
    }
    if found { apply(bestLabel) }
  }

  func visited(_ index: Int, _ agent: Int) -> Bool {
    var at = index
    while at >= 0 {
      if Int(labels[at].agent) == agent { return true }
      at = Int(labels[at].parent)
    }
    return false
  }

  mutating func apply(_ last: Label) {
    var label = last
    var length = 0
    accepted += 1
    while label.parent >= 0 {
      let before = labels[Int(label.parent)]
      let e = lists[Int(label.entry)]
      let (a, b) = (Int(before.agent), Int(label.agent))
      shift(e.near0, a, b)
      shift(e.near1, a, b)
      shift(e.far0, b, a)
      shift(e.far1, b, a)
      version[a] += 1
      if length == 0 { version[b] += 1 }
      length += 1
      label = before
    }
    lengths[min(11, length)] += 1
    if total < bestCost { record() }
  }

  mutating func shift(_ job: Int32, _ a: Int, _ b: Int) {
    guard job >= 0 else { return }
    let job = Int(job)
    remove(job, a)
    place(job, b)
    total += cost[job * m + b] - cost[job * m + a]
  }
}
