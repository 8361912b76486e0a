/// An answer to a ``RoutingCase``, as solution files write it.
public struct RoutingAnswer: Hashable, Sendable {
  /// One route.
  public struct Route: Hashable, Sendable {
    /// The vehicle's number, from 0.
    public var vehicle: Int
    /// Nodes in order, without the depots at both ends; a depot between two clients is where a new
    /// trip begins.
    public var stops: [Int]

    /// A route.
    public init(vehicle: Int, stops: [Int]) {
      self.vehicle = vehicle
      self.stops = stops
    }
  }

  /// The routes.
  public var routes: [Route]

  /// An answer.
  public init(routes: [Route]) { self.routes = routes }
}
