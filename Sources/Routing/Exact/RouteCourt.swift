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

  /// How long a judge is asked for another order of a refused route.
  struct Patience {
    /// Orders of one set that are asked about at once.
    let orders: Int
    /// More verdicts than these are not waited for.
    let verdicts: Int

    /// For a proof.
    static let long = Patience(orders: 200, verdicts: 100_000)
    /// For a choice that need not be best.
    static let short = Patience(orders: 20, verdicts: 4_000)
  }

  private let patience: Patience

  init(_ partition: PartitionProblem, _ judge: any RouteJudge, _ patience: Patience = .long) {
    self.partition = partition
    self.judge = judge
    self.patience = patience
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
      verdicts.count < patience.verdicts
    else {
      isExhausted = true
      return nil
    }
    var asked = 0
    for order in all where order.cost < most {
      if let known = verdicts[order], known != .accept { continue }
      // Whether it is worth a verdict the relaxation tells.
      guard asked < patience.orders else { return order }
      asked += 1
      if case .accept = verdict(order) { return order }
    }
    return nil
  }
}
