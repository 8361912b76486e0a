import Foundation
import PlanningModel
import Testing

@testable import RegressionBench

@Suite struct BenchFileTests {
  @Test("what is written is read back")
  func roundTrip() throws {
    var timed = Records.make("b", handicap: "work:500", because: "«\u{A0}exprès\u{A0}»\n\"x\"")
    timed.key = BenchRecord.Key(instance: "b", seed: .max, budget: .seconds(0.5))
    (timed.bound, timed.milliseconds, timed.bestKnown) = (990, nil, 980)
    let records = [Records.make(), timed]
    let text = try BenchFile.text(records)
    #expect(text.split(separator: "\n").count == 2)
    #expect(text.contains("\"bound\":null"))
    #expect(try BenchFile.parse(text, file: "x") == records)
  }

  @Test("bad lines are refused by number and field")
  func badLines() throws {
    let good = try Records.make().line()
    let bad: [(String, String)] = [
      ("{", ""), ("[]", ""), ("7", ""), (good + "}", ""),
      (good.replacing("\"seed\":1", with: "\"seed\":-1"), "seed"),
      (good.replacing("\"seed\":1", with: "\"seed\":1.5"), "seed"),
      (good.replacing("\"plan\"", with: "\"plam\""), "plan"),
      (good.replacing("00000000000000aa", with: "xyz"), "plan"),
      (good.replacing("[0,0,1000]", with: "[1000]"), "cost"),
      (good.replacing("[0,0,1000]", with: "[0,0,1e30]"), "cost"),
      (good.replacing("\"iterations\":100,", with: ""), "iterations"),
      (good.replacing("\"iterations\":100", with: "\"iterations\":0"), "iterations"),
      (good.replacing("1.5", with: "-1.5"), "milliseconds"),
      (good.replacing("{\"moves\":5}", with: "[5]"), "counters"),
    ]
    for (line, field) in bad {
      #expect(line != good)
      let refusal = try #require(throws: Refusal.self) {
        try BenchFile.parse(good + "\n\n" + line + "\n", file: "r.jsonl")
      }
      #expect(refusal.findings.count == 1, "\(line)")
      #expect(refusal.findings.first?.line == 3, "\(line)")
      #expect(refusal.findings.first?.field == field, "\(line)")
      #expect(refusal.findings.first?.sentence(.fr).hasPrefix("r.jsonl:3: ") == true)
    }
  }

  @Test("a line twice, an empty file, a missing file and a folder are refused")
  func badFiles() throws {
    let good = try Records.make().line()
    let twice = try #require(throws: Refusal.self) {
      try BenchFile.parse(good + "\n" + good, file: "r")
    }
    #expect(twice.findings.map(\.line) == [2])
    #expect(throws: Refusal.self) { try BenchFile.parse("\n", file: "r") }
    #expect(throws: Refusal.self) { try BenchFile.read("/nowhere/r.jsonl") }
    #expect(throws: Refusal.self) { try BenchFile.read(NSTemporaryDirectory()) }
  }

  @Test("writing replaces the whole file and leaves nothing beside it; a failure leaves the old")
  func atomic() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "deep/quick.jsonl").path(percentEncoded: false)
    try BenchFile.write([Records.make(), Records.make("b")], to: path)
    try BenchFile.write([Records.make("c")], to: path)
    #expect(try BenchFile.read(path) == [Records.make("c")])
    let beside = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "deep").path(percentEncoded: false))
    #expect(beside == ["quick.jsonl"])
    // A folder cannot be written as a file; what is in it stays.
    #expect(throws: Refusal.self) {
      try BenchFile.write(
        [Records.make()], to: folder.appending(path: "deep").path(percentEncoded: false))
    }
    #expect(try BenchFile.read(path) == [Records.make("c")])
  }
}
