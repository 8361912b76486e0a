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
  /// What it changes in the hash of an assignment.
  var hash: UInt64 = 0
  /// Jobs that `near` gives; -1 for none.
  var near0: Int32 = -1
  var near1: Int32 = -1
  /// Jobs that `far` gives; -1 for none.
  var far0: Int32 = -1
  var far1: Int32 = -1

  init() {}

  /// What `near` gives is `given`, what `far` gives is `taken`.
  @inline(__always) init(_ given: Gift, _ taken: Gift) {
    nearGain = given.freed - taken.taken
    farGain = taken.freed - given.taken
    delta = given.delta + taken.delta
    (nearMask, farMask) = (given.mask, taken.mask)
    hash = given.hash ^ taken.hash
    (near0, near1, far0, far1) = (given.job0, given.job1, taken.job0, taken.job1)
  }

  /// The same exchange with near and far in each other's place.
  var reversed: Exchange {
    var other = self
    (other.nearGain, other.farGain) = (farGain, nearGain)
    (other.nearMask, other.farMask) = (farMask, nearMask)
    (other.near0, other.near1, other.far0, other.far1) = (far0, far1, near0, near1)
    return other
  }
}
