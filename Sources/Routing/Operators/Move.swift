/// One change that an operator proposes, and what it promises.
struct Move: Equatable {
  /// What is to be done.
  enum Kind: Equatable {
    /// `u` and its `extra` followers in its route go to `place` of `vehicle` (places count without
    /// them).
    case relocate(u: Int, extra: Int, vehicle: Int, place: Int)
    /// `u` and `w`, of two routes, take each other's places.
    case swap(u: Int, w: Int)
    /// The first `i` visits of `a` get what follows the first `j` of `b`, and the reverse.
    case tails(a: Int, i: Int, b: Int, j: Int)
    /// The visits `i...j` of `vehicle` are made backwards.
    case reverse(vehicle: Int, i: Int, j: Int)
    /// Route `from` is driven by idle `to`, backwards if told so.
    case hand(from: Int, to: Int, backwards: Bool)
    /// Two routes exchange vehicles.
    case exchange(a: Int, b: Int)
    /// Route `a` goes to idle `x`, which excludes `b`, whose route goes to idle `y`.
    case chain(a: Int, x: Int, b: Int, y: Int)
    /// Unserved `u` goes to `place` of `vehicle`.
    case insert(u: Int, vehicle: Int, place: Int)
    /// Unserved `u` takes the place of `w`, which is left unserved.
    case replace(w: Int, u: Int)
    /// `u`, which weighs nothing, is left unserved.
    case drop(u: Int)
  }
  let kind: Kind
  /// Change of the weight left unserved.
  var weight = 0
  /// Change of the cost.
  let delta: Int

  /// Whether it makes a solution better.
  var isGain: Bool { weight < 0 || (weight == 0 && delta < 0) }

  /// Whether it promises more than `other`.
  func isBetter(than other: Move?) -> Bool {
    guard let other else { return isGain }
    return (weight, delta) < (other.weight, other.delta)
  }
}
