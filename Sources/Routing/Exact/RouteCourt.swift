internal import Kernels
internal import Quantities

/// Asks the judge about routes, each once, and finds what runs in place of a refused one.
///
/// Answers depend on the route alone, so branches of the tree share them.
struct RouteCourt {
  let partition: PartitionProblem
  private let judge: any RouteJudge
  private let slow: SlowEvaluator
  private var verdicts: [Column: Verdict] = [:]
  /// Whether some refusal was left without looking at every order of its clients.
  private(set) var isExhausted = false

  /// More orders of one set than these are not asked about.
  private static let mostOrders = 2_000

  init(_ partition: PartitionProblem, _ judge: any RouteJudge) {
    self.partition = partition
    self.judge = judge
    slow = SlowEvaluator(problem: partition.problem)
  }

  /// The route of a column with its times.
  func route(_ column: Column) -> Route? {
    slow.route(vehicle: column.vehicle, visits: column.clients)
  }

  /// The verdict on a column.
  mutating func verdict(_ column: Column) -> Verdict {
    if let known = verdicts[column] { return known }
    var verdict = Verdict.refuse(Cut(.sequence, reason: "cannot be driven"))
    if let route = route(column) {
      verdict = judge.verdict(
        vehicle: column.vehicle, visits: column.clients, schedule: route.schedule,
        effort: judge.efforts)
    }
    verdicts[column] = verdict
    return verdict
  }

  /// The cheapest order of the column's clients that the judge accepts at a cost below `most`.
  mutating func replacement(_ column: Column, below most: Int64) -> Column? {
    let clients = Set(column.clients)
    let graph = SlotGraph(partition, vehicle: column.vehicle) { clients.contains($0) }
    let free = Prices(
      tasks: [Int64](repeating: 0, count: partition.taskCount), groups: [], cuts: [])
    let prices = SlotPrices(free, graph, partition, groups: [])
    let growth = RouteGrowth(graph, prices, .rough, threshold: most * 1_000)
    var orders = RouteOrders(growth)
    guard let all = orders.columns(visiting: clients.count, most: 200_000) else {
      isExhausted = true
      return nil
    }
    for (number, order) in all.enumerated() where order.cost < most {
      guard number < Self.mostOrders else { break }
      if case .accept = verdict(order) { return order }
    }
    if all.count > Self.mostOrders { isExhausted = true }
    return nil
  }
}

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
