import Foundation
import PlanningModel
import TestSupport
import Testing

@testable import Exchange

@Suite struct SchemaTests {
  private func published(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appendingPathComponent("Scenarios/schemas/" + name), encoding: .utf8)
  }

  private func differences(_ text: String, _ schema: String, _ definition: String? = nil) throws
    -> [String]
  {
    let node = try JSONParser.parse(Data(text.utf8))
    return JSONSchema.findings(in: node, against: schema, definition: definition, file: "x")
      .map { $0.sentence(.en) }
  }

  @Test("the published schemas are those that the reader uses")
  func published() throws {
    #expect(try published("plan.schema.json") == PlanFile.schemaText)
    #expect(try published("week.schema.json") == WeekDocument.schemaText)
    #expect(try published("cold.schema.json") == ColdCaseReader.schemaText)
    #expect(try published("load.schema.json") == TruckLoadReader.schemaText)
    #expect(try published("overlay.schema.json") == OverlayReader.schemaText)
    #expect(try published("what-if.schema.json") == WhatIfFile.schemaText)
    #expect(try published("sweep.schema.json") == SweepReader.schemaText)
  }

  @Test("the README of the weeks lists every rule")
  func rulesAreListed() throws {
    let readme = try published("../README.md")
    let schema = try JSONParser.parse(Data(WeekDocument.schemaText.utf8))
    let rules = schema["$defs"]?["rules"]?["properties"]?.members
    let names = try #require(rules).map(\.key)
    #expect(names.contains("relayCrates"))
    #expect(names.filter { !readme.contains("`\($0)`") } == [])
  }

  @Test("every object of the schemas is closed, and every reference leads somewhere")
  func closed() throws {
    for text in [
      PlanFile.schemaText, WeekDocument.schemaText, ColdCaseReader.schemaText,
      OverlayReader.schemaText, WhatIfFile.schemaText, SweepReader.schemaText,
      NoiseFile.schemaText, SimulationFile.schemaText,
    ] {
      let root = try JSONParser.parse(Data(text.utf8))
      var open: [String] = []
      var lost: [String] = []
      func walk(_ node: JSONNode, _ path: String) {
        if node["type"]?.text == "object", node["additionalProperties"] == nil { open.append(path) }
        if let name = node["$ref"]?.text?.split(separator: "/").last,
          root["$defs"]?[String(name)] == nil
        {
          lost.append(path)
        }
        for member in node.members { walk(member.node, path + "/" + member.key) }
        for element in node.elements ?? [] { walk(element, path) }
      }
      walk(root, "")
      #expect(open == [])
      #expect(lost == [])
    }
  }

  @Test("sample plans and random weeks keep their schemas")
  func samples() throws {
    #expect(try differences(PlanFile.text(.sample), PlanFile.schemaText) == [])
    #expect(try differences(PlanFile.text(.bare), PlanFile.schemaText) == [])
    for seed in UInt64(1)...10 {
      let text = WeekDocument.text(Week.random(seed: seed))
      #expect(try differences(text, WeekDocument.schemaText) == [])
    }
  }

  @Test("the schema knows every key of the model", arguments: ["crateType", "temperatureClass"])
  func names(definition: String) throws {
    let root = try JSONParser.parse(Data(WeekDocument.schemaText.utf8))
    let listed = root["$defs"]?[definition]?["enum"]?.elements?.compactMap(\.text) ?? []
    let known =
      definition == "crateType"
      ? CrateType.all.map(\.id) : TemperatureClass.allCases.map(\.rawValue)
    #expect(listed == known)
  }

  @Test("cars and cool boxes of the schema are those of the model")
  func equipment() throws {
    let root = try JSONParser.parse(Data(WeekDocument.schemaText.utf8))
    let person = root["$defs"]?["volunteer"]?["properties"]
    #expect(person?["carClass"]?["enum"]?.elements?.compactMap(\.text) == CarClass.all.map(\.id))
    #expect(
      person?["coolBoxes"]?["items"]?["enum"]?.elements?.compactMap(\.text)
        == CoolBoxType.all.map(\.id))
  }

  @Test("several faults are all named")
  func several() throws {
    let found = try differences(
      "{\"date\": 3, \"hub\": {\"name\": \"\", \"point\": {\"latitude\": 91, \"x\": 1}}}",
      WeekDocument.schemaText, "settings")
    #expect(found.count == 5, "\(found)")
  }
}
