import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Exchange

@Suite struct PlanFileTests {
  private func read(_ text: String) throws -> WeekPlan {
    let path = NSTemporaryDirectory() + "plan-" + UUID().uuidString + ".json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFolder.write(text, to: path)
    return try PlanFile.read(path)
  }

  @Test("a plan written is read back equal")
  func roundTrip() throws {
    let text = PlanFile.text(.sample)
    #expect(try read(text) == .sample)
    #expect(PlanFile.text(try read(text)) == text)
  }

  @Test("a plan that only names a week is read")
  func bare() throws {
    #expect(try read(PlanFile.text(.bare)) == .bare)
  }

  @Test("a plan written before there were curves is read without any")
  func withoutCurves() throws {
    let text = PlanFile.text(.sample)
    let from = try #require(text.range(of: "      \"curves\" : ["))
    let to = try #require(text.range(of: "      \"departs\""))
    let plan = try read(text.replacingCharacters(in: from.lowerBound..<to.lowerBound, with: ""))
    var expected = WeekPlan.sample
    expected.rounds[0].curves = []
    #expect(plan == expected)
  }

  @Test(
    "what the form does not know is refused with its path",
    arguments: [
      ("\"tournee-plan/1\"", "\"tournee-plan/2\"", "wrong-value", "schema"),
      ("\"seed\" : 18446744073709551615", "\"seed\" : \"7\"", "wrong-type", "seed"),
      ("\"seed\" : 18446744073709551615", "\"seed\" : -1", "out-of-range", "seed"),
      ("\"driver\"", "\"chauffeur\"", "unknown-key", "rounds[0].chauffeur"),
      ("\"begin\" : \"16:30\"", "\"begin\" : 16.5", "wrong-type", "rounds[0].stops[0].begin"),
      ("\"begin\" : \"16:30\"", "\"begin\" : \"16:75\"", "wrong-value", "rounds[0].stops[0].begin"),
      ("\"zone\" : \"chilled\"", "\"zone\" : \"cool\"", "wrong-value", "crates[0].zone"),
      ("\"status\" : \"feasible\"", "\"status\" : \"good\"", "wrong-value", "status"),
      ("\"hash\" : \"0123456789abcdef\"", "\"hash\" : \"x\"", "wrong-value", "week.hash"),
      ("\"shellC\"", "\"shell\"", "unknown-key", "rounds[0].curves[0].shell"),
      ("\"from\" : \"15:41\"", "\"from\" : 941", "wrong-type", "rounds[0].curves[0].doors[0].from"),
      ("\"estimate\" : 2", "\"estimate\" : 2.5", "wrong-type", "provenance.estimate"),
      ("\"minimal\" : false", "\"minimal\" : 0", "wrong-type", "conflict.minimal"),
      ("\"refusal\"", "\"refus\"", "wrong-value", "conflict.elements[0].kind"),
      ("\"kind\" : \"truck\"", "\"sort\" : \"truck\"", "unknown-key", "conflict.elements[1].sort"),
      ("\"priceEur\" : 7.5", "\"priceEur\" : -1", "out-of-range", "repairs[0].changes[1].priceEur"),
      (
        "\"priceEur\" : 7,", "\"priceEur\" : \"7\",", "wrong-type", "repairs[0].changes[0].priceEur"
      ),
      ("\"relayLater\"", "\"relayMuchLater\"", "wrong-value", "repairs[0].changes[1].kind"),
      ("\"baskets\" : 1,", "\"baskets\" : 1.5,", "wrong-type", "repairs[0].baskets"),
      ("\"cheapest\" : true", "\"cheapest\" : \"yes\"", "wrong-type", "repairs[0].cheapest"),
    ])
  func refused(find: String, put: String, code: String, field: String) throws {
    let text = PlanFile.text(.sample)
    let range = try #require(text.range(of: find))
    let line = text[..<range.lowerBound].count(where: \.isNewline) + 1
    let refusal = #expect(throws: Refusal.self) {
      try read(text.replacingCharacters(in: range, with: put))
    }
    let finding = refusal?.findings.first { $0.code == code }
    #expect(finding?.field == field, "\(refusal?.findings.map { $0.sentence(.en) } ?? [])")
    #expect(finding?.line == line)
  }

  @Test("a file that is not there, a folder, and no JSON are refused")
  func nothing() {
    for path in ["no/plan.json", NSTemporaryDirectory()] {
      let refusal = #expect(throws: Refusal.self) { try PlanFile.read(path) }
      #expect(refusal?.findings.count == 1)
    }
    #expect(throws: Refusal.self) { try read("plan") }
  }
}
