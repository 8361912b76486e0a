internal import Kernels

/// One search: elites grow from annealing and chains of exchanges, then they are crossed.
///
/// A crossing anneals what two elites differ in, between a few agents, and chains mend the child.
/// Path relinking (Yagiura, Ibaraki and Glover 2006, doi:10.1016/j.ejor.2004.08.015) also searches
/// between elites, along one path of moves.
struct AssignmentSearch: ~Copyable {
  private let bound: Int64
  private let goal: Int64
  private let budget: AssignmentBudget
  private let number: Int
  private let breeding: BreedingParameters
  private var state: AssignmentState
  private var annealing: AssignmentAnnealing
  private var chains: ChainSearch
  private var pool: ElitePool
  private var random: RandomGenerator
  private var outcome: AssignmentOutcome
  /// Moves and chains tried between two looks at the clock: they take about as long.
  private static let moves = 2_000
  private static let chainCount = 50

  init(
    table: AssignmentTable, prices: [Double], bound: Int64, parameters: AssignmentParameters,
    budget: AssignmentBudget, number: Int, annealing: AnnealingParameters = .standard,
    chains: ChainParameters = .standard, breeding: BreedingParameters = .standard
  ) {
    self.bound = bound
    goal = max(bound, parameters.target ?? bound)
    self.budget = budget
    self.number = number
    self.breeding = breeding
    let seed = parameters.seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    state = AssignmentState(table, prices: prices)
    self.annealing = AssignmentAnnealing(state, seed: seed, parameters: annealing)
    self.chains = ChainSearch(state, seed: seed &+ 1, parameters: chains)
    pool = ElitePool(breeding)
    random = RandomGenerator(seed: seed &+ 2)
    outcome = AssignmentOutcome()
  }

  /// The best assignment that the budget allows.
  mutating func run(
    progress: @Sendable (AssignmentProgress) -> Void, isCancelled: @Sendable () -> Bool
  ) -> AssignmentOutcome {
    let first = budget.share(0)
    let growth = (1 - first) * breeding.growth
    take(progress)
    // Chains come on top of that share; with a small budget they must leave some for the rest.
    for elite in 1...breeding.size where !isDone(first + 2 * growth) && !isCancelled() {
      let end = first + growth * Double(elite) / Double(breeding.size)
      anneal(until: end, heat: 1, progress, isCancelled)
      mend(breeding.growthChains, progress, isCancelled)
      pool.add(elite: state)
    }
    rescue(from: budget.share(outcome.iterations), progress, isCancelled)
    while !isDone(1), !isCancelled() {
      if pool.isFull { cross(progress, isCancelled) } else { grow(progress, isCancelled) }
    }
    return outcome
  }

  /// Adds an elite with a little work.
  private mutating func grow(
    _ progress: @Sendable (AssignmentProgress) -> Void, _ isCancelled: @Sendable () -> Bool
  ) {
    annealing.choices.release(state)
    anneal(moves: breeding.growthMoves, progress, isCancelled)
    mend(breeding.growthChains, progress, isCancelled)
    pool.add(elite: state)
  }

  /// Crosses two elites.
  private mutating func cross(
    _ progress: @Sendable (AssignmentProgress) -> Void, _ isCancelled: @Sendable () -> Bool
  ) {
    let count = pool.elites.count
    let near = random.below(count)
    let far = (near + 1 + random.below(count - 1)) % count
    let (parent, other) = (pool.elites[near], pool.elites[far])
    state.take(parent.agents)
    let jobs = breeding.leastOpen + random.below(breeding.moreOpen)
    annealing.choices.cross(parent.agents, other.agents, jobs: jobs, &random)
    anneal(moves: breeding.crossingMoves, progress, isCancelled)
    mend(breeding.crossingChains, progress, isCancelled)
    if state.isFeasible { pool.keep(ElitePool.Elite(state)) } else { pool.pass() }
  }

  /// Anneals until `end` of the budget, from soft capacities to hard ones.
  private mutating func anneal(
    until end: Double, heat: Double, _ progress: @Sendable (AssignmentProgress) -> Void,
    _ isCancelled: @Sendable () -> Bool
  ) {
    let start = budget.share(outcome.iterations)
    while !isDone(end), !isCancelled() {
      let share = (budget.share(outcome.iterations) - start) / (end - start)
      annealing.run(&state, moves: Self.moves, share: min(1, max(0, share)), heat: heat)
      take(progress)
    }
  }

  /// Anneals with so many moves per open job, from soft capacities to firmer ones.
  private mutating func anneal(
    moves: Int, _ progress: @Sendable (AssignmentProgress) -> Void,
    _ isCancelled: @Sendable () -> Bool
  ) {
    let batches = annealing.choices.openCount * moves / Self.moves
    for batch in 0..<batches where !isDone(1) && !isCancelled() {
      let share = breeding.end * Double(batch) / Double(batches)
      annealing.run(&state, moves: Self.moves, share: share)
      take(progress)
    }
  }

  /// Tries so many chains per agent between which jobs were moved.
  private mutating func mend(
    _ count: Int, _ progress: @Sendable (AssignmentProgress) -> Void,
    _ isCancelled: @Sendable () -> Bool
  ) {
    chains.reset()
    let agents = annealing.choices.group
    let batches = 1 + count * agents.count / Self.chainCount
    let work = breeding.chainWork * (1 + agents.count)
    var share = 0.0
    while share < 1, !isDone(1), !isCancelled() {
      chains.run(&state, from: agents, count: Self.chainCount, share: share)
      take(progress)
      share = max(share + 1 / Double(batches), Double(chains.work) / Double(work))
    }
  }

  /// Anneals again, hotter each time, as long as nothing feasible is known: in small or very tight
  /// problems the usual temperature may never leave the first overloads.
  private mutating func rescue(
    from start: Double, _ progress: @Sendable (AssignmentProgress) -> Void,
    _ isCancelled: @Sendable () -> Bool
  ) {
    var heat = 4.0
    for round in 1...4 where outcome.cost == nil {
      anneal(until: start + (1 - start) * Double(round) / 5, heat: heat, progress, isCancelled)
      heat *= 4
    }
  }

  /// Whether `end` of the budget is used, or the cost is as low as can be or as asked.
  private func isDone(_ end: Double) -> Bool {
    if let cost = outcome.cost, cost <= goal { return true }
    return budget.share(outcome.iterations) >= end
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
