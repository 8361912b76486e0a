import Exchange
import Foundation
import PlanningModel
import Quantities
import Testing

/// The shipped weeks, by the command line: plan, audit, goldens.
///
/// `TOURNEE_RECORD=1` rewrites the goldens and fails, so that it cannot stay on.
@Suite struct ScenarioTests {
  /// Scenario, effort in per cent (a debug build is some 27 times slower), expected exit code.
  static let cases: [(name: String, effort: Int, code: Int32)] = [
    ("tiny", 100, 0), ("heat", 100, 0), ("impossible", 100, 4), ("villegailhenc", 5, 0),
    ("villegailhenc-110", 5, 0),
  ]

  @Test("same plan with one thread and two, equal to the golden, and clean", arguments: cases)
  func plan(name: String, effort: Int, code: Int32) throws {
    let folder = try Folder()
    var texts: [String] = []
    for threads in ["1", "2"] {
      let out = folder.path("plan\(threads)")
      let answer = try Program.run(
        "plan", Program.scenario(name), "--out", out, "--effort", String(effort), "--threads",
        threads)
      #expect(answer.code == code, "\(answer.errors)")
      texts.append(try folder.text("plan\(threads)/plan.json"))
    }
    #expect(texts[0] == texts[1])
    let verify = try Program.run(
      "verify", Program.scenario(name), folder.path("plan1/plan.json"))
    #expect(verify.code == 0, "\(verify.output)")
    try compare(texts[0], with: name)
  }

  private func compare(_ text: String, with name: String) throws {
    let golden = URL(filePath: Program.scenario(name)).appending(path: "expected/plan.json")
    if ProcessInfo.processInfo.environment["TOURNEE_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("recorded the golden of \(name); run again without TOURNEE_RECORD")
    } else {
      let isEqual = try String(contentsOf: golden, encoding: .utf8) == text
      #expect(isEqual, "the plan of \(name) is not the golden one")
    }
  }

  @Test("nothing is left undelivered where everything can be", arguments: ["tiny", "heat"])
  func everythingDelivered(name: String) throws {
    let folder = try Folder()
    let answer = try Program.run(
      "plan", Program.scenario(name), "--out", folder.path("plan"), "--json")
    struct Outcome: Decodable { let undelivered: [Undelivered] }
    let outcome = try JSONDecoder().decode(Outcome.self, from: Data(answer.output.utf8))
    #expect(outcome.undelivered.isEmpty)
  }

  @Test("an impossible week says which relay and which hours")
  func impossible() throws {
    let folder = try Folder()
    let answer = try Program.run(
      "plan", Program.scenario("impossible"), "--out", folder.path("plan"))
    #expect(answer.code == 4)
    let week = try WeekReader.read(Program.scenario("impossible")).week
    let plan = try PlanFile.read(folder.path("plan/plan.json"))
    let lost = try #require(plan.undelivered.first)
    let relay = try #require(week.relays[lost.relay])
    #expect(lost.reason.contains(relay.name))
    #expect(lost.reason.contains(relay.open[0].to.description.prefix(2)))
    #expect(answer.output.contains(relay.name))
  }

  @Test("the documents of DESIGN section 6 are all there")
  func documents() throws {
    let folder = try Folder()
    let out = folder.path("plan")
    _ = try Program.run("plan", Program.scenario("heat"), "--out", out, "--effort", "5")
    let names = [
      "plan.json", "routes.csv", "routes.geojson", "report.html", "truck.html", "labels.html",
      "packing.html", "messages.txt", "rounds.ics",
    ]
    for name in names {
      #expect(FileManager.default.fileExists(atPath: folder.path("plan/" + name)), "\(name)")
    }
    for kind in ["gpx", "people", "relays"] {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("plan/" + kind))
      #expect(!files.isEmpty, "\(kind)")
    }
  }

  @Test("the document form of a week plans to the same rounds")
  func documentForm() throws {
    let folder = try Folder()
    let printed = try Program.run("check", Program.scenario("tiny"), "--print")
    #expect(printed.code == 0)
    try folder.write(printed.output, to: "tiny.json")
    let outs = [folder.path("a"), folder.path("b")]
    _ = try Program.run("plan", Program.scenario("tiny"), "--out", outs[0])
    _ = try Program.run("plan", folder.path("tiny.json"), "--out", outs[1])
    #expect(try folder.text("a/plan.json") == folder.text("b/plan.json"))
  }
}
