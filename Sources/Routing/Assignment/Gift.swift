/// One side of an exchange: up to two jobs that go from one agent to another.
struct Gift: BitwiseCopyable {
  /// What their reduced costs gain in sum.
  var delta = 0.0
  /// What the giver's slack gains.
  var freed = 0.0
  /// What the taker's slack loses.
  var taken = 0.0
  /// The jobs, by place among the giver's members modulo 64.
  var mask: UInt64 = 0
  /// What they change in the hash of an assignment.
  var hash: UInt64 = 0
  var job0: Int32 = -1
  var job1: Int32 = -1

  init() {}

  init(
    delta: Double, freed: Double, taken: Double, mask: UInt64, hash: UInt64, job0: Int32
  ) {
    (self.delta, self.freed, self.taken) = (delta, freed, taken)
    (self.mask, self.hash, self.job0) = (mask, hash, job0)
  }

  /// Two gifts of one job in one.
  init(_ first: Gift, _ second: Gift) {
    self.init(
      delta: first.delta + second.delta, freed: first.freed + second.freed,
      taken: first.taken + second.taken, mask: first.mask | second.mask,
      hash: first.hash ^ second.hash, job0: first.job0)
    job1 = second.job0
  }
}
