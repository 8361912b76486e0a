/// How the annealing of an assignment walks; numbers by measurement on the Yagiura set.
struct AnnealingParameters: Sendable {
  /// First temperature, in units of the mean reduced cost of a job's second best agent.
  var hot = 0.6
  /// Last temperature, in the same unit.
  var cold = 0.6
  /// Agents tried per job: those of least reduced cost.
  var neighbours = 6
  /// Cost of a unit of overload, in units of the price of the capacity.
  var penalty = 3.0

  /// first share of the capacity price
  var firm = 0.06
  var last = 1.0

  static let standard = AnnealingParameters()
}
