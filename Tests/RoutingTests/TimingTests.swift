import Kernels
import Quantities
import TestSupport
import Testing

@testable import Routing

@Suite struct TimingTests {
  @Test(
    "schedules with several windows and limits equal brute force over all starts",
    arguments: Seeds.standard)
  func schedulesEqualBruteForce(seed: UInt64) throws {
    let problem = try RandomProblem.make(
      clients: 6, vehicles: 3, seed: seed,
      features: [.windows, .severalWindows, .limits, .releases])
    let slow = SlowEvaluator(problem: problem)
    let state = SearchState(problem)
    var random = RandomGenerator(seed: seed)
    for _ in 0..<12 {
      var order = Array(0..<6)
      random.mix(&order)
      let visits = Array(order.prefix(1 + random.below(4)))
      let vehicle = random.below(3)
      let expected = bruteForce(slow, vehicle, visits)
      #expect(slow.schedule(vehicle: vehicle, visits: visits) == expected)
      for (place, client) in visits.enumerated() { state.trial[place] = client }
      let timing = state.timing(lane: 0, count: visits.count, of: vehicle)
      let isInTime = timing.map { $0.duration <= state.instance.vehicles[vehicle].maxDuration }
      if let expected {
        #expect((timing?.duration).map { Int64($0) } == expected.duration.rawValue)
        #expect((timing?.start).map { Int64($0) } == expected.start.secondsSinceMidnight)
      } else {
        #expect(isInTime != true)
      }
    }
  }

  @Test("random routes with several windows are feasible often enough to mean something")
  func bruteForceMeetsFeasibleRoutes() throws {
    var (feasible, waiting) = (0, 0)
    for seed in Seeds.standard {
      let problem = try RandomProblem.make(
        clients: 6, vehicles: 3, seed: seed,
        features: [.windows, .severalWindows, .limits, .releases])
      let slow = SlowEvaluator(problem: problem)
      for code in 0..<48 {
        let visits = [code % 3, 3 + code / 3 % 2, 5 - code % 2 * 5, 1]
        guard Set(visits).count == 4,
          let found = slow.schedule(vehicle: code % 3, visits: visits)
        else { continue }
        feasible += 1
        if found.begins != found.arrivals { waiting += 1 }
      }
    }
    #expect(feasible > 50 && waiting > 10, "\(feasible) feasible, \(waiting) wait")
  }

  /// The shortest of the routes that start at any second of the day.
  private func bruteForce(_ slow: SlowEvaluator, _ vehicle: Int, _ visits: [Int])
    -> RouteSchedule?
  {
    let terms = slow.problem.vehicles[vehicle]
    var best: RouteSchedule?
    for second in terms.earliestStart.secondsSinceMidnight...terms.latestEnd.secondsSinceMidnight {
      let start = TimeOfDay(secondsSinceMidnight: second)
      guard let found = slow.simulate(vehicle: vehicle, visits: visits, start: start)
      else { continue }
      if let held = best, held.duration <= found.duration { continue }
      best = found
    }
    return best
  }
}
