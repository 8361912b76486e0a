public import Instances
public import PlanningModel
internal import Quantities
public import Routing

/// A routing case as a problem for the engine, and the way back.
///
/// Distances become metres and times seconds, one for one; a unit of cost is a micro-euro.
public struct CaseTranslation: Sendable {
  /// The case.
  public let routing: RoutingCase
  /// The problem: clients in the order of the case's nodes, vehicles in the order of its fleet.
  public let problem: Problem
  /// Engine units in one unit of cost of an answer (more than 1 only in double precision).
  public let unitsPerCost: Double
  /// What the engine is charged for each vehicle so that fewer count before a shorter distance;
  /// `nil` where there is one cost.
  public let vehiclePrice: Int64?
  /// The node of each client of the problem.
  let nodeOfClient: [Int]

  /// Cases with more nodes get distances computed from coordinates, not a table.
  static let largestTable = 3_000

  /// Translates `routing`.
  ///
  /// - Throws: one error when a sum might overflow in the engine.
  public init(_ routing: RoutingCase) throws(Refusal) {
    let units = CaseUnits(routing)
    self.routing = routing
    nodeOfClient = routing.clients
    unitsPerCost = routing.rounding == .double ? units.scale : 1
    do {
      let profile = try Self.profile(routing, units)
      let price = routing.isHierarchical ? Self.vehiclePrice(routing, profile) : nil
      vehiclePrice = price
      let clients = try Self.clients(routing, units)
      let vehicles = try Self.vehicles(routing, units, price: price ?? 0)
      problem = try Problem(
        loadDimensions: 1, clients: clients, vehicles: vehicles, profiles: [profile])
    } catch {
      throw Refusal(
        file: routing.name, code: "sums-too-large",
        .typeset(
          fr: "des sommes pourraient déborder (\(error)) ; réduire les nombres du fichier",
          en: "sums might overflow (\(error)); give smaller numbers in the file"))
    }
  }

  private static func clients(
    _ routing: RoutingCase, _ units: CaseUnits
  ) throws(ModelError) -> [Client] {
    var clients: [Client] = []
    for number in routing.clients {
      let node = routing.nodes[number]
      clients.append(
        try Client(
          id: "\(number)", location: number, delivery: [node.demand],
          pickup: node.backhaul > 0 ? [node.backhaul] : [], windows: try windows(node, units),
          service: Seconds(units.up(node.service) + lateness(node, units)),
          release: node.release > 0
            ? TimeOfDay(secondsSinceMidnight: units.up(node.release)) : nil,
          unservedWeight: node.isOptional ? 0 : 1, prize: MicroEuros(units.whole(node.prize)),
          isBackhaul: node.backhaul > 0))
    }
    return clients
  }

  private static func windows(
    _ node: CaseNode, _ units: CaseUnits
  ) throws(ModelError) -> [TimeWindow] {
    guard node.opens > 0 || node.closes.isFinite else { return [] }
    let closes = node.closes.isFinite ? units.down(node.closes) : endless
    let opens = min(units.up(node.opens), closes)
    return [
      try TimeWindow(
        opens: TimeOfDay(secondsSinceMidnight: opens),
        closes: TimeOfDay(secondsSinceMidnight: closes))
    ]
  }

  /// In double precision a window may hold no whole moment. The engine then serves a unit early and
  /// a unit longer, so that what follows is still never earlier than in truth.
  private static func lateness(_ node: CaseNode, _ units: CaseUnits) -> Int64 {
    node.closes.isFinite && units.up(node.opens) > units.down(node.closes) ? 1 : 0
  }

  /// A time that no route reaches.
  static let endless: Int64 = 1 << 39

  private static func profile(
    _ routing: RoutingCase, _ units: CaseUnits
  ) throws(ModelError) -> TravelProfile {
    let rounding: PlaneRounding =
      switch routing.rounding {
      case .round, .exact: .nearest
      case .dimacs: .down
      case .double: .up
      }
    let count = routing.nodes.count
    if let table = routing.table {
      let whole = table.map { routing.rounding == .double ? units.up($0) : units.whole($0) }
      return try TravelProfile(
        locationCount: count, durations: whole.map { Seconds($0) },
        distances: whole.map { Meters($0) })
    }
    let plane = try TravelProfile(
      plane: routing.nodes.map { PlanePoint(x: $0.x, y: $0.y) }, scale: units.scale,
      rounding: rounding)
    guard count <= largestTable else { return plane }
    var entries: [Int64] = []
    entries.reserveCapacity(count * count)
    for from in 0..<count {
      for to in 0..<count { entries.append(plane.distance(from: from, to: to).rawValue) }
    }
    return try TravelProfile(
      locationCount: count, durations: entries.map { Seconds($0) },
      distances: entries.map { Meters($0) })
  }

  /// More than any answer's distance: by the triangle inequality none is longer than a journey to
  /// and from the depot for every client alone. A table may break the inequality; there, the
  /// longest arc stands in for every arc.
  private static func vehiclePrice(_ routing: RoutingCase, _ profile: TravelProfile) -> Int64 {
    let clients = routing.clients
    if let table = routing.table {
      let longest = table.max() ?? 0
      return Int64(longest * CaseUnits(routing).scale + 1) * Int64(2 * clients.count) + 1
    }
    return clients.reduce(1) { sum, client in
      let depots = routing.vehicles.map { profile.distance(from: $0.depot, to: client).rawValue }
      return sum + 2 * (depots.max() ?? 0)
    }
  }
}
