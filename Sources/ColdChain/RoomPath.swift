internal import Foundation

/// The course of two temperatures that a linear law drives, solved on paper.
///
///     a' = -A a + B w + p        w' = C a - D w + q        B, C >= 0
///
/// The roots of the law are real, since `B C` is not negative, so the course is a sum of two
/// exponentials. It is written from the start and the rates there and needs no state of rest: a
/// room that nothing cools and no wall warms is nothing special.
struct RoomPath {
  /// Temperatures at one moment, and their means since the start.
  struct Moment {
    let air: Double
    let wall: Double
    let meanAir: Double
    let meanWall: Double
  }

  private let start: (air: Double, wall: Double)
  /// Roots, 1/s, the slower one first.
  private let roots: (slow: Double, fast: Double)
  /// What each root has of the rates at the start, K/s.
  private let slow: (air: Double, wall: Double)
  private let fast: (air: Double, wall: Double)

  /// A course from `start` with `rates` there; the law by its four factors, 1/s.
  init(
    start: (air: Double, wall: Double), rates: (air: Double, wall: Double),
    law: (a: Double, b: Double, c: Double, d: Double)
  ) {
    self.start = start
    let middle = -(law.a + law.d) / 2
    let half = (law.a - law.d) / 2
    let spread = (half * half + law.b * law.c).squareRoot()
    roots = (middle + spread, middle - spread)
    let width = max(2 * spread, 1e-12)
    // (M - fast root) · rates / (slow root - fast root)
    slow = (
      ((-law.a - roots.fast) * rates.air + law.b * rates.wall) / width,
      (law.c * rates.air + (-law.d - roots.fast) * rates.wall) / width
    )
    fast = (rates.air - slow.air, rates.wall - slow.wall)
  }

  /// Temperatures `time` seconds after the start.
  func moment(at time: Double) -> Moment {
    let (one, other) = (Self.integrals(roots.slow, time), Self.integrals(roots.fast, time))
    return Moment(
      air: start.air + one.once * slow.air + other.once * fast.air,
      wall: start.wall + one.once * slow.wall + other.once * fast.wall,
      meanAir: start.air + (one.twice * slow.air + other.twice * fast.air) / time,
      meanWall: start.wall + (one.twice * slow.wall + other.twice * fast.wall) / time)
  }

  /// When the air first meets `edge` on its way up, or down, within `time` seconds, at the end of
  /// which it is `last`.
  func crossing(
    of edge: Double, upwards: Bool, within time: Double, last: Double
  ) -> Double? {
    let sign: Double = upwards ? 1 : -1
    func height(_ time: Double) -> Double { sign * (air(at: time) - edge) }
    var high = time
    if sign * (last - edge) <= 0 {
      // There and back within the time: only where the rate changes its sign.
      let ratio = -fast.air / slow.air
      guard ratio > 0, sign * (slow.air + fast.air) > 0, sign * rate(at: time) < 0 else {
        return nil
      }
      high = log(ratio) / (roots.slow - roots.fast)
      guard high > 0, high < time, height(high) > 0 else { return nil }
    }
    var low = 0.0
    var guess = 0.5 * high
    for _ in 0..<60 where high - low > 1e-7 {
      let value = height(guess)
      if value > 0 { high = guess } else { low = guess }
      let next = guess - value / (sign * rate(at: guess))
      // Newton's step where it stays between the bounds, half the way between them otherwise.
      let better = next > low && next < high ? next : (low + high) / 2
      if abs(better - guess) < 1e-7 { return better }
      guess = better
    }
    return high
  }

  /// The air `time` seconds after the start.
  func air(at time: Double) -> Double {
    start.air + Self.integrals(roots.slow, time).once * slow.air
      + Self.integrals(roots.fast, time).once * fast.air
  }

  private func rate(at time: Double) -> Double {
    exp(roots.slow * time) * slow.air + exp(roots.fast * time) * fast.air
  }

  /// The integral of `exp(root · t)` from 0 to `time`, and the integral of that integral.
  static func integrals(_ root: Double, _ time: Double) -> (once: Double, twice: Double) {
    let x = root * time
    guard abs(x) > 1e-3 else {
      // What the closed form would lose by cancellation.
      return (
        time * (1 + x * (1.0 / 2 + x * (1.0 / 6 + x / 24))),
        time * time * (1.0 / 2 + x * (1.0 / 6 + x * (1.0 / 24 + x / 120)))
      )
    }
    let once = (exp(x) - 1) / root
    return (once, (once - time) / root)
  }
}
