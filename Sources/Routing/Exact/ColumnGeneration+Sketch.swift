extension ColumnGeneration {
  /// Adds routes until labelling that misses some finds none: no bound, and a fraction of the work
  /// of one. Answers the prices, and the value of the relaxation.
  mutating func sketch() -> (prices: Prices, value: Int64) {
    var master = Master(partition, Branch([]), tiers, cuts: [], columns: columns)
    var prices = master.solve()
    for _ in 0..<Self.mostSketches where !isCancelled() {
      let isDone =
        add(price(prices, .rough), to: &master) == 0 && add(price(prices, .quick), to: &master) == 0
      if isDone { break }
      prices = master.solve()
    }
    return (prices, master.bound(prices, least: []))
  }

  private static var mostSketches: Int { 80 }

  /// Routes of every vehicle that are below `gap` at `prices`, one a set of clients; of a vehicle
  /// that has too many those below a half of it, or a quarter, and so on.
  func nearby(_ prices: Prices, gap: Int64) -> (columns: [Column], isWhole: Bool) {
    let found = forEachVehicle { graph, rows -> (columns: [Column], isWhole: Bool) in
      let mine = SlotPrices(prices, graph, partition, groups: rows)
      var plain = RouteEnumeration(RouteGrowth(graph, mine, .fine, threshold: 1_000 * gap))
      if let columns = plain.columns(most: Self.mostLabels / 60) { return (columns, true) }
      var growth = RouteGrowth(
        graph, mine, .suited(to: graph, mine), threshold: 1_000 * gap)
      for halving in 0..<Self.mostHalvings where !isCancelled() {
        var enumeration = RouteEnumeration(growth)
        if let columns = enumeration.columns(most: Self.mostLabels / 15) {
          return (columns, halving == 0)
        }
        growth.threshold /= 2
      }
      return ([], false)
    }
    return (found.flatMap(\.columns), found.allSatisfy(\.isWhole))
  }

  private static var mostHalvings: Int { 4 }
}
