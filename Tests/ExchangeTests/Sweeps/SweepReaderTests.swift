import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Exchange

@Suite struct SweepReaderTests {
  private static let fuel = """
    "design": "grid", "parameters": [
      {"name": "km", "select": "/prices/carKmEur", "use": "scale", "values": [1, 2]}]
    """

  @Test("select, apply and levels change the week as overlays do")
  func ways() throws {
    let fixture = try SweepFixture()
    defer { fixture.remove() }
    #expect(try fixture.week(Self.fuel, .level(1)).prices.carKilometre.inDocumentUnit == 0.7)
    #expect(try fixture.week(Self.fuel, .asIs) == fixture.base.week)
    #expect(try fixture.week(Self.fuel, .level(0)) == fixture.base.week)
    let copies = """
      "design": "grid", "parameters": [{"name": "plus", "values": [0.5, 1],
        "apply": [{"select": "/orders/*", "share": "{value}", "copies": 1}]}]
      """
    let count = fixture.base.week.orders.count
    #expect(try fixture.week(copies, .level(0)).orders.count == count + count / 2)
    #expect(try fixture.week(copies, .level(1)).orders.count == count * 2)
    try fixture.write(
      #"{"schema": "tournee-overlay/1", "name": "x", "merge": {"rules": {"mostStops": 3}}}"#,
      to: "three.json")
    let levels = """
      "design": "grid", "parameters": [{"name": "l", "levels": [{"name": "non"},
        {"name": "oui", "overlays": ["three.json"],
         "apply": [{"select": "/rules/trafficPercent", "set": 120}]}]}]
      """
    let changed = try fixture.week(levels, .level(1))
    #expect(changed.rules.mostStops == 3 && changed.rules.trafficPercent == 120)
    #expect(try fixture.week(levels, .level(0)) == fixture.base.week)
  }

  @Test("overlays hold for every point and for the base; the file's hash covers them")
  func common() throws {
    let fixture = try SweepFixture()
    defer { fixture.remove() }
    func overlay(_ stops: Int) -> String {
      "{\"schema\": \"tournee-overlay/1\", \"name\": \"x\", \"merge\": {\"rules\": {\"mostStops\": \(stops)}}}"
    }
    try fixture.write(overlay(3), to: "three.json")
    let reader = try fixture.reader("\"overlays\": [\"three.json\"],\n" + Self.fuel)
    #expect(try reader.base().week.rules.mostStops == 3)
    let point = SweepPoint(number: 2, settings: [.level(1)])
    #expect(try reader.question(point).week.rules.mostStops == 3)
    try fixture.write(overlay(4), to: "three.json")
    let other = try fixture.reader("\"overlays\": [\"three.json\"],\n" + Self.fuel)
    #expect(reader.sweep.hash != other.sweep.hash)
    let spaced = try fixture.reader("// a comment\n\"overlays\":  [\"three.json\"],\n" + Self.fuel)
    #expect(spaced.sweep.hash == other.sweep.hash)
  }

  @Test("what is not written has its standard; a law stands in place of levels")
  func standards() throws {
    let fixture = try SweepFixture()
    defer { fixture.remove() }
    let sweep = try fixture.reader(
      """
      "design": "random", "samples": 10, "parameters": [
        {"name": "km", "select": "/prices/carKmEur", "law": "uniform", "from": 0.2, "to": 0.5},
        {"name": "d", "decision": true, "select": "/rules/packsPerBox", "values": [2, 3]},
        {"name": "c", "select": "/rules/trafficPercent", "law": "choice", "values": [100, 120]}]
      """
    ).sweep
    #expect(sweep.effort == SweepReader.standardEffort && sweep.baseEffort == 100)
    #expect(sweep.seed == 1 && sweep.searches == 1 && sweep.pointCount == 20)
    #expect(sweep.parameters[0].distribution == .uniform(from: 0.2, to: 0.5))
    #expect(sweep.parameters[1].isDecision && sweep.parameters[1].levels.count == 2)
    #expect(sweep.parameters[2].distribution == .choice(values: [100, 120], weights: [1, 1]))
    #expect(sweep.parameters[2].levels.isEmpty)
  }

  /// Body from the third line, line, field, code.
  static let faults: [(String, Int, String, String)] = [
    (
      parameters(#"{"name": "a", "select": "/prices/carKmEuro", "values": [1]}"#, use: "scale"), 3,
      "/parameters/0/select", "matches-nothing"
    ),
    (
      parameters(#"{"name": "a", "select": "prices", "values": [1]}"#), 3, "/parameters/0/select",
      "wrong-selector"
    ),
    (
      parameters(#"{"name": "a", "select": "/prices/carKmEur", "values": []}"#), 3,
      "/parameters/0/values", "empty-list"
    ),
    (
      parameters(#"{"name": "a", "select": "/prices/carKmEur", "values": [1, 1]}"#), 3,
      "/parameters/0/values/1", "id-twice"
    ),
    (
      parameters(#"{"name": "a", "select": "/prices/carKmEur", "values": ["cher"]}"#, use: "scale"),
      3, "/parameters/0/use", "wrong-type"
    ),
    (
      parameters(#"{"name": "a", "select": "/prices/carKmEur", "values": [-1]}"#), 3,
      "/prices/carKmEur", "out-of-range"
    ),
    (
      parameters(#"{"name": "a", "select": "/prices/carKmEur"}"#), 3, "/parameters/0", "missing-key"
    ),
    (parameters(#"{"name": "a", "values": [1]}"#), 3, "/parameters/0", "parameter-way"),
    (
      parameters(#"{"name": "a", "select": "/date", "levels": [{"name": "x"}]}"#), 3,
      "/parameters/0", "parameter-way"
    ),
    (
      parameters(#"{"name": "a", "levels": [{"name": "x"}], "values": [1]}"#), 3,
      "/parameters/0/values", "parameter-way"
    ),
    (
      parameters(#"{"name": "a", "levels": [{"name": "x"}, {"name": "x"}]}"#), 3,
      "/parameters/0/levels/1", "id-twice"
    ),
    (
      parameters(#"{"name": "a", "levels": [{"name": "x", "overlays": ["rien.json"]}]}"#), 3,
      "/parameters/0/levels/0/overlays/0", "file-missing"
    ),
    (
      parameters(
        #"{"name": "a", "levels": [{"name": "x", "apply": [{"select": "/rien", "remove": true}]}]}"#
      ), 3, "/parameters/0/levels/0/apply/0/select", "matches-nothing"
    ),
    (
      parameters(
        #"{"name": "a", "apply": [{"select": "/prices/carKmEur", "scale": 2}], "values": [1]}"#), 3,
      "/parameters/0/apply", "value-unused"
    ),
    (
      parameters(
        #"{"name": "a", "apply": [{"select": "/prices/carKmEur", "scal": "{value}"}], "values": [1]}"#
      ), 3, "/parameters/0/apply/0/scal", "unknown-key"
    ),
    (
      parameters(
        #"{"name": "a", "select": "/prices/carKmEur", "law": "uniform", "from": 1, "to": 2}"#), 3,
      "/parameters/0/law", "wrong-design"
    ),
    (
      parameters(#"{"name": "a", "select": "/prices/carKmEur", "from": 1, "values": [1]}"#), 3,
      "/parameters/0/from", "parameter-way"
    ),
    (
      parameters(
        #"{"name": "a", "select": "/prices/carKmEur", "values": [1]},"# + "\n"
          + #"{"name": "a", "select": "/date", "values": [1]}"#), 4, "/parameters/1/name",
      "id-twice"
    ),
    (
      parameters(
        #"{"name": "a", "select": "/prices/carKmEur", "values": [1]},"# + "\n"
          + #"{"name": "b", "select": "/prices/carKmEur", "values": [2]}"#), 4,
      "/parameters/1/select", "overlay-collision"
    ),
    (
      parameters(#"{"name": "a", "colour": 1, "select": "/prices/carKmEur", "values": [1]}"#), 3,
      "/parameters/0/colour", "unknown-key"
    ),
    (#""design": "grid", "parameters": []"#, 3, "/parameters", "empty-list"),
    (#""design": "cube", "parameters": [{"name": "a"}]"#, 3, "/design", "wrong-value"),
    (
      #""design": "grid", "samples": 3, "parameters": [{"name": "a", "select": "/prices/carKmEur", "values": [1]}]"#,
      3, "/samples", "wrong-design"
    ),
    (
      #""design": "random", "samples": 0, "parameters": [{"name": "a", "select": "/prices/carKmEur", "values": [1]}]"#,
      3, "/samples", "out-of-range"
    ),
    (
      #""design": "random", "parameters": [{"name": "a", "select": "/prices/carKmEur", "values": [1]}]"#,
      1, "/samples", "wrong-design"
    ),
    (
      #""design": "random", "samples": 3, "parameters": [{"name": "a", "select": "/prices/carKmEur", "law": "uniform", "from": 2, "to": 1}]"#,
      3, "/parameters/0/to", "wrong-law"
    ),
    (
      #""design": "random", "samples": 3, "parameters": [{"name": "a", "decision": true, "select": "/prices/carKmEur", "law": "uniform", "from": 1, "to": 2}]"#,
      3, "/parameters/0/law", "wrong-design"
    ),
    (
      #""design": "random", "samples": 3, "parameters": [{"name": "a", "select": "/prices/carKmEur", "law": "uniform", "from": -2, "to": 1}]"#,
      3, "/prices/carKmEur", "out-of-range"
    ),
    (
      #""design": "grid", "overlays": ["rien.json"], "parameters": [{"name": "a", "select": "/prices/carKmEur", "values": [1]}]"#,
      3, "/overlays/0", "file-missing"
    ),
    (
      #""design": "grid", "seed": -1, "parameters": [{"name": "a", "select": "/prices/carKmEur", "values": [1]}]"#,
      3, "/seed", "out-of-range"
    ),
  ]

  private static func parameters(_ list: String, use: String? = nil) -> String {
    let list =
      use.map { list.replacing(", \"values\"", with: ", \"use\": \"\($0)\", \"values\"") }
      ?? list
    return "\"design\": \"grid\", \"parameters\": [" + list + "]"
  }

  @Test("one finding with line and pointer", arguments: faults)
  func fault(body: String, line: Int, field: String, code: String) throws {
    let fixture = try SweepFixture()
    defer { fixture.remove() }
    let found = try #require(fixture.refusal(body))
    #expect(found.code == code, "\(found)")
    #expect(found.field.hasPrefix(field), "\(found)")
    #expect(found.line == line, "\(found)")
    #expect(found.file.hasSuffix("sweep.json"), "\(found)")
    #expect(!found.message.french.isEmpty && !found.message.english.isEmpty)
  }

  @Test("a family, a file that is no overlay, another document")
  func otherFiles() throws {
    let fixture = try SweepFixture()
    defer { fixture.remove() }
    try fixture.write(
      #"{"schema": "tournee-overlay/1", "name": "x", "each": "/relays/*"}"#, to: "each.json")
    let family = fixture.refusal("\"overlays\": [\"each.json\"],\n" + Self.fuel)
    #expect(family?.code == "family" && family?.field == "/overlays/0")
    try fixture.write("{}", to: "each.json")
    #expect(
      fixture.refusal("\"overlays\": [\"each.json\"],\n" + Self.fuel)?.code == "wrong-document")
    for text in ["", "{", "[]", "{}", "{\"schema\": \"tournee-week/1\"}", "null"] {
      try fixture.write(text, to: "bad.json")
      #expect(throws: Refusal.self) {
        try SweepReader(fixture.path("bad.json"), of: fixture.base) { _ in [] }
      }
    }
  }

  @Test("what only a combination does wrong names its point")
  func combination() throws {
    let fixture = try SweepFixture()
    defer { fixture.remove() }
    let reader = try fixture.reader(
      """
      "design": "grid", "parameters": [
        {"name": "a", "select": "/volunteers/*/freeFrom", "use": "shift", "values": [0, 240]},
        {"name": "b", "select": "/volunteers/*/freeTo", "use": "shift", "values": [0, -240]}]
      """)
    do {
      _ = try reader.question(SweepPoint(number: 4, settings: [.level(1), .level(1)]))
      Issue.record("a volunteer is free until before they are free")
    } catch {
      #expect(error.findings.first?.message.english.hasPrefix("point 4: ") == true)
    }
  }

  @Test("the shipped sweeps are read, and every level of theirs can be planned")
  func shipped() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Scenarios")
    var counts: [String: Int] = [:]
    for (scenario, name) in [
      ("tiny", "petit"), ("villegailhenc", "mille-semaines"), ("villegailhenc", "au-hasard"),
      ("villegailhenc", "une-a-la-fois"),
    ] {
      let week = try WeekReader.read(root.appendingPathComponent(scenario).path)
      let file = root.appendingPathComponent("\(scenario)/sweeps/\(name).json").path
      let reader = try SweepReader(file, of: week) { _ in [] }
      counts[name] = reader.sweep.pointCount
      #expect(!reader.sweep.why.isEmpty)
    }
    #expect(
      counts == ["petit": 12, "mille-semaines": 1_000, "au-hasard": 100, "une-a-la-fois": 19])
  }
}
