extension ExactSolver {
  /// The best choice among routes that searches have met and those that go well with them: what
  /// several searches found in parts, one choice may hold together (Foster and Ryan 1976,
  /// doi:10.1057/jors.1976.63; the others by pricing, as in restricted master heuristics).
  ///
  /// Nothing is proved: a better choice may need a route that nobody has met.
  ///
  /// - Parameter start: routes of a choice that is known; the judge accepts them.
  public func recombine(_ routes: [FoundRoute], from start: [FoundRoute]) -> ExactResult {
    var court = RouteCourt(partition, judge)
    let columns = start.compactMap { court.column(vehicle: $0.vehicle, visits: $0.visits) }
    var best = Best(columns: columns, of: partition)
    let met = cheapest(routes + start, court)
    var generation = ColumnGeneration(
      partition, best.tiers, columns: worthy(met, best.tiers), threads: threads,
      isCancelled: isCancelled)
    generation.sketch()
    var known: Set<Column> = []
    let pool = (met + generation.columns).filter {
      partition.isElementary($0) && known.insert($0).inserted
    }
    _ = search(pool, &best, &court, mostNodes: Self.mostJoinNodes)
    return result(best, bound: nil)
  }

  private static let mostJoinNodes = 60

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
