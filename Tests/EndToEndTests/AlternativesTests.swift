import Exchange
import Foundation
import PlanningModel
import Testing

/// `tournee plan --alternatives`: folders, table, JSON, and what `verify` and `report` make of them.
@Suite struct AlternativesTests {
  /// The smallest week with time enough for both drivers that there is a choice.
  private func planned(_ words: String...) throws -> (week: Folder, answer: Program.Answer) {
    let week = try ExplainTests.patientWeek()
    let answer = try Program.run(
      ["plan", week.path("tiny"), "--out", week.path("plan"), "--effort", "5", "--alternatives"]
        + words)
    return (week, answer)
  }

  private struct Answer: Decodable {
    struct Named: Decodable {
      let aims: [PlanAim]
      let name: String
      let sentence: String
      let plan: String
      let samePlan: Bool
      let measures: PlanMeasures
    }
    let alternatives: [Named]
    let shortage: String?
  }

  @Test("each has its folder, which passes verify as the plan does, and the JSON tells all")
  func folders() throws {
    let (week, answer) = try planned("--json")
    #expect(answer.code == 0, "\(answer.errors)")
    let told = try JSONDecoder().decode(Answer.self, from: Data(answer.output.utf8))
    let written = try AlternativesFile.read(week.path("plan/alternatives.json"))
    #expect(told.alternatives.map(\.measures) == written.named.map(\.measures))
    #expect(told.alternatives.count > 1 && told.alternatives.count <= 3)
    #expect((told.shortage == nil) == (told.alternatives.count == 3))
    for entry in told.alternatives {
      let verify = try Program.run("verify", week.path("tiny"), entry.plan)
      #expect(verify.code == 0, "\(verify.output)")
      let report = URL(filePath: entry.plan).deletingLastPathComponent()
        .appending(path: "report.html")
      let text = try String(contentsOf: report, encoding: .utf8)
      #expect(text.contains("Variante\u{A0}: ") && text.contains(entry.name))
      #expect(!entry.sentence.isEmpty)
    }
    let verify = try Program.run("verify", week.path("tiny"), week.path("plan/plan.json"))
    #expect(verify.code == 0 && verify.output.contains("variantes contrôlées"))
    #expect(try week.text("plan/report.html").contains("<h2>Variantes</h2>"))
  }

  @Test("the table is told in French and in English")
  func table() throws {
    let french = try planned().answer.output
    #expect(french.contains("Variantes") && french.contains("La plus courte"))
    #expect(french.contains("Charge pesée par la saison"))
    let english = try planned("--lang", "en").answer.output
    #expect(english.contains("Alternatives") && english.contains("The shortest"))
    #expect(english.contains("Smallest cold margin"))
  }

  @Test("report writes all of them again, and a proof stays beside its plan")
  func report() throws {
    let (week, answer) = try planned("--prove")
    #expect(answer.code == 0, "\(answer.errors)")
    let files = ["plan.json", "certificate.json", "alternatives.json", "report.html"]
    let before = try files.map { try week.text("plan/" + $0) }
    #expect(before[3].contains("aucun, prouvé"))
    let again = try Program.run("report", week.path("tiny"), week.path("plan/plan.json"))
    #expect(again.code == 0, "\(again.errors)")
    #expect(try files.map { try week.text("plan/" + $0) } == before)
    let verify = try Program.run("verify", week.path("tiny"), week.path("plan/plan.json"))
    #expect(verify.code == 0, "\(verify.output)")
  }

  @Test("spoiled figures and missing files are refused")
  func spoiled() throws {
    let (week, _) = try planned()
    let words = ["verify", week.path("tiny"), week.path("plan/plan.json")]
    let text = try week.text("plan/alternatives.json")
    var spoiled = try AlternativesFile.read(week.path("plan/alternatives.json"))
    spoiled.plan.drivers += 1
    try week.write(AlternativesFile.text(spoiled), to: "plan/alternatives.json")
    #expect(try Program.run(words).code == 5)
    try week.write("{}", to: "plan/alternatives.json")
    let empty = try Program.run(words)
    #expect(empty.code == 3 && empty.output.isEmpty)
    try week.write(text, to: "plan/alternatives.json")
    let folder = try #require(spoiled.named.first?.folder)
    try FileManager.default.removeItem(atPath: week.path("plan/\(folder)/plan.json"))
    let missing = try Program.run(words)
    #expect(missing.code == 3 && missing.errors.split(separator: "\n").count == 1)
  }

  @Test("without regard to cold there are two measures, and it says so")
  func noCold() throws {
    let (week, answer) = try planned("--no-cold", "--lang", "en")
    #expect([0, 5].contains(answer.code), "\(answer.errors)")
    #expect(answer.output.contains("Cold is not compared"))
    let written = try AlternativesFile.read(week.path("plan/alternatives.json"))
    #expect(written.criteria == [.minutes, .fairness])
  }
}
