/// What an invented instance in the manner of the X set should look like; the same recipe always
/// gives the same instance.
///
/// Source: Uchoa, Pecin, Pessoa, Poggi, Vidal and Subramanian (2017),
/// doi:10.1016/j.ejor.2016.08.012, section 3.
public struct UchoaRecipe: Hashable, Sendable {
  /// Where the depot stands in the square of 1 000 by 1 000.
  public enum Depot: String, Hashable, Sendable {
    /// In the middle.
    case central = "C"
    /// In the corner.
    case eccentric = "E"
    /// Anywhere.
    case random = "R"
  }
  /// How clients are spread.
  public enum Placement: String, Hashable, Sendable {
    /// Evenly.
    case random = "R"
    /// About a few of them.
    case clustered = "C"
    /// Half and half.
    case mixed = "RC"
  }
  /// How much clients ask for.
  public enum Demand: String, Hashable, Sendable {
    /// One each.
    case unitary = "U"
    /// 1 to 10.
    case smallWide = "small"
    /// 5 to 10.
    case smallNarrow = "narrow"
    /// 1 to 100.
    case largeWide = "wide"
    /// 50 to 100.
    case largeNarrow = "large"
    /// 1 to 50 in two opposite quarters of the square, 51 to 100 in the others.
    case quadrant = "Q"
    /// 1 to 10 for most, 50 to 100 for the others.
    case manySmall = "SL"
  }

  /// Clients.
  public var clients: Int
  /// Where the depot stands.
  public var depot: Depot
  /// How clients are spread.
  public var placement: Placement
  /// How much they ask for.
  public var demand: Demand
  /// Clients of a full route, on average; theirs go from 3 to 25.
  public var routeSize: Int
  /// Seed of all that is drawn.
  public var seed: UInt64

  /// A recipe.
  public init(
    clients: Int, depot: Depot, placement: Placement, demand: Demand, routeSize: Int, seed: UInt64
  ) {
    self.clients = max(1, clients)
    self.depot = depot
    self.placement = placement
    self.demand = demand
    self.routeSize = max(1, routeSize)
    self.seed = seed
  }

  /// `x100-C-RC-Q-r8-s3`.
  public var name: String {
    "x\(clients)-\(depot.rawValue)-\(placement.rawValue)-\(demand.rawValue)-r\(routeSize)-s\(seed)"
  }
}
