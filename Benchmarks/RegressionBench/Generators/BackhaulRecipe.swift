internal import Instances
internal import Kernels
internal import Routing

/// A problem of the X kind in which some clients have goods to fetch, after all that is brought.
///
/// Source: Queiroga, Frota, Sadykov, Subramanian, Uchoa and Vidal (2020), hal-02379008, whose large
/// instances turn a part of the clients of the X set into backhauls and keep the vehicles.
struct BackhaulRecipe: CaseRecipe {
  /// Places, amounts and vehicles.
  let base: UchoaRecipe
  /// Clients that goods are brought to, in per cent (theirs: 50, 66, 80).
  let linehaulPercent: Int

  var name: String { "\(base.name)-l\(linehaulPercent)" }

  func instance() throws -> PublicCase {
    var draft = UchoaDraft(base)
    let points = draft.points()
    let demands = draft.demands(at: points)
    let capacity = UchoaGenerator.capacity(base, demands)
    let isLinehaul = linehauls()
    var nodes = points.map { CaseNode(x: $0.x, y: $0.y) }
    for (client, demand) in demands.enumerated() {
      if isLinehaul[client] {
        nodes[client + 1].demand = Int64(demand)
      } else {
        nodes[client + 1].backhaul = Int64(demand)
      }
    }
    return .routing(
      try RoutingCase(
        name: name, kind: .vrpb, rounding: .round, nodes: nodes, depots: [0],
        vehicles: [CaseVehicle(depot: 0, capacity: Int64(capacity))]))
  }

  /// Exactly the share asked for, and one at least: no route may only fetch.
  private func linehauls() -> [Bool] {
    // A stream of its own: the base's draws are those of the plain problem.
    var random = RandomGenerator(seed: ~base.seed)
    var order = Array(0..<base.clients)
    random.mix(&order)
    var isLinehaul = [Bool](repeating: false, count: base.clients)
    for client in order.prefix(max(1, base.clients * linehaulPercent / 100)) {
      isLinehaul[client] = true
    }
    return isLinehaul
  }
}
