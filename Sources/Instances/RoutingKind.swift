/// A problem of the routing literature; its raw value is the `TYPE` of VRPLIB files.
public enum RoutingKind: String, Hashable, Sendable, CaseIterable, Codable {
  /// Capacities, perhaps with a limit on the duration of a route.
  case cvrp = "CVRP"
  /// Time windows.
  case vrptw = "VRPTW"
  /// Several depots, each vehicle tied to one, with windows and limits on duration.
  case mdvrptw = "MDVRPTW"
  /// Vehicles of different capacities and costs.
  case hfvrp = "HFVRP"
  /// Goods brought, then goods fetched.
  case vrpb = "VRPB"
  /// Clients that may be skipped at a price.
  case pcvrptw = "PCVRPTW"
  /// Several trips per vehicle, and goods that are not ready from the start.
  case mtvrptwr = "MTVRPTWR"

  /// How results for this kind are published as VRPLIB files; other files say otherwise.
  public var usualRounding: Rounding {
    switch self {
    case .cvrp, .vrpb: .round
    case .vrptw, .pcvrptw, .mtvrptwr: .dimacs
    case .mdvrptw, .hfvrp: .exact
    }
  }
}
