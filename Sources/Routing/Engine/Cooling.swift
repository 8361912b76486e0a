internal import Kernels

/// Simulated annealing whose temperature falls with the share of the budget that is used.
///
/// Source: Kirkpatrick, Gelatt and Vecchi (1983), doi:10.1126/science.220.4598.671, accepting below
/// `cost - T ln U` as Christiaens and Vanden Berghe (2020) do.
struct Cooling {
  private let first: Double
  private let fall: Double
  private(set) var temperature: Double

  /// From `first` down to `first * share`.
  init(first: Double, share: Double) {
    self.first = first
    fall = RandomGenerator.fall(to: share)
    temperature = first
  }

  /// Sets the temperature for a used share of the budget in `0...1`.
  mutating func advance(to used: Double) {
    temperature = first * RandomGenerator.decay(fall * min(1, max(0, used)))
  }
}
