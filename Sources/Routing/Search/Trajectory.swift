internal import Kernels

/// One search: rounds of ruin and recreate, local search on what promises, annealing between.
struct Trajectory: ~Copyable {
  private let problem: Problem
  private let parameters: SearchParameters
  private let number: Int
  private let clock: SearchClock
  private var state: SearchState
  private var recreate: Recreate
  private let ruin: Ruin
  private let localSearch = LocalSearch()
  private var referee: Referee
  private var random: RandomGenerator
  private var best: [[Int]]
  private var bestScore: Score
  private var bestIteration = 0
  private var counters = WorkCounters()
  private var met = RoutesMet()

  /// How often a candidate that the judge refuses is mended before it is given up.
  private static let mendings = 3
  /// How often a first solution is mended.
  private static let firstMendings = 20
  /// Share of rounds that pass through refused routes: insertion goes one client at a time, and a
  /// judge may refuse a part of what it accepts whole.
  private static let suspension = 0.2
  /// Rounds between two looks at the outside world.
  private static let reportEvery = 128

  /// The search `number`, with its first solution: that of `start`, or one built from nothing.
  init(
    _ problem: Problem, _ parameters: SearchParameters, number: Int, judge: (any RouteJudge)?,
    start: Solution?, clock: SearchClock
  ) {
    self.problem = problem
    self.parameters = parameters
    self.number = number
    self.clock = clock
    state = SearchState(problem)
    recreate = Recreate(state, blink: parameters.blink(for: problem.clients.count))
    ruin = Ruin(parameters: parameters)
    referee = Referee(problem: problem, judge: judge)
    var seeds = RandomGenerator(seed: parameters.seed)
    for _ in 0..<number { _ = seeds.next() }
    random = RandomGenerator(seed: seeds.next())
    best = Array(repeating: [], count: problem.vehicles.count)
    bestScore = state.score
    if let start { take(start) }
  }

  /// Searches until the budget is used or `isCancelled` says so.
  mutating func run(
    progress: (Progress) -> Void, isCancelled: () -> Bool
  ) -> TrajectoryOutcome {
    build()
    var annealing = Annealing(
      parameters, first: state.score,
      clients: state.instance.clientCount - state.absentCount,
      lightest: problem.clients.map { Int($0.unservedWeight) }.filter { $0 > 0 }.min() ?? 1)
    var iteration = 0
    var isStopped = false
    let limit = parameters.timeLimit?.inSeconds
    while limit != nil || iteration < parameters.iterations {
      if let limit {
        let used = limit > 0 ? clock.seconds / limit : 1
        if used >= 1 { break }
        annealing.cool(to: used)
      }
      if isGoodEnough { break }
      if iteration % Self.reportEvery == 0 {
        report(iteration, to: progress)
        isStopped = isCancelled()
        if isStopped { break }
      }
      iteration += 1
      round(iteration, annealing)
      if limit == nil { annealing.cool() }
    }
    report(iteration, to: progress)
    load(best)
    counters.iterations = iteration
    let summary = SolverResult.Search(
      objective: bestScore.objective, iterations: iteration, judged: referee.judged,
      refused: referee.refused, bestIteration: bestIteration)
    return TrajectoryOutcome(
      solution: state.solution(of: problem), summary: summary,
      counters: state.tally.added(to: counters), isCancelled: isStopped, reasons: referee.reasons,
      routes: met.all)
  }

  /// Whether the target is reached.
  private var isGoodEnough: Bool {
    guard let target = parameters.target else { return false }
    return bestScore <= Score(idleForced: 0, unserved: 0, cost: Int(target))
  }

  /// The first solution: everybody inserted, local search, and whatever the judge says.
  private mutating func build() {
    _ = referee.inspect(&state)
    if state.score < bestScore { keepBest(0) }
    recreate.apply(to: &state, &random)
    localSearch.descend(&state)
    settle(mendings: Self.firstMendings)
    if state.score < bestScore { keepBest(0) }
  }

  private mutating func round(_ iteration: Int, _ annealing: Annealing) {
    let current = state.score
    let refusedBefore = referee.refused
    state.journal.open()
    state.cuts.isSuspended = !state.cuts.isEmpty && random.unit() < Self.suspension
    let mayHoldCuts = state.cuts.isSuspended
    ruin.apply(to: &state, &random)
    recreate.apply(to: &state, &random)
    state.cuts.isSuspended = false
    if mayHoldCuts, state.holdsCutRoute() { return state.rollBack() }
    if state.score < bestScore || random.below(parameters.polishEvery) == 0 {
      localSearch.descend(&state)
    }
    if state.score < bestScore {
      settle(mendings: Self.mendings)
      if state.score < bestScore {
        keepBest(iteration)
        counters.accepted += 1
        counters.improvements += 1
        return
      }
    }
    noteRoutes()
    if annealing.accepts(state.score, after: current, &random) {
      counters.accepted += 1
    } else {
      state.rollBack()
    }
    if referee.refused > refusedBefore, state.holdsCutRoute() {
      load(best)
    }
  }

  /// Asks the judge; refused routes are rebuilt a few times, then left empty.
  private mutating func settle(mendings: Int) {
    for _ in 0..<mendings {
      if referee.inspect(&state) { return }
      recreate.apply(to: &state, &random)
      localSearch.descend(&state)
    }
    _ = referee.inspect(&state)
  }

  private mutating func noteRoutes() {
    guard parameters.keepsRoutes else { return }
    for vehicle in best.indices where state.length[vehicle] > 0 {
      met.note(FoundRoute(vehicle: vehicle, visits: state.visitList(of: vehicle)))
    }
  }

  private mutating func keepBest(_ iteration: Int) {
    noteRoutes()
    for vehicle in best.indices { best[vehicle] = state.visitList(of: vehicle) }
    bestScore = state.score
    bestIteration = iteration
  }

  /// Makes given routes the present solution; they must be feasible.
  private mutating func load(_ routes: [[Int]]) {
    state.clear()
    for (vehicle, visits) in routes.enumerated() where !visits.isEmpty {
      for (place, client) in visits.enumerated() { state.trial[place] = client }
      state.setRoute(vehicle, lane: 0, count: visits.count)
    }
  }

  private func report(_ iteration: Int, to progress: (Progress) -> Void) {
    progress(
      Progress(
        search: number, iteration: iteration, iterations: parameters.iterations,
        seconds: clock.seconds, best: bestScore.objective))
  }

  /// Takes over the routes of an earlier solution that are still feasible here.
  private mutating func take(_ start: Solution) {
    for route in start.routes where problem.vehicles.indices.contains(route.vehicle) {
      let visits = route.visits.filter {
        problem.clients.indices.contains($0) && state.routeOf[$0] < 0
      }
      guard state.length[route.vehicle] == 0, state.isFree(route.vehicle),
        Set(visits).count == visits.count,
        visits.allSatisfy({ mayJoin($0, route.vehicle) })
      else { continue }
      for (place, client) in visits.enumerated() { state.trial[place] = client }
      let isFine = state.evaluate(lane: 0, count: visits.count, for: route.vehicle) != nil
      if isFine { state.setRoute(route.vehicle, lane: 0, count: visits.count) }
    }
  }

  private func mayJoin(_ client: Int, _ vehicle: Int) -> Bool {
    state.groupAllows(client, in: vehicle)
  }
}
