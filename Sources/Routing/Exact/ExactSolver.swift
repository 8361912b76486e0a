public import Quantities

/// What the exact method found.
public struct ExactResult: Sendable {
  /// Routes of the best choice.
  let columns: [Column]
  let value: Int64
  let bound: Int64
  let isOptimal: Bool
}

/// Solves a partition problem to proved optimality, or bounds it.
///
/// Column generation bounds all choices; every route that a better choice could contain is then
/// enumerated, and the best choice among these is found by branching.
enum ExactSolver {
  static func solve(
    _ partition: PartitionProblem, incumbent: [Column], judge: any RouteJudge, threads: Int,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> ExactResult {
    let clock = ContinuousClock(); let t0 = clock.now
    var court = RouteCourt(partition, judge)
    var (best, value) = (incumbent, incumbent.reduce(0) { $0 + $1.cost })
    let tiers = Tiers(partition, unit: value + 1)
    var generation = ColumnGeneration(
      partition, tiers, Branch([]), columns: incumbent, threads: threads, isCancelled: isCancelled)
    generation.maxRounds = 1
    let root = generation.run(enough: value, cuts: [])
    ExactTrace.say("root \(root.bound) \(clock.now - t0)")
    // A quick look at the routes that are there.
    var quick = PoolSearch(
      partition, tiers, court, below: value, mostNodes: 30, isCancelled: isCancelled)
    let first = quick.run(generation.columns)
    court = first.1
    if let columns = first.0.columns { (best, value) = (columns, first.0.value) }
    ExactTrace.say("restricted master \(value) nodes \(first.0.nodes) \(clock.now - t0)")
    guard root.bound < value else {
      return ExactResult(columns: best, value: value, bound: value, isOptimal: true)
    }
    var gap = root.bound / 50
    while true {
      gap = min(gap, value - root.bound)
      guard let pool = generation.enumerate(root.prices, gap: gap, most: 4_000_000)
      else { return ExactResult(columns: best, value: value, bound: root.bound, isOptimal: false) }
      ExactTrace.say("gap \(gap) pool \(pool.count) \(clock.now - t0)")
      var search = PoolSearch(
        partition, tiers, court, below: value, mostNodes: 2_000, isCancelled: isCancelled)
      let (answer, next) = search.run(pool)
      court = next
      if let columns = answer.columns { (best, value) = (columns, answer.value) }
      ExactTrace.say("pool root bound \(answer.bound) value \(value) nodes \(answer.nodes) \(clock.now - t0)")
      if !answer.isComplete || value - root.bound <= gap {
        return ExactResult(
          columns: best, value: value, bound: answer.isComplete ? value : root.bound,
          isOptimal: answer.isComplete)
      }
      gap *= 2
    }
  }
}
