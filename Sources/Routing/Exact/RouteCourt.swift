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

  /// Orders of one set that are asked about at once.
  private static let mostOrders = 200
  /// More verdicts than these are not waited for.
  private static let mostVerdicts = 100_000

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

  /// The cheapest order of the column's clients that the judge accepts, or has not been asked about
  /// yet, at a cost below `most`; `nil` when there is none.
  mutating func replacement(_ column: Column, below most: Int64) -> Column? {
    let clients = Set(column.clients)
    let graph = SlotGraph(partition, vehicle: column.vehicle) { clients.contains($0) }
    let free = Prices(
      tasks: [Int64](repeating: 0, count: partition.taskCount), groups: [], cuts: [])
    let prices = SlotPrices(free, graph, partition, groups: [])
    let growth = RouteGrowth(graph, prices, .fine, threshold: most * 1_000)
    var orders = RouteOrders(growth)
    guard let all = orders.columns(visiting: clients.count, most: 1_000_000),
      verdicts.count < Self.mostVerdicts
    else {
      isExhausted = true
      return nil
    }
    var asked = 0
    for order in all where order.cost < most {
      if let known = verdicts[order], known != .accept { continue }
      // Whether it is worth a verdict the relaxation tells.
      guard asked < Self.mostOrders else { return order }
      asked += 1
      if case .accept = verdict(order) { return order }
    }
    return nil
  }
}
