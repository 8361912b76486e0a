import Kernels
import Testing

@testable import RegressionBench

@Suite struct GateTests {
  private func pairs(_ base: [BenchRecord], _ new: [BenchRecord]) -> RecordPairs {
    RecordPairs(base: base, new: new)
  }

  @Test("gate 1 sees cost, plan, faults and lines that are gone; not times or counters")
  func exact() {
    let base = [Records.make(), Records.make("b")]
    var same = base
    same[0].milliseconds = 9
    same[0].machine = "other"
    same[0].counters = [:]
    #expect(ExactGate.judge(pairs(base, same)).isPassed)
    for new in [
      [Records.make(cost: 1_001), Records.make("b")], [Records.make(cost: 999), Records.make("b")],
      [Records.make(plan: "00000000000000ab"), Records.make("b")],
      [Records.make(faults: 1), Records.make("b")], [Records.make()],
      [Records.make(seed: 2), Records.make("b")],
    ] {
      let report = ExactGate.judge(pairs(base, new))
      #expect(!report.isPassed)
      #expect(!report.details.isEmpty)
    }
  }

  @Test("gate 2 sees counters that changed or are gone, and takes new ones")
  func counters() {
    let base = [Records.make()]
    #expect(CounterGate.judge(pairs(base, base)).isPassed)
    #expect(!CounterGate.judge(pairs(base, [Records.make(moves: 6)])).isPassed)
    var gone = base
    gone[0].counters = [:]
    #expect(!CounterGate.judge(pairs(base, gone)).isPassed)
    #expect(CounterGate.judge(pairs(gone, base)).isPassed)
  }

  @Test("budgets in time are not compared exactly")
  func timeBudget() {
    var (base, new) = (Records.make(), Records.make(cost: 7, moves: 9))
    base.key = BenchRecord.Key(instance: "a", seed: 1, budget: .seconds(2))
    new.key = base.key
    #expect(ExactGate.judge(pairs([base], [new])).isPassed)
    #expect(CounterGate.judge(pairs([base], [new])).isPassed)
    #expect(QualityGate(pairs([base], [new])).meanGap < 0)
  }

  @Test("gate 3 lets noise and gains through")
  func quiet() {
    let base = Records.many { _, _ in 1 }
    var random = RandomGenerator(seed: 3)
    let noisy = Records.many { _, _ in 1 + 0.01 * (random.unit() - 0.5) }
    let gate = QualityGate(pairs(base, noisy))
    #expect(gate.isPassed)
    #expect(!gate.losers.isEmpty)
    #expect(gate.families.map(\.family) == ["f", "g", "all"])
    #expect(QualityGate(pairs(base, Records.many { _, _ in 0.99 })).losers.isEmpty)
  }

  @Test("gate 3 finds the family that lost one per cent, and lists its losers first")
  func worse() {
    let base = Records.many { _, _ in 1 }
    var random = RandomGenerator(seed: 4)
    let new = Records.many { family, _ in
      1 + (family == "g" ? 0.01 : 0) + 0.008 * (random.unit() - 0.5)
    }
    let gate = QualityGate(pairs(base, new))
    #expect(!gate.isPassed)
    let guilty = gate.families.filter { $0.isWorse(.standard) }.map(\.family)
    #expect(guilty.contains("g") && !guilty.contains("f"))
    #expect(gate.losers.first?.pair.base.family == "g")
    #expect(zip(gate.losers, gate.losers.dropFirst()).allSatisfy { $0.gap >= $1.gap })
    #expect(gate.report.details.count == gate.losers.count + 3)
  }

  @Test("a sure loss below the floor is let through")
  func floor() {
    let base = Records.many { _, _ in 1 }
    let new = base.map { record in
      var record = record
      record.cost[2] += 1
      return record
    }
    let gate = QualityGate(pairs(base, new))
    #expect(gate.families.allSatisfy { $0.adjusted < 0.01 })
    #expect(gate.isPassed)
  }

  @Test("one client more unserved fails at once, whatever it costs")
  func tiers() {
    let base = Records.many { _, _ in 1 }
    var new = base
    new[7].cost = [0, 1, 1]
    #expect(!QualityGate(pairs(base, new)).isPassed)
    #expect(QualityGate(pairs(new, base)).isPassed)
  }

  @Test("nobody wins by leaving lines out, and nobody with faults")
  func missing() {
    let base = Records.many { _, _ in 1 }
    #expect(!QualityGate(pairs(base, Array(base.dropLast()))).isPassed)
    #expect(!QualityGate(pairs([Records.make()], [Records.make(faults: 2)])).isPassed)
  }
}
