/// A choice of routes that a certificate is about.
public struct ClaimedChoice: Hashable, Sendable {
  /// A route: who visits whom, in order.
  public struct Route: Hashable, Sendable {
    /// The vehicle, by index.
    public let vehicle: Int
    /// Clients, by index.
    public let visits: [Int]

    /// A route.
    public init(vehicle: Int, visits: [Int]) {
      self.vehicle = vehicle
      self.visits = visits
    }
  }

  /// Its routes.
  public let routes: [Route]
  /// Demands that nobody serves, by index.
  public let unserved: [Int]

  /// A choice.
  public init(routes: [Route], unserved: [Int]) {
    self.routes = routes
    self.unserved = unserved
  }
}
