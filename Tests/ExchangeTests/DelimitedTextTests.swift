import Foundation
import Testing

@testable import Exchange

@Suite struct DelimitedTextTests {
  private func fields(_ text: String) throws -> [[String]] {
    try DelimitedText(Data(text.utf8)).rows.map(\.fields)
  }

  @Test("separators, quotes and line breaks")
  func shapes() throws {
    #expect(try fields("a,b\n1,\"x, \"\"y\"\"\"\n") == [["a", "b"], ["1", "x, \"y\""]])
    #expect(try fields("a;b\r\n1,5;\"two\r\nlines\"") == [["a", "b"], ["1,5", "two\r\nlines"]])
    #expect(try fields("a,b\n,\"\"\n") == [["a", "b"], ["", ""]])
  }

  @Test("lines are counted through quoted breaks")
  func lines() throws {
    let rows = try DelimitedText(Data("a,b\n\"x\ny\",1\nz,2\n".utf8)).rows
    #expect(rows.map(\.line) == [1, 2, 4])
  }

  @Test("a mark is dropped and Windows-1252 is read")
  func encodings() throws {
    let marked = try DelimitedText(Data([0xEF, 0xBB, 0xBF]) + Data("é;b\n".utf8))
    #expect(marked.rows[0].fields == ["é", "b"])
    #expect(!marked.isWindows1252)
    let western = try DelimitedText(Data([0xE9, 0x3B, 0x80, 0x0A]))
    #expect(western.rows[0].fields == ["é", "€"])
    #expect(western.isWindows1252)
  }

  @Test("an open quote and an empty file are refused")
  func faults() {
    #expect(throws: DelimitedText.Fault.openQuote(line: 2)) { try fields("a\n\"x\ny") }
    #expect(throws: DelimitedText.Fault.empty) { try fields(" \n") }
  }
}
