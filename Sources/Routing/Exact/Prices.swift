/// What the master says a route must earn: one whole price for each row, in millionths of a euro.
///
/// Whole numbers make reduced costs exact, and with them the bound.
struct Prices: Hashable, Sendable {
  /// For doing each task; any sign.
  var tasks: [Int64]
  /// For using a vehicle of each group, zero or less; first ``PartitionProblem/vehicleRows``.
  var groups: [Int64]
  /// For having two tasks of three, zero or less, and the tasks.
  var cuts: [SubsetRow]
}

/// A subset row: of three tasks at most one route may do two or more (Jepsen, Petersen, Spoorendonk
/// and Pisinger 2008, doi:10.1287/opre.1070.0449).
struct SubsetRow: Hashable, Sendable {
  /// The three tasks, least first.
  let tasks: [Int]
  /// Its price, zero or less.
  var price: Int64 = 0

  /// Times that a route doing `tasks` counts.
  func count(_ done: [Int]) -> Int { done.count(where: tasks.contains) / 2 }
}

/// The prices that concern one vehicle, by node of its graph, in billionths of a euro.
struct SlotPrices: Sendable {
  /// What visiting a node adds: the price of the visit less what its tasks earn.
  let visit: [Int64]
  /// Fixed part of the reduced cost.
  let fixed: Int64
  init(_ prices: Prices, _ graph: SlotGraph, _ partition: PartitionProblem, groups: [Int]) {
    visit = graph.clients.indices.map { node in
      partition.tasksOfClient[graph.clients[node]].reduce(graph.visitMoney[node]) {
        $0 - 1_000 * prices.tasks[$1]
      }
    }
    fixed = groups.reduce(graph.terms.fixed) { $0 - 1_000 * prices.groups[$1] }
  }
}
