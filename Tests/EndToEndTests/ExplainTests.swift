import Exchange
import Foundation
import PlanningModel
import Quantities
import Testing

/// `tournee explain`: its words, its JSON, its refusals.
@Suite struct ExplainTests {
  /// The smallest week with more time for both drivers, so that they may serve each other's relays.
  static func patientWeek() throws -> Folder {
    let folder = try Folder()
    _ = try folder.copy(of: "tiny")
    let people = try folder.text("tiny/volunteers.csv")
    #expect(people.contains(",19:00,80,"))
    try folder.write(
      people.replacing(",19:00,80,", with: ",19:00,115,"), to: "tiny/volunteers.csv")
    return folder
  }

  /// Text of its plan.
  static func plan(_ week: Folder, _ words: String...) throws -> String {
    let answer = try Program.run(
      ["plan", week.path("tiny"), "--out", week.path("plan"), "--effort", "5"] + words)
    #expect(answer.code == 0, "\(answer.errors)")
    return try week.text("plan/plan.json")
  }

  static let planned = Result { try plan(patientWeek(), "--prove") }

  /// Runs `explain` on the proved plan, or on another.
  private func explain(_ words: [String], plan: String? = nil) throws -> Program.Answer {
    let week = try Self.patientWeek()
    try week.write(try plan ?? Self.planned.get(), to: "plan.json")
    return try Program.run(["explain", week.path("tiny"), week.path("plan.json")] + words)
  }

  private func explain(_ words: String...) throws -> Program.Answer { try explain(words) }

  private struct Answer: Decodable {
    struct Relay: Decodable {
      struct Alternative: Decodable {
        struct Price: Decodable {
          let totalEur: Double
          let proved: Bool
        }
        struct Obstacle: Decodable {
          let code: String
          let reason: String
        }
        let lock: Lock
        let price: Price?
        let obstacle: Obstacle?
      }
      let relay: String
      let alternatives: [Alternative]
    }
    let proved: Bool
    let priced: Bool
    let totalEur: Double
    let relays: [Relay]
  }

  private func read(_ text: String) throws -> Answer {
    try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
  }

  @Test("a relay by id and by name, in French and in English")
  func words() throws {
    let french = try explain("--relay", "aragon")
    #expect(french.code == 0, "\(french.errors)")
    #expect(french.output.contains("Aragon\u{A0}: "))
    #expect(french.output.contains("Bruno Salles à la place d'Alice Rouquet\u{A0}: "))
    #expect(french.output.contains("Marge de froid à la remise\u{A0}: "))
    #expect(try explain("--relay", "Aragon").output == french.output)
    let english = try explain("--relay", "aragon", "--lang", "en")
    #expect(english.output.contains("Aragon: ") && english.output.contains(" in place of "))
    #expect(english.errors.isEmpty)
  }

  @Test("the printed price is what plan --prove costs more with the lock in week.json")
  func lockCostsThePrice() throws {
    for relay in ["conques", "lastours"] {
      let answer = try read(try explain("--relay", relay, "--json").output)
      #expect(answer.proved && answer.priced)
      let alternative = try #require(answer.relays.first?.alternatives.first)
      let price = try #require(alternative.price)
      #expect(price.proved && alternative.lock == Lock(.only, relay: relay, volunteer: "alice"))
      let week = try Self.patientWeek()
      let lock = "{ rule: \"only\", relay: \"\(relay)\", volunteer: \"alice\" }"
      let settings = try week.text("tiny/week.json")
      #expect(settings.contains("locks: []"))
      try week.write(
        settings.replacing("locks: []", with: "locks: [\(lock)]"), to: "tiny/week.json")
      let forced = try JSONDecoder().decode(
        WeekPlan.self, from: Data(Self.plan(week, "--prove").utf8))
      #expect(forced.undelivered.isEmpty && forced.status == .optimal)
      let total = forced.objective.total.inDocumentUnit
      #expect(abs(answer.totalEur + price.totalEur - total) < 0.000_000_5)
    }
  }

  @Test("where nobody else has the time, the answer says so")
  func noTime() throws {
    let folder = try Folder()
    _ = try folder.copy(of: "tiny")
    try folder.write(Self.plan(folder, "--prove"), to: "plan.json")
    let words = ["explain", folder.path("tiny"), folder.path("plan.json"), "--relay", "lastours"]
    let answer = try read(try Program.run(words + ["--json"]).output)
    #expect(answer.relays.flatMap(\.alternatives).map(\.obstacle?.code) == ["fewer-baskets"])
    #expect(try Program.run(words).output.contains("impossible, aucun plan ne livre autant"))
  }

  @Test("a volunteer's relays, an order's relay, and all decisions without prices")
  func questions() throws {
    let volunteer = try read(try explain("--volunteer", "alice", "--json").output)
    let plan = try JSONDecoder().decode(WeekPlan.self, from: Data(Self.planned.get().utf8))
    let round = try #require(plan.rounds.first { $0.driver == "alice" })
    #expect(volunteer.relays.map(\.relay) == round.stops.map(\.relay))
    let stop = try #require(round.stops.first)
    let order = try #require(stop.baskets.first)
    let one = try read(try explain("--order", order, "--json").output)
    #expect(one.relays.map(\.relay) == [stop.relay])
    let all = try explain("--json")
    #expect(try !read(all.output).priced)
    #expect(try read(all.output).relays.allSatisfy { $0.alternatives.isEmpty })
    #expect(try explain().output.contains("--relay, --volunteer ou --order"))
    let already = try explain("--relay", stop.relay, "--volunteer", "alice", "--lang", "en")
    #expect(already.output.contains("already in this plan"))
  }

  @Test("unknown names end with 2 and one line that says which there are")
  func unknownNames() throws {
    for words in [
      ["--relay", "saissac"], ["--volunteer", "zoe"], ["--order", "none"],
      ["--relay", "aragon", "--order", "1"],
    ] {
      let answer = try explain(words)
      #expect(answer.code == 2 && answer.output.isEmpty, "\(words)")
      #expect(answer.errors.split(separator: "\n").count == 1, "\(answer.errors)")
    }
    #expect(try explain("--relay", "saissac").errors.contains("aragon"))
  }

  @Test("a plan of another week is refused with 3, a plan that breaks a rule with 5")
  func refusals() throws {
    let text = try Self.planned.get()
    var plan = try JSONDecoder().decode(WeekPlan.self, from: Data(text.utf8))
    plan.rounds[0].stops[0].crates.removeLast()
    let broken = try explain(["--relay", "aragon"], plan: PlanFile.text(plan))
    #expect(broken.code == 5 && broken.output.isEmpty)
    #expect(broken.errors.contains("basket-lost"))
    plan.week.hash = "0123456789abcdef"
    let other = try explain(["--relay", "aragon"], plan: PlanFile.text(plan))
    #expect(other.code == 3 && other.output.isEmpty)
    #expect(other.errors.split(separator: "\n").count == 1)
    #expect(try explain(["--relay", "aragon"], plan: "").code == 3)
  }

  @Test("beside a plan that is not proved the words say so")
  func unproved() throws {
    let answer = try explain(
      ["--relay", "aragon", "--lang", "en"], plan: Self.plan(Self.patientWeek()))
    #expect(answer.code == 0 && answer.output.contains("not proved best"))
  }
}
