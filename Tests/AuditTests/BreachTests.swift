import Foundation
import PlanningModel
import Testing

@testable import Audit

@Suite struct BreachTests {
  private let breach = Breach(
    .payload, round: "T1", place: "lorry", figures: ["stated": 812.5, "limit": 750])

  @Test("a message names round, place, fault and figures in both languages")
  func message() {
    #expect(
      breach.message.french
        == "T1, lorry\u{A0}: charge utile dépassée (écrit 812,5\u{A0}kg, limite 750\u{A0}kg)")
    #expect(
      breach.message.english
        == "T1, lorry: payload exceeded (stated 812.5\u{A0}kg, limit 750\u{A0}kg)")
    let late = Breach(.stopLate, round: "T2", place: "cuxac", figures: ["stated": 65_130])
    #expect(
      late.message.english == "T2, cuxac: hand-over outside hours (stated 18:05:30)")
  }

  @Test("JSON gives the same breach back, and a record has one message")
  func json() throws {
    let report = AuditReport(
      breaches: [breach], checks: [CheckCount(chapter: .loads, count: 3)])
    let data = try JSONEncoder().encode(report)
    #expect(try JSONDecoder().decode(AuditReport.self, from: data) == report)
    #expect(breach.record(.en).message == breach.message.english)
    let text = String(decoding: try JSONEncoder().encode(breach.record(.fr)), as: UTF8.self)
    #expect(text.contains("\"code\":\"payload\"") && text.contains("charge utile"))
  }

  @Test("what is not a number stays out of the figures")
  func figuresAreFinite() {
    #expect(Breach(.cold, round: nil, place: "", figures: ["stated": .nan]).figures.isEmpty)
  }

  @Test("every code has its own words in both languages", arguments: Breach.Code.allCases)
  func wordsAreOwn(code: Breach.Code) {
    let words = code.words
    #expect(!words.fr.isEmpty && !words.en.isEmpty)
    let twins = Breach.Code.allCases.filter { $0.words.en == words.en }
    #expect(twins == [code])
  }

  @Test("the page of breaches describes every code", arguments: Breach.Code.allCases)
  func codeIsDocumented(code: Breach.Code) throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Audit/Audit.docc/Breaches.md").standardizedFileURL
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains("| `\(code.rawValue)` |"))
  }
}
