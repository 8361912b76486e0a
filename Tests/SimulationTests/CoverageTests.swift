import PlanningModel
import Testing

@testable import Simulation

/// Whether the intervals of a simulation hold the truth of a long run.
@Suite struct CoverageTests {
  @Test("at least 94 % of 300 repeated experiments hold each chance, and each mean lateness")
  func coverage() throws {
    let golden = try Golden("tiny")
    var noise = NoiseModel()
    noise.noShow = 0.02
    func result(_ seed: UInt64, _ replications: Int) -> SimulationResult {
      var options = SimulationOptions()
      (options.seed, options.replications, options.tellsCold) = (seed, replications, false)
      return PlanSimulator(golden.week, golden.plan, noise: noise, options: options).resultNow()
    }
    let truth = figures(result(0, 40_000))
    var held = truth.map { _ in 0 }
    for seed in UInt64(1)...300 {
      for (place, figure) in figures(result(seed, 200)).enumerated()
      where figure.low <= truth[place].value && truth[place].value <= figure.high {
        held[place] += 1
      }
    }
    let chances = 2 + 2 * golden.plan.rounds.flatMap(\.stops).count + golden.plan.rounds.count
    #expect(held.count == chances + 1)
    for (place, count) in held.enumerated() {
      #expect(count >= 282, "figure \(place): \(count) of 300, truth \(truth[place].value)")
    }
  }

  /// Every chance of a result, then the mean lateness.
  private func figures(_ result: SimulationResult) -> [SimulatedFigure] {
    let shares =
      [result.promise, result.onTime] + result.relays.flatMap { [$0.onTime, $0.promised] }
      + result.people.map(\.home)
    return shares.map { SimulatedFigure(value: $0.share, low: $0.low, high: $0.high) }
      + [result.lateness]
  }

  @Test("a simulation stops as soon as its half-width is reached, and says when it is not")
  func stops() throws {
    let golden = try Golden("tiny")
    var options = SimulationOptions()
    (options.replications, options.tellsCold, options.halfWidth) = (4_000, false, 0.05)
    let wide = PlanSimulator(golden.week, golden.plan, options: options).resultNow()
    #expect(wide.stop.reached == true && wide.replications == 500)
    #expect(wide.stop.looks == [500, 1_000, 2_000, 4_000])
    #expect(wide.relays.allSatisfy { $0.onTime.halfWidth <= 0.05 })
    options.replications = 900
    options.halfWidth = 0.0005
    let narrow = PlanSimulator(golden.week, golden.plan, options: options).resultNow()
    #expect(narrow.stop.reached == false && narrow.replications == 900)
    options.halfWidth = nil
    let plain = PlanSimulator(golden.week, golden.plan, options: options).resultNow()
    #expect(plain.stop.reached == nil && plain.stop.looks == [900])
    // The same days, so the same counts; the fewer looks, the shorter the intervals.
    #expect(plain.promise.kept == narrow.promise.kept)
    #expect(plain.promise.halfWidth < narrow.promise.halfWidth)
  }
}
