internal import Quantities

/// What some columns amount to as a choice.
struct Choice {
  /// Sum of the routes' costs.
  let cost: Int64
  /// Sum of the prizes of what is left.
  let prizes: Int64
  /// Demands of which some task is left.
  let unserved: [Int]
  /// Obligations that are not met.
  let idle: Int
}

extension PartitionProblem {
  /// What `columns` amount to.
  func choice(_ columns: [Column]) -> Choice {
    let done = Set(columns.flatMap { $0.clients.flatMap { tasksOfClient[$0] } })
    let unserved = demands.indices.filter { demand in
      !(firstTask[demand]..<firstTask[demand + 1]).allSatisfy(done.contains)
    }
    let used = Set(columns.map(\.vehicle))
    return Choice(
      cost: columns.reduce(0) { $0 + $1.cost },
      prizes: unserved.reduce(0) { $0 + demands[$1].prize.rawValue }, unserved: unserved,
      idle: obligations.count { used.isDisjoint(with: $0) })
  }

  /// Whether a route visits no demand twice.
  func isElementary(_ column: Column) -> Bool {
    var seen: UInt64 = 0
    for client in column.clients {
      let bit: UInt64 = 1 << UInt64(demandOfClient[client])
      if seen & bit != 0 { return false }
      seen |= bit
    }
    return true
  }

  /// No choice costs more, in millionths of a euro.
  public var mostCost: Int64 {
    let prizes = demands.reduce(Int64(0)) { $0 + $1.prize.rawValue }
    return vehicleRows.filter { !$0.isObligation }.reduce(prizes) { sum, row in
      sum + row.limit * (row.vehicles.map(mostCost).max() ?? 0)
    }
  }

  /// No route of a vehicle costs more.
  private func mostCost(_ vehicle: Int) -> Int64 {
    let value = problem.vehicles[vehicle]
    let terms = SlotTerms(value)
    let arcs = Int64(demands.count + 1) * problem.profiles[value.profile].longest
    let metres = Int32(clamping: min(arcs, Int64(terms.mostMetres)))
    let visits = demands.reduce(Int64(0)) { sum, demand in
      sum
        + (demand.ways.map { value.visitCosts.isEmpty ? 0 : value.visitCosts[$0.client].rawValue }
          .max() ?? 0)
    }
    return terms.cost(metres: metres, seconds: terms.longest) + visits
  }
}
