import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Exchange

@Suite struct AlternativesFileTests {
  private static func measures(_ minutes: Int, margin: Double?) -> PlanMeasures {
    PlanMeasures(
      undelivered: 0, time: Seconds(60 * minutes + 7), weighed: .minutes(90),
      longest: .minutes(75), spread: .zero, margin: margin,
      spare: margin.map { _ in .minutes(12) }, distance: Meters(12_345),
      spent: MicroEuros(4_320_750), total: MicroEuros(41_000_001), drivers: 2)
  }

  private static let sample = PlanAlternatives(
    week: WeekPlan.WeekReference(id: "2026-S47", hash: "0123456789abcdef", date: "2026-11-19"),
    criteria: [.minutes, .fairness, .cold], plan: measures(121, margin: 1.2),
    named: [
      PlanAlternatives.Named(
        aims: [.shortest, .fairest], isPlan: false, measures: measures(110, margin: 0.8)),
      PlanAlternatives.Named(aims: [.coldest], isPlan: true, measures: measures(121, margin: nil)),
    ], shortage: .noOthers)

  private func read(_ text: String) throws -> PlanAlternatives {
    let path = NSTemporaryDirectory() + "alternatives-" + UUID().uuidString + ".json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFolder.write(text, to: path)
    return try AlternativesFile.read(path)
  }

  @Test("alternatives written are read back equal")
  func roundTrip() throws {
    let text = AlternativesFile.text(Self.sample)
    #expect(try read(text) == Self.sample)
    #expect(AlternativesFile.text(try read(text)) == text)
    var three = Self.sample
    three.shortage = nil
    #expect(try read(AlternativesFile.text(three)) == three)
  }

  @Test("the published schema is the one that the reader uses")
  func published() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("Scenarios/schemas/alternatives.schema.json")
    #expect(try String(contentsOf: file, encoding: .utf8) == AlternativesFile.schemaText)
  }

  @Test(
    "what the form does not know is refused with its path",
    arguments: [
      ("\"tournee-alternatives/1\"", "\"tournee-alternatives/2\"", "wrong-value", "schema"),
      ("\"alternatives/shortest\"", "\"../elsewhere\"", "wrong-value", "alternatives[0].folder"),
      ("\"shortest\"", "\"cheapest\"", "wrong-value", "alternatives[0].aims[0]"),
      ("\"samePlan\" : false", "\"samePlan\" : 0", "wrong-type", "alternatives[0].samePlan"),
      (
        "\"marginK\" : 0.8", "\"marginK\" : \"0.8\"", "wrong-type",
        "alternatives[0].measures.marginK"
      ),
      (
        "\"marginK\" : 0.8", "\"marginK\" : 1e300", "out-of-range",
        "alternatives[0].measures.marginK"
      ),
      ("\"marginK\" : 0.8", "\"margin\" : 0.8", "unknown-key", "alternatives[0].measures.margin"),
      ("\"noOthers\"", "\"lazy\"", "wrong-value", "shortage"),
    ])
  func refused(find: String, put: String, code: String, field: String) throws {
    let text = AlternativesFile.text(Self.sample)
    let range = try #require(text.range(of: find))
    let line = text[..<range.lowerBound].count(where: \.isNewline) + 1
    let refusal = #expect(throws: Refusal.self) {
      try read(text.replacingCharacters(in: range, with: put))
    }
    let finding = refusal?.findings.first { $0.code == code }
    #expect(finding?.field == field, "\(refusal?.findings.map { $0.sentence(.en) } ?? [])")
    #expect(finding?.line == line)
  }

  @Test("a file that is not there, an empty file and a plan are refused in one line")
  func nothing() throws {
    let refusal = #expect(throws: Refusal.self) { try AlternativesFile.read("no/a.json") }
    #expect(refusal?.findings.count == 1)
    for text in ["", "[]", "{", "null", PlanFile.text(.sample)] {
      let refusal = #expect(throws: Refusal.self) { try read(text) }
      #expect(refusal?.findings.count == 1)
    }
  }
}
