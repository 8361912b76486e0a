import Kernels
import PlanningModel
import Quantities
import Testing

@testable import Planning

@Suite struct SweepDesignTests {
  private func sweep(
    _ design: Sweep.Design, _ parameters: [SweepParameter], samples: Int? = nil, seed: UInt64 = 1,
    name: String = "essai"
  ) -> Sweep {
    Sweep(
      name: name, why: "", hash: "", design: design, samples: samples, seed: seed, effort: 1,
      baseEffort: 1, searches: 1, undeliveredPrice: .zero, parameters: parameters)
  }

  private func levels(_ name: String, _ count: Int, isDecision: Bool = false) -> SweepParameter {
    SweepParameter(
      name: name, isDecision: isDecision, levels: (0..<count).map { .number(Double($0)) },
      distribution: nil)
  }

  private func law(_ name: String, _ distribution: Distribution) -> SweepParameter {
    SweepParameter(name: name, isDecision: false, levels: [], distribution: distribution)
  }

  private func points(_ sweep: Sweep) -> [SweepPoint] {
    let design = SweepDesign(sweep)
    return (1...sweep.pointCount).map(design.point)
  }

  @Test("a grid has every combination once, the last parameter fastest")
  func grid() {
    let all = points(sweep(.grid, [levels("a", 2), levels("b", 3), levels("c", 2)]))
    #expect(all.count == 12)
    #expect(Set(all.map(\.settings)).count == 12)
    #expect(all[0].settings == [.level(0), .level(0), .level(0)])
    #expect(all[1].settings == [.level(0), .level(0), .level(1)])
    #expect(all[11].settings == [.level(1), .level(2), .level(1)])
    #expect(all.map(\.number) == Array(1...12))
  }

  @Test("one at a time sets one parameter and leaves the others")
  func oneAtATime() {
    let all = points(sweep(.oneAtATime, [levels("a", 2), levels("b", 1)]))
    #expect(
      all.map(\.settings) == [[.level(0), .asIs], [.level(1), .asIs], [.asIs, .level(0)]])
  }

  @Test("random: each draw is planned with every combination of decisions")
  func crossed() {
    let sweep = sweep(
      .random,
      [
        levels("d", 2, isDecision: true), law("x", .uniform(from: 0, to: 1)),
        levels("e", 3, isDecision: true),
      ], samples: 4)
    let all = points(sweep)
    #expect(all.count == 24)
    for sample in 0..<4 {
      let own = all[(sample * 6)..<(sample * 6 + 6)]
      #expect(Set(own.map { $0.settings[1] }).count == 1)
      #expect(Set(own.map { [$0.settings[0], $0.settings[2]] }).count == 6)
    }
    #expect(Set(all.map { $0.settings[1] }).count == 4)
  }

  @Test("a point's draws depend on seed, sweep, parameter and sample, and on nothing else")
  func keys() {
    let x = law("x", .normal(mean: 0, deviation: 1))
    let y = law("y", .uniform(from: 0, to: 1))
    let both = points(sweep(.random, [x, y], samples: 20))
    let turned = points(sweep(.random, [y, x], samples: 20))
    let alone = points(sweep(.random, [x], samples: 5))
    #expect(both.map { $0.settings[0] } == turned.map { $0.settings[1] })
    #expect(both.prefix(5).map { $0.settings[0] } == alone.map { $0.settings[0] })
    // From the last to the first, as another shard would.
    let design = SweepDesign(sweep(.random, [x, y], samples: 20))
    #expect((1...20).reversed().map(design.point).reversed() == both)
    for other in [
      sweep(.random, [x, y], samples: 20, seed: 2), sweep(.random, [x, y], samples: 20, name: "b"),
    ] {
      #expect(zip(points(other), both).allSatisfy { $0.settings[0] != $1.settings[0] })
    }
  }

  /// Law, mean, deviation of the mean of 4,000 draws times five, least, most.
  static let laws: [(Distribution, Double, Double, Double, Double)] = [
    (.uniform(from: 2, to: 4), 3, 0.05, 2, 4),
    (.normal(mean: 10, deviation: 2), 10, 0.16, -.infinity, .infinity),
    (.triangular(from: 0, mode: 1, to: 5), 2, 0.09, 0, 5),
    (.triangular(from: 3, mode: 3, to: 3), 3, 0, 3, 3),
    (.lognormal(median: 1, sigma: 0.5), 1.1331, 0.05, 0, .infinity),
    (.choice(values: [1, 5, 9], weights: [1, 0, 3]), 7, 0.28, 1, 9),
    (.bernoulli(chance: 0.25, yes: 1, no: 0), 0.25, 0.035, 0, 1),
  ]

  @Test("every law draws what it says", arguments: laws)
  func draws(law: Distribution, mean: Double, slack: Double, least: Double, most: Double) {
    let all = points(sweep(.random, [self.law("x", law)], samples: 4_000)).compactMap {
      if case .drawn(let value) = $0.settings[0] { value } else { nil }
    }
    #expect(all.count == 4_000)
    #expect(abs(all.reduce(0, +) / 4_000 - mean) <= slack + 1e-6)
    #expect(all.allSatisfy { $0 >= least - 1e-6 && $0 <= most + 1e-6 })
    if case .choice = law { #expect(!all.contains(5)) }
  }

  @Test("levels are drawn all alike")
  func drawnLevels() {
    let all = points(sweep(.random, [levels("a", 4)], samples: 400))
    for level in 0..<4 {
      let count = all.count { $0.settings[0] == .level(level) }
      #expect((60...140).contains(count), "\(count)")
    }
  }

  @Test("more points than can be counted are no crash")
  func huge() {
    let many = (0..<12).map { levels("p\($0)", 1_000) }
    #expect(sweep(.grid, many).pointCount == Int.max)
  }
}
