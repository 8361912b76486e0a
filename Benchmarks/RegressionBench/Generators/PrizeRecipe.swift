internal import Instances
internal import Kernels

/// A problem of Solomon's kind in which most clients may be left out at a price.
///
/// Prizes are about what a client costs on average, so that a good answer leaves some out (ours).
struct PrizeRecipe: CaseRecipe {
  /// Places, windows and vehicles.
  let base: SolomonRecipe
  /// Clients that may be left out, in per cent.
  let optionalPercent: Int

  var name: String { "\(base.name)-o\(optionalPercent)" }

  func instance() throws -> PublicCase {
    var nodes = try TimedNodes.draw(base)
    // A stream of its own: the base's draws are those of the plain problem.
    var random = RandomGenerator(seed: ~base.seed)
    for client in 1..<nodes.count where random.below(100) < optionalPercent {
      nodes[client].prize = Double(random.pick(prizes))
    }
    return .routing(
      try RoutingCase(
        name: name, kind: .pcvrptw, rounding: .round, nodes: nodes, depots: [0],
        vehicles: [
          CaseVehicle(
            numbers: Array(0..<base.clients), depot: 0, capacity: Int64(base.capacity))
        ]))
  }

  /// In tenths of Solomon's units, as distances are.
  private var prizes: ClosedRange<Int> { base.isWide ? 30...250 : 50...350 }
}
