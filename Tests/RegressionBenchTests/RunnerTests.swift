import Foundation
import Instances
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

  @Test("weeks count their work, and gate 2 hears when there is more of it")
  func weekCounters() async throws {
    let week = suite.cases[2]
    let record = try await BenchRunner().record(week, seed: 1)
    for name in ["iterations", "accepted", "moves", "splices", "walks", "placings", "judged"] {
      #expect(record.counters[name] ?? 0 > 0, "\(name)")
    }
    #expect(record.counters["solves"] ?? 0 >= 1)
    var more = try await BenchRunner().record(
      BenchCase(
        name: week.name, family: week.family, seeds: [1], iterations: week.iterations + 1,
        content: week.content), seed: 1)
    more.key = record.key
    let report = CounterGate.judge(RecordPairs(base: [record], new: [more]))
    #expect(!report.isPassed)
    #expect(report.details.contains { $0.english.contains("walks") })
  }

  @Test("a planted fault reaches assignment problems too")
  func assignmentHandicap() async throws {
    let value = BenchCase.assignment(.opposed, 5, 40, seeds: [1], iterations: 40_000)
    var runner = BenchRunner()
    let full = try await runner.record(value, seed: 1)
    runner.handicap = .lessWork(500)
    let half = try await runner.record(value, seed: 1)
    #expect(half.counters["iterations"] ?? 0 < full.counters["iterations"] ?? 0)
    runner.handicap = .slower(10)
    #expect(try await runner.record(value, seed: 1).hasSameAnswer(as: full))
  }

  @Test("an assignment problem without an answer leaves every job over")
  func impossible() async throws {
    let value = BenchCase(
      name: "tight", family: "gap", seeds: [1], iterations: 100,
      content: .instance {
        .assignment(
          try AssignmentCase(name: "t", costs: [[1, 1]], weights: [[2, 2]], capacities: [3]))
      })
    let record = try await BenchRunner().record(value, seed: 1)
    #expect(record.cost == [0, 2, 0])
    #expect(record.faults == 0 && record.bound == nil)
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
