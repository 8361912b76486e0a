/// All orders in which one vehicle can visit given clients below a cost.
struct OrderWalk {
  private let network: CheckNetwork
  private let nodes: [Int]
  private let visitCost: Int
  private let limit: Int
  /// Cheapest way from each node to any other of the set, or from the start to it.
  private let into: [Int]
  private var work = 0
  private var found: [(visits: [Int], cost: Int64)] = []

  /// More tails than these are not looked at.
  private static let most = 2_000_000

  init(_ network: CheckNetwork, visits: [Int], below limit: Int64) {
    let nodes = visits.compactMap { network.clients.firstIndex(of: $0) }.sorted()
    self.network = network
    self.nodes = nodes
    self.limit = Int(limit)
    visitCost = nodes.reduce(0) { $0 + network.visitCost[$1] }
    into = nodes.map { node in
      let before = [network.count] + nodes.filter { $0 != node }
      let ways = before.map { network.metres($0, node) }.filter { $0 >= 0 }
      return ways.min() ?? 0
    }
  }

  /// The orders, cheapest first; `nil` when there are too many.
  mutating func orders() -> [(visits: [Int], cost: Int64)]? {
    guard grow(RouteTail(network), []) else { return nil }
    return found.sorted { a, b in
      a.cost != b.cost ? a.cost < b.cost : a.visits.lexicographicallyPrecedes(b.visits)
    }
  }

  /// Puts each stop that is left before the tail; answers `false` when it must give up.
  private mutating func grow(_ tail: RouteTail, _ visits: [Int]) -> Bool {
    work += 1
    guard work <= Self.most else { return false }
    if visits.count == nodes.count {
      guard let (metres, seconds) = tail.closed(network) else { return true }
      let cost = network.cost(metres: metres, seconds: seconds) + visitCost
      if cost < limit { found.append((visits.map { network.clients[$0] }, Int64(cost))) }
      return true
    }
    for stop in nodes where !visits.contains(stop) {
      for window in network.windows(of: stop) {
        guard let longer = tail.prepending(stop, network.windows[window], network) else { continue }
        let order = [stop] + visits
        guard least(longer, order) < limit else { continue }
        guard grow(longer, order) else { return false }
      }
    }
    return true
  }

  /// Less than any route costs that ends with `tail`.
  private func least(_ tail: RouteTail, _ visits: [Int]) -> Int {
    var metres = tail.metres + (visits.first.map { into[nodes.firstIndex(of: $0) ?? 0] } ?? 0)
    for (place, node) in nodes.enumerated() where !visits.contains(node) { metres += into[place] }
    return network.cost(metres: metres, seconds: network.loading + tail.after) + visitCost
  }
}
