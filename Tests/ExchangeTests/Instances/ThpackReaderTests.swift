import Foundation
import Instances
import PlanningModel
import TestSupport
import Testing

@testable import Exchange

@Suite struct ThpackReaderTests {
  private static let sound = """
    2
    1 2502505
    587 233 220
    2
    1 108 0 76 0 30 1 40
    2 110 0 43 1 25 1 33
    7
    20 30 40
    1
    1 10 1 10 1 10 1 3

    """

  private static func read(_ text: String) throws -> [ContainerCase] {
    try ThpackReader.parse(Array(text.utf8), file: "br.txt")
  }

  @Test("problems, containers, kinds and flags; blank lines and tabs mean nothing")
  func reads() throws {
    let cases = try Self.read(Self.sound)
    #expect(cases.map(\.number) == [1, 7])
    #expect(cases[0].volume == 587 * 233 * 220 && cases[0].boxCount == 73)
    #expect(
      cases[0].kinds[1]
        == ContainerCase.Kind(
          label: 2, sides: [110, 43, 25], mayStand: [false, true, true], count: 33))
    let loose = Self.sound.replacing("\n", with: "\r\n\r\n").replacing(" ", with: "\t ")
    #expect(try Self.read(loose) == cases)
  }

  @Test("every fault is one line with its line, field and code")
  func faults() throws {
    let faults: [(String, String, line: Int, code: String)] = [
      ("587 233 220", "587 0 220", 3, "out-of-range"),
      ("587 233 220", "587 -233 220", 3, "out-of-range"),
      ("587 233 220", "587 233", 3, "wrong-count"),
      ("587 233 220", "587 233 1e30", 3, "out-of-range"),
      ("587 233 220", "587 233 22.5", 3, "not-whole"),
      ("587 233 220", "587 nan 220", 3, "not-number"),
      ("1 108 0", "1 108 2", 5, "out-of-range"),
      ("1 108 0 76 0 30 1 40", "1 108 0 76 0 30 0 40", 5, "cannot-stand"),
      ("1 108 0 76 0 30 1 40", "1 108 0 76 0 30 1", 5, "wrong-count"),
      ("1 108 0 76 0 30 1 40", "1 0 0 76 0 30 1 40", 5, "out-of-range"),
      ("1 108 0 76 0 30 1 40", "1 108 0 76 0 30 1 0", 5, "out-of-range"),
      ("1 108 0 76 0 30 1 40", "1 108 0 76 0 30 1 99999999", 5, "out-of-range"),
      ("1 108 0 76 0 30 1 40", "1 108 0 76 0 30 1 20000", 6, "too-many"),
      ("1 108 0 76 0 30 1 40", "1 588 0 76 0 30 1 40", 5, "too-large"),
      ("1 108 0 76 0 30 1 40", "1 108 0 76 0 221 1 40", 5, "too-large"),
      ("2\n1 25", "3\n1 25", 10, "cut-short"),
      ("2\n1 25", "1\n1 25", 7, "wrong-count"),
      ("2\n1 25", "0\n1 25", 1, "out-of-range"),
      ("2\n1 25", "99999999999999999999\n1 25", 1, "out-of-range"),
      ("2\n1 25", "two\n1 25", 1, "not-number"),
      ("2\n1 25", "2 2\n1 25", 1, "wrong-count"),
      ("\n2\n1 108", "\n3\n1 108", 7, "wrong-count"),
      ("\n7\n", "\n1\n", 10, "twice"),
      ("1 10 1 10 1 10 1 3\n", "", 9, "cut-short"),
    ]
    for (old, new, line, code) in faults {
      let refusal = try #require(throws: Refusal.self, "\(new)") {
        try Self.read(Self.sound.replacing(old, with: new, maxReplacements: 1))
      }
      let finding = try #require(refusal.findings.first)
      #expect(refusal.findings.count == 1)
      #expect(finding.line == line && finding.code == code, "\(new): \(finding)")
    }
    for text in ["", "\n\n", "\u{1}\u{2}"] {
      #expect(throws: Refusal.self) { try Self.read(text) }
    }
  }

  @Test("a file cut anywhere is refused or read, and nothing crashes")
  func cuts() {
    let bytes = Array(Self.sound.utf8)
    var refused = 0
    for end in 0..<bytes.count {
      do {
        _ = try ThpackReader.parse(Array(bytes[..<end]), file: "br.txt")
      } catch {
        refused += 1
      }
    }
    // Only the last line's count and line end may be cut without a trace.
    #expect(refused >= bytes.count - 3)
  }

  @Test("the public files", .enabled(if: SharedInstances.areHere))
  func shared() throws {
    let folder = try #require(SharedInstances.folder).appending(path: "loading/br")
    for (number, kinds) in [(1, 3), (3, 8), (5, 12), (7, 20), (10, 50), (15, 100)] {
      let cases = try ThpackReader.read(
        folder.appending(path: "BR\(number)_1-20.txt").path(percentEncoded: false))
      #expect(cases.count == 20)
      #expect(cases.allSatisfy { $0.kinds.count == kinds && $0.volume == 30_089_620 })
    }
  }
}
