internal import Audit
internal import Exchange
internal import Instances
internal import Planning
internal import PlanningModel
internal import Quantities
internal import Routing
internal import WeekGenerator

/// Solves the cases of a suite and writes down what came of it.
public struct BenchRunner: Sendable {
  /// Seconds for each search instead of the suite's work; `nil` for the work.
  public var seconds: Double?
  /// Runs of each search, of which the quickest gives the time.
  public var repeats = 1
  /// Searches that run at once; with more than one, no times are taken.
  public var jobs = 1
  /// A planted fault; `nil` for true results.
  public var handicap: Handicap?

  /// A runner of the suite's own work, one search after another.
  public init() {}

  /// Every case from every of its seeds, in the order of the suite.
  ///
  /// - Parameter progress: told the name of what begins, and how many of how many it is.
  public func run(
    _ suite: BenchSuite, progress: @escaping @Sendable (String, Int, Int) -> Void = { _, _, _ in }
  ) async throws -> [BenchRecord] {
    let tasks = suite.cases.flatMap { value in value.seeds.map { (value, $0) } }
    var records = [BenchRecord?](repeating: nil, count: tasks.count)
    try await withThrowingTaskGroup(of: (Int, BenchRecord).self) { group in
      var next = 0
      func begin() {
        guard next < tasks.count else { return }
        let (place, (value, seed)) = (next, tasks[next])
        next += 1
        progress(value.name, place + 1, tasks.count)
        group.addTask { (place, try await record(value, seed: seed)) }
      }
      for _ in 0..<max(1, jobs) { begin() }
      while let (place, record) = try await group.next() {
        records[place] = record
        begin()
      }
    }
    return records.compactMap(\.self)
  }

  /// One case from one seed.
  public func record(_ value: BenchCase, seed: UInt64) async throws -> BenchRecord {
    var best = try await once(value, seed: seed)
    for _ in 1..<max(1, repeats) {
      let again = try await once(value, seed: seed)
      guard !again.key.budget.isExact || again.hasSameAnswer(as: best) else {
        throw BenchFault.unsteady(value.name, seed)
      }
      if (again.milliseconds ?? 0) < (best.milliseconds ?? 0) { best = again }
    }
    return best
  }

  private func once(_ value: BenchCase, seed: UInt64) async throws -> BenchRecord {
    switch value.content {
    case .routing(let make): try route(try make(), value, seed).record
    case .instance(let routing): try solve(routing, value, seed)
    case .week(let recipe): try await plan(WeekGenerator.week(recipe), value, seed)
    }
  }

  /// A public instance: the answer is walked again from the file's own numbers.
  private func solve(
    _ routing: RoutingCase, _ value: BenchCase, _ seed: UInt64
  ) throws -> BenchRecord {
    let translation = try CaseTranslation(routing)
    var (record, solution) = try route(translation.problem, value, seed)
    // A client left unserved is a bad answer, which the cost says, and no fault.
    if solution.unservedWeight == 0 {
      record.faults +=
        CaseAuditor.audit(translation.answer(solution), of: routing).breaches.count
    }
    return record
  }

  private func route(
    _ problem: Problem, _ value: BenchCase, _ seed: UInt64
  ) throws -> (record: BenchRecord, solution: Solution) {
    var parameters = SearchParameters(
      seed: seed, iterations: handicap?.iterations(of: value.iterations) ?? value.iterations,
      searchCount: 1, threads: 1)
    if let seconds {
      parameters.timeLimit = .seconds(seconds)
      parameters.iterations = .max
    }
    let burden = Burden(draws: handicap?.drawsPerLook ?? 0)
    let begin = ProcessorClock.milliseconds
    let result = Solver.solve(
      problem, parameters: parameters,
      isCancelled: {
        burden.look()
        return false
      })
    let time = ProcessorClock.milliseconds - begin
    let found = result.solution
    var record = blank(value, seed, time)
    record.cost = [
      Int64(found.objective.idleForcedVehicles), found.unservedWeight, found.cost.rawValue,
    ]
    record.bound = result.lowerBound?.rawValue
    record.plan = Fingerprint.of(found)
    record.counters = result.benchCounters
    record.faults = found.check(in: problem).count
    return (record, found)
  }

  private func plan(_ week: Week, _ value: BenchCase, _ seed: UInt64) async throws -> BenchRecord {
    var options = PlanningOptions()
    options.seed = seed
    options.effortPercent = handicap?.iterations(of: value.iterations) ?? value.iterations
    options.threads = 1
    let begin = ProcessorClock.milliseconds
    let plan = try await Planner(week, options: options).plan()
    let time = ProcessorClock.milliseconds - begin
    var record = blank(value, seed, time)
    // Weeks are counted in work whatever the routing cases are given: `Planning` has no clock.
    record.key = BenchRecord.Key(
      instance: value.name, seed: seed, budget: .work(value.iterations))
    record.cost = [0, Int64(plan.objective.undelivered), plan.objective.total.rawValue]
    record.bound = plan.objective.bound?.rawValue
    record.plan = Fingerprint.of(plan)
    record.faults = Auditor.audit(plan, of: week).breaches.count
    return record
  }

  private func blank(_ value: BenchCase, _ seed: UInt64, _ time: Double) -> BenchRecord {
    BenchRecord(
      key: BenchRecord.Key(
        instance: value.name, seed: seed,
        budget: seconds.map { .seconds($0) } ?? .work(value.iterations)),
      family: value.family, toolchain: Machine.toolchain, cost: [], bound: nil,
      bestKnown: value.bestKnown, plan: "", counters: [:], faults: 0,
      milliseconds: jobs == 1 ? (time * 1_000).rounded() / 1_000 : nil, machine: Machine.name,
      handicap: handicap?.text,
      because: nil)
  }
}

extension SolverResult {
  /// Work done, by name: what must be equal on every machine besides the answer.
  var benchCounters: [String: Int] {
    [
      "iterations": counters.iterations,
      "accepted": counters.accepted,
      "improvements": counters.improvements,
      "bestIteration": searches.reduce(0) { $0 + $1.bestIteration },
      "judged": searches.reduce(0) { $0 + $1.judged },
      "refused": searches.reduce(0) { $0 + $1.refused },
    ]
  }
}
