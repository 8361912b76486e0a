internal import Kernels

/// Jobs that two agents, `near` and `far`, give each other: at most two each way.
struct Exchange: BitwiseCopyable {
  /// What the slack of `near` gains.
  var nearGain = 0.0
  /// What the slack of `far` gains.
  var farGain = 0.0
  /// What the reduced costs gain in sum.
  var delta = 0.0
  /// Jobs that `near` gives, by place among its members modulo 64.
  var nearMask: UInt64 = 0
  /// Jobs that `far` gives, in the same way.
  var farMask: UInt64 = 0
  /// Jobs that `near` gives; -1 for none.
  var near0: Int32 = -1
  var near1: Int32 = -1
  /// Jobs that `far` gives; -1 for none.
  var far0: Int32 = -1
  var far1: Int32 = -1
}

/// One side of an exchange: up to two jobs that go from one agent to another.
struct Gift: BitwiseCopyable {
  var delta = 0.0
  /// What the giver's slack gains.
  var freed = 0.0
  /// What the taker's slack loses.
  var taken = 0.0
  var mask: UInt64 = 0
  var job0: Int32 = -1
  var job1: Int32 = -1
}
