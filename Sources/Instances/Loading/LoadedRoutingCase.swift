/// A public problem of routes and what is aboard them: boxes that have to stand somewhere, or goods
/// that may not share a compartment. Every customer is served whole by one vehicle.
///
/// Vehicles are alike and start and end at node 0; the cost is the Euclidean length, unrounded.
public struct LoadedRoutingCase: Hashable, Sendable {
  /// Which kind of load.
  public enum Kind: Hashable, Sendable {
    /// Boxes in a space with a door at the rear, by mass and by rules that may be dropped.
    case boxes(CaseSpace, CaseBoxRules)
    /// One compartment of a fixed size for each kind of goods.
    case fixedCompartments
    /// At most `count` compartments, whose sizes are whole multiples of `step` and together no more
    /// than the vehicle; each holds one kind of goods.
    case flexibleCompartments(count: Int, step: Double)
  }
  /// What it is called.
  public let name: String
  /// Which kind of load.
  public let kind: Kind
  /// The depot, then the customers.
  public let nodes: [LoadedCaseNode]
  /// Most vehicles; `nil` for as many as wanted.
  public let vehicleCount: Int?
  /// What a vehicle carries: masses or volumes of each compartment; one figure where compartments
  /// are flexible, or none.
  public let capacities: [Double]
  /// Longest route, service included; `nil` for any.
  public let routeLimit: Double?
  /// Service at each customer, which counts towards ``routeLimit`` alone.
  public let service: Double

  /// A case of given parts, which a reader has checked.
  public init(
    name: String, kind: Kind, nodes: [LoadedCaseNode], vehicleCount: Int?, capacities: [Double],
    routeLimit: Double? = nil, service: Double = 0
  ) {
    self.name = name
    self.kind = kind
    self.nodes = nodes
    self.vehicleCount = vehicleCount
    self.capacities = capacities
    self.routeLimit = routeLimit
    self.service = service
  }

  /// The problem, as the literature abbreviates it.
  public var problem: String {
    switch kind {
    case .boxes(_, .none): "CVRP"
    case .boxes: "3L-CVRP"
    case .fixedCompartments: "MCVRP"
    case .flexibleCompartments: "MCVRP-FCS"
    }
  }

  /// Node that each box belongs to, boxes numbered through the file from 0.
  public var nodeOfBox: [Int] {
    nodes.indices.flatMap { node in nodes[node].boxes.map { _ in node } }
  }

  /// All boxes, numbered likewise.
  public var boxes: [CaseBox] { nodes.flatMap(\.boxes) }
}

/// The depot or a customer of a ``LoadedRoutingCase``.
public struct LoadedCaseNode: Hashable, Sendable {
  /// Coordinate.
  public let x: Double
  /// Coordinate.
  public let y: Double
  /// Goods to be carried: one figure, or one of each kind.
  public let amounts: [Double]
  /// Boxes to be carried.
  public let boxes: [CaseBox]

  /// A node.
  public init(x: Double, y: Double, amounts: [Double], boxes: [CaseBox] = []) {
    self.x = x
    self.y = y
    self.amounts = amounts
    self.boxes = boxes
  }
}

/// A box as a file gives it; it turns only flat.
public struct CaseBox: Hashable, Sendable {
  /// Side along the vehicle, unturned.
  public let length: Int
  /// Side across, unturned.
  public let width: Int
  /// Height.
  public let height: Int
  /// Whether only fragile boxes may rest on it.
  public let isFragile: Bool
  /// Whether it may be turned by a quarter.
  public let mayTurn: Bool

  /// A box.
  public init(length: Int, width: Int, height: Int, isFragile: Bool, mayTurn: Bool) {
    self.length = length
    self.width = width
    self.height = height
    self.isFragile = isFragile
    self.mayTurn = mayTurn
  }
}

/// The space of a vehicle for boxes: from the cab to the door, across, and up.
public struct CaseSpace: Hashable, Sendable {
  /// From the cab to the door.
  public let length: Int
  /// Across.
  public let width: Int
  /// Up.
  public let height: Int

  /// A space.
  public init(length: Int, width: Int, height: Int) {
    self.length = length
    self.width = width
    self.height = height
  }
}

/// The variants of the 3L-CVRP, by the rules that count.
public enum CaseBoxRules: String, CaseIterable, Hashable, Sendable {
  /// Support of 75 %, nothing firm on fragile boxes, last in first out.
  case all
  /// The same, but for fragile boxes.
  case noFragility = "no-fragility"
  /// The same, but in any order of unloading.
  case noLifo = "no-lifo"
  /// The same, but without support.
  case noSupport = "no-support"
  /// Boxes stand inside and apart, that is all.
  case loadingOnly = "loading-only"
  /// Boxes do not matter.
  case none = "cvrp"

  /// Least share of a base that rests on something, in per cent; 0 for none.
  public var support: Int { [.all, .noFragility, .noLifo].contains(self) ? 75 : 0 }
  /// Whether a box that is not fragile may never rest on a fragile one.
  public var keepsFragile: Bool { [.all, .noLifo, .noSupport].contains(self) }
  /// Whether no box of a later stop stands above one of an earlier, or between it and the door.
  public var unloadsInOrder: Bool { [.all, .noFragility, .noSupport].contains(self) }
}
