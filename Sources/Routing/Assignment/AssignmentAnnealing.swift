internal import Kernels

/// Simulated annealing of which the temperature stays and the capacities harden.
///
/// Near the best known solutions nearly every job is with an agent of almost no reduced cost, and
/// nearly every capacity is used up. Cooling both at once loses the first while it still seeks the
/// second; so reduced costs are cold from the start, and what a unit of slack or overload costs
/// rises from almost nothing. Moves, with agents `a, b, c` and jobs `j, k`:
///
///     j: a → b              j: a → b, k: b → a              j: a → b, k: b → c
///
/// Between two assignments, `j` and `c` are limited to what they differ in (``AssignmentChoices``).
struct AssignmentAnnealing: ~Copyable {
  private let parameters: AnnealingParameters
  /// The jobs and agents that it may try.
  var choices: AssignmentChoices
  /// What a unit of slack and of overload cost now, for each agent.
  private let slackPrice: UncheckedBuffer<Double>
  private let overloadPrice: UncheckedBuffer<Double>
  /// Exponential draws of mean 1: one is taken per candidate, and a logarithm would cost more than
  /// the rest of it.
  private let noise: UncheckedBuffer<Double>
  private var random: RandomGenerator

  init(_ state: borrowing AssignmentState, seed: UInt64, parameters: AnnealingParameters) {
    self.parameters = parameters
    choices = AssignmentChoices(state, width: parameters.width)
    slackPrice = UncheckedBuffer(repeating: 0, count: state.agentCount)
    overloadPrice = UncheckedBuffer(repeating: 0, count: state.agentCount)
    var random = RandomGenerator(seed: seed)
    noise = UncheckedBuffer((0..<4096).map { _ in random.exponential() })
    self.random = random
  }

  /// Tries `moves` first moves, `share` of the way from soft to hard, `heat` times as hot as usual.
  mutating func run(
    _ state: inout AssignmentState, moves: Int, share: Double, heat: Double = 1
  ) {
    let cooled = rootPower(parameters.cold / parameters.hot, share)
    let temperature = state.unit * parameters.hot * cooled * heat
    for agent in 0..<state.agentCount {
      let end = max(3 * state.price[agent], parameters.hardest * temperature / state.grain)
      let start = min(end, parameters.softest * temperature / state.grain)
      overloadPrice[agent] = start * rootPower(end / start, share)
      slackPrice[agent] = min(state.price[agent], overloadPrice[agent] / 3)
    }
    guard choices.openCount > 0 else { return }
    for _ in 0..<moves { attempt(&state, temperature) }
  }

  /// One job and one agent for it; then, in turn, each job that it may push out of there.
  private mutating func attempt(_ state: inout AssignmentState, _ temperature: Double) {
    let agents = state.agentCount
    let bits = random.next()
    let high = bits >> 32
    let width = choices.width
    let draft = UInt64(UInt32(truncatingIfNeeded: bits)) &* UInt64(choices.openCount)
    let j = Int(choices.open[Int(draft >> 32)])
    let choice = Int(((high & 0xFFF) &* UInt64(choices.count[j])) >> 12)
    let a = Int(state.agentOf[j])
    let b = Int(choices.agents[j * width + choice])
    guard a != b else { return }
    let ja = state.pair[j * agents + a]
    let jb = state.pair[j * agents + b]
    guard jb.reduced < .infinity else { return }
    var draw = Int(high >> 12) & 4095
    let delta = jb.reduced - ja.reduced
    let slackA = state.slack[a] + ja.weight
    let slackB = state.slack[b] - jb.weight
    let priceA = price(a, state.slack[a])
    let priceB = price(b, state.slack[b])
    let emptied = price(a, slackA) - priceA
    if delta + emptied + price(b, slackB) - priceB <= temperature * noise[draw] {
      state.move(j, a, b)
      return state.settle()
    }
    let count = Int(state.memberCount[b])
    let base = b * state.jobCount
    var place = Int(((high >> 24) &* UInt64(count)) >> 8)
    for _ in 0..<count {
      place = place + 1 < count ? place + 1 : 0
      draw = (draw + 1) & 4095
      let threshold = temperature * noise[draw]
      let kb = state.own[base + place]
      let part = delta - kb.reduced + price(b, slackB + kb.weight) - priceB
      // No agent of k costs less than nothing, and at best the price of a's slack is saved.
      if part - priceA > threshold { continue }
      let k = Int(state.members[base + place])
      let ka = state.pair[k * agents + a]
      if part + ka.reduced + price(a, slackA - ka.weight) - priceA <= threshold {
        state.move(j, a, b)
        state.move(k, b, a)
        return state.settle()
      }
      if part + emptied > threshold { continue }
      for choice in 0..<Int(choices.count[k]) {
        let c = Int(choices.agents[k * width + choice])
        if c == b || c == a { continue }
        let kc = state.pair[k * agents + c]
        let filled = price(c, state.slack[c] - kc.weight) - price(c, state.slack[c])
        if part + emptied + kc.reduced + filled <= threshold {
          state.move(j, a, b)
          state.move(k, b, c)
          return state.settle()
        }
      }
    }
  }

  /// What slack or overload of `agent` costs now.
  @inline(__always) private func price(_ agent: Int, _ slack: Double) -> Double {
    max(slack * slackPrice[agent], -slack * overloadPrice[agent])
  }
}
