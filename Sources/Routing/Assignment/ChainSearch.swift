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
/// annealing.
struct ChainSearch: ~Copyable {
  /// A partial chain: of all its agents only the last, open one may carry too much. Not private:
  /// the compiler emits a broken module for a buffer of a private type.
  struct Label: BitwiseCopyable {
    /// Gain of reduced costs and of slack prices, the open agent's new slack left out.
    var energy = 0.0
    /// Slack of the open agent after the chain.
    var slack = 0.0
    /// Jobs of the open agent that the chain moves, by place modulo 64.
    var mask: UInt64 = 0
    var agent: Int32 = 0
    var parent: Int32 = -1
    /// The last exchange, in the lists.
    var entry: Int32 = -1
  }

  private let parameters: ChainParameters
  private let lists: ExchangeLists
  private let labels: UncheckedBuffer<Label>
  /// What a unit of overload costs: far more than any exchange saves, so that repair goes first.
  private let overloadPrice: Double
  private var random: RandomGenerator
  /// The least complete chain of an attempt.
  private var winner = Label()

  init(_ state: borrowing AssignmentState, seed: UInt64, parameters: ChainParameters) {
    self.parameters = parameters
    lists = ExchangeLists(state, parameters)
    labels = UncheckedBuffer(
      repeating: Label(), count: 1 + parameters.beam * parameters.depth)
    overloadPrice = 100 * state.unit
    random = RandomGenerator(seed: seed)
  }

  /// Looks for `count` chains, `share` of the way from hot to cold.
  mutating func run(_ state: inout AssignmentState, count: Int, share: Double) {
    let temperature =
      state.unit * (parameters.hot + (parameters.cold - parameters.hot) * share)
    for _ in 0..<count {
      let first = random.below(state.agentCount)
      if seek(state, from: first, below: temperature * random.exponential()) { apply(&state) }
    }
  }

  /// Looks for the chain of least energy that starts at `first`; `false` when none is below.
  private mutating func seek(
    _ state: borrowing AssignmentState, from first: Int, below threshold: Double
  ) -> Bool {
    let slack = state.slack[first]
    labels[0] = Label(energy: -price(first, slack, state), slack: slack, agent: Int32(first))
    winner = Label(energy: threshold)
    var (from, to) = (0, 1)
    for _ in 0..<parameters.depth {
      let base = to
      for index in from..<to { to = extend(index, base, to, state) }
      guard to > base else { break }
      from = base
    }
    return winner.parent >= 0
  }

  private var blinkBits: UInt64 { UInt64(parameters.blink * 65_536) }

  /// Adds every exchange that fills the open agent of a label; returns the end of the beam, which
  /// starts at `base` and is sorted.
  private mutating func extend(
    _ index: Int, _ base: Int, _ end: Int, _ state: borrowing AssignmentState
  ) -> Int {
    let label = labels[index]
    let a = Int(label.agent)
    let blink = blinkBits
    let reach = parameters.reach * state.unit
    var end = end
    var bits: UInt64 = 0
    for b in 0..<state.agentCount {
      bits = b & 3 == 0 ? random.next() : bits >> 16
      if bits & 0xFFFF < blink || isVisited(b, index) { continue }
      let list = lists.list(a, b, state)
      let slackB = state.slack[b]
      let credit = price(b, slackB, state)
      for place in firstFilling(list, -label.slack)..<list.upperBound {
        let exchange = lists.entries[place]
        let waste =
          label.energy - credit + state.price[a] * (label.slack + exchange.nearGain)
        // From here on slack only grows, and no exchange saves more than about the reach.
        if waste > winner.energy + reach { break }
        let energy = waste + exchange.delta
        if energy >= winner.energy || exchange.nearMask & label.mask != 0 { continue }
        let next = Label(
          energy: energy, slack: slackB + exchange.farGain, mask: exchange.farMask,
          agent: Int32(b), parent: Int32(index), entry: Int32(place))
        close(next, slackB, state)
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
  private mutating func close(
    _ label: Label, _ before: Double, _ state: borrowing AssignmentState
  ) {
    // An agent that carries too much may go on to, but not more.
    guard label.slack >= min(0, before) else { return }
    let energy = label.energy + price(Int(label.agent), label.slack, state)
    guard energy < winner.energy else { return }
    winner = label
    winner.energy = energy
  }

  @inline(__always) private func insert(_ label: Label, _ base: Int, _ end: Int) -> Int {
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
    slack >= 0 ? slack * state.price[agent] : -slack * overloadPrice
  }

  private mutating func apply(_ state: inout AssignmentState) {
    var label = winner
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
