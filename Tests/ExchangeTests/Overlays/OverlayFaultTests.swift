import Foundation
import PlanningModel
import Testing

@testable import Exchange

@Suite struct OverlayFaultTests {
  /// Body, line, field, code.
  static let faults: [(String, Int, String, String)] = [
    (
      #""apply": [{"select": "/relays/nulle-part/name", "set": "x"}],"#, 3, "/apply/0/select",
      "matches-nothing"
    ),
    (
      #""apply": [{"select": "/relays/saissac", "set": {}}],"#, 3, "/apply/0/select",
      "matches-nothing"
    ),
    (
      #""apply": [{"select": "/relays/*", "where": ["name=X"], "remove": true}],"#, 3,
      "/apply/0/select", "matches-nothing"
    ),
    (
      #""apply": [{"select": "/relays/*", "expect": 3, "remove": true}],"#, 3, "/apply/0/expect",
      "matches-differ"
    ),
    (#""apply": [{"select": "relays", "remove": true}],"#, 3, "/apply/0/select", "wrong-selector"),
    (
      #""apply": [{"select": "/relays/*", "where": ["name"], "remove": true}],"#, 3,
      "/apply/0/where/0", "wrong-condition"
    ),
    (#""apply": [{"select": "/relays/*"}],"#, 3, "/apply/0", "rule-actions"),
    (
      #""apply": [{"select": "/prices/carKmEur", "set": 1, "scale": 2}],"#, 3, "/apply/0",
      "rule-actions"
    ),
    (
      #""apply": [{"select": "/prices/carKmEur", "set": 1, "with": {}}],"#, 3, "/apply/0/with",
      "rule-actions"
    ),
    (#""apply": [{"select": "/relays/*/name", "scale": 2}],"#, 3, "/apply/0/scale", "wrong-kind"),
    (
      #""apply": [{"select": "/relays/*/open/0/from", "scale": 2}],"#, 3, "/apply/0/scale",
      "wrong-kind"
    ),
    (
      #""apply": [{"select": "/relays/*/open/0/from", "shift": 600}],"#, 3, "/apply/0/shift",
      "out-of-range"
    ),
    (#""apply": [{"select": "/relays/aragon/name", "add": 1}],"#, 3, "/apply/0/add", "wrong-kind"),
    (
      #""apply": [{"select": "/relays", "add": {"aragon": {}}}],"#, 3, "/apply/0/add/aragon",
      "id-twice"
    ),
    (
      #""apply": [{"select": "/prices/carKmEur", "copies": 1}],"#, 3, "/apply/0/copies",
      "wrong-kind"
    ),
    (
      #""apply": [{"for": "/relays/*", "select": "/locks", "add": "{colour}"}],"#, 3, "/apply/0",
      "unknown-field"
    ),
    (#""each": "/nobody/*","#, 3, "/each", "matches-nothing"),
    (#""each": "/relays/*", "why": "{colour}","#, 3, "/each", "unknown-field"),
    (
      #""patch": [{"op": "test", "path": "/date", "value": "2020-01-01"}],"#, 3, "/patch/0/value",
      "test-failed"
    ),
    (#""patch": [{"op": "remove", "path": "/nothing"}],"#, 3, "/patch/0/path", "nothing-there"),
    (#""patch": [{"op": "sub", "path": "/date"}],"#, 3, "/patch/0/op", "wrong-value"),
    (#""merge": {"prices": {"carKmEuro": 1}},"#, 3, "/prices/carKmEuro", "unknown-key"),
    (#""merge": {"prices": {"carKmEur": "cher"}},"#, 3, "/prices/carKmEur", "wrong-type"),
    (#""merge": {"hub": null},"#, 0, "/hub", "missing-key"),
    (#""merge": [],"#, 3, "/merge", "wrong-type"),
    (#""appply": [],"#, 3, "/appply", "unknown-key"),
    (#""freedom": "some","#, 3, "/freedom", "wrong-value"),
    (
      #""apply": [{"select": "/volunteers/alice", "remove": true}],"#, 0,
      "/relays/aragon/usualVolunteer", "volunteer-unknown"
    ),
    (
      #""apply": [{"select": "/volunteers/*/mostMinutes", "set": 0}],"#, 3,
      "/volunteers/alice/mostMinutes", "minutes-missing"
    ),
    (
      #""draw": [{"select": "/date", "law": "uniform", "from": 0, "to": 1}],"#, 3, "/draw/0/select",
      "wrong-kind"
    ),
    (
      #""draw": [{"select": "/prices/carKmEur", "law": "uniform", "from": 1, "to": 0}],"#, 3,
      "/draw/0/to", "wrong-law"
    ),
    (
      #""draw": [{"select": "/prices/carKmEur", "law": "uniform", "from": 1}],"#, 3, "/draw/0/to",
      "wrong-law"
    ),
    (
      #""draw": [{"select": "/prices/carKmEur", "law": "uniform", "from": 1, "to": 2, "sigma": 1}],"#,
      3, "/draw/0/sigma", "wrong-law"
    ),
    (
      #""draw": [{"select": "/prices/carKmEur", "law": "choice", "values": [1], "weights": [0]}],"#,
      3, "/draw/0/weights", "wrong-law"
    ),
  ]

  @Test(
    "every fault is one line with the overlay's file, its line, a pointer and a remedy",
    arguments: faults)
  func fault(body: String, line: Int, field: String, code: String) throws {
    let fixture = try OverlayFixture()
    defer { fixture.remove() }
    let finding = try #require(fixture.refusal(body), "\(body)")
    #expect(finding.file.hasSuffix("/1.json"))
    #expect(finding.line ?? 0 == line)
    #expect(finding.field == field)
    #expect(finding.code == code)
    #expect(!finding.message.french.isEmpty && !finding.message.english.isEmpty)
  }

  /// Bodies of two overlays, the pointer they meet at.
  static let collisions = [
    (
      #""merge": {"prices": {"carKmEur": 1}},"#, #""merge": {"prices": {"carKmEur": 1}},"#,
      "/merge/prices/carKmEur"
    ),
    (
      #""merge": {"prices": {"carKmEur": 1}},"#, #""apply": [{"select": "/prices", "set": {}}],"#,
      "/apply/0/select"
    ),
    (
      #""apply": [{"select": "/prices", "set": {"carKmEur": 1}}],"#,
      #""apply": [{"select": "/prices/carKmEur", "scale": 2}],"#, "/apply/0/select"
    ),
    (
      #""merge": {"rules": {"bagKg": 3}},"#,
      #""patch": [{"op": "replace", "path": "/rules/bagKg", "value": 4}],"#, "/patch/0/path"
    ),
    (
      #""patch": [{"op": "add", "path": "/rules/bagKg", "value": 4}],"#,
      #""patch": [{"op": "remove", "path": "/rules/bagKg"}],"#, "/patch/0/path"
    ),
    (
      #""patch": [{"op": "remove", "path": "/hub/phone"}],"#,
      #""apply": [{"select": "/hub/phone", "set": "1"}],"#, "/apply/0/select"
    ),
    (
      #""patch": [{"op": "remove", "path": "/hub/phone"}],"#, #""merge": {"hub": {"phone": "1"}},"#,
      "/merge/hub/phone"
    ),
  ]

  @Test(
    "two overlays that write one place are refused, unless the later says `over`",
    arguments: collisions)
  func collision(first: String, second: String, field: String) throws {
    let fixture = try OverlayFixture()
    defer { fixture.remove() }
    let finding = try #require(fixture.refusal(first, second))
    #expect(finding.code == "overlay-collision")
    #expect(finding.file.hasSuffix("/2.json"))
    #expect(finding.line == 3)
    #expect(finding.field == field)
    #expect(finding.message.french.contains("/1.json"))
    _ = try fixture.week(first, #""over": true, "# + second)
  }

  @Test("what two overlays add to one list does not collide")
  func lists() throws {
    let fixture = try OverlayFixture()
    defer { fixture.remove() }
    let week = try fixture.week(
      #""apply": [{"select": "/locks", "add": {"rule": "drives", "volunteer": "alice"}}],"#,
      #""patch": [{"op": "add", "path": "/locks/0", "value": {"rule": "drives", "volunteer": "bruno"}}],"#
    )
    #expect(week.locks.map(\.volunteer) == ["bruno", "alice"])
  }

  @Test(
    "files that are no overlay are refused",
    arguments: [
      "", "{}", "[1]", "{", "{schema: 'tournee-week/1'}", "{schema: 'tournee-overlay/1'}",
      "{schema: 'tournee-overlay/2', name: 'x'}",
    ])
  func notOverlays(text: String) throws {
    let fixture = try OverlayFixture()
    defer { fixture.remove() }
    try text.write(toFile: fixture.folder + "/x.json", atomically: true, encoding: .utf8)
    let reader = try OverlayReader(of: fixture.base, estimates: { _ in [] })
    let error = #expect(throws: Refusal.self) { try reader.cases(fixture.folder + "/x.json") }
    #expect(error?.findings.count == 1)
    #expect(throws: Refusal.self) { try reader.cases(fixture.folder + "/none.json") }
  }
}
