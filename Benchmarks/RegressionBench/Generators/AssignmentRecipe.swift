internal import Instances
internal import Kernels

/// An invented generalised assignment problem.
///
/// Source: Chu and Beasley (1997), doi:10.1016/S0305-0548(96)00032-9, for types C and D, whose
/// capacities are four fifths of what the jobs weigh on an average agent; Laguna, Kelly,
/// González-Velarde and Glover (1995), doi:10.1016/0377-2217(93)E0174-V, for type E.
struct AssignmentRecipe: CaseRecipe {
  /// How costs and weights are drawn.
  enum Kind: String {
    /// Apart from each other.
    case free = "c"
    /// What weighs little costs much.
    case opposed = "d"
    /// The same, with few heavy jobs and many light ones.
    case skewed = "e"
  }
  let kind: Kind
  let agents: Int
  let jobs: Int
  let seed: UInt64

  var name: String { "gap-\(kind.rawValue)-\(agents)-\(jobs)-s\(seed)" }

  func instance() throws -> PublicCase {
    var random = RandomGenerator(seed: seed)
    var costs: [[Int64]] = []
    var weights: [[Int64]] = []
    for _ in 0..<agents {
      let pairs = (0..<jobs).map { _ in pair(&random) }
      costs.append(pairs.map { Int64($0.cost) })
      weights.append(pairs.map { Int64($0.weight) })
    }
    let capacities = weights.map { row in row.reduce(0, +) * 4 / Int64(5 * agents) }
    return .assignment(
      try AssignmentCase(name: name, costs: costs, weights: weights, capacities: capacities))
  }

  /// One job on one agent.
  private func pair(_ random: inout RandomGenerator) -> (weight: Int, cost: Int) {
    switch kind {
    case .free: return (random.pick(5...25), random.pick(10...50))
    case .opposed:
      let weight = random.pick(1...100)
      return (weight, 111 - weight + random.pick(-10...10))
    case .skewed:
      let weight = Int(1 + 10 * random.exponential())
      // Ours: no cost falls below 0, which only a job of weight 100 or more could.
      return (weight, max(0, Int(1_000 / Double(weight) - 10 * random.unit())))
    }
  }
}
