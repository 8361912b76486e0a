/// A route that a search has met; a judge may not have been asked about it.
public struct FoundRoute: Hashable, Sendable {
  /// Vehicle, by index.
  public let vehicle: Int
  /// Clients in the order of the visits.
  public let visits: [Int]

  /// A route.
  public init(vehicle: Int, visits: [Int]) {
    self.vehicle = vehicle
    self.visits = visits
  }
}

/// Routes in the order in which a search met them first.
struct RoutesMet {
  private(set) var all: [FoundRoute] = []
  private var known: Set<FoundRoute> = []
  /// More than these no choice among them needs.
  private static let most = 40_000

  /// Writes a route down, if it is new.
  mutating func note(_ route: FoundRoute) {
    if all.count < Self.most, known.insert(route).inserted { all.append(route) }
  }
}
