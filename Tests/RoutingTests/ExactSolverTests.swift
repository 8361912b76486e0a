import Kernels
import Quantities
import Testing

@testable import Routing

/// The exact method against all choices there are.
@Suite struct ExactSolverTests {
  private struct Yes: RouteJudge {
    func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict { .accept }
  }

  /// Random problems of what the exact method covers.
  private static func features(_ random: inout RandomGenerator) -> RandomProblem.Features {
    .drawn(&random).subtracting([.groups, .releases])
  }

  @Test("a proved choice is the best of all, with and without a judge", arguments: 1...40)
  func equalsBruteForce(number: Int) throws {
    let seed = UInt64(number)
    var random = RandomGenerator(seed: seed)
    let problem = try RandomProblem.make(
      clients: 5, vehicles: 3, seed: seed &+ 40, features: Self.features(&random))
    let partition = try #require(PartitionProblem(problem))
    let judge: (any RouteJudge)? = seed.isMultiple(of: 2) ? RandomJudge(seed: seed) : nil
    let best = BruteForce(problem, judge: judge).optimum()
    let result = ExactSolver(partition, judge: judge ?? Yes(), threads: 2).solve()
    #expect(result.isOptimal)
    #expect(result.bound == result.cost)
    #expect(objective(of: result, partition) == best)
    #expect(
      result.routes.allSatisfy { route in
        let times = SlowEvaluator(problem: problem).route(
          vehicle: route.vehicle, visits: route.visits)?.schedule
        guard let times, let judge else { return times != nil }
        return judge.verdict(vehicle: route.vehicle, visits: route.visits, schedule: times)
          == .accept
      })
  }

  @Test("vehicles that are alike, prizes, lengths and forbidden arcs", arguments: 1...30)
  func engineProblems(number: Int) throws {
    let seed = UInt64(number)
    var random = RandomGenerator(seed: seed)
    let extras: [EngineProblem.Traits] = [.prizes, .maxDistance, .forbidden, .fleet]
    let traits = EngineProblem.Traits.drawn(&random)
      .subtracting([.reloads, .farReload, .releases, .pickups, .backhauls])
      .union([.durations, extras[random.below(extras.count)]])
    let problem = try EngineProblem.make(clients: 5, seed: seed &+ 900, traits: traits)
    let partition = try #require(PartitionProblem(problem))
    let result = ExactSolver(partition, judge: Yes(), threads: 1).solve()
    let best = EngineBruteForce(problem).optimum()
    #expect(result.isOptimal)
    #expect(result.cost == best.cost)
    #expect(objective(of: result, partition).unservedWeight == best.unservedWeight)
  }

  private func objective(of result: ExactResult, _ partition: PartitionProblem) -> Objective {
    let used = Set(result.routes.map(\.vehicle))
    return Objective(
      idleForcedVehicles: partition.obligations.count { used.isDisjoint(with: $0) },
      unservedWeight: result.unserved.reduce(0) { $0 + partition.demands[$1].unservedWeight },
      cost: result.cost)
  }

  @Test("what the exact method does not cover is refused")
  func refusals() throws {
    let pickups = try EngineProblem.make(clients: 3, seed: 1, traits: [.pickups])
    #expect(PartitionProblem(pickups) == nil)
    let reloads = try EngineProblem.make(clients: 3, seed: 1, traits: [.reloads])
    #expect(PartitionProblem(reloads) == nil)
    let problem = try RandomProblem.make(clients: 3, vehicles: 2, seed: 1, features: [])
    let once = Demand(taskCount: 1, ways: [Demand.Way(client: 0, tasks: [0])], unservedWeight: 1)
    #expect(PartitionProblem(problem, demands: [once]) == nil)
    let twice = (0..<3).map { _ in
      Demand(taskCount: 1, ways: [Demand.Way(client: 1, tasks: [0])], unservedWeight: 1)
    }
    #expect(PartitionProblem(problem, demands: twice) == nil)
  }

  @Test("a cancelled solver keeps what it was given, and proves nothing")
  func cancelled() throws {
    let problem = try RandomProblem.make(clients: 5, vehicles: 3, seed: 3, features: [])
    let partition = try #require(PartitionProblem(problem))
    let first = ExactSolver(partition, judge: Yes(), threads: 1).solve()
    let result = ExactSolver(partition, judge: Yes(), threads: 1, isCancelled: { true })
      .solve(from: first.routes)
    #expect(!result.isOptimal)
    #expect(result.cost == first.cost)
  }

  @Test("every grain of the completion bound finds the same least route", arguments: 1...20)
  func boundsAgree(number: Int) throws {
    let seed = UInt64(number)
    var random = RandomGenerator(seed: seed)
    let problem = try RandomProblem.make(
      clients: 5, vehicles: 1, seed: seed &+ 70, features: Self.features(&random))
    let partition = try #require(PartitionProblem(problem))
    let graph = SlotGraph(partition, vehicle: 0) { _ in true }
    let tasks = (0..<5).map { _ in Int64(random.below(3_000_000)) }
    let prices = SlotPrices(
      Prices(tasks: tasks, groups: [], cuts: []), graph, partition, groups: [])
    let slow = SlowEvaluator(problem: problem)
    let force =
      Self.orders([0, 1, 2, 3, 4]).compactMap { visits -> Int64? in
        slow.route(vehicle: 0, visits: visits).map { route in
          route.cost.total.rawValue - visits.reduce(0) { $0 + tasks[$1] }
        }
      }.min() ?? 0
    let grains = [
      CompletionBound.Grain.rough, .fine, .suited(to: graph, prices),
      CompletionBound.Grain(remembered: 7, step: 64, starts: 4),
      CompletionBound.Grain(remembered: 3, step: 64, starts: 2, loads: 8),
    ]
    for grain in grains {
      var enumeration = RouteEnumeration(RouteGrowth(graph, prices, grain, threshold: 0))
      let columns = enumeration.columns(most: 10_000)
      #expect(columns != nil)
      // A whole price of metres drops less than a millionth.
      #expect(abs(enumeration.least - min(0, force) * 1_000) < 1_000)
    }
  }

  /// Every order of every set that is not empty.
  private static func orders(_ all: [Int]) -> [[Int]] {
    all.flatMap { first in
      [[first]] + orders(all.filter { $0 != first }).map { [first] + $0 }
    }
  }

  @Test("prices of the linear program are those of its optimum", arguments: 1...30)
  func linearPrograms(number: Int) {
    var random = RandomGenerator(seed: UInt64(number))
    let rows = 2 + random.below(5)
    var program = LinearProgram(
      sides: [Double](repeating: 1, count: rows), artificial: 1_000)
    var columns: [(cost: Double, rows: [Int])] = []
    for _ in 0..<30 {
      let mine = (0..<rows).filter { _ in random.below(2) == 0 }
      columns.append((Double(1 + random.below(100)), mine))
      program.add(cost: columns[columns.count - 1].cost, mine.map { (row: $0, value: 1) })
    }
    let isSolved = program.solve()
    #expect(isSolved)
    let prices = program.prices
    // No column is worth more than it costs, and those that are taken cost what they are worth.
    let worth = columns.map { $0.rows.reduce(0) { $0 + prices[$1] } }
    #expect(columns.indices.allSatisfy { worth[$0] <= columns[$0].cost + 0.01 })
    for (column, value) in program.support where value > 1e-3 {
      #expect(abs(worth[column] - columns[column].cost) < 0.01)
    }
    let taken = program.support.reduce(0) { $0 + $1.value * columns[$1.column].cost }
    #expect(abs(taken - prices.reduce(0, +)) < 0.1)
  }

  @Test("a program that begins where a like one ended comes to the same", arguments: 1...50)
  func warmPrograms(number: Int) {
    var random = RandomGenerator(seed: UInt64(number))
    let rows = 3 + random.below(5)
    var columns: [(cost: Double, rows: [Int])] = (0..<rows).map { (1_000, [$0]) }
    for _ in 0..<40 {
      columns.append(
        (Double(1 + random.below(100)), (0..<rows).filter { _ in random.below(3) == 0 }))
    }
    /// Every row once, and `cuts` rows more, each of three of which a column may do two but once.
    func program(cuts: Int) -> LinearProgram {
      var program = LinearProgram(
        sides: [Double](repeating: 1, count: rows + cuts), artificial: 10_000)
      for cut in 0..<cuts { program.add(cost: 0, [(row: rows + cut, value: 1)]) }
      for column in columns {
        let cutTerms = (0..<cuts).filter { cut in
          column.rows.count { [cut, (cut + 1) % rows, (cut + 2) % rows].contains($0) } > 1
        }
        program.add(
          cost: column.cost, (column.rows + cutTerms.map { rows + $0 }).map { (row: $0, value: 1) })
      }
      return program
    }
    func cost(_ program: LinearProgram) -> Double {
      program.support.reduce(0) { $0 + $1.value * program.costs[$1.column] }
    }
    var first = program(cuts: 0)
    first.solve()
    let cuts = rows
    var (cold, warm) = (program(cuts: cuts), program(cuts: cuts))
    cold.solve()
    warm.begin(from: first.basis.filter { $0 >= 0 }.map { $0 + cuts } + Array(0..<cuts))
    warm.solve()
    #expect(abs(cost(cold) - cost(warm)) < 0.01)
    #expect(cost(warm) > cost(first) - 0.01)
  }
}
