internal import Dispatch
internal import Synchronization

/// Bounds every choice of routes: prices routes until none would lower the relaxation (Desrochers,
/// Desrosiers and Solomon 1992, doi:10.1287/opre.40.2.342).
///
/// Quick labelling brings in routes that may return to a demand; they keep prices such that walks
/// home bound well (``CompletionBound``). The last word has an enumeration that misses nothing.
struct ColumnGeneration {
  /// What bounding ended with.
  struct Outcome {
    /// No choice of routes has a smaller value.
    var bound: Int64
    /// The prices that say so.
    var prices: Prices
    /// Whether every route was priced to the end; only then the bound is as good as it gets.
    var isComplete: Bool
  }

  let partition: PartitionProblem
  let tiers: Tiers
  let threads: Int
  let isCancelled: @Sendable () -> Bool
  /// Routes known so far, in the order they were found.
  private(set) var columns: [Column]
  private var known: Set<Column>
  private let graphs: [SlotGraph]
  private let memories: Memories
  private let rowsOfVehicle: [[Int]]
  /// Vehicles, those with the most work first, so that no thread ends long after another.
  private let order: [Int]

  /// Most columns that one vehicle adds at once.
  private static let mostColumns = 20
  /// Most labels of one vehicle: half a gigabyte.
  static let mostLabels = 3_000_000
  /// Most times that routes are priced with all care.
  private static let mostRounds = 60

  init(
    _ partition: PartitionProblem, _ tiers: Tiers, columns: [Column], threads: Int,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.partition = partition
    self.tiers = tiers
    self.threads = max(1, threads)
    self.isCancelled = isCancelled
    self.columns = columns
    known = Set(columns)
    memories = Memories(partition)
    let graphs = partition.problem.vehicles.indices.map {
      SlotGraph(partition, vehicle: $0) { _ in true }
    }
    let work = graphs.map { $0.count * Int($0.terms.longest) }
    order = graphs.indices.sorted { (-work[$0], $0) < (-work[$1], $1) }
    self.graphs = graphs
    rowsOfVehicle = Master(partition, Branch([]), tiers, cuts: [], columns: []).rowsOfVehicle
  }

  /// Prices until no route is worth adding, or the bound is `enough`, or the routes are too many; `nil`
  /// when cancelled.
  mutating func run(enough: Int64) -> Outcome? {
    var master = Master(partition, Branch([]), tiers, cuts: [], columns: columns)
    var best: Outcome?
    for _ in 0..<Self.mostRounds {
      var prices = master.solve()
      while add(price(prices, .rough), to: &master) > 0 {
        if isCancelled() { return best }
        prices = master.solve()
      }
      let quick = price(prices, .quick)
      if add(quick, to: &master) > 0 { continue }
      let full = price(prices, .full, besides: quick)
      if isCancelled() { return best }
      let bound = master.bound(prices, least: full.map(\.least))
      let isCut = full.contains(where: \.isCut)
      if bound > best?.bound ?? .min {
        best = Outcome(bound: bound, prices: prices, isComplete: !isCut)
      }
      // A vehicle that could not be priced to the end would not be the next time.
      if bound >= enough || add(full, to: &master) == 0 || isCut { return best }
    }
    return best
  }

  /// How hard to look for routes: by labelling that misses some, by an enumeration as far as that
  /// goes quickly, or by one that goes to the end.
  enum Care {
    case rough, quick, full
  }

  /// Routes of one vehicle below zero.
  struct Priced: Sendable {
    /// Reduced cost that none falls below, in billionths of a euro.
    var least: Int64 = 0
    var columns: [Column] = []
    /// Whether some may have been missed.
    var isCut = false
  }

  mutating func add(_ priced: [Priced], to master: inout Master) -> Int {
    var count = 0
    for column in priced.flatMap(\.columns) where known.insert(column).inserted {
      columns.append(column)
      master.add(column)
      count += 1
    }
    return count
  }

  /// Routes of every vehicle below zero; what is `known` to the end stays as it is.
  func price(_ prices: Prices, _ care: Care, besides known: [Priced]? = nil) -> [Priced] {
    forEachVehicle { graph, rows in
      if let known, !known[graph.vehicle].isCut { return known[graph.vehicle] }
      return Self.best(
        graph, SlotPrices(prices, graph, partition, groups: rows), memories.of(graph), care)
    }
  }

  private static func best(
    _ graph: SlotGraph, _ prices: SlotPrices, _ memory: [UInt64], _ care: Care
  ) -> Priced {
    if care != .rough {
      let found = enumerated(
        graph, prices, threshold: 0, isThorough: care == .full)
      if let columns = found.columns {
        return Priced(least: found.least, columns: Array(columns.prefix(mostColumns)))
      }
      if care == .full { return Priced(least: found.least, isCut: true) }
    }
    var labelling = QuickLabelling(
      RouteGrowth(
        graph, prices, care == .rough ? .rough : .fine, threshold: 0, memory: memory),
      comparesLoads: care == .quick)
    return Priced(
      columns: labelling.columns(mostColumns, most: care == .rough ? 100_000 : 50_000),
      isCut: true)
  }

  /// Bounds to enumerate by, each with the labels that it is worth: most vehicles need but the first.
  private static func grain(
    _ level: Int, _ graph: SlotGraph, _ prices: SlotPrices
  ) -> (grain: CompletionBound.Grain, most: Int) {
    switch level {
    case 0: (.rough, 10_000)
    case 1: (.fine, 50_000)
    default: (.suited(to: graph, prices), mostLabels)
    }
  }

  private static func enumerated(
    _ graph: SlotGraph, _ prices: SlotPrices, threshold: Int64,
    isThorough: Bool
  ) -> (columns: [Column]?, least: Int64) {
    var floor = Int64.min / 4
    for level in 0..<(isThorough ? 3 : 2) {
      let (grain, most) = grain(level, graph, prices)
      var enumeration = RouteEnumeration(RouteGrowth(graph, prices, grain, threshold: threshold))
      if let columns = enumeration.columns(most: most) { return (columns, enumeration.least) }
      floor = max(floor, enumeration.floor)
    }
    return (nil, floor)
  }

  /// All routes of every vehicle that a choice below the bound plus `gap` can contain, one a set of
  /// clients; `nil` when there are too many.
  func enumerate(_ prices: Prices, gap: Int64) -> [Column]? {
    let found = forEachVehicle { graph, rows -> [Column]? in
      let mine = SlotPrices(prices, graph, partition, groups: rows)
      // Two thousandths of a millionth more than the gap: what rounding may hide.
      return isCancelled()
        ? nil
        : Self.enumerated(graph, mine, threshold: 1_000 * gap + 2_000, isThorough: true)
          .columns
    }
    return found.contains { $0 == nil } ? nil : found.flatMap { $0 ?? [] }
  }

  /// What `work` makes of each vehicle, in the order of the vehicles, on several threads.
  func forEachVehicle<Result: Sendable>(
    _ work: @escaping @Sendable (SlotGraph, [Int]) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: graphs.count))
    let next = Atomic(0)
    let share: @Sendable () -> Void = {
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < order.count else { return }
        let vehicle = order[number]
        let result = work(graphs[vehicle], rowsOfVehicle[vehicle])
        results.withLock { $0[vehicle] = result }
      }
    }
    let others = DispatchGroup()
    for number in 1..<threads {
      DispatchQueue(label: "pricing \(number)").async(group: others, execute: share)
    }
    share()
    others.wait()
    return results.withLock { $0.compactMap(\.self) }
  }
}
