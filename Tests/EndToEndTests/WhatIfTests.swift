import Audit
import Exchange
import Foundation
import PlanningModel
import Testing

/// `tournee what-if` as a person runs it, on the week that is solved by hand.
@Suite struct WhatIfTests {
  private static let fuel = """
    // L'essence augmente.
    { schema: "tournee-overlay/1", name: "Carburant +20 %", why: "La pompe.",
      apply: [{ select: "/prices/carKmEur", scale: 1.2 }] }
    """
  private static let each = """
    { schema: "tournee-overlay/1", name: "Sans {name}", each: "/volunteers/*",
      apply: [{ select: "/locks", add: { rule: "rests", volunteer: "{id}" } }] }
    """
  private let week = Program.scenario("tiny")

  private func run(_ words: String...) throws -> Program.Answer {
    try Program.run(
      ["what-if", week] + words + (words.contains("--print") ? [] : ["--effort", "5"]))
  }

  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write(Self.fuel, to: "fuel.json")
    try folder.write(Self.each, to: "each.json")
    return folder
  }

  @Test("one sentence first, then figures; a page, JSON, and plans that pass the audit")
  func single() throws {
    let folder = try folder()
    let out = folder.path("out")
    let answer = try run(folder.path("fuel.json"), "--out", out, "--prove")
    #expect(answer.code == 0)
    let lines = answer.output.split(separator: "\n")
    #expect(
      lines.first
        == "Carburant +20 %\u{A0}: tout est livré, 7,00\u{A0}€ de plus\u{202F}; la différence est certaine."
    )
    #expect(answer.output.contains("Coût compté"))
    let report = try WhatIfFile.read(out + "/what-if.json")
    #expect(report.entries.map(\.sentence) == [String(lines.first ?? "")])
    #expect(answer.output.contains(report.base.week.hash))
    #expect(answer.output.contains(report.entries[0].changed.week.hash))
    let page = try folder.text("out/what-if.html")
    #expect(page.contains("<svg") && page.contains("la différence est certaine"))
    for side in [report.base, report.entries[0].changed] {
      let place = URL(filePath: out).appending(path: side.plan).deletingLastPathComponent().path(
        percentEncoded: false)
      let verified = try Program.run("verify", place + "/week.json", place + "/plan.json")
      #expect(verified.code == 0, "\(verified.output)")
    }
  }

  @Test("same bytes on one thread or two, in both languages the same figures")
  func deterministic() throws {
    let folder = try folder()
    for (out, words) in [("a", ["--threads", "1"]), ("b", ["--threads", "2"])] {
      let answer = try Program.run(
        ["what-if", week, folder.path("each.json"), "--effort", "5", "--out", folder.path(out)]
          + words)
      #expect(answer.code == 0)
    }
    for file in ["what-if.json", "what-if.html"] {
      #expect(try folder.text("a/" + file) == folder.text("b/" + file))
    }
    let english = try run(
      folder.path("each.json"), "--out", folder.path("en"), "--lang", "en", "--json")
    #expect(english.code == 0)
    let (a, b) = (
      try WhatIfFile.read(folder.path("a/what-if.json")),
      try WhatIfFile.read(folder.path("en/what-if.json"))
    )
    #expect(a.entries.map(\.changed.measures) == b.entries.map(\.changed.measures))
    #expect(a.ranked.map(\.member) == ["bruno", "alice"])
    #expect(b.entries[0].sentence.hasPrefix("Sans Alice Rouquet: 2\u{A0}baskets left behind"))
    #expect(english.output.contains("\"tournee-what-if/1\""))
  }

  @Test("--print writes the changed week, which is a week; its hash is told")
  func prints() throws {
    let folder = try folder()
    let answer = try run(folder.path("each.json"), "--only", "bruno", "--print")
    #expect(answer.code == 0)
    try folder.write(answer.output, to: "week.json")
    let reading = try WeekReader.read(folder.path("week.json"))
    #expect(reading.week.locks == [Lock(.rests, volunteer: "bruno")])
    #expect(answer.errors.contains(reading.week.fingerprint))
    #expect(try run(folder.path("each.json"), "--print").code == 2)
    #expect(try run(folder.path("each.json"), "--only", "zoe", "--print").code == 2)
  }

  @Test("A+B composes, A B are two questions")
  func composes() throws {
    let folder = try folder()
    let (fuel, each) = (folder.path("fuel.json"), folder.path("each.json"))
    #expect(try run(fuel + "+" + each, "--out", folder.path("x")).code == 0)
    let composed = try WhatIfFile.read(folder.path("x/what-if.json"))
    #expect(
      composed.entries.map(\.name) == [
        "Carburant +20 % + Sans Alice Rouquet", "Carburant +20 % + Sans Bruno Salles",
      ])
    #expect(try run(fuel, each, "--out", folder.path("x")).code == 0)
    #expect(try WhatIfFile.read(folder.path("x/what-if.json")).entries.count == 3)
  }

  @Test("--base takes the plan that people know, of this week and no other")
  func base() throws {
    let folder = try folder()
    let plan = Program.scenario("tiny/expected/plan.json")
    let fuel = folder.path("fuel.json")
    let answer = try run(fuel, "--base", plan, "--out", folder.path("x"))
    #expect(answer.code == 0)
    let told = try PlanFile.read(folder.path("x/base/plan.json"))
    #expect(try told == PlanFile.read(plan))
    let other = try run(
      fuel, "--base", Program.scenario("heat/expected/plan.json"), "--out", folder.path("y"))
    expectRefusal(other, "week.hash")
    #expect(!FileManager.default.fileExists(atPath: folder.path("y")))
  }

  /// Overlay, what the line says.
  static let faults = [
    ("", "x.json"), ("{", "x.json"), ("[]", "/schema"), ("{ schema: 'tournee-plan/1' }", "/schema"),
    (
      overlay("apply: [{ select: '/relays/nulle-part', remove: true }]"),
      "x.json:1: /apply/0/select"
    ),
    (
      overlay("patch: [{ op: 'test', path: '/date', value: 'demain' }]"), "x.json:1: /patch/0/value"
    ),
    (overlay("merge: { prices: { carKmEuro: 1 } }"), "x.json:1: /prices/carKmEuro"),
    (overlay("merge: { prices: { carKmEur: 'cher' } }"), "x.json:1: /prices/carKmEur"),
    (overlay("colour: 1"), "x.json:1: /colour"),
    (overlay("apply: [{ select: '/orders/*', set: 1 }]"), "x.json:1: /orders/"),
    (overlay("each: '/nobody/*'"), "x.json:1: /each"),
    (
      overlay("draw: [{ select: '/prices/carKmEur', law: 'normal', mean: 1 }]"), "/draw/0/deviation"
    ),
    (overlay("apply: [{ select: '/volunteers/*/freeTo', shift: 999 }]"), "/apply/0/shift"),
  ]
  private static func overlay(_ body: String) -> String {
    "{ schema: 'tournee-overlay/1', name: 'x', \(body) }"
  }

  @Test(
    "a bad overlay is one line with file, line and pointer; nothing is written",
    arguments: faults)
  func refused(text: String, says: String) throws {
    let folder = try folder()
    try folder.write(text, to: "x.json")
    for words in [["--out", folder.path("out")], ["--print"]] {
      let answer = try Program.run(["what-if", week, folder.path("x.json")] + words)
      expectRefusal(answer, says)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }

  @Test("two overlays at one place, and files that are not there")
  func collisions() throws {
    let folder = try folder()
    let fuel = folder.path("fuel.json")
    expectRefusal(try run(fuel + "+" + fuel, "--print"), "/apply/0/select")
    expectRefusal(try run(folder.path("none.json"), "--print"), "none.json")
    expectRefusal(try run(fuel + "+", "--print"), "")
    expectRefusal(try run(folder.path, "--print"), "")
  }

  private func expectRefusal(_ answer: Program.Answer, _ says: String) {
    #expect(answer.code == 3, "\(answer.errors)")
    #expect(answer.output.isEmpty)
    #expect(answer.errors.split(separator: "\n").count == 1, "\(answer.errors)")
    #expect(says.isEmpty || answer.errors.contains(says), "\(says): \(answer.errors)")
  }
}
