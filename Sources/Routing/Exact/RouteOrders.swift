/// All orders in which one vehicle can visit all nodes of its graph, below a cost.
struct RouteOrders {
  let growth: RouteGrowth
  private var labels: [RouteLabel] = []

  init(_ growth: RouteGrowth) { self.growth = growth }

  /// The orders, cheapest first; `nil` when more than `most` labels are needed.
  mutating func columns(visiting count: Int, most: Int) -> [Column]? {
    let growth = self.growth
    growth.grow(growth.start, parent: -1) { labels.append($0) }
    var place = 0
    while place < labels.count {
      if labels.count > most { return nil }
      growth.grow(labels[place], parent: Int32(place)) { labels.append($0) }
      place += 1
    }
    let full = labels.indices.filter { labels[$0].visited.nonzeroBitCount == count }
    return full.compactMap { growth.column(Int32($0), of: labels) }
      .sorted { a, b in
        a.cost != b.cost ? a.cost < b.cost : a.clients.lexicographicallyPrecedes(b.clients)
      }
  }
}
