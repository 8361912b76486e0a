internal import Kernels

/// Simulated annealing over a known number of rounds.
///
/// Source: Kirkpatrick, Gelatt and Vecchi (1983), doi:10.1126/science.220.4598.671, in the form of
/// Christiaens and Vanden Berghe: a candidate is accepted below `cost - T ln U`.
struct Annealing {
  private var temperature: Double
  private let cooling: Double
  private let first: Double
  private let fall: Double
  /// What a unit of unserved weight counts in acceptance (the best is kept lexicographically).
  private let weightPrice: Double

  init(_ parameters: SearchParameters, first score: Score, clients: Int, lightest: Int) {
    let perClient = Double(max(1, score.cost)) / Double(max(1, clients))
    first = parameters.firstTemperature * perClient
    temperature = first
    // (1 - x / N)^N is close to e^-x, and needs no library's logarithm.
    fall = RandomGenerator.fall(to: parameters.lastTemperature)
    cooling = 1 - min(0.5, fall / Double(max(1, parameters.iterations)))
    weightPrice = 20 * perClient / Double(max(1, lightest))
  }

  /// One round colder.
  mutating func cool() { temperature *= cooling }

  /// As cold as after a used share of the budget.
  mutating func cool(to used: Double) {
    temperature = first * RandomGenerator.decay(fall * min(1, max(0, used)))
  }

  /// Whether the search goes on from `candidate`.
  func accepts(
    _ candidate: Score, after current: Score, _ random: inout RandomGenerator
  ) -> Bool {
    if candidate.idleForced != current.idleForced {
      return candidate.idleForced < current.idleForced
    }
    let worse =
      Double(candidate.cost - current.cost)
      + weightPrice * Double(candidate.unserved - current.unserved)
    return worse < temperature * random.exponential()
  }
}
