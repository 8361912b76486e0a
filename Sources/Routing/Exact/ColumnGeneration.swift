internal import Dispatch
internal import Synchronization

/// Bounds one branch: prices routes until none would lower the relaxation, then tightens it by
/// longer memories and subset rows, and goes on.
struct ColumnGeneration {
  /// What bounding one branch ended with.
  struct Outcome {
    var bound: Int64
    var prices: Prices
    var support: [(column: Column, value: Double)]
    /// Whether the relaxation was solved to its end.
    var isComplete: Bool
  }

  let partition: PartitionProblem
  let tiers: Tiers
  let branch: Branch
  let threads: Int
  let isCancelled: @Sendable () -> Bool
  /// Routes known so far, in the order they were found.
  private(set) var columns: [Column]
  private var known: Set<Column>
  private let graphs: [SlotGraph]
  private let memories: Memories
  private(set) var pricings = 0
  var maxRounds = 40

  init(
    _ partition: PartitionProblem, _ tiers: Tiers, _ branch: Branch, columns: [Column],
    threads: Int, isCancelled: @escaping @Sendable () -> Bool
  ) {
    (self.partition, self.tiers, self.branch) = (partition, tiers, branch)
    self.threads = max(1, threads)
    self.isCancelled = isCancelled
    self.columns = columns.filter { column in
      branch.allows(
        column.clients.flatMap { partition.tasksOfClient[$0] }, vehicle: column.vehicle)
    }
    known = Set(self.columns)
    memories = Memories(partition)
    graphs = partition.problem.vehicles.indices.map { vehicle in
      SlotGraph(partition, vehicle: vehicle) {
        branch.allows(partition.tasksOfClient[$0], vehicle: vehicle)
      }
    }
  }

  /// Most subset rows at once: one bit of a label each.
  private static let mostCuts = 64

  /// Bounds the branch, at best up to `enough`.
  mutating func run(enough: Int64, cuts: [SubsetRow]) -> Outcome {
    var cuts = cuts
    var best: Outcome?
    var rounds = 0
    while true {
      var master = Master(partition, branch, tiers, cuts: cuts, columns: columns)
      var outcome = converge(&master, enough: enough)
      rounds += 1
      if let best, best.bound >= outcome.bound { outcome.bound = best.bound; outcome.prices = best.prices }
      best = outcome
      if ExactTrace.isOn { ExactTrace.say("round \(rounds): bound \(outcome.bound) of \(enough), columns \(columns.count), cuts \(cuts.count), cycles \(outcome.support.count)") }
      if ExactTrace.isOn { for e in outcome.support.sorted(by: { $0.value > $1.value }) { ExactTrace.say("   \(Int(e.value*1000)) v\(e.column.vehicle) \(e.column.clients.map { partition.tasksOfClient[$0].map(String.init).joined(separator: "+") }.joined(separator: " ")) cost \(e.column.cost/10000)") } }
      guard outcome.isComplete, outcome.bound < enough, rounds < maxRounds, !isCancelled() else { return outcome }
      cuts = master.cuts.filter { $0.price < 0 }
      let added = SubsetRows.violated(
        partition, outcome.support, besides: cuts, most: min(12, Self.mostCuts - cuts.count))
      cuts += added
      if added.isEmpty { return outcome }
    }
  }

  /// Prices until no route is worth adding.
  private mutating func converge(_ master: inout Master, enough: Int64) -> Outcome {
    var best = Outcome(bound: .min, prices: master.solve(), support: [], isComplete: false)
    while true {
      let prices = master.solve()
      best.support = master.support
      guard !isCancelled() else { return best }
      if add(price(prices, .rough), to: &master) > 0 { continue }
      if ExactTrace.isOn { ExactTrace.say(" lp \(master.objective) \(Self.clock.now - Self.t00)") }
      let quick = price(prices, .quick)
      if add(quick, to: &master) > 0 { continue }
      if ExactTrace.isOn { ExactTrace.say(" slow") }
      let full = quick.contains(where: \.isCut) ? price(prices, .full) : quick
      guard !full.contains(where: \.isCut) else { return best }
      let bound = master.bound(prices, least: full.map(\.least))
      if bound > best.bound { (best.bound, best.prices) = (bound, prices) }
      best.isComplete = true
      if bound >= enough || add(full, to: &master) == 0 { return best }
      best.isComplete = false
    }
  }

  /// How hard to look for routes.
  private enum Care {
    case rough, quick, full
    var grain: CompletionBound.Grain {
      self == .rough ? .rough : self == .quick ? .fine : .finest
    }
    var most: Int { self == .rough ? 100_000 : self == .quick ? 50_000 : 4_000_000 }
  }
  static let t00 = ContinuousClock().now

  static let clock = ContinuousClock()

  private struct Priced: Sendable {
    var least: Int64 = 0
    var columns: [Column] = []
    var labels = 0
    var isCut = false
  }

  private mutating func add(_ priced: [Priced], to master: inout Master) -> Int {
    var count = 0
    for column in priced.flatMap(\.columns) where known.insert(column).inserted {
      columns.append(column)
      master.add(column)
      count += 1
    }
    return count
  }

  /// The routes of least reduced cost of every vehicle.
  private mutating func price(_ prices: Prices, _ care: Care) -> [Priced] {
    pricings += 1
    let (graphs, partition, memories) = (graphs, partition, memories)
    let rows = Master(partition, branch, tiers, cuts: [], columns: []).rowsOfVehicle
    let results = Mutex([Priced](repeating: Priced(), count: graphs.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let vehicle = next.add(1, ordering: .relaxed).oldValue
        guard vehicle < graphs.count else { return }
        let graph = graphs[vehicle]; let t0 = Self.clock.now
        let mine = SlotPrices(prices, graph, partition, groups: rows[vehicle])
        let priced = Self.best(graph, mine, memories.of(graph), care)
        if ExactTrace.isOn, Self.clock.now - t0 > .milliseconds(80) { ExactTrace.say("  \(care) \(vehicle) \(Self.clock.now - t0) \(priced.columns.count)") }
        if ExactTrace.isOn, care == .full { ExactTrace.say("  full \(vehicle) \(Self.clock.now - t0) nodes \(graph.count) labels \(priced.labels) least \(priced.least)") }
        results.withLock { $0[vehicle] = priced }
      }
    }
    return results.withLock { $0 }
  }

  /// Most columns that one vehicle adds at once.
  private static let mostColumns = 10

  private static func best(
    _ graph: SlotGraph, _ prices: SlotPrices, _ memory: [UInt64], _ care: Care
  ) -> Priced {
    let wide = RouteGrowth(graph, prices, care.grain, threshold: 0, memory: memory)
    if care == .rough {
      var labelling = QuickLabelling(wide, comparesLoads: false)
      return Priced(columns: labelling.columns(mostColumns, most: care.most))
    }
    let growth = RouteGrowth(graph, prices, care.grain, threshold: 0)
    var enumeration = RouteEnumeration(growth)
    if let columns = enumeration.columns(most: care.most) {
      return Priced(
        least: enumeration.least, columns: Array(columns.prefix(mostColumns)),
        labels: enumeration.labels.count)
    }
    guard care == .quick else { return Priced(isCut: true) }
    var labelling = QuickLabelling(wide, comparesLoads: true)
    return Priced(columns: labelling.columns(mostColumns, most: care.most), isCut: true)
  }

  /// All routes of every vehicle that could be part of a plan below `gap` above the bound, one a
  /// set of clients; `nil` when there are too many.
  mutating func enumerate(_ prices: Prices, gap: Int64, most: Int) -> [Column]? {
    let (graphs, partition) = (graphs, partition)
    let rows = Master(partition, branch, tiers, cuts: [], columns: []).rowsOfVehicle
    let results = Mutex([[Column]?](repeating: [], count: graphs.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let vehicle = next.add(1, ordering: .relaxed).oldValue
        guard vehicle < graphs.count else { return }
        let graph = graphs[vehicle]; let t0 = Self.clock.now
        let mine = SlotPrices(prices, graph, partition, groups: rows[vehicle])
        var enumeration = RouteEnumeration(
          RouteGrowth(graph, mine, .finest, threshold: 1_000 * gap + 2_000))
        let columns = enumeration.columns(most: most)
        if ExactTrace.isOn { ExactTrace.say("enumerated \(vehicle): labels \(enumeration.labels.count) columns \(columns?.count ?? -1)") }
        results.withLock { $0[vehicle] = columns }
      }
    }
    let all = results.withLock { $0 }
    return all.contains { $0 == nil } ? nil : all.flatMap { $0 ?? [] }
  }
}
