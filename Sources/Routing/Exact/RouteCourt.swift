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

  /// The column of a route; `nil` when it cannot be driven.
  func column(vehicle: Int, visits: [Int]) -> Column? {
    slow.route(vehicle: vehicle, visits: visits).map {
      Column(vehicle: vehicle, clients: visits, cost: $0.cost.total.rawValue)
    }
  }

  /// The verdict on a column.
  mutating func verdict(_ column: Column) -> Verdict {
    if let known = verdicts[column] { return known }
    var verdict = Verdict.refuse(Cut(.sequence, reason: "cannot be driven"))
    if let route = slow.route(vehicle: column.vehicle, visits: column.clients) {
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
