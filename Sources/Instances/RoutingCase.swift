/// What a public instance file says of a routing problem, in its own units.
///
/// Nodes are numbered from 0, as solution files number them: a node is its number in a VRPLIB file
/// less one. A value that exists keeps ``CaseLimits`` and names only depots that are there; it need
/// not have an answer.
public struct RoutingCase: Hashable, Sendable {
  /// What the file calls it.
  public let name: String
  /// The problem.
  public let kind: RoutingKind
  /// How its numbers become those of an answer.
  public let rounding: Rounding
  /// Depots and clients.
  public let nodes: [CaseNode]
  /// Which nodes are depots.
  public let depots: [Int]
  /// The fleet; kinds of vehicles that are alike stand together.
  public let vehicles: [CaseVehicle]
  /// Distances row by row, from the row's node to the column's; `nil` for Euclidean distances.
  public let table: [Double]?
  /// For each node whether it is a depot.
  public let isDepot: [Bool]

  /// A case.
  ///
  /// - Throws: ``CaseError`` for the first number that does not fit.
  public init(
    name: String, kind: RoutingKind, rounding: Rounding, nodes: [CaseNode], depots: [Int],
    vehicles: [CaseVehicle], table: [Double]? = nil
  ) throws(CaseError) {
    self.name = name
    self.kind = kind
    self.rounding = rounding
    self.nodes = nodes
    self.depots = depots
    self.vehicles = vehicles
    self.table = table
    var isDepot = [Bool](repeating: false, count: nodes.count)
    for depot in depots {
      guard nodes.indices.contains(depot) else { throw .unknownDepot(depot) }
      isDepot[depot] = true
    }
    self.isDepot = isDepot
    try checkCounts()
    for (number, node) in nodes.enumerated() { try Self.check(node, number) }
    for vehicle in vehicles { try check(vehicle) }
    try checkSums()
  }

  /// The clients' nodes, in order.
  public var clients: [Int] { nodes.indices.filter { !isDepot[$0] } }

  /// Whether fewer vehicles count before a shorter distance: the classical measure of problems with
  /// time windows, whose tables are in double precision.
  public var isHierarchical: Bool { rounding == .double && kind == .vrptw }
}
