internal import Instances
internal import Kernels

/// A problem of Solomon's kind with several depots, so many vehicles at each, and days that are
/// shorter than the horizon.
///
/// Source: Vidal, Crainic, Gendreau and Prins (2013), doi:10.1016/j.cor.2012.07.018, for the shape;
/// the figures are ours.
struct DepotRecipe: CaseRecipe {
  /// Places, windows and vehicles; its depot is the first.
  let base: SolomonRecipe
  /// How many depots there are.
  let depots: Int
  /// Vehicles at each.
  let vehicles: Int

  /// Longest round, in per cent of the horizon: more than the way to any client and back.
  private static let longestPercent = 80

  var name: String { "\(base.name)-d\(depots)-v\(vehicles)" }

  func instance() throws -> PublicCase {
    let drawn = try TimedNodes.draw(base)
    // A stream of its own: the base's draws are those of the plain problem.
    var random = RandomGenerator(seed: ~base.seed)
    let others = (1..<max(1, depots)).map { _ in
      CaseNode(
        x: Double(10 * random.pick(0...100)), y: Double(10 * random.pick(0...100)),
        closes: drawn[0].closes)
    }
    let places = Array(0...others.count)
    return .routing(
      try RoutingCase(
        name: name, kind: .mdvrptw, rounding: .round,
        nodes: [drawn[0]] + others + drawn.dropFirst(), depots: places,
        vehicles: places.map { depot in
          CaseVehicle(
            numbers: Array(depot * vehicles..<(depot + 1) * vehicles), depot: depot,
            capacity: Int64(base.capacity),
            maxDuration: drawn[0].closes * Double(Self.longestPercent) / 100)
        }))
  }
}
