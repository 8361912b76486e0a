import Foundation
import PlanningModel
import Routing
import Testing

@testable import Exchange

@Suite struct CertificateFileTests {
  private static let sample = WeekCertificate(
    week: "2026-S47", hash: "0123456789abcdef",
    certificate: Certificate(
      value: 457_180_717, unit: 460_953_681,
      all: Certificate.Prices(tasks: [14_777_130, -5], vehicles: [-18_976_268, 0], cuts: []),
      near: Certificate.Prices(
        tasks: [1, 2], vehicles: [0, -3],
        cuts: [
          Certificate.Cut(tasks: [0, 1, 2], price: -639_682),
          Certificate.Cut(tasks: [3, 4, 5], price: 0),
        ])))

  private func read(_ text: String) throws -> WeekCertificate {
    let path = NSTemporaryDirectory() + "certificate-" + UUID().uuidString + ".json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFolder.write(text, to: path)
    return try CertificateFile.read(path)
  }

  @Test("a certificate written is read back equal")
  func roundTrip() throws {
    let text = CertificateFile.text(Self.sample)
    #expect(try read(text) == Self.sample)
    #expect(CertificateFile.text(try read(text)) == text)
  }

  @Test("the published schema is the one that the reader uses")
  func published() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("Scenarios/schemas/certificate.schema.json")
    #expect(try String(contentsOf: file, encoding: .utf8) == CertificateFile.schemaText)
  }

  @Test(
    "what the form does not know is refused with its path",
    arguments: [
      ("\"tournee-certificate/1\"", "\"tournee-certificate/2\"", "wrong-value", "schema"),
      ("\"value\" : 457180717", "\"value\" : 457.5", "wrong-type", "value"),
      ("\"value\" : 457180717", "\"value\" : \"457\"", "wrong-type", "value"),
      ("\"value\" : 457180717", "\"value\" : 1e300", "out-of-range", "value"),
      ("\"unit\" : 460953681", "\"unit\" : -1", "out-of-range", "unit"),
      ("\"unit\" : 460953681", "\"units\" : 460953681", "unknown-key", "units"),
      ("\"hash\" : \"0123456789abcdef\"", "\"hash\" : \"x\"", "wrong-value", "week.hash"),
      ("14777130", "14777130.25", "wrong-type", "all.tasks[0]"),
      ("-18976268", "null", "wrong-type", "all.vehicles[0]"),
      ("-639682", "639682", "out-of-range", "near.cuts[0].price"),
      ("-639682", "-639682, \"place\" : 1", "unknown-key", "near.cuts[0].place"),
    ])
  func refused(find: String, put: String, code: String, field: String) throws {
    let text = CertificateFile.text(Self.sample)
    let range = try #require(text.range(of: find))
    let line = text[..<range.lowerBound].count(where: \.isNewline) + 1
    let refusal = #expect(throws: Refusal.self) {
      try read(text.replacingCharacters(in: range, with: put))
    }
    let finding = refusal?.findings.first { $0.code == code }
    #expect(finding?.field == field, "\(refusal?.findings.map { $0.sentence(.en) } ?? [])")
    #expect(finding?.line == line)
  }

  @Test("a file that is not there, a folder, an empty file and a plan are refused in one line")
  func nothing() throws {
    for path in ["no/certificate.json", NSTemporaryDirectory()] {
      let refusal = #expect(throws: Refusal.self) { try CertificateFile.read(path) }
      #expect(refusal?.findings.count == 1)
    }
    for text in ["", "[]", "{", "null", PlanFile.text(.sample)] {
      let refusal = #expect(throws: Refusal.self) { try read(text) }
      #expect(refusal?.findings.count == 1)
    }
  }
}
