import Exchange
import Foundation
import PlanningModel
import Quantities
import Testing

/// `tournee sweep` and `merge` as a person or a cluster runs them, on the week solved by hand.
@Suite struct SweepTests {
  static let grid: String = """
    // Six points.
    { schema: "tournee-sweep/1", name: "Essai", why: "Pour voir.", design: "grid", effort: 1,
      baseEffort: 1,
      parameters: [
        { name: "Accus", decision: true, select: "/rules/packsPerBox", values: [2, 3] },
        { name: "km", select: "/prices/carKmEur", use: "scale", values: [1, 1.2, 2] }] }
    """
  private let week = Program.scenario("tiny")

  private func folder(_ text: String = SweepTests.grid) throws -> Folder {
    let folder = try Folder()
    try folder.write(text, to: "s.json")
    return folder
  }

  private func sweep(_ folder: Folder, _ out: String, _ words: String...) throws -> Program.Answer {
    try Program.run(
      ["sweep", week, folder.path("s.json"), "--out", folder.path(out)] + words)
  }

  private func results(_ folder: Folder, _ out: String) throws -> SweepResults {
    try JSONDecoder().decode(
      SweepResults.self, from: Data(try folder.text(out + "/sweep.json").utf8))
  }

  @Test("one process on one thread or two, and four shards merged: the same bytes")
  func sameBytes() throws {
    let folder = try folder()
    #expect(try sweep(folder, "one", "--threads", "1").code == 0)
    #expect(try sweep(folder, "two", "--threads", "2").code == 0)
    for shard in 1...4 {
      let answer = try sweep(
        folder, "four", "--shard", "\(shard)/4", "--threads", String(shard % 2 + 1), "--lang", "en")
      #expect(answer.code == 0, "\(answer.errors)")
      #expect(answer.output.contains("shard-\(shard)-of-4.jsonl"))
    }
    #expect(try Program.run("merge", folder.path("four")).code == 0)
    for name in ["sweep.json", "sweep.html"] {
      let bytes = try folder.text("one/" + name)
      #expect(try folder.text("two/" + name) == bytes)
      #expect(try folder.text("four/" + name) == bytes)
    }
    let files = (1...4).reversed().map { folder.path("four/shard-\($0)-of-4.jsonl") }
    #expect(try Program.run(["merge"] + files + ["--out", folder.path("files")]).code == 0)
    #expect(try folder.text("files/sweep.json") == folder.text("one/sweep.json"))
    #expect(try results(folder, "one").points.map(\.point) == [1, 2, 3, 4, 5, 6])
  }

  @Test("a restart does what is missing, a torn line again, and nothing twice")
  func restart() throws {
    let folder = try folder()
    #expect(try sweep(folder, "out", "--threads", "1").code == 0)
    let whole = try folder.text("out/shard-1-of-1.jsonl")
    let bytes = try folder.text("out/sweep.json")
    let lines = whole.split(separator: "\n").map { $0 + "\n" }
    // A first line, two points, and half of the third.
    try folder.write(
      lines.prefix(3).joined() + String(lines[3].prefix(lines[3].count / 2)),
      to: "out/shard-1-of-1.jsonl")
    let again = try sweep(folder, "out", "--threads", "1", "--lang", "en")
    #expect(again.code == 0)
    #expect(again.errors.contains("2 points were finished, 4 are left"))
    #expect(try folder.text("out/shard-1-of-1.jsonl") == whole)
    #expect(try sweep(folder, "out", "--threads", "1").code == 0)
    #expect(try folder.text("out/shard-1-of-1.jsonl") == whole)
    #expect(try folder.text("out/sweep.json") == bytes)
  }

  @Test(
    "one at a time: the fuel of the week solved by hand costs 7 euros more, a factor of 1 nothing")
  func known() throws {
    let folder = try folder(
      """
      { schema: "tournee-sweep/1", name: "Essai", design: "oneAtATime", effort: 5, baseEffort: 5,
        parameters: [{ name: "km", select: "/prices/carKmEur", use: "scale", values: [1, 1.2] }] }
      """)
    let answer = try sweep(folder, "out", "--lang", "en")
    #expect(answer.code == 0, "\(answer.errors)")
    let results = try results(folder, "out")
    #expect(results.tornado[0].parts.map(\.difference.rawValue) == [0, 7_000_000])
    #expect(answer.output.contains("+€7.00"))
    #expect(results.points[0].week == results.identity.week.hash)
    #expect(results.points.allSatisfy { $0.measures.breaches == 0 })
  }

  @Test("--json is JSON alone, in both languages; the page is French and English")
  func words() throws {
    let folder = try folder()
    let json = try sweep(folder, "out", "--json", "--quiet")
    let read = try JSONDecoder().decode(SweepResults.self, from: Data(json.output.utf8))
    #expect(try read == results(folder, "out"))
    #expect(json.errors.isEmpty)
    let page = try folder.text("out/sweep.html")
    #expect(page.contains("Que choisir\u{A0}: Accus") && page.contains("<svg"))
    let part = try sweep(folder, "part", "--shard", "2/6", "--json")
    #expect(part.output.contains("shard-2-of-6.jsonl") && part.output.hasPrefix("{"))
    #expect(try Program.run("merge", folder.path("out"), "--lang", "en").code == 0)
    #expect(try folder.text("out/sweep.html").contains("What to choose: Accus"))
  }

  @Test("a merge refuses what is missing or of another sweep, and takes a part when told to")
  func merges() throws {
    let folder = try folder()
    #expect(try sweep(folder, "out", "--shard", "1/3").code == 0)
    expectRefusal(try Program.run("merge", folder.path("out")), "2/3, 3/3")
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/sweep.json")))
    let partial = try Program.run("merge", folder.path("out"), "--partial")
    #expect(partial.code == 0 && partial.output.contains("4 manquent"))
    #expect(try results(folder, "out").missing == [2, 3, 5, 6])
    #expect(try sweep(folder, "other", "--shard", "2/3", "--effort", "2").code == 0)
    expectRefusal(
      try Program.run("merge", folder.path("out"), folder.path("other"), "--partial"),
      "/identity/sweep/hash")
    try folder.write(Self.grid.replacing("1.2", with: "1.3"), to: "s.json")
    expectRefusal(try sweep(folder, "out", "--shard", "1/3"), "shard-1-of-3.jsonl:1")
    expectRefusal(try Program.run("merge", folder.path("none")), "none")
    expectRefusal(try Program.run("merge", week), "tiny")
    expectRefusal(try Program.run("merge", folder.path("s.json")), "s.json:1")
  }

  @Test("a plan that does not pass the audit ends a merge with 5 and names its point")
  func unsound() throws {
    let folder = try folder()
    #expect(try sweep(folder, "out").code == 0)
    let path = "out/shard-1-of-1.jsonl"
    let text = try folder.text(path)
    try folder.write(
      text.replacing(
        "\"point\":4,\"status\":\"feasible\",\"unsound\":[]",
        with: "\"point\":4,\"status\":\"feasible\",\"unsound\":[\"cold-limit\"]"),
      to: path)
    let answer = try Program.run("merge", folder.path("out"))
    #expect(answer.code == 5)
    #expect(answer.errors.contains("point 4") && answer.errors.contains("cold-limit"))
  }

  /// Sweep, what the line says.
  static let faults = [
    ("", "s.json"), ("{", "s.json:1"), ("[]", "/schema"),
    ("{ schema: 'tournee-week/1' }", "/schema"),
    (body("design: 'grid', parameters: []"), "s.json:1: /parameters"),
    (
      body(
        "design: 'grid', parameters: [{ name: 'a', select: '/rien', use: 'scale', values: [1] }]"),
      "s.json:1: /parameters/0/select"
    ),
    (
      body("design: 'grid', parameters: [{ name: 'a', select: '/prices/carKmEur', values: [] }]"),
      "s.json:1: /parameters/0/values"
    ),
    (
      body(
        "design: 'grid', parameters: [{ name: 'a', select: '/prices/carKmEur', values: [1] }, { name: 'b', select: '/prices/carKmEur', values: [1] }]"
      ), "s.json:1: /parameters/1/select"
    ),
    (
      body(
        "design: 'grid', colour: 1, parameters: [{ name: 'a', select: '/prices/carKmEur', values: [1] }]"
      ), "s.json:1: /colour"
    ),
    (
      body(
        "design: 'grid', parameters: [{ name: 'a', select: '/prices/carKmEur', values: [1e308] }]"),
      "s.json:1: /prices/carKmEur"
    ),
    (
      body(
        "design: 'random', samples: 1e9, parameters: [{ name: 'a', select: '/prices/carKmEur', values: [1] }]"
      ), "s.json:1: /samples"
    ),
  ]
  private static func body(_ body: String) -> String {
    "{ schema: 'tournee-sweep/1', name: 'x', \(body) }"
  }

  @Test(
    "a bad sweep is one line with file, line and pointer; nothing is written", arguments: faults)
  func refused(text: String, says: String) throws {
    let folder = try folder(text)
    for words in [[], ["--shard", "1/2"]] {
      let answer = try Program.run(
        ["sweep", week, folder.path("s.json"), "--out", folder.path("out")] + words)
      expectRefusal(answer, says)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }

  private func expectRefusal(_ answer: Program.Answer, _ says: String) {
    #expect(answer.code == 3, "\(answer.errors)")
    #expect(answer.output.isEmpty)
    #expect(answer.errors.split(separator: "\n").count == 1, "\(answer.errors)")
    #expect(answer.errors.contains(says), "\(says): \(answer.errors)")
  }
}
