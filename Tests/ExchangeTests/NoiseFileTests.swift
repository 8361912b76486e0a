import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Exchange

/// Files of noise, and of what simulations came to.
@Suite struct NoiseFileTests {
  private func read(_ text: String) throws -> NoiseModel {
    let path = NSTemporaryDirectory() + "noise-" + UUID().uuidString + ".json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFolder.write(text, to: path)
    return try NoiseFile.read(path)
  }

  @Test("what is left out is the project's, and what is written is read back")
  func defaults() throws {
    #expect(try read(#"{"schema": "tournee-noise/1"}"#) == NoiseModel())
    var noise = NoiseModel()
    noise.travel.driver = 0.3
    noise.departure.mean = .minutes(12)
    noise.sky.outside = 3
    #expect(try read(NoiseFile.text(noise)) == noise)
    #expect(try read(NoiseFile.text(.none)) == .none)
    let part = try read(
      #"{schema: "tournee-noise/1", travel: {road: 0.4}, lateProducers: {probability: 0.5}}"#)
    #expect(part.travel.road == 0.4 && part.travel.day == NoiseModel().travel.day)
    #expect(part.lateProducers.probability == 0.5)
    #expect(part.lateProducers.mean == NoiseModel().lateProducers.mean)
  }

  @Test(
    "every fault is named with its line and its pointer",
    arguments: [
      ("{}", 1, "", "wrong-document"), ("", 1, "", "json-syntax"),
      ("{\"schema\": \"tournee-week/1\"}", 1, "", "wrong-document"),
      ("{\"schema\": \"tournee-noise/1\",\n\"noShow\": 1.5}", 2, "noShow", "out-of-range"),
      ("{\"schema\": \"tournee-noise/1\",\n\"noShow\": -0.1}", 2, "noShow", "out-of-range"),
      (
        "{\"schema\": \"tournee-noise/1\",\n\n\"travel\": {\"day\": \"x\"}}", 3, "travel.day",
        "wrong-type"
      ),
      (
        "{\"schema\": \"tournee-noise/1\",\n\"travel\": {\"days\": 1}}", 2, "travel.days",
        "unknown-key"
      ),
      (
        "{\"schema\": \"tournee-noise/1\",\n\"weather\": {\n\"outsideK\": 1e9}}", 3,
        "weather.outsideK", "out-of-range"
      ),
      ("{\"schema\": \"tournee-noise/1\", \"travel\": 3}", 1, "travel", "wrong-type"),
      ("{\"schema\": \"tournee-noise/1\", \"travel\": null}", 1, "travel", "wrong-type"),
      (
        "{\"schema\": \"tournee-noise/1\",\n\"toleranceMinutes\": -1}", 2, "toleranceMinutes",
        "out-of-range"
      ),
    ])
  func faults(text: String, line: Int, field: String, code: String) throws {
    do {
      _ = try read(text)
      Issue.record("\(text) was read")
    } catch let refusal as Refusal {
      let first = try #require(refusal.findings.first)
      #expect(first.line == line && first.field == field, "\(first)")
      #expect(code == "json-syntax" || first.code == code, "\(first.code)")
      #expect(!first.message.text(.fr).isEmpty && !first.message.text(.en).isEmpty)
    }
  }

  @Test("the published schemas are those in use")
  func published() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios/schemas")
    for (name, text) in [
      ("noise", NoiseFile.schemaText), ("simulation", SimulationFile.schemaText),
    ] {
      let file = folder.appending(path: name + ".schema.json")
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }

  @Test("the README of the weeks lists every figure with its default")
  func figuresAreListed() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(
      contentsOf: root.appending(path: "Scenarios/README.md"), encoding: .utf8)
    let value = try JSONParser.parse(Data(NoiseFile.text(NoiseModel()).utf8))
    for member in value.members where member.key != "schema" {
      let inner = member.node.members
      let keys = inner.isEmpty ? [member.key] : inner.map { member.key + "." + $0.key }
      let figures = inner.isEmpty ? [member.node] : inner.map(\.node)
      for (key, figure) in zip(keys, figures) {
        let row = readme.split(separator: "\n").first { $0.contains("`\(key)`") }
        let told = try #require(figure.number).formatted(
          .number.locale(Locale(identifier: "fr_FR")))
        #expect(row?.contains(told) == true, "\(key): \(told)")
      }
    }
  }

  @Test("a missing file is refused in one line")
  func missing() {
    #expect(throws: Refusal.self) { try NoiseFile.read("/nowhere/noise.json") }
    #expect(throws: Refusal.self) { try SimulationFile.read("/nowhere/simulation.json") }
  }
}
