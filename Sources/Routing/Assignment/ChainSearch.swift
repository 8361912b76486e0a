internal import Kernels

/// Chains of exchanges: each repairs what the one before left too full or too empty.
///
///     a ⇄ b        b ⇄ c        c ⇄ d
///     a is full    b is full    c and d are full: the chain may end
///
/// Two agents alone rarely have an exchange that fills both; a chain needs only one good side per
/// exchange, until its end. An ejection chain (Yagiura, Ibaraki and Glover 2004,
/// doi:10.1287/ijoc.1030.0036) pushes single jobs on; here the link is an exchange of up to two
/// jobs each way, and a beam of partial chains is kept per length. Chains are accepted as in
/// annealing, with capacities that are soft at first; an assignment that was left is not taken up
/// again, or every second chain would undo the one before.
struct ChainSearch: ~Copyable {
  private let parameters: ChainParameters
  private let lists: ExchangeLists
  private let labels: UncheckedBuffer<ChainLabel>
  /// What a unit of overload costs now, in prices of capacity.
  private var hardness = 0.0
  /// The least that it costs.
  private var leastOverloadPrice = 0.0
  /// Most overload that a chain may leave now.
  private var overload = 0.0
  private let visited = VisitedAssignments()
  private var hash: UInt64
  private var random: RandomGenerator
  /// The least complete chain of an attempt.
  private var winner = ChainLabel()
  /// Exchanges looked at since the last reset.
  private(set) var work = 0

  init(_ state: borrowing AssignmentState, seed: UInt64, parameters: ChainParameters) {
    self.parameters = parameters
    lists = ExchangeLists(state, parameters)
    labels = UncheckedBuffer(
      repeating: ChainLabel(), count: 1 + parameters.beam * parameters.depth)
    random = RandomGenerator(seed: seed)
    hash = random.next()
  }

  /// Forgets what it knows of the state, which has been changed by others.
  mutating func reset() {
    lists.touchAll()
    // All hashes change with this one: those remembered match no more.
    hash = random.next()
    work = 0
  }

  /// Looks for `count` chains that start at one of `agents`, `share` of the way from hot and soft
  /// to cold and hard.
  mutating func run(
    _ state: inout AssignmentState, from agents: [Int], count: Int, share: Double
  ) {
    guard !agents.isEmpty else { return }
    let temperature =
      state.unit * (parameters.hot + (parameters.cold - parameters.hot) * share)
    harden(state, share)
    for _ in 0..<count {
      let first = agents[random.below(agents.count)]
      if seek(state, from: first, below: temperature * random.exponential()) { apply(&state) }
    }
  }

  private mutating func harden(_ state: borrowing AssignmentState, _ share: Double) {
    guard share < parameters.soft else {
      // Far more than any exchange saves, so that repair goes first.
      leastOverloadPrice = 100 * state.unit
      overload = 0
      return
    }
    let ratio = parameters.hardest / parameters.softest
    hardness = parameters.softest * rootPower(ratio, share / parameters.soft)
    leastOverloadPrice = hardness * state.unit / state.grain
    overload = parameters.overload * state.grain
  }

  /// Looks for the chain of least energy that starts at `first`; `false` when none is below.
  private mutating func seek(
    _ state: borrowing AssignmentState, from first: Int, below threshold: Double
  ) -> Bool {
    let slack = state.slack[first]
    labels[0] = ChainLabel(
      energy: -price(first, slack, state), slack: slack, hash: hash, agent: Int32(first))
    winner = ChainLabel(energy: threshold)
    var (from, to) = (0, 1)
    for _ in 0..<parameters.depth {
      let base = to
      for index in from..<to { to = extend(index, base, to, state) }
      guard to > base else { break }
      from = base
    }
    return winner.parent >= 0
  }

  /// Adds every exchange that fills the open agent of a label; returns the end of the beam, which
  /// starts at `base` and is sorted.
  private mutating func extend(
    _ index: Int, _ base: Int, _ end: Int, _ state: borrowing AssignmentState
  ) -> Int {
    let label = labels[index]
    let a = Int(label.agent)
    let blink = UInt64(parameters.blink * 65_536)
    let reach = parameters.reach * state.unit
    var end = end
    var bits: UInt64 = 0
    for b in 0..<state.agentCount {
      bits = b & 3 == 0 ? random.next() : bits >> 16
      if bits & 0xFFFF < blink || isVisited(b, index) { continue }
      let list = lists.list(a, b, state)
      let slackB = state.slack[b]
      let credit = price(b, slackB, state)
      for place in firstFilling(list, -label.slack - overload)..<list.upperBound {
        let exchange = lists.entries[place]
        work += 1
        let slackA = label.slack + exchange.nearGain
        let waste = label.energy - credit + price(a, slackA, state)
        // No exchange saves more than about the reach, and slack only grows from here on.
        if waste > winner.energy + reach {
          if slackA >= 0 { break } else { continue }
        }
        let energy = waste + exchange.delta
        if energy >= winner.energy || exchange.nearMask & label.mask != 0 { continue }
        let next = ChainLabel(
          energy: energy, slack: slackB + exchange.farGain, mask: exchange.farMask,
          hash: label.hash ^ exchange.hash, agent: Int32(b), parent: Int32(index),
          entry: Int32(place))
        close(next, state)
        end = insert(next, base, end)
      }
    }
    return end
  }

  /// The first place of a list whose near gain is `need` or more.
  @inline(__always) private func firstFilling(_ list: Range<Int>, _ need: Double) -> Int {
    var (low, high) = (list.lowerBound, list.upperBound)
    while low < high {
      let middle = (low + high) >> 1
      if lists.entries[middle].nearGain < need { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Takes the chain as the winner if it may end here with less energy.
  @inline(__always)
  private mutating func close(_ label: ChainLabel, _ state: borrowing AssignmentState) {
    let energy = label.energy + price(Int(label.agent), label.slack, state)
    guard energy < winner.energy, !visited.contains(label.hash) else { return }
    winner = label
    winner.energy = energy
  }

  @inline(__always) private func insert(_ label: ChainLabel, _ base: Int, _ end: Int) -> Int {
    let isFull = end - base == parameters.beam
    if isFull && labels[end - 1].energy <= label.energy { return end }
    var place = isFull ? end - 1 : end
    while place > base && labels[place - 1].energy > label.energy {
      labels[place] = labels[place - 1]
      place -= 1
    }
    labels[place] = label
    return isFull ? end : end + 1
  }

  private func isVisited(_ agent: Int, _ index: Int) -> Bool {
    var at = index
    while at >= 0 {
      if Int(labels[at].agent) == agent { return true }
      at = Int(labels[at].parent)
    }
    return false
  }

  @inline(__always)
  private func price(_ agent: Int, _ slack: Double, _ state: borrowing AssignmentState) -> Double {
    slack >= 0
      ? slack * state.price[agent]
      : -slack * max(leastOverloadPrice, hardness * state.price[agent])
  }

  private mutating func apply(_ state: inout AssignmentState) {
    var label = winner
    visited.insert(hash)
    hash = label.hash
    lists.touch(Int(label.agent))
    while label.parent >= 0 {
      let before = labels[Int(label.parent)]
      let exchange = lists.entries[Int(label.entry)]
      let (near, far) = (Int(before.agent), Int(label.agent))
      for job in [exchange.near0, exchange.near1] where job >= 0 {
        state.move(Int(job), near, far)
      }
      for job in [exchange.far0, exchange.far1] where job >= 0 { state.move(Int(job), far, near) }
      lists.touch(near)
      label = before
    }
    state.settle()
  }
}
