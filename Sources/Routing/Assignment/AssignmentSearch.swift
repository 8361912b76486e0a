/// One search: annealing for a good part of the budget, then chains of exchanges on its best.
struct AssignmentSearch: ~Copyable {
  private let bound: Int64
  private let goal: Int64
  private let budget: AssignmentBudget
  private let number: Int
  /// Share of the budget that the annealing takes; anything from 0.3 to 0.85 did alike.
  private let turn: Double
  private var state: AssignmentState
  private var annealing: AssignmentAnnealing
  private var chains: ChainSearch
  private var outcome: AssignmentOutcome
  /// Moves and chains tried between two looks at the clock: they take about as long.
  private static let moves = 2_000
  private static let chainCount = 50

  init(
    table: AssignmentTable, prices: [Double], bound: Int64, parameters: AssignmentParameters,
    budget: AssignmentBudget, number: Int, annealing: AnnealingParameters = .standard,
    chains: ChainParameters = .standard, turn: Double = 0.6
  ) {
    self.bound = bound
    goal = max(bound, parameters.target ?? bound)
    self.budget = budget
    self.number = number
    self.turn = turn
    let seed = parameters.seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    state = AssignmentState(table, prices: prices)
    self.annealing = AssignmentAnnealing(state, seed: seed, parameters: annealing)
    self.chains = ChainSearch(state, seed: seed &+ 1, parameters: chains)
    outcome = AssignmentOutcome()
  }

  /// The best assignment that the budget allows.
  mutating func run(
    progress: @Sendable (AssignmentProgress) -> Void, isCancelled: @Sendable () -> Bool
  ) -> AssignmentOutcome {
    let first = budget.share(0)
    let middle = first + (1 - first) * turn
    take(progress)
    while !isDone(middle), !isCancelled() {
      annealing.run(&state, moves: Self.moves, share: share(first, middle))
      take(progress)
    }
    rescue(from: middle, progress, isCancelled)
    state.restoreBest()
    while !isDone(1), !isCancelled() {
      chains.run(&state, count: Self.chainCount, share: share(middle, 1))
      take(progress)
    }
    return outcome
  }

  /// Anneals again, hotter each time, as long as nothing feasible is known: in small or very tight
  /// problems the usual temperature may never leave the first overloads.
  private mutating func rescue(
    from start: Double, _ progress: @Sendable (AssignmentProgress) -> Void,
    _ isCancelled: @Sendable () -> Bool
  ) {
    var (heat, from) = (4.0, start)
    for round in 1...4 where outcome.cost == nil {
      let to = start + (1 - start) * Double(round) / 5
      while !isDone(to), !isCancelled() {
        annealing.run(&state, moves: Self.moves, share: share(from, to), heat: heat)
        take(progress)
      }
      (heat, from) = (heat * 4, to)
    }
  }

  /// Whether `end` of the budget is used, or the cost is as low as can be or as asked.
  private func isDone(_ end: Double) -> Bool {
    if let cost = outcome.cost, cost <= goal { return true }
    return budget.share(outcome.iterations) >= end
  }

  /// The share of the way from `start` to `end` that is done.
  private func share(_ start: Double, _ end: Double) -> Double {
    min(1, max(0, (budget.share(outcome.iterations) - start) / (end - start)))
  }

  /// Counts a batch, and keeps the best of the state if it is better.
  private mutating func take(_ progress: @Sendable (AssignmentProgress) -> Void) {
    outcome.iterations += Self.moves
    guard state.bestCost < .infinity, Int64(state.bestCost) < outcome.cost ?? .max else { return }
    outcome.cost = Int64(state.bestCost)
    outcome.agentOfJob = state.bestAssignment
    progress(
      AssignmentProgress(
        search: number, seconds: budget.seconds, cost: outcome.cost, lowerBound: bound,
        iterations: outcome.iterations))
  }
}
