import Instances

@testable import Audit

/// Cases whose costs are sums that one does by hand.
///
/// Places: 0 at (0, 0), 1 at (3, 4), 2 at (6, 8), 3 at (0, 5). Ways: 0-1 5, 0-2 10, 0-3 5, 1-2 5,
/// 1-3 the square root of 10, 2-3 the square root of 45.
enum HandCases {
  static let points = [(0.0, 0.0), (3.0, 4.0), (6.0, 8.0), (0.0, 5.0)]

  static func nodes(_ change: (inout [CaseNode]) -> Void = { _ in }) -> [CaseNode] {
    var nodes = points.map { CaseNode(x: $0.0, y: $0.1) }
    for (place, demand) in [0, 4, 5, 6].enumerated() { nodes[place].demand = Int64(demand) }
    change(&nodes)
    return nodes
  }

  static func make(
    _ kind: RoutingKind, _ rounding: Rounding? = nil, vehicles: [CaseVehicle]? = nil,
    depots: [Int] = [0], table: [Double]? = nil, _ change: (inout [CaseNode]) -> Void = { _ in }
  ) throws -> RoutingCase {
    try RoutingCase(
      name: "hand", kind: kind, rounding: rounding ?? kind.usualRounding, nodes: nodes(change),
      depots: depots, vehicles: vehicles ?? [CaseVehicle(depot: 0, capacity: 10)], table: table)
  }

  /// `"1 2 | 3"`: routes of vehicles 0, 1, ...
  static func answer(_ text: String) -> RoutingAnswer {
    let routes = text.split(separator: "|", omittingEmptySubsequences: false)
    return RoutingAnswer(
      routes: routes.enumerated().map { vehicle, stops in
        RoutingAnswer.Route(
          vehicle: vehicle, stops: stops.split(separator: " ").compactMap { Int($0) })
      })
  }

  static func audit(_ routes: String, _ routing: RoutingCase) -> CaseReport {
    CaseAuditor.audit(answer(routes), of: routing)
  }

  static func codes(_ routes: String, _ routing: RoutingCase) -> [CaseBreach.Code] {
    audit(routes, routing).breaches.map(\.code)
  }
}
