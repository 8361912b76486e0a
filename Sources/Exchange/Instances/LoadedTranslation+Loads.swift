internal import Instances

extension LoadedTranslation {
  /// What each client brings into each load dimension, and what a vehicle holds of it.
  ///
  /// Besides the file's own figures: the volume of boxes, which is a cheap test and no rule.
  static func loads(
    _ loaded: LoadedRoutingCase
  ) -> (deliveries: [[Int64]], capacities: [Int64]) {
    let clients = Array(loaded.nodes.dropFirst())
    var amounts = clients.map(\.amounts)
    if case .flexibleCompartments = loaded.kind {
      amounts = amounts.map { [$0.reduce(0, +)] }
    }
    let scale = scale(of: amounts, loaded.capacities)
    var deliveries = amounts.map { $0.map { Int64(($0 * scale - 1e-6).rounded(.up)) } }
    var capacities = loaded.capacities.map { Int64(($0 * scale + 1e-6).rounded(.down)) }
    if case .boxes(let space, let rules) = loaded.kind, rules != .none {
      let volumes = clients.map { client in
        client.boxes.reduce(0) { $0 + $1.length * $1.width * $1.height }
      }
      let coarse = max(1, (volumes.reduce(0, +) >> 30) + 1)
      for client in deliveries.indices {
        deliveries[client].append(Int64(volumes[client] / coarse))
      }
      let room = space.length * space.width * space.height
      capacities.append(Int64(room / coarse + 1))
    }
    return (deliveries, capacities)
  }

  /// Units of the engine in one of the file: decimals are kept as far as sums stay below 2^30.
  private static func scale(of amounts: [[Double]], _ capacities: [Double]) -> Double {
    let all = Array(amounts.joined()) + capacities
    let most = amounts.joined().reduce(0, +) + (capacities.max() ?? 0) + Double(amounts.count)
    var scale = 1.0
    while scale < 1e6, most * scale * 10 < 1e9,
      all.contains(where: { abs($0 * scale - ($0 * scale).rounded()) > 1e-6 })
    {
      scale *= 10
    }
    while scale > 1e-6, most * scale > 1e9 { scale /= 10 }
    return scale
  }
}
