import Testing

@testable import RegressionBench

@Suite struct AcceptanceTests {
  private let base = Records.many { _, _ in 1 }
  private let worse = Records.many { _, _ in 1.02 }

  @Test("a first baseline, an equal one and a better one are taken")
  func taken() {
    #expect(Acceptance(worse, over: nil, because: nil).records == worse)
    #expect(Acceptance(base, over: base, because: nil).records == base)
    #expect(Acceptance(base, over: worse, because: nil).records == base)
  }

  @Test("a worse one needs a reason, which is kept with the lines that changed")
  func reasons() throws {
    #expect(Acceptance(worse, over: base, because: nil).records == nil)
    #expect(Acceptance(worse, over: base, because: nil).refusal != nil)
    var mixed = worse
    mixed[0] = base[0]
    let taken = try #require(Acceptance(mixed, over: base, because: "simpler").records)
    #expect(taken[0].because == nil)
    #expect(taken.dropFirst().allSatisfy { $0.because == "simpler" })
    // The reason stays while the line does.
    let again = try #require(Acceptance(mixed, over: taken, because: nil).records)
    #expect(again == taken)
  }

  @Test("what the literature knows stays out of baselines, and the gap to it is told all the same")
  func bestKnown() throws {
    var new = base
    for place in new.indices { new[place].bestKnown = 5_000 }
    let acceptance = Acceptance(new, over: nil, because: nil)
    let taken = try #require(acceptance.records)
    #expect(taken == base)
    let quality = QualityGate(RecordPairs(base: taken, new: new))
    #expect(quality.families.allSatisfy { $0.gapToBest != nil })
    #expect(quality.families.allSatisfy { $0.gapToBest == $0.gapToBestBefore })
  }

  @Test("lines that changed or are new are counted")
  func changes() {
    #expect(Acceptance(base, over: nil, because: nil).changedCount == base.count)
    #expect(Acceptance(base, over: base, because: nil).changedCount == 0)
    var mixed = base
    mixed[3].cost[2] -= 1
    mixed[5].counters["moves"] = 6
    #expect(Acceptance(mixed, over: base, because: nil).changedCount == 1)
    #expect(Acceptance(base, over: Array(base.dropLast(2)), because: nil).changedCount == 2)
  }

  @Test("planted faults and broken rules are never taken")
  func refused() {
    let planted = [Records.make(handicap: "work:500")]
    let broken = [Records.make(faults: 1)]
    for new in [planted, broken] {
      #expect(Acceptance(new, over: nil, because: "yes").records == nil)
    }
  }
}
