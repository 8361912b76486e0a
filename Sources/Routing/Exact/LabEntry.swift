internal import Quantities
public func labRoot(_ partition: PartitionProblem, upper: Int64, incumbents: [(Int, [Int])], threads: Int, rounds: Int) {
  struct Yes: RouteJudge { func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict { .accept } }
  let slow = SlowEvaluator(problem: partition.problem)
  let columns = incumbents.compactMap { i in slow.route(vehicle: i.0, visits: i.1).map { Column(vehicle: i.0, clients: i.1, cost: $0.cost.total.rawValue) } }
  ExactTrace.say("incumbent columns \(columns.count) of \(incumbents.count) cost \(columns.reduce(0){$0+$1.cost})")
  let r = ExactSolver.solve(partition, incumbent: columns, judge: Yes(), threads: threads, isCancelled: { false })
  ExactTrace.say("\(r.isOptimal) bound \(r.bound) value \(r.value)")
}
