/// Says whether a route may run, for reasons that routing knows nothing of (loading, cold chain).
///
/// A search asks about each route of a candidate that would become its best, after all tests of
/// its own, and never twice about the same vehicle and visits; or, by
/// ``SearchParameters/judging``, about each route that it is about to make. Answers must depend on
/// the arguments only: searches ask from several threads, in any order.
public protocol RouteJudge: Sendable {
  /// The verdict on `vehicle` visiting `visits` at the times of `schedule`.
  func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict

  /// Whether the order of the visits never matters to it; no unless it says so.
  var ignoresOrder: Bool { get }

  /// How often it can look harder at what it refused without proof; nought unless it says so.
  var efforts: Int { get }

  /// The verdict with more work: `effort` from 0, as ``verdict(vehicle:visits:schedule:)``, to
  /// ``efforts``. More effort may accept what less refused, never the other way round.
  func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule, effort: Int) -> Verdict
}

extension RouteJudge {
  /// No.
  public var ignoresOrder: Bool { false }

  /// None.
  public var efforts: Int { 0 }

  /// The verdict, which takes the same work each time.
  public func verdict(
    vehicle: Int, visits: [Int], schedule: RouteSchedule, effort: Int
  ) -> Verdict {
    verdict(vehicle: vehicle, visits: visits, schedule: schedule)
  }
}
