import Foundation
import PlanningModel
import Routing
import Testing

@testable import RegressionBench

@Suite struct RunnerTests {
  private let suite = BenchSuite(
    name: "test",
    cases: [
      .uchoa(25, .central, .mixed, .largeWide, 5, seeds: [1, 2], iterations: 150),
      .solomon(25, .random, wide: false, seeds: [1], iterations: 150),
      .week(relays: 4, seeds: [1], effort: 2),
    ])

  @Test("a suite gives the same records again, also two at a time, without faults")
  func deterministic() async throws {
    var runner = BenchRunner()
    let once = try await runner.run(suite)
    runner.jobs = 2
    let twice = try await runner.run(suite)
    let files = RecordPairs(base: once, new: twice)
    #expect(files.pairs.count == 4 && files.missing.isEmpty && files.extra.isEmpty)
    #expect(ExactGate.judge(files).isPassed)
    #expect(CounterGate.judge(files).isPassed)
    #expect(once.allSatisfy { $0.faults == 0 && $0.milliseconds != nil })
    #expect(twice.allSatisfy { $0.milliseconds == nil })
    #expect(once.map(\.key.instance) == twice.map(\.key.instance))
  }

  @Test("planted faults do what they say, and are written down")
  func handicaps() async throws {
    var runner = BenchRunner()
    let value = suite.cases[0]
    let full = try await runner.record(value, seed: 1)
    runner.handicap = .lessWork(500)
    let half = try await runner.record(value, seed: 1)
    #expect(half.counters["iterations"] == 75)
    #expect(half.key == full.key)
    #expect(half.handicap == "work:500")
    runner.handicap = .slower(10)
    let slower = try await runner.record(value, seed: 1)
    #expect(slower.hasSameAnswer(as: full))
    #expect(slower.counters == full.counters)
  }

  @Test("faults are read as they are written", arguments: ["work:1", "work:1000", "slower:0"])
  func handicapText(text: String) {
    #expect(Handicap(text)?.text == text)
  }

  @Test(
    "other words are no faults",
    arguments: ["", "work", "work:", "work:0", "work:1001", "slower:-1", "slower:1:2", "late:3"])
  func wrongHandicap(text: String) {
    #expect(Handicap(text) == nil)
  }

  @Test("the selftest of the exact gates is right")
  func selfTest() async throws {
    let checks = try await SelfTest(binary: .init(filePath: "/bin/false")).run([.exact, .counters])
    #expect(checks.map(\.name) == ["exact-quiet", "exact-planted", "counters-planted"])
    for check in checks { #expect(check.isRight, "\(check.found.english)") }
  }

  @Test("a program that is none of ours is named, not believed")
  func notOurs() {
    let session = Interleaving(
      base: .init(filePath: "/bin/true"), other: .init(filePath: "/bin/true"))
    #expect(throws: BenchFault.self) { try session.measure() }
  }
}
