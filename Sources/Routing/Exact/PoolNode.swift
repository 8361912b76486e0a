/// The relaxation of one branch over a pool of routes: only those that matter are in the linear
/// program, all of them are priced.
struct PoolNode {
  /// A route of the pool.
  typealias Entry = (column: Column, isActive: Bool)

  let partition: PartitionProblem
  let tiers: Tiers
  let branch: Branch
  /// The routes, and whether each is in the linear program.
  private(set) var entries: [Entry]
  private(set) var cuts: [SubsetRow]
  private(set) var prices: Prices
  private(set) var support: [(column: Column, value: Double)] = []
  private(set) var bound: Int64 = .min
  /// Where the simplex method ended.
  private(set) var basis: Master.Basis?
  private var history: [Int64] = []
  private var refused: Set<Column> = []
  private var refusedTogether: [(vehicle: Int, clients: [Int])] = []

  init(
    _ partition: PartitionProblem, _ tiers: Tiers, _ branch: Branch, _ pool: [Entry],
    _ cuts: [SubsetRow], basis: Master.Basis? = nil
  ) {
    self.basis = basis
    self.partition = partition
    self.tiers = tiers
    self.branch = branch
    self.cuts = cuts
    entries = pool.filter { entry in
      let tasks = entry.column.clients.flatMap { partition.tasksOfClient[$0] }
      return branch.allows(tasks, vehicle: entry.column.vehicle)
    }
    prices = Prices(tasks: [], groups: [], cuts: [])
  }

  /// Columns that enter the program at once.
  private static let batch = 60

  /// Solves the relaxation over the whole pool, and answers the bound.
  mutating func converge() -> Int64 {
    var master = Master(
      partition, branch, tiers, cuts: cuts,
      columns: entries.filter(\.isActive).map(\.column), basis: basis)
    while true {
      prices = master.solve()
      var pricing = PoolPricing(prices, partition, master.rowsOfVehicle)
      var worst: [(reduced: Int64, place: Int)] = []
      var least = [Int64](repeating: 0, count: partition.problem.vehicles.count)
      for place in entries.indices {
        let reduced = pricing.reducedCost(entries[place].column)
        guard reduced < 0 else { continue }
        let vehicle = entries[place].column.vehicle
        least[vehicle] = min(least[vehicle], reduced * 1_000)
        if reduced < -10, !entries[place].isActive { worst.append((reduced, place)) }
      }
      if worst.isEmpty {
        bound = master.bound(prices, least: least)
        support = master.support
        cuts = master.cuts
        basis = master.basis
        return bound
      }
      worst.sort { ($0.reduced, $0.place) < ($1.reduced, $1.place) }
      for (_, place) in worst.prefix(Self.batch) {
        entries[place].isActive = true
        master.add(entries[place].column)
      }
    }
  }

  /// Drops the routes that no choice below the bound plus `gap` contains.
  mutating func drop(above gap: Int64) {
    var pricing = pricing
    entries.removeAll { pricing.reducedCost($0.column) >= gap }
  }

  private var pricing: PoolPricing {
    PoolPricing(
      prices, partition,
      Master(partition, branch, tiers, cuts: [], columns: []).rowsOfVehicle)
  }

  /// How much dearer a route may become before it no longer matters.
  func slack(_ column: Column, most: Int64) -> Int64 {
    var pricing = pricing
    return most - bound - pricing.reducedCost(column)
  }

  /// Takes a route out for good.
  mutating func remove(_ column: Column) {
    entries.removeAll { $0.column == column }
    refused.insert(column)
  }

  /// Brings back the routes of `pool` that are below zero at the present prices and not refused;
  /// answers whether there were any.
  mutating func returnWorthy(of pool: [Column]) -> Bool {
    var pricing = pricing
    let present = Set(entries.map(\.column))
    let worthy = pool.filter { column in
      pricing.reducedCost(column) < 0 && !present.contains(column) && !isRefused(column)
    }
    entries += worthy.map { ($0, false) }
    return !worthy.isEmpty
  }

  private func isRefused(_ column: Column) -> Bool {
    refused.contains(column)
      || refusedTogether.contains { vehicle, clients in
        column.vehicle == vehicle && clients.allSatisfy(column.clients.contains)
      }
  }

  /// Takes all routes of a vehicle out that visit all of some clients.
  mutating func remove(vehicle: Int, visiting clients: [Int]) {
    refusedTogether.append((vehicle, clients))
    entries.removeAll { entry in
      entry.column.vehicle == vehicle && clients.allSatisfy(entry.column.clients.contains)
    }
  }

  /// Puts another route in the place of one.
  mutating func replace(_ column: Column, by other: Column?) {
    remove(column)
    if let other { entries.append((other, false)) }
  }

  /// The choice, when the relaxation takes only whole routes.
  var whole: (columns: [Column], value: Int64)? {
    Self.whole(support).map { ($0, tiers.value(partition.choice($0))) }
  }

  /// The routes taken, when each is taken wholly or not at all: shares that the shift of the
  /// program's right-hand sides makes (``LinearProgram``) are none.
  static func whole(_ support: [(column: Column, value: Double)]) -> [Column]? {
    let taken = support.filter { $0.value > blur }
    return taken.allSatisfy { $0.value > 1 - blur } ? taken.map(\.column) : nil
  }

  /// Shares this near to a whole number are whole.
  private static let blur = 1e-3

  /// Adds subset rows; answers whether that is worth another round.
  mutating func tighten() -> Bool {
    history.append(bound)
    // Three rounds that brought little: branching brings more.
    if history.count > 6, bound - history[history.count - 4] < bound / 20_000 { return false }
    // A row may go when its slack is in the basis: without it the rest is a basis still.
    let loose = Set(basis?.places ?? [])
    let kept = cuts.filter { $0.price < 0 || !loose.contains(.loose($0.tasks)) }
    let added = SubsetRows.violated(partition, support, besides: kept, most: 50)
    cuts = kept + added
    return !added.isEmpty
  }

  /// Two opposite decisions about what the relaxation is in two minds about.
  var branching: (Decision, Decision)? {
    let vehicles = partition.problem.vehicles.count
    var use = [Double](repeating: 0, count: vehicles)
    var share = [Double](repeating: 0, count: vehicles * partition.taskCount)
    for (column, value) in support {
      use[column.vehicle] += value
      for task in column.clients.flatMap({ partition.tasksOfClient[$0] }) {
        share[column.vehicle * partition.taskCount + task] += value
      }
    }
    func nearest(_ values: [Double]) -> (place: Int, distance: Double)? {
      values.indices.map { ($0, abs(values[$0] - 0.5)) }.filter { $0.1 < 0.5 - Self.blur }
        .min { $0.1 < $1.1 }
    }
    if let (vehicle, _) = nearest(use), partition.problem.vehicles[vehicle].count == 1 {
      return (.require(vehicle: vehicle), .bar(vehicle: vehicle))
    }
    guard let (place, _) = nearest(share) else { return nil }
    let (vehicle, task) = (place / partition.taskCount, place % partition.taskCount)
    return (.give(task: task, vehicle: vehicle), .deny(task: task, vehicle: vehicle))
  }
}
