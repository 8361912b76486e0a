import Foundation
import PlanningModel
import TestSupport
import Testing

@testable import RegressionBench

@Suite struct InstanceFolderTests {
  private static let shipped = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scenarios/instances/bourg-30.vrp")

  /// A folder of one family with the shipped instance, given to `body` and removed.
  private func withFamily(_ known: String, _ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "families-\(UUID().uuidString)")
    let home = folder.appending(path: "small")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.shipped, to: home.appending(path: "bourg-30.vrp"))
    try known.write(to: home.appending(path: "bks.json"), atomically: true, encoding: .utf8)
    try await body(folder.path(percentEncoded: false))
  }

  @Test("a family's instances are read, solved and audited; the gap to the best known is told")
  func solves() async throws {
    let known = """
      {"family": "small", "convention": "round", "instances": {"bourg-30": {"cost": 100}}}
      """
    try await withFamily(known) { folder in
      let suite = try InstanceFolder.suite(folder, seeds: [1])
      #expect(suite.cases.map(\.name) == ["small/bourg-30"])
      let value = try #require(suite.cases.first)
      let short = BenchCase(
        name: value.name, family: value.family, seeds: [1], iterations: 60,
        content: value.content, bestKnown: value.bestKnown)
      let record = try await BenchRunner().record(short, seed: 1)
      #expect(record.faults == 0)
      #expect(record.bestKnown == 100)
      let gate = QualityGate(RecordPairs(base: [record], new: [record]))
      let gap = try #require(gate.families.first?.gapToBest)
      #expect(abs(gap - (Double(record.cost[2]) / 100 - 1)) < 1e-12)
    }
  }

  @Test("assignment problems are read too; where nothing is rounded, others are refused")
  func assignments() async throws {
    let known = """
      {"family": "gap", "convention": "gap", "instances": {"tiny": {"cost": 4}}}
      """
    try await withFamily(known) { folder in
      // Two agents, three jobs: costs, weights, capacities.
      try "2 3\n1 5 5\n5 1 2\n1 1 1\n1 1 1\n2 2\n".write(
        toFile: folder + "/small/tiny.txt", atomically: true, encoding: .utf8)
      let suite = try InstanceFolder.suite(folder, seeds: [1])
      let record = try await BenchRunner().record(try #require(suite.cases.first), seed: 1)
      #expect(record.key.instance == "gap/tiny" && record.bestKnown == 4)
      #expect(record.cost == [0, 0, 4] && record.bound == 4 && record.faults == 0)
    }
    let wrong = known.replacing(#""convention": "gap""#, with: #""convention": "round""#)
    try await withFamily(wrong) { folder in
      try "1 1\n1\n1\n1\n".write(
        toFile: folder + "/small/tiny.txt", atomically: true, encoding: .utf8)
      #expect(throws: Refusal.self) { try InstanceFolder.suite(folder) }
    }
  }

  @Test("every family of the shared folder is in the suite", .enabled(if: SharedInstances.areHere))
  func shared() throws {
    let folder = try #require(SharedInstances.folder)
    let suite = try InstanceFolder.suite(folder.path(percentEncoded: false))
    #expect(suite.name == "standard")
    #expect(Set(suite.cases.map(\.family)) == Set(SharedInstances.families))
    #expect(Set(suite.cases.map(\.name)).count == suite.cases.count)
    #expect(suite.cases.allSatisfy { $0.bestKnown != nil || $0.family == "vrptw-gh-small" })
  }

  @Test(
    "a bks.json that is none, or names what is not there, is refused",
    arguments: [
      "{", "{}", #"{"family": "small", "convention": "round", "instances": {"x": {"cost": 1}}}"#,
    ])
  func refused(known: String) async throws {
    try await withFamily(known) { folder in
      #expect(throws: Refusal.self) { try InstanceFolder.suite(folder) }
    }
  }

  @Test("a folder without families is refused")
  func empty() {
    #expect(throws: Refusal.self) { try InstanceFolder.suite("/nowhere") }
    #expect(throws: Refusal.self) { try InstanceFolder.suite(NSTemporaryDirectory()) }
  }

  private static let faults: [(known: String, code: String, field: String)] = [
    (#"{"family": "x", "convention": "round", "instances": {"a": {"co"#, "json-syntax", ""),
    (#"{"family": "x", "instances": {}}"#, "wrong-value", "convention"),
    (#"{"family": "x", "convention": "rund", "instances": {}}"#, "wrong-value", "convention"),
    (
      #"{"family": "x", "convention": "round", "instances": {"a": {"cost": "1"}}}"#, "wrong-value",
      "instances.a.cost"
    ),
  ]

  @Test("a broken bks.json is refused by the field that is wrong", arguments: faults.indices)
  func broken(index: Int) async throws {
    let fault = Self.faults[index]
    try await withFamily(fault.known) { folder in
      do throws(Refusal) {
        _ = try InstanceFolder.suite(folder)
        Issue.record("\(fault.known) was not refused")
      } catch {
        #expect(error.findings.map(\.code) == [fault.code])
        #expect(error.findings.map(\.field) == [fault.field])
        #expect(error.findings.map(\.file) == [folder + "/small/bks.json"])
      }
    }
  }
}
