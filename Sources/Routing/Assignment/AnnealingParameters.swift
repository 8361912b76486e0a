/// How the annealing of an assignment walks; numbers measured on the Yagiura set.
struct AnnealingParameters: Sendable {
  /// First temperature, in units of ``AssignmentState/unit``.
  var hot = 0.12
  /// Last temperature, in the same unit.
  var cold = 0.04
  /// Agents tried per job: those of least reduced cost.
  var width = 6
  /// Price at the start of an overload of one mean weight, in temperatures.
  var softest = 15.0
  /// The same at the end; an agent's overload also costs at least three times its price then.
  var hardest = 300.0

  static let standard = AnnealingParameters()
}
