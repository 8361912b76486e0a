import Foundation
import PlanningModel
import Testing

@testable import Exchange

@Suite struct FindingsJSONTests {
  @Test("errors first, in one language, with the keys that tools rely on")
  func list() throws {
    let findings = [
      Finding(.note, file: "b", code: "n", Phrase(fr: "é", en: "e")),
      Finding(.error, file: "a/b", line: 3, field: "f", code: "c", Phrase(fr: "à", en: "a")),
    ]
    let root = try JSONParser.parse(Data(FindingsJSON.text(findings, language: .fr).utf8))
    let first = try #require(root.elements?.first)
    #expect(first.members.map(\.key) == ["code", "field", "file", "line", "message", "severity"])
    #expect(first["message"]?.text == "à")
    #expect(root.elements?.map { $0["severity"]?.text } == ["error", "note"])
    #expect(FindingsJSON.text(findings, language: .en).contains("\"a/b\""))
  }
}
