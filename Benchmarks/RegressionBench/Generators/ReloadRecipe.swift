internal import Instances
internal import Kernels

/// A problem of Solomon's kind with few small vehicles that come back to load anew, and goods that
/// are not ready from the start.
///
/// Source: Yang (2023), doi:10.1287/trsc.2022.1161, for the shape: long horizons, vehicles for
/// about five clients, and release times up to a share of the day.
struct ReloadRecipe: CaseRecipe {
  /// Places and windows.
  let base: SolomonRecipe
  /// How many vehicles there are.
  let vehicles: Int
  /// Goods are ready, at the latest, at so many per cent of the time when they must have left.
  let releasePercent: Int

  /// Most that a vehicle carries in one trip (theirs).
  private static let capacity: Int64 = 100

  var name: String { "\(base.name)-v\(vehicles)-r\(releasePercent)" }

  func instance() throws -> PublicCase {
    var nodes = try TimedNodes.draw(base)
    // A stream of its own: the base's draws are those of the plain problem.
    var random = RandomGenerator(seed: ~base.seed)
    for client in 1..<nodes.count {
      let latest = Int(nodes[client].closes - TimedNodes.wayOut(to: nodes[client], from: nodes[0]))
      nodes[client].release = Double(random.below(latest * releasePercent / 100 + 1))
    }
    return .routing(
      try RoutingCase(
        name: name, kind: .mtvrptwr, rounding: .round, nodes: nodes, depots: [0],
        vehicles: [
          CaseVehicle(
            numbers: Array(0..<vehicles), depot: 0, capacity: Self.capacity, reloads: [0])
        ]))
  }
}
