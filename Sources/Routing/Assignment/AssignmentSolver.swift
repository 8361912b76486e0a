internal import Dispatch
internal import Kernels
internal import Synchronization

/// Solves the generalised assignment problem: bounds by prices, annealing, chains of exchanges.
public enum AssignmentSolver {
  /// Searches for the least cost of `problem`.
  ///
  /// - Parameters:
  ///   - progress: told when a search finds better, from the thread of a search.
  ///   - isCancelled: asked now and then, from the thread of a search.
  public static func solve(
    _ problem: AssignmentProblem, parameters: AssignmentParameters,
    progress: @Sendable (AssignmentProgress) -> Void = { _ in },
    isCancelled: @Sendable () -> Bool = { false }
  ) -> AssignmentResult {
    let budget = AssignmentBudget(parameters)
    let table = AssignmentTable(problem)
    guard table.jobCount > 0 else {
      return AssignmentResult(
        agentOfJob: [], cost: 0, lowerBound: 0, isProvedImpossible: false, iterations: 0)
    }
    guard table.everyJobFitsAlone else { return .impossible(iterations: 0) }
    let prices = CapacityPrices(table, rounds: 3_000) { isCancelled() || budget.share(0) > 0.03 }
    guard let relaxed = prices.provedBound(table) else { return .impossible(iterations: 0) }
    var proof = AssignmentProof(table, prices: prices.prices)
    proof.run(nodes: nodes(parameters)) {
      isCancelled() || budget.share(0) > 0.05
    }
    let tried = AssignmentOutcome(proof)
    if proof.isComplete { return AssignmentResult(proof) }
    let bound = raise(relaxed, table, prices) { isCancelled() || budget.share(0) > 0.1 }
    // Without a clock the number of searches is fixed, so that threads never change the result.
    let count = parameters.timeLimit == nil ? 2 : max(1, parameters.threads)
    let outcomes = Mutex([AssignmentOutcome?](repeating: nil, count: count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(count, max(1, parameters.threads))) { _ in
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < count else { return }
        var search = AssignmentSearch(
          table: table, prices: prices.prices, bound: bound, parameters: parameters,
          budget: budget, number: number)
        let outcome = search.run(progress: progress, isCancelled: isCancelled)
        outcomes.withLock { $0[number] = outcome }
      }
    }
    // `min` keeps the first of equals: the least search number.
    let all = [tried] + outcomes.withLock { $0.compactMap(\.self) }
    let best = all.filter { $0.cost != nil }.min { ($0.cost ?? 0) < ($1.cost ?? 0) }
    return AssignmentResult(
      agentOfJob: best?.agentOfJob, cost: best?.cost, lowerBound: bound,
      isProvedImpossible: false, iterations: all.reduce(0) { $0 + $1.iterations })
  }

  /// Nodes of the first proof: next to nothing beside the search that may follow.
  private static func nodes(_ parameters: AssignmentParameters) -> Int {
    parameters.timeLimit == nil ? min(100_000, max(0, parameters.iterations) / 10) : 100_000
  }

  /// The bound by prices of jobs, if it is above `bound`.
  private static func raise(
    _ bound: Int64, _ table: AssignmentTable, _ prices: CapacityPrices, isStopped: () -> Bool
  ) -> Int64 {
    var jobs = JobPrices(table, capacityPrices: prices.prices)
    for _ in 0..<300 {
      guard !isStopped(), jobs.step() else { break }
    }
    return max(bound, jobs.bound ?? bound)
  }
}

extension AssignmentResult {
  /// What a complete proof says.
  init(_ proof: AssignmentProof) {
    self.init(
      agentOfJob: proof.best, cost: proof.cost, lowerBound: proof.cost ?? .max,
      isProvedImpossible: proof.cost == nil, iterations: proof.nodes)
  }

  static func impossible(iterations: Int) -> AssignmentResult {
    AssignmentResult(
      agentOfJob: nil, cost: nil, lowerBound: .max, isProvedImpossible: true,
      iterations: iterations)
  }
}

extension AssignmentOutcome {
  /// What a proof found on its way.
  init(_ proof: AssignmentProof) {
    self.init(agentOfJob: proof.best, cost: proof.cost, iterations: proof.nodes)
  }
}
