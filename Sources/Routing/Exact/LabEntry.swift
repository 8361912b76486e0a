internal import Quantities
public func labRoot(_ partition: PartitionProblem, upper: Int64, incumbents: [(Int, [Int])], threads: Int, rounds: Int) {
  let slow = SlowEvaluator(problem: partition.problem)
  let columns = incumbents.compactMap { i in slow.route(vehicle: i.0, visits: i.1).map { Column(vehicle: i.0, clients: i.1, cost: $0.cost.total.rawValue) } }
  ExactTrace.say("incumbent columns \(columns.count) of \(incumbents.count) cost \(columns.reduce(0){$0+$1.cost})")
  let tiers = Tiers(partition, most: upper)
  var g = ColumnGeneration(partition, tiers, Branch([]), columns: columns, threads: threads, isCancelled: { false })
  let clock = ContinuousClock()
  var t = clock.now
  g.maxRounds = rounds
  let o = g.run(enough: upper, cuts: [])
  ExactTrace.say("root bound \(o.bound) gap \(Double(upper - o.bound)/1e6) \(t.duration(to: clock.now)) pricings \(g.pricings)")
  for gap in [1, 2, 4, 8, 16] {
    t = clock.now
    let pool = g.enumerate(o.prices, gap: Int64(gap) * 1_000_000, most: 2_000_000)
    ExactTrace.say("gap \(gap) pool \(pool?.count ?? -1) \(t.duration(to: clock.now))")
    if pool == nil { break }
  }
}
