import Quantities
import Testing

@testable import PlanningModel

/// Tornado, regret and fronts against sums made by hand.
@Suite struct SweepTablesTests {
  private func euros(_ amount: Double) -> MicroEuros { MicroEuros(Int64(amount * 1_000_000)) }

  @Test("one at a time: each level beside the base, the widest first; a basket left has a price")
  func oneAtATime() {
    let sweep = SweepSample.sweep(
      .oneAtATime, [SweepSample.parameter("a", [1, 2]), SweepSample.parameter("b", [7])])
    let results = SweepSample.results(
      sweep, base: 50,
      [
        SweepSample.record(1, [1, nil], euros: 48), SweepSample.record(2, [2, nil], euros: 53),
        SweepSample.record(3, [nil, 7], euros: 40, left: 1),
      ])
    #expect(results.tornado.map(\.parameter) == ["b", "a"])
    #expect(results.tornado[0].parts.map(\.difference) == [euros(90)])
    #expect(results.tornado[0].parts.map(\.undelivered) == [1])
    #expect(results.tornado[1].parts.map(\.difference) == [euros(-2), euros(3)])
    #expect(results.tornado[1].span == euros(5))
    #expect(results.tornado.allSatisfy { $0.rank == nil })
    #expect(results.regret.isEmpty)
  }

  /// a: 1, 2; b: 10, 20, 30. Costs 10 20 30 | 14 16 24: the mean is 19.
  private static let grid = SweepSample.results(
    SweepSample.sweep(
      .grid,
      [
        SweepSample.parameter("a", [1, 2], isDecision: true),
        SweepSample.parameter("b", [10, 20, 30]),
      ]),
    [
      SweepSample.record(1, [1, 10], euros: 10, minutes: 60, margin: 3),
      SweepSample.record(2, [1, 20], euros: 20, minutes: 60, margin: 2),
      SweepSample.record(3, [1, 30], euros: 30, minutes: 90, margin: 2),
      SweepSample.record(4, [2, 10], euros: 14, minutes: 30, margin: 1),
      SweepSample.record(5, [2, 20], euros: 16, minutes: 30, margin: nil),
      SweepSample.record(6, [2, 30], euros: 24, minutes: 30, margin: 4),
    ])

  @Test("a grid's main effects are means of rows and columns less the mean of all")
  func mainEffects() throws {
    #expect(Self.grid.tornado.map(\.parameter) == ["b", "a"])
    #expect(Self.grid.tornado[0].parts.map(\.difference) == [euros(-7), euros(-1), euros(8)])
    #expect(Self.grid.tornado[1].parts.map(\.difference) == [euros(1), euros(-1)])
    #expect(Self.grid.tornado[1].parts.map(\.points) == [3, 3])
  }

  @Test("regret: the loss against the best level of each state")
  func regret() throws {
    // Losses of a=1: 0 4 6, of a=2: 4 0 0.
    let regret = try #require(Self.grid.regret.first)
    #expect(Self.grid.regret.count == 1)
    #expect(regret.parameter == "a" && regret.states == 3)
    #expect(regret.levels.map(\.worst) == [euros(6), euros(4)])
    #expect(regret.levels[0].mean == MicroEuros(3_333_333))
    #expect(regret.levels[1].mean == MicroEuros(1_333_333))
    #expect(regret.levels.map(\.best) == [1, 2])
    #expect(regret.levels.map(\.worstPoint) == [3, 4])
    #expect(regret.choice?.value == .number(2))
  }

  @Test("a state that lacks a level is no state; with none left there is no table")
  func partial() throws {
    let lacking = SweepResults(
      Self.grid.identity, points: Array(Self.grid.points.dropLast()), missing: [6])
    #expect(lacking.regret.first?.states == 2)
    #expect(lacking.regret.first?.levels.map(\.worst) == [euros(4), euros(4)])
    let few = SweepResults(
      Self.grid.identity, points: Array(Self.grid.points.prefix(3)), missing: [])
    #expect(few.regret.isEmpty)
  }

  @Test("fronts are of decisions: means of euros and minutes, the least margin")
  func decisions() throws {
    let minutes = try #require(Self.grid.fronts.first { $0.measure == .minutes })
    #expect(minutes.dots.map(\.total) == [euros(20), euros(18)])
    #expect(minutes.dots.map(\.value) == [70, 30])
    #expect(minutes.dots.map(\.isBest) == [false, true])
    let margin = try #require(Self.grid.fronts.first { $0.measure == .margin })
    #expect(margin.dots.map(\.value) == [2, 1])
    #expect(margin.dots.map(\.isBest) == [true, true])
    #expect(!Self.grid.fronts.contains { $0.measure == .undelivered })
  }

  @Test("without decisions the front is of points, equals kept, the beaten left out")
  func points() throws {
    let sweep = SweepSample.sweep(.grid, [SweepSample.parameter("a", [1, 2, 3, 4, 5])])
    let cases: [(Int64, Int64)] = [(10, 50), (12, 40), (12, 45), (15, 40), (10, 50)]
    let results = SweepSample.results(
      sweep,
      cases.enumerated().map { place, pair in
        SweepSample.record(
          place + 1, [Double(place + 1)], euros: pair.0, minutes: pair.1, margin: nil)
      })
    #expect(results.fronts.map(\.measure) == [.minutes])
    #expect(results.fronts.first?.dots.map(\.point) == [1, 2, 5])
  }

  @Test("random designs: ranks by Spearman, states by sample, the outer fifths of a law")
  func random() throws {
    var drawn = SweepSample.parameter("x", [])
    drawn.distribution = .uniform(from: 0, to: 1)
    let sweep = SweepSample.sweep(
      .random, [drawn, SweepSample.parameter("d", [1, 2], isDecision: true)], samples: 5)
    let points = (0..<10).map { place in
      // The same draw twice, with each level; dearer with x, and by 1 with d = 2.
      SweepSample.record(
        place + 1, [Double(place / 2) / 4, Double(place % 2 + 1)],
        euros: Int64(10 * (place / 2) + place % 2))
    }
    let results = SweepSample.results(sweep, points)
    #expect(results.tornado.map(\.parameter) == ["x", "d"])
    #expect(results.tornado[0].parts.map(\.value) == [.number(0), .number(1)])
    #expect(results.tornado[0].parts.map(\.difference) == [euros(-20), euros(20)])
    // Ten ranks, x in pairs: cov 80, var 82.5 and 80.
    #expect(results.tornado[0].rank == 0.9847)
    #expect(results.regret.first?.states == 5)
    #expect(results.regret.first?.levels.map(\.worst) == [.zero, euros(1)])
  }

  @Test("Spearman: reversed is -1, equals share ranks, what does not vary means nothing")
  func spearman() {
    #expect(RankCorrelation.spearman([1, 2, 3, 4], [8, 6, 4, 2]) == -1)
    #expect(RankCorrelation.ranks([5, 1, 5, 9]) == [2.5, 1, 2.5, 4])
    // Ranks apart by 0, 0, 2, 1 and 1 in five pairs: 1 - 6 * 6 / (5 * 24).
    #expect(RankCorrelation.spearman([1, 2, 3, 4, 5], [1, 2, 5, 3, 4]) == 0.7)
    #expect(RankCorrelation.spearman([1, 1, 1], [1, 2, 3]) == nil)
    #expect(RankCorrelation.spearman([1, 2], [1, 2]) == nil)
  }

  @Test("points are dealt out to shards in turn, each to one")
  func shards() {
    let owners = (1...10).map { SweepHeader.shard(of: $0, among: 4) }
    #expect(owners == [1, 2, 3, 4, 1, 2, 3, 4, 1, 2])
  }
}
