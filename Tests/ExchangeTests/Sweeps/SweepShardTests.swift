import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Exchange

/// Files of shards: what a killed process leaves, what a restart skips, what a merge refuses.
@Suite struct SweepShardTests {
  private static func sweep(_ hash: String = "0123456789abcdef") -> Sweep {
    Sweep(
      name: "essai", why: "", hash: hash, design: .grid, samples: nil, seed: 1, effort: 5,
      baseEffort: 5, searches: 1, undeliveredPrice: MicroEuros(100_000_000),
      parameters: [
        SweepParameter(
          name: "a", isDecision: false, levels: (1...6).map { .number(Double($0)) },
          distribution: nil)
      ])
  }

  private static func record(_ point: Int, euros: Int64 = 10) -> SweepRecord {
    let plan = PlanMeasures(
      undelivered: 0, time: .minutes(61), weighed: Seconds(4_001), longest: .zero, spread: .zero,
      margin: 0.7, spare: nil, distance: Meters(12_345), spent: .zero,
      total: MicroEuros(euros * 1_000_003), drivers: 1)
    return SweepRecord(
      point: point, values: [.number(Double(point))], week: "0123456789abcdef", status: .feasible,
      measures: WhatIfMeasures(plan: plan, breaches: 0, gini: 0.1), unsound: [])
  }

  private static func header(
    _ shard: Int = 1, of shards: Int = 1,
    _ change: (inout SweepIdentity) -> Void = { _ in }
  ) -> SweepHeader {
    let week = WeekPlan.WeekReference(id: "s", hash: "0123456789abcdef", date: "2026-06-11")
    var identity = SweepIdentity(
      week: week, hub: "Local", language: .fr, sweep: sweep(), base: record(0))
    identity.base.values = []
    change(&identity)
    return SweepHeader(shard: shard, of: shards, identity)
  }

  private func folder() throws -> URL {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("tournee-shard-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  /// A shard's file with these points.
  private func shard(
    _ name: String, in folder: URL, _ header: SweepHeader, _ records: [SweepRecord]
  ) throws -> SweepShard {
    let path = folder.appendingPathComponent(name).path
    let log = try SweepLog(path, header)
    for record in records { try log.append(record) }
    return try #require(try SweepShard.read(path))
  }

  @Test("what is written is read back, digit for digit")
  func roundTrip() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let records = [Self.record(3), Self.record(1)]
    let shard = try shard("a", in: folder, Self.header(), records)
    #expect(shard.records == records && shard.header == Self.header())
  }

  @Test("wherever a line is torn, the whole lines before it stay and the rest is done again")
  func torn() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let whole = try shard("a", in: folder, Self.header(), [Self.record(1), Self.record(2)])
    let data = try Data(contentsOf: URL(fileURLWithPath: whole.file))
    let path = folder.appendingPathComponent("torn").path
    for length in stride(from: 0, through: data.count, by: 7) {
      try data.prefix(length).write(to: URL(fileURLWithPath: path))
      let lines = data.prefix(length).count { $0 == 0x0A }
      #expect(try SweepShard.read(path)?.records.count ?? -1 == lines - 1)
      let log = try SweepLog(path, Self.header())
      #expect(log.finished.map(\.point) == Array([1, 2].prefix(max(0, lines - 1))))
      for point in [1, 2].dropFirst(log.finished.count) { try log.append(Self.record(point)) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == data, "torn at \(length)")
    }
  }

  @Test("one process writes a file; another sweep's file is left alone")
  func guarded() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("a").path
    let log = try SweepLog(path, Self.header())
    #expect(throws: Refusal.self) { try SweepLog(path, Self.header()) }
    try log.append(Self.record(1))
    let other = folder.appendingPathComponent("b").path
    _ = try SweepLog(other, Self.header())
    let before = try Data(contentsOf: URL(fileURLWithPath: other))
    let refused = #expect(throws: Refusal.self) {
      try SweepLog(other, Self.header(1, of: 1) { $0.version = "9" })
    }
    #expect(refused?.findings.first?.code == "shard-of-another-sweep")
    #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == before)
  }

  @Test(
    "a line that is no point, in the middle or at the end, is named",
    arguments: [
      "{}", "x", "[]", "{\"point\":1}", "null", "", "{\"point\":99999999999999999999}",
    ])
  func damaged(line: String) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let good = try shard("a", in: folder, Self.header(), [Self.record(1)])
    var data = try Data(contentsOf: URL(fileURLWithPath: good.file))
    data.append(Data((line + "\n").utf8))
    let path = folder.appendingPathComponent("b").path
    try data.write(to: URL(fileURLWithPath: path))
    let refused = #expect(throws: Refusal.self) { try SweepShard.read(path) }
    #expect(refused?.findings.first?.line == 3)
    try Data((line + "\n").utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: Refusal.self) { try SweepShard.read(path) }
  }

  @Test("points beyond the design, and designs without points, are no crash")
  func beyond() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, header, point) in [
      ("a", Self.header(), 7), ("b", Self.header(), 0), ("c", Self.header(), -3),
      ("d", Self.header(1, of: 1) { $0.sweep.parameters[0].levels = [] }, 1),
      ("e", Self.header(0, of: 0), 1),
    ] {
      let path = folder.appendingPathComponent(name).path
      let data = SweepShard.line(header) + SweepShard.line(Self.record(point))
      try data.write(to: URL(fileURLWithPath: path))
      #expect(throws: Refusal.self, "\(name)") { try SweepShard.read(path) }
    }
  }

  @Test("shards come together in any order; what is missing is named with its shard")
  func merges() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let odd = try shard("a", in: folder, Self.header(1, of: 2), [5, 1, 3].map { Self.record($0) })
    let even = try shard("b", in: folder, Self.header(2, of: 2), [2, 4, 6].map { Self.record($0) })
    let results = try SweepMerge.results([even, odd], isPartial: false)
    #expect(results.points.map(\.point) == [1, 2, 3, 4, 5, 6])
    #expect(try SweepMerge.results([odd, even, odd], isPartial: false) == results)
    let refused = #expect(throws: Refusal.self) {
      try SweepMerge.results([odd], isPartial: false)
    }
    let said = refused?.findings.first?.message.english ?? ""
    #expect(said.contains("3 of 6 points are missing (2, 4, 6), of shards 2/2"))
    let partial = try SweepMerge.results([odd], isPartial: true)
    #expect(partial.missing == [2, 4, 6] && partial.points.count == 3)
    #expect(throws: Refusal.self) { try SweepMerge.results([], isPartial: true) }
  }

  @Test("shards of another version, week, sweep or base are refused")
  func foreign() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let one = try shard("a", in: folder, Self.header(1, of: 2), [Self.record(1)])
    let changes: [(String, (inout SweepIdentity) -> Void)] = [
      ("/identity/version", { $0.version = "9.9" }),
      ("/identity/week/hash", { $0.week.hash = "ffffffffffffffff" }),
      ("/identity/sweep/hash", { $0.sweep = Self.sweep("ffffffffffffffff") }),
      ("/identity/sweep/hash", { $0.sweep.effort = 6 }),
      ("/identity/base", { $0.base.measures.gini = 0.2 }),
    ]
    for (place, change) in changes.enumerated() {
      let two = try shard(
        "b\(place)", in: folder, Self.header(2, of: 2, change.1), [Self.record(2)])
      let refused = #expect(throws: Refusal.self) {
        try SweepMerge.results([one, two], isPartial: true)
      }
      #expect(refused?.findings.first?.field == change.0)
      #expect(refused?.findings.first?.file == two.file)
    }
  }

  @Test("one point with two results is refused by name")
  func contradiction() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let one = try shard("a", in: folder, Self.header(1, of: 2), [Self.record(1)])
    let two = try shard("b", in: folder, Self.header(2, of: 2), [Self.record(1, euros: 11)])
    let refused = #expect(throws: Refusal.self) {
      try SweepMerge.results([one, two], isPartial: true)
    }
    #expect(refused?.findings.first?.code == "point-twice")
    #expect(refused?.findings.first?.message.english.contains(one.file) == true)
  }
}
