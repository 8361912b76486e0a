/// Says whether a route may run, for reasons that routing knows nothing of (loading, cold chain).
///
/// A search asks about each route of a candidate that would become its best, after all tests of
/// its own, and never twice about the same vehicle and visits. Answers must depend on the
/// arguments only: searches ask from several threads, in any order.
public protocol RouteJudge: Sendable {
  /// The verdict on `vehicle` visiting `visits` at the times of `schedule`.
  func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict
}
