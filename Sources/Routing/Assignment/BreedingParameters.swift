/// How elites are grown and crossed; numbers measured on the Yagiura set.
struct BreedingParameters: Sendable {
  /// Elites kept at first.
  var size = 8
  /// Share of the budget in which the first elites grow.
  var growth = 0.2
  /// Fewest jobs left open in a crossing, if the parents differ in as many.
  var leastOpen = 20
  /// How many more there may be.
  var moreOpen = 80
  /// Moves tried per open job in a crossing.
  var crossingMoves = 4_000
  /// Moves tried per job for an elite that grows after the first ones.
  var growthMoves = 1_000
  /// Share of the way from soft to hard capacities that these anneal.
  var end = 0.3
  /// Chains tried per agent after a crossing.
  var crossingChains = 15
  /// Chains tried per agent after growing.
  var growthChains = 60
  /// Exchanges looked at per agent, after which no more chains are tried.
  var chainWork = 60_000
  /// Two elites differ in so many jobs at least.
  var distance = 5
  /// The elites start anew when so many crossings per elite have gained nothing.
  var patience = 4

  static let standard = BreedingParameters()
}
