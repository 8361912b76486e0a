/// A part of a route in time: begun within `early...late` it takes `duration`, without lateness.
///
/// Begun before `early` it waits; it cannot begin after `late`.
struct Stretch: BitwiseCopyable {
  var duration = 0
  var early = -GroundClient.far
  var late = GroundClient.far

  /// No time can do it.
  static let impossible = Stretch(duration: 0, early: 0, late: Int.min / 4)

  @inline(__always) var isPossible: Bool { late >= -2 * GroundClient.far }

  /// This part, a way of `seconds`, then `other`; impossible when it would be late.
  ///
  /// Source: Vidal et al. (2014), doi:10.1016/j.ejor.2013.09.045, without their time warp.
  @inline(__always) func joined(to other: Stretch, after seconds: Int) -> Stretch {
    let step = duration + seconds
    guard early + step <= other.late else { return .impossible }
    let waiting = max(0, other.early - (late + step))
    let newEarly = min(late, max(early, other.early - step))
    return Stretch(
      duration: step + other.duration + waiting, early: newEarly,
      late: min(late, other.late - step))
  }

  /// The same begun no sooner than `release`.
  @inline(__always) func released(at release: Int) -> Stretch {
    guard release <= late else { return .impossible }
    return Stretch(duration: duration, early: max(early, release), late: late)
  }
}
