import Exchange
import Foundation
import PlanningModel
import Quantities
import Testing

/// `tournee simulate` and `tournee plan --robust`, by the built program.
@Suite struct SimulateTests {
  private static let tiny = Program.scenario("tiny")
  private static let plan = Program.scenario("tiny/expected/plan.json")

  private func simulate(_ words: String...) throws -> Program.Answer {
    try Program.run(["simulate", Self.tiny, Self.plan, "--replications", "60"] + words)
  }

  @Test("the summary says what is at risk first, in both languages")
  func summary() throws {
    let french = try simulate()
    #expect(french.code == 0, "\(french.errors)")
    #expect(french.output.hasPrefix("Tout remis aux heures d'ouverture et au froid\u{A0}: "))
    #expect(french.output.contains("Sans remplaçant") || french.output.contains("Absences"))
    #expect(french.output.split(separator: "\n").count < 12)
    let english = try simulate("--lang", "en")
    #expect(english.output.hasPrefix("All handed over during opening hours and cold: "))
  }

  @Test("simulation.json keeps its schema, is what --json says, and --out writes the page too")
  func documents() throws {
    let folder = try Folder()
    let told = try simulate("--json", "--out", folder.path("out"), "--threads", "1")
    #expect(told.code == 0, "\(told.errors)")
    #expect(try folder.text("out/simulation.json") == told.output)
    let result = try SimulationFile.read(folder.path("out/simulation.json"))
    #expect(result.replications == 60 && result.relays.count == 4 && result.people.count == 2)
    #expect(SimulationFile.text(result) == told.output)
    #expect(try folder.text("out/simulation.html").contains("Simulation du plan"))
    #expect(try simulate("--json", "--threads", "2").output == told.output)
    #expect(try simulate("--json", "--seed", "2").output != told.output)
    // A folder of ours is replaced; a plan's is not.
    #expect(try simulate("--out", folder.path("out")).code == 0)
    #expect(
      try Program.run("plan", Self.tiny, "--out", folder.path("plan"), "--effort", "5").code == 0)
    let refused = try simulate("--out", folder.path("plan"))
    #expect(refused.code == 3 && refused.errors.split(separator: "\n").count == 1)
    #expect(try folder.text("plan/plan.json").contains("tournee-plan/1"))
  }

  @Test("a noise file changes the answer; without noise all is kept")
  func noise() throws {
    let folder = try Folder()
    try folder.write(
      #"""
      { // sans aléas
        schema: "tournee-noise/1", travel: { day: 0, driver: 0, road: 0 },
        service: { spread: 0, doors: 0 }, departure: { probability: 0 },
        weather: { outsideK: 0, sun: 0 }, noShow: 0, lateProducers: { probability: 0 } }
      """#, to: "none.json")
    let answer = try simulate("--json", "--noise", folder.path("none.json"))
    let path = folder.path("result.json")
    try folder.write(answer.output, to: "result.json")
    let result = try SimulationFile.read(path)
    #expect(result.promise.kept == 60 && result.lateness.value == 0)
  }

  @Test("bad files end with 3 and one line, bad words with 2, a broken plan with 5")
  func refusals() throws {
    let folder = try Folder()
    for (name, text) in [
      ("empty", ""), ("other", "{}"), ("range", #"{"schema":"tournee-noise/1","noShow":2}"#),
      ("key", #"{"schema":"tournee-noise/1","noshow":0}"#), ("list", "[]"),
      ("huge", #"{"schema":"tournee-noise/1","departure":{"meanMinutes":1e300}}"#),
    ] {
      try folder.write(text, to: name + ".json")
      let answer = try simulate("--noise", folder.path(name + ".json"))
      #expect(answer.code == 3 && answer.output.isEmpty, "\(name)")
      #expect(answer.errors.split(separator: "\n").count == 1, "\(name): \(answer.errors)")
    }
    #expect(try simulate("--noise", folder.path("nowhere.json")).code == 3)
    for words in [
      ["--replications", "0"], ["--half-width", "0"], ["--half-width", "x"], ["--seed", "-1"],
    ] {
      let answer = try Program.run(["simulate", Self.tiny, Self.plan] + words)
      #expect(answer.code == 2 && answer.errors.split(separator: "\n").count == 1, "\(words)")
    }
    let other = try Program.run("simulate", Program.scenario("heat"), Self.plan)
    #expect(other.code == 3 && other.errors.split(separator: "\n").count == 1)
    var plan = try PlanFile.read(Self.plan)
    plan.rounds[0].departs = plan.rounds[0].departs + .minutes(1)
    try folder.write(PlanFile.text(plan), to: "plan.json")
    #expect(try Program.run("simulate", Self.tiny, folder.path("plan.json")).code == 5)
  }

  @Test("plan --robust keeps an audited plan and says what it costs, or that nothing is gained")
  func robust() throws {
    let week = try ExplainTests.patientWeek()
    let words = [
      "plan", week.path("tiny"), "--out", week.path("plan"), "--effort", "5", "--robust",
      "--robust-price", "20",
    ]
    let answer = try Program.run(words)
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.output.contains("Choix robuste\u{A0}: "))
    #expect(try Program.run("verify", week.path("tiny"), week.path("plan/plan.json")).code == 0)
    struct Told: Decodable {
      struct Robust: Decodable {
        let changed: Bool
        let candidates: Int
        let priceEur: Double
        let gain: SimulatedFigure
      }
      let robust: Robust
    }
    let json = try Program.run(words + ["--json", "--lang", "en"])
    let told = try JSONDecoder().decode(Told.self, from: Data(json.output.utf8)).robust
    #expect(told.candidates >= 1 && told.priceEur >= 0)
    #expect(told.changed == (told.gain.low > 0))
    #expect(try Program.run(words + ["--threads", "1"]).output == answer.output)
  }
}
