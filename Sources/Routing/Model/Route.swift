public import Quantities

/// What one vehicle does: whom it visits in which order, when, and at what cost.
///
/// Clients stand in one list whatever the number of trips; ``reloads`` cuts it.
public struct Route: Hashable, Sendable {
  /// The vehicle, by index.
  public let vehicle: Int
  /// Clients in the order of service, by index; never empty.
  public let visits: [Int]
  /// Where a new trip begins, in the order of visits; empty for one trip.
  public let reloads: [Reload]
  /// The times.
  public let schedule: RouteSchedule
  /// Metres from start to end, without the fixed part of the vehicle's distance cost.
  public let distance: Meters
  /// The cost, term by term.
  public let cost: RouteCost

  /// A route of given parts; ``SlowEvaluator`` tells whether they agree.
  public init(
    vehicle: Int, visits: [Int], reloads: [Reload] = [], schedule: RouteSchedule,
    distance: Meters, cost: RouteCost
  ) {
    self.vehicle = vehicle
    self.visits = visits
    self.reloads = reloads
    self.schedule = schedule
    self.distance = distance
    self.cost = cost
  }
}
