public import Quantities

/// The times of one route: the shortest possible, and among those the one that ends first.
public struct RouteSchedule: Hashable, Sendable {
  /// Loading begins.
  public let start: TimeOfDay
  /// Loading has ended; the vehicle leaves.
  public let departure: TimeOfDay
  /// Arrival at each visit.
  public let arrivals: [TimeOfDay]
  /// Service begins at each visit, later than the arrival where the vehicle waits.
  public let begins: [TimeOfDay]
  /// Service ends and the vehicle leaves each visit.
  public let departures: [TimeOfDay]
  /// Arrival at the vehicle's end.
  public let end: TimeOfDay

  /// A schedule of given times.
  public init(
    start: TimeOfDay, departure: TimeOfDay, arrivals: [TimeOfDay], begins: [TimeOfDay],
    departures: [TimeOfDay], end: TimeOfDay
  ) {
    self.start = start
    self.departure = departure
    self.arrivals = arrivals
    self.begins = begins
    self.departures = departures
    self.end = end
  }

  /// From the start of loading to the end.
  public var duration: Seconds { end - start }
}
