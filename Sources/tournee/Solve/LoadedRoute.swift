import Instances

/// What is aboard one route, as `solve --json` tells it.
struct LoadedRoute: Encodable, Sendable {
  /// A box where it stands.
  struct Box: Encodable, Sendable {
    let customer: Int
    /// Place among the boxes of its customer, from 0.
    let item: Int
    let x: Int
    let y: Int
    let z: Int
    let length: Int
    let width: Int
    let height: Int
    let turned: Bool
    let fragile: Bool
  }
  /// Number of the route, as in solution files.
  let route: Int
  /// Boxes, in the order of unloading; `nil` where goods have none.
  let boxes: [Box]?
  /// Goods of each kind; `nil` for boxes.
  let compartments: [Double]?

  static func routes(of answer: LoadedAnswer, _ loaded: LoadedRoutingCase) -> [LoadedRoute] {
    let (nodes, all) = (loaded.nodeOfBox, loaded.boxes)
    return answer.routes.enumerated().map { number, route in
      guard case .boxes(_, let rules) = loaded.kind, rules != .none else {
        return LoadedRoute(
          route: number + 1, boxes: nil, compartments: Self.sums(route.stops, loaded))
      }
      let load = route.stops.flatMap { stop in
        answer.loads[number].filter { nodes[$0.box] == stop }
      }
      let boxes = load.map { spot in
        Box(
          customer: nodes[spot.box], item: spot.box - (nodes.firstIndex(of: nodes[spot.box]) ?? 0),
          x: spot.x, y: spot.y, z: spot.z, length: spot.length, width: spot.width,
          height: spot.height, turned: spot.length != all[spot.box].length,
          fragile: all[spot.box].isFragile)
      }
      return LoadedRoute(route: number + 1, boxes: boxes, compartments: nil)
    }
  }

  private static func sums(_ stops: [Int], _ loaded: LoadedRoutingCase) -> [Double] {
    loaded.nodes[0].amounts.indices.map { kind in
      stops.reduce(0) { $0 + loaded.nodes[$1].amounts[kind] }
    }
  }
}
