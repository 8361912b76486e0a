/// A chain of visits as far as time is concerned: how long it takes at least, and between which
/// moments it must start for that.
///
/// The concatenation of Vidal, Crainic, Gendreau and Prins (2013), doi:10.1016/j.cor.2012.07.018,
/// without time warp: this search never holds a late route, so a late chain is only marked so.
struct Segment: BitwiseCopyable {
  /// Least time from its start to its end.
  var duration: Int
  /// First start that takes no longer than ``duration``.
  var early: Int
  /// Last start that meets every window.
  var late: Int

  /// A time before, or after, all times of a problem.
  static let farTime = 1 << 42
  /// A chain that no start can serve in time.
  static let impossible = Segment(duration: 0, early: 1 << 50, late: -(1 << 50))

  /// Whether some start meets every window.
  var isPossible: Bool { early <= late }

  /// This chain, `travel` seconds of driving, then `next`.
  @inline(__always) func joined(to next: Segment, after travel: Int) -> Segment {
    let shift = duration + travel
    if early + shift > next.late { return .impossible }
    let wait = max(0, next.early - shift - late)
    return Segment(
      duration: shift + wait + next.duration,
      early: max(early, next.early - shift - wait),
      late: min(late, next.late - shift))
  }
}
