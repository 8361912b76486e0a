import Foundation
import PlanningModel
import Testing

@testable import Exchange

@Suite struct JSONParserTests {
  private func strict(_ text: String) throws -> String {
    try JSONParser.parse(Data(text.utf8)).strictText
  }

  @Test(
    "JSON5 is read and rewritten as strict JSON",
    arguments: [
      ("{a: 1, /* c */ 'b': [.5, 0x1F, +2, -3.,],} // end", #"{"a":1,"b":[0.5,31,2,-3]}"#),
      (#"["\u00e9", "\ud83d\ude00", "a\"b\n"]"#, #"["é","😀","a\"b\u000a"]"#),
      ("[true,false,null,1e3]", "[true,false,null,1e3]"),
      ("\u{FEFF} {}", "{}"),
    ])
  func json5(text: String, expected: String) throws {
    #expect(try strict(text) == expected)
  }

  @Test("a member knows its line")
  func lines() throws {
    let node = try JSONParser.parse(Data("{\r\n// x\r\n\"a\": [1,\r\n 2]}".utf8))
    #expect(node.place(of: ["a"]) == (3, "a"))
    #expect(node.place(of: ["a", "1"]) == (4, "a[1]"))
    #expect(node.place(of: ["a", "7"]).line == 3)
  }

  @Test(
    "faults with their line",
    arguments: [
      ("{\n\"a\": 1\n\"b\": 2}", 3), ("{\"a\": 1,\n\"a\": 2}", 2), ("[1,\n2", 2), ("[1]]", 1),
      ("{\"a\": \"x\n}", 1), ("[NaN]", 1), ("[Infinity]", 1), ("[01]", 1), ("[1e999]", 1),
      ("[\"\\ud800\"]", 1), ("\n/* open", 2), ("", 1), ("[“a”]", 1), ("{,}", 1), ("[,]", 1),
      ("{\"a\" 1}", 1), ("nul", 1), ("[1 2]", 1), ("\"\\u12", 1), ("\"\\", 1),
    ])
  func faults(text: String, line: Int) {
    let fault = #expect(throws: JSONFault.self) { try JSONParser.parse(Data(text.utf8)) }
    #expect(fault?.line == line)
  }

  @Test("deep nesting is refused, not followed")
  func deep() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONFault.self) { try JSONParser.parse(Data(text.utf8)) }
  }
}
