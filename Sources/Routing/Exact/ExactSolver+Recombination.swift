extension ExactSolver {
  /// The best choice among routes that searches have met and those that go well with them: what
  /// several searches found in parts, one choice may hold together (Foster and Ryan 1976,
  /// doi:10.1057/jors.1976.63; the others by pricing, as in restricted master heuristics, and by
  /// enumeration near the relaxation).
  ///
  /// Nothing is proved: a better choice may need a route that nobody has met.
  ///
  /// - Parameter start: routes of a choice that is known; the judge accepts them.
  public func recombine(_ routes: [FoundRoute], from start: [FoundRoute]) -> ExactResult {
    var court = RouteCourt(partition, judge, .short)
    let columns = start.compactMap { court.column(vehicle: $0.vehicle, visits: $0.visits) }
    var best = Best(columns: columns, of: partition)
    let met = cheapest(routes + start, court)
    var generation = ColumnGeneration(
      partition, best.tiers, columns: worthy(met, best.tiers), threads: threads,
      isCancelled: isCancelled)
    let (prices, value) = generation.sketch()
    _ = search(pool(met + generation.columns), &best, &court, mostNodes: Self.mostJoinNodes)
    // Routes near the relaxation's are all that a better choice may need, and the fewer the better
    // the choice that is known: so once more after every success that some were left out of.
    for _ in 0..<Self.mostLooks where best.value > value && !isCancelled() {
      let known = best.value
      let near = generation.nearby(prices, gap: best.value - value)
      _ = search(
        pool(near.columns + best.columns), &best, &court, mostNodes: Self.mostNearNodes)
      if near.isWhole || best.value == known { break }
    }
    return result(best, bound: nil)
  }

  private static let mostJoinNodes = 60
  private static let mostNearNodes = 200
  private static let mostLooks = 4

  /// Each column once, those that visit a demand twice left out.
  private func pool(_ columns: [Column]) -> [Column] {
    var known: Set<Column> = []
    return columns.filter { partition.isElementary($0) && known.insert($0).inserted }
  }

  /// The columns that the relaxation of a choice among `columns` looks at.
  private func worthy(_ columns: [Column], _ tiers: Tiers) -> [Column] {
    var node = PoolNode(partition, tiers, Branch([]), columns.map { ($0, false) }, [])
    _ = node.converge()
    return node.entries.filter(\.isActive).map(\.column)
  }

  /// One column for each vehicle and set of clients, that of the cheapest order met.
  private func cheapest(_ routes: [FoundRoute], _ court: RouteCourt) -> [Column] {
    var places: [FoundRoute: Int] = [:]
    var columns: [Column] = []
    for route in routes {
      guard let column = court.column(vehicle: route.vehicle, visits: route.visits),
        partition.isElementary(column)
      else { continue }
      let set = FoundRoute(vehicle: route.vehicle, visits: route.visits.sorted())
      if let place = places[set] {
        if column.cost < columns[place].cost { columns[place] = column }
      } else {
        places[set] = columns.count
        columns.append(column)
      }
    }
    return columns
  }
}
