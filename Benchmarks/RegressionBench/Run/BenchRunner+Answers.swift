internal import Audit
internal import Exchange
internal import Instances
internal import Planning
internal import PlanningModel
internal import Quantities
internal import Routing
internal import WeekGenerator

extension BenchRunner {
  /// One search of one case, its answer checked.
  func once(_ value: BenchCase, seed: UInt64) async throws -> BenchRecord {
    switch value.content {
    case .routing(let make): try route(try make(), value, seed).record
    case .instance(let make):
      switch try make() {
      case .routing(let routing): try solve(routing, value, seed)
      case .assignment(let assignment): try assign(assignment, value, seed)
      case .loaded(let loaded):
        throw Refusal(
          file: loaded.name, code: "has-loads",
          Phrase(
            fr: "les tournées chargées ne se mesurent pas ici",
            en: "routes with loads are not measured here"))
      }
    case .week(let recipe): try await plan(WeekGenerator.week(recipe), value, seed)
    case .cold(let rounds): try simulate(rounds, value, seed)
    case .container(let make): try load(make(), value, seed)
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
      seed: seed, iterations: work(of: value), searchCount: 1, threads: 1)
    if let seconds {
      parameters.timeLimit = .seconds(seconds)
      parameters.iterations = .max
    }
    let burden = Burden(draws: handicap?.drawsPerLook ?? 0)
    let begin = ProcessorClock.milliseconds
    let result = Solver.solve(problem, parameters: parameters, isCancelled: { burden.isOver })
    let time = ProcessorClock.milliseconds - begin
    let found = result.solution
    var record = blank(value, seed, time)
    record.cost = [
      Int64(found.objective.idleForcedVehicles), found.unservedWeight, found.cost.rawValue,
    ]
    record.bound = result.lowerBound?.rawValue
    record.plan = Fingerprint.of(found)
    record.counters = BenchCounters.of(result)
    record.faults = found.check(in: problem).count
    return (record, found)
  }

  private func assign(
    _ assignment: AssignmentCase, _ value: BenchCase, _ seed: UInt64
  ) throws -> BenchRecord {
    let problem = try AssignmentProblem(
      costs: assignment.costs, weights: assignment.weights, capacities: assignment.capacities)
    let parameters = AssignmentParameters(
      seed: seed, iterations: work(of: value), timeLimit: seconds.map { .seconds($0) })
    let burden = Burden(draws: handicap?.drawsPerLook ?? 0)
    let begin = ProcessorClock.milliseconds
    let result = AssignmentSolver.solve(
      problem, parameters: parameters, isCancelled: { burden.isOver })
    var record = blank(value, seed, ProcessorClock.milliseconds - begin)
    // Without an answer every job is left over.
    record.cost = [0, result.cost == nil ? Int64(problem.jobCount) : 0, result.cost ?? 0]
    record.bound = result.isProvedImpossible ? nil : result.lowerBound
    record.plan = Fingerprint.of(agentOfJob: result.agentOfJob ?? [])
    record.counters = ["iterations": result.iterations]
    if let agents = result.agentOfJob {
      let report = CaseAuditor.audit(agentOfJob: agents, of: assignment)
      let isTrue = result.cost.map(Double.init) == report.cost
      record.faults = report.breaches.count + (isTrue ? 0 : 1)
    }
    return record
  }

  private func plan(_ week: Week, _ value: BenchCase, _ seed: UInt64) async throws -> BenchRecord {
    var options = PlanningOptions()
    options.seed = seed
    options.effortPercent = work(of: value)
    options.threads = 1
    let begin = ProcessorClock.milliseconds
    let result = try await Planner(week, options: options).countedPlan()
    let (plan, work) = (result.plan, result.work)
    let time = ProcessorClock.milliseconds - begin
    var record = blank(value, seed, time)
    // Weeks are counted in work whatever the routing cases are given: `Planning` has no clock.
    record.key = BenchRecord.Key(
      instance: value.name, seed: seed, budget: .work(value.iterations))
    record.cost = [0, Int64(plan.objective.undelivered), plan.objective.total.rawValue]
    record.bound = plan.objective.bound?.rawValue
    record.plan = Fingerprint.of(plan)
    record.counters = BenchCounters.of(work)
    record.faults = Auditor.audit(plan, of: week).breaches.count
    return record
  }

  private func work(of value: BenchCase) -> Int {
    handicap?.iterations(of: value.iterations) ?? value.iterations
  }

  func blank(_ value: BenchCase, _ seed: UInt64, _ time: Double) -> BenchRecord {
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
