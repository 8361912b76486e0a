internal import Kernels

/// What one search found.
struct AssignmentOutcome: Sendable {
  var agentOfJob: [Int]?
  var cost: Int64?
  var iterations = 0
}

/// One search: annealing for most of the budget, then chains of exchanges on its best.
struct AssignmentSearch {
  let table: AssignmentTable
  let prices: [Double]
  let bound: Int64
  let parameters: AssignmentParameters
  let budget: AssignmentBudget
  let number: Int

  func run(
    progress: @Sendable (AssignmentProgress) -> Void, isCancelled: @Sendable () -> Bool
  ) -> AssignmentOutcome {
    var outcome = AssignmentOutcome()
    let goal = max(bound, parameters.target ?? bound)
    let seed = parameters.seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    let first = budget.share(0)
    let middle = first + (1 - first) * 0.7
    func take(_ cost: Double, _ assignment: borrowing UncheckedBuffer<Int32>) {
      guard cost < .infinity, Int64(cost) < outcome.cost ?? .max else { return }
      outcome.cost = Int64(cost)
      outcome.agentOfJob = (0..<table.jobCount).map { Int(assignment[$0]) }
      progress(
        AssignmentProgress(
          search: number, seconds: budget.seconds, cost: outcome.cost, lowerBound: bound,
          iterations: outcome.iterations))
    }
    func isDone(_ end: Double) -> Bool {
      budget.share(outcome.iterations) >= end || outcome.cost ?? .max <= goal || isCancelled()
    }
    var annealing = AssignmentAnnealing(
      table, prices: prices, seed: seed, parameters: .standard)
    while !isDone(middle) {
      let share = (budget.share(outcome.iterations) - first) / (middle - first)
      annealing.run(moves: 2_000, share: min(1, max(0, share)))
      outcome.iterations += 2_000
      take(annealing.bestCost, annealing.best)
    }
    guard let start = outcome.agentOfJob else { return outcome }
    var chains = ChainSearch(
      table, prices: prices, start: start, seed: seed &+ 1, parameters: ChainParameters())
    while !isDone(1) {
      let share = (budget.share(outcome.iterations) - middle) / (1 - middle)
      chains.run(moves: 50, share: min(1, max(0, share)))
      outcome.iterations += 2_000
      take(chains.bestCost, chains.best)
    }
    return outcome
  }
}
