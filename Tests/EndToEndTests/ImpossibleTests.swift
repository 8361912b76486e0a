import Exchange
import Foundation
import PlanningModel
import Quantities
import Testing

/// Weeks that cannot be served whole, as a coordinator meets them.
@Suite struct ImpossibleTests {
  private struct Planned {
    let folder: Folder
    let week: String
    let answer: Program.Answer
    let plan: WeekPlan

    func run(_ words: String...) throws -> Program.Answer {
      try Program.run([words[0], week, folder.path("plan/plan.json")] + words.dropFirst())
    }
  }

  /// A scenario with some text of a file replaced, planned.
  private static func plan(
    _ scenario: String, _ changes: [(file: String, find: String, put: String)] = [],
    _ words: String...
  ) throws -> Planned {
    let folder = try Folder()
    let week = try folder.copy(of: scenario)
    for change in changes {
      let text = try folder.text("\(scenario)/\(change.file)")
      #expect(text.contains(change.find), "\(change.find)")
      try folder.write(
        text.replacing(change.find, with: change.put), to: "\(scenario)/\(change.file)")
    }
    let answer = try Program.run(
      ["plan", week, "--out", folder.path("plan"), "--effort", "20"] + words)
    return Planned(
      folder: folder, week: week, answer: answer,
      plan: try PlanFile.read(folder.path("plan/plan.json")))
  }

  @Test("the shipped one names three things, any one of which is enough, and the least effort")
  func shipped() throws {
    let planned = try Self.plan("impossible")
    #expect(planned.answer.code == 4)
    let conflict = try #require(planned.plan.conflict)
    #expect(conflict.isMinimal)
    #expect(
      conflict.elements.map(\.id) == ["delivery:trebes", "relay-hours:trebes", "hub-opens"])
    let best = try #require(planned.plan.repairs?.first)
    #expect(best.isCheapest && best.undelivered == 0 && best.baskets == 2)
    #expect(best.changes.map(\.id) == ["hubEarlier:30"])
    #expect(planned.answer.output.contains("céder sur un seul point rend le reste possible"))
    #expect(planned.answer.output.contains("ouvrir le local à 13\u{A0}h\u{A0}00"))
    #expect(try planned.run("verify").code == 0)
    let report = try planned.folder.text("plan/report.html")
    #expect(report.contains("Trèbes reçoit de 13\u{A0}h\u{A0}15"))
  }

  @Test("each thing of the shipped conflict, given up in the week's files, makes it possible")
  func givingWay() throws {
    let relay = ("relays.csv", "13:15-13:45", "13:15-14:15")
    let hub = ("week.json", "opens: \"13:30\"", "opens: \"13:00\"")
    for change in [relay, hub] {
      let planned = try Self.plan("impossible", [change])
      #expect(planned.answer.code == 0, "\(planned.answer.output)")
      #expect(planned.plan.conflict == nil && planned.plan.repairs == nil)
    }
  }

  @Test("explain says what is missing, in both languages and in JSON")
  func explained() throws {
    let planned = try Self.plan("impossible")
    #expect(try planned.run("explain").output.contains("Impossible (prouvé)"))
    let english = try planned.run("explain", "--lang", "en", "--relay", "trebes")
    #expect(english.code == 0 && english.output.contains("open the hub at 13:00"))
    struct Answer: Decodable {
      let conflict: Conflict
      let repairs: [Repair]
    }
    let json = try planned.run("explain", "--json").output
    let answer = try JSONDecoder().decode(Answer.self, from: Data(json.utf8))
    #expect(answer.conflict == planned.plan.conflict && answer.repairs == planned.plan.repairs)
  }

  @Test("a driver who stays at home: proved, though no relay is out of reach by itself")
  func missingDriver() throws {
    let lock = "locks: [{ rule: \"rests\", volunteer: \"bruno\" }]"
    let planned = try Self.plan("tiny", [("week.json", "locks: []", lock)])
    #expect(planned.answer.code == 4, "\(planned.answer.output)")
    let kinds = Set(try #require(planned.plan.conflict).elements.map(\.kind))
    #expect(kinds.contains(.delivery) && kinds.contains(.lock))
    let repair = try #require(planned.plan.repairs?.first)
    #expect(repair.undelivered == 0)
    // What is found is what it costs: the plan of the week without the lock.
    if repair.changes.map(\.kind) == [.lock] {
      let whole = try Self.plan("tiny")
      #expect(whole.plan.objective.total == repair.total)
    }
  }

  @Test("somebody who must drive and cannot: exit 4 and the lock among the things")
  func idleDriver() throws {
    let lock = "locks: [{ rule: \"drives\", volunteer: \"bruno\" }]"
    let planned = try Self.plan(
      "tiny",
      [
        ("week.json", "locks: []", lock),
        (
          "volunteers.csv", "14:00,19:00,80,ludospace,eppGN,non,,,,1,06 39 98 20 02",
          "14:00,19:00,15,ludospace,eppGN,non,,,,1,06 39 98 20 02"
        ),
      ])
    #expect(planned.answer.code == 4, "\(planned.answer.errors)")
    let conflict = try #require(planned.plan.conflict)
    #expect(conflict.isMinimal)
    #expect(try planned.run("verify").code == 5)
    #expect(try planned.run("explain").code == 0)
  }

  @Test("a plan whose conflict names nobody of the week is refused")
  func tampered() throws {
    let planned = try Self.plan("impossible")
    var plan = planned.plan
    plan.conflict?.elements[0].relay = "saissac"
    try planned.folder.write(PlanFile.text(plan), to: "plan/plan.json")
    let verify = try planned.run("verify")
    #expect(verify.code == 5 && verify.output.contains("unknown-id"), "\(verify.output)")
    plan = planned.plan
    plan.repairs?[0].price = MicroEuros(1)
    try planned.folder.write(PlanFile.text(plan), to: "plan/plan.json")
    #expect(try planned.run("verify").output.contains("repair"))
  }
}
