internal import Kernels

/// For every two agents, the exchanges between them that change reduced costs least.
///
/// A list is made when it is asked for and one of its agents has changed since. Lists are sorted by
/// what the near agent's slack gains, so that those which fill it are side by side.
struct ExchangeLists: ~Copyable {
  let entries: UncheckedBuffer<Exchange>
  private let counts: UncheckedBuffer<Int32>
  private let agentCount: Int
  private let length: Int
  private let giftJobs: Int
  private let reach: Double
  /// How often each agent has changed.
  private let version: UncheckedBuffer<Int32>
  /// The versions of near and far that a list was made for.
  private let builtNear: UncheckedBuffer<Int32>
  private let builtFar: UncheckedBuffer<Int32>
  /// Scratch: gifts of the near agent, then gifts of the far one.
  private let gifts: UncheckedBuffer<Gift>
  private let half: Int
  /// Random bits of each pair; those of an assignment's pairs, combined, are its hash (Zobrist
  /// 1970).
  private let keys: UncheckedBuffer<UInt64>

  init(_ state: borrowing AssignmentState, _ parameters: ChainParameters) {
    agentCount = state.agentCount
    length = parameters.listLength
    giftJobs = parameters.giftJobs
    reach = parameters.reach * state.unit
    let pairs = agentCount * agentCount
    entries = UncheckedBuffer(repeating: Exchange(), count: pairs * length)
    counts = UncheckedBuffer(repeating: 0, count: pairs)
    version = UncheckedBuffer(repeating: 0, count: agentCount)
    builtNear = UncheckedBuffer(repeating: -1, count: pairs)
    builtFar = UncheckedBuffer(repeating: -1, count: pairs)
    var random = RandomGenerator(seed: 0x5EED)
    keys = UncheckedBuffer((0..<state.jobCount * agentCount).map { _ in random.next() })
    half = 2 + giftJobs * (giftJobs + 1) / 2
    gifts = UncheckedBuffer(repeating: Gift(), count: 2 * half)
  }

  /// Says that the jobs of `agent` have changed.
  func touch(_ agent: Int) { version[agent] += 1 }

  /// Says that the jobs of all agents may have changed.
  func touchAll() { for agent in 0..<agentCount { touch(agent) } }

  /// The places of the list of `near` with `far`, made anew if it is out of date.
  @inline(__always)
  func list(_ near: Int, _ far: Int, _ state: borrowing AssignmentState) -> Range<Int> {
    let pair = near * agentCount + far
    if builtNear[pair] != version[near] || builtFar[pair] != version[far] {
      build(near, far, state)
    }
    return pair * length..<pair * length + Int(counts[pair])
  }

  private func build(_ near: Int, _ far: Int, _ state: borrowing AssignmentState) {
    let given = collect(near, far, 0, state)
    let taken = collect(far, near, half, state)
    let (there, back) = (near * agentCount + far, far * agentCount + near)
    var count = 0
    for x in 0..<given {
      // Gifts of 0 jobs both ways are no exchange.
      for y in (x == 0 ? 1 : 0)..<taken {
        let exchange = Exchange(gifts[x], gifts[half + y])
        guard exchange.delta <= reach else { continue }
        count = keep(exchange, there * length, count)
      }
    }
    for place in 0..<count {
      entries[back * length + place] = entries[there * length + place].reversed
    }
    for (pair, first, second) in [(there, near, far), (back, far, near)] {
      sort(pair * length, count)
      counts[pair] = Int32(count)
      builtNear[pair] = version[first]
      builtFar[pair] = version[second]
    }
  }

  /// Adds to a list, in place of its worst when it is full; returns how many it has.
  @inline(__always) private func keep(_ exchange: Exchange, _ base: Int, _ count: Int) -> Int {
    guard count == length else {
      entries[base + count] = exchange
      return count + 1
    }
    var worst = base
    for place in base + 1..<base + count where entries[place].delta > entries[worst].delta {
      worst = place
    }
    if exchange.delta < entries[worst].delta { entries[worst] = exchange }
    return count
  }

  /// Writes the gifts of `giver` to `taker` from place `base` on: none, single jobs with the least
  /// change first, pairs of these. Returns how many.
  private func collect(
    _ giver: Int, _ taker: Int, _ base: Int, _ state: borrowing AssignmentState
  ) -> Int {
    gifts[base] = Gift()
    var count = 1
    for place in 0..<Int(state.memberCount[giver]) {
      let at = giver * state.jobCount + place
      let job = Int(state.members[at])
      let pair = state.pair[job * agentCount + taker]
      let delta = pair.reduced - state.own[at].reduced
      guard delta <= reach else { continue }
      if count > giftJobs && delta >= gifts[base + count - 1].delta { continue }
      if count <= giftJobs { count += 1 }
      var to = base + count - 1
      while to > base + 1 && gifts[to - 1].delta > delta {
        gifts[to] = gifts[to - 1]
        to -= 1
      }
      gifts[to] = Gift(
        delta: delta, freed: state.own[at].weight, taken: pair.weight,
        mask: 1 << UInt64(place & 63),
        hash: keys[job * agentCount + giver] ^ keys[job * agentCount + taker], job0: Int32(job))
    }
    let singles = count
    for first in 1..<max(1, singles) {
      for second in first + 1..<max(first + 1, singles) {
        let both = Gift(gifts[base + first], gifts[base + second])
        guard both.delta <= reach else { break }
        gifts[base + count] = both
        count += 1
      }
    }
    return count
  }

  /// Shell sort with the steps of Ciura: the standard library's would allocate.
  private func sort(_ base: Int, _ count: Int) {
    var step = count > 23 ? 23 : count > 10 ? 10 : count > 4 ? 4 : 1
    while step > 0 {
      for at in step..<max(step, count) {
        let entry = entries[base + at]
        var to = at
        while to >= step && entries[base + to - step].nearGain > entry.nearGain {
          entries[base + to] = entries[base + to - step]
          to -= step
        }
        entries[base + to] = entry
      }
      step = step == 23 ? 10 : step == 10 ? 4 : step == 4 ? 1 : 0
    }
  }
}
