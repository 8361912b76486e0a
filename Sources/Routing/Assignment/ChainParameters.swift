/// How chains of exchanges are sought; numbers measured on the Yagiura set.
struct ChainParameters: Sendable {
  /// Most exchanges kept per pair of agents: those of least reduced cost.
  var listLength = 48
  /// Most single jobs looked at per giver and taker.
  var giftJobs = 6
  /// Greatest change of reduced cost of an exchange, in units of ``AssignmentState/unit``.
  var reach = 2.0
  /// Partial chains kept per length.
  var beam = 24
  /// Most exchanges in a chain.
  var depth = 6
  /// First temperature, in the same unit.
  var hot = 0.2
  /// Last temperature, in the same unit.
  var cold = 0.1
  /// Chance that a next agent is overlooked.
  var blink = 0.5

  /// Price of overload at the start, in prices of capacity.
  var softest = 3.0
  /// The same when the soft part ends; what is overloaded then is repaired first.
  var hardest = 30.0
  /// Share of the chains with soft capacities.
  var soft = 0.8
  /// Most overload that a chain may leave, in mean weights.
  var overload = 0.08

  static let standard = ChainParameters()
}
