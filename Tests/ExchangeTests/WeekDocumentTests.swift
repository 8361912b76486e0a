import Foundation
import Kernels
import PlanningModel
import Quantities
import TestSupport
import Testing

@testable import Exchange

@Suite struct WeekDocumentTests {
  private func read(_ text: String) throws -> Week {
    let path = NSTemporaryDirectory() + "week-" + UUID().uuidString + ".json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFolder.write(text, to: path)
    return try WeekReader.read(path).week
  }

  private func refused(_ text: String) -> [Finding] {
    do {
      _ = try read(text)
      return []
    } catch {
      return (error as? Refusal)?.findings.filter { $0.severity == .error } ?? []
    }
  }

  @Test("any week written is read back equal", arguments: Seeds.standard)
  func roundTrip(seed: UInt64) throws {
    let week = Week.random(seed: seed)
    let text = WeekDocument.text(week)
    let again = try read(text)
    #expect(again == week)
    #expect(WeekDocument.text(again) == text)
    #expect(again.fingerprint == week.fingerprint)
  }

  @Test("a folder and its document are one week")
  func folderAndDocument() throws {
    let week = try WeekFolder(language: .fr).read().week
    #expect(try read(WeekDocument.text(week)) == week)
    #expect(!WeekDocument.text(week).contains("\\/"))
  }

  @Test(
    "one fault in the document gives one error at its path",
    arguments: [
      (
        "\"freeTo\" : \"20:30\"", "\"freeTo\" : \"12:30\"", "hours-reversed",
        "volunteers.anna.freeTo"
      ),
      (
        "\"carClass\" : \"small\"", "\"carClass\" : \"tiny\"", "wrong-value",
        "volunteers.chloe.carClass"
      ),
      (
        "\"unloadMinutes\" : 6", "\"unloadMinutes\" : \"6\"", "wrong-type",
        "relays.moussoulens.unloadMinutes"
      ),
      (
        "\"setpointC\" : 2", "\"setpoint\" : 2", "unknown-key",
        "vehicles.truck.compartments.cold.setpoint"
      ),
      ("\"locks\" : [", "\"locks\" : [ {\"rule\": \"stays\"}", "wrong-value", "locks[0].rule"),
      (
        "\"schema\" : \"tournee-week/1\"", "\"schema\" : \"tournee-week/9\"", "wrong-value",
        "schema"
      ),
      (
        "\"usualVolunteer\" : \"anna\"", "\"usualVolunteer\" : \"ann\"", "volunteer-unknown",
        "relays.aragon.usualVolunteer"
      ),
      ("\"isComplete\" : false", "\"isComplete\" : true", "matrix-hole", "travel"),
      (
        "\"latitude\" : 43.296335", "\"latitude\" : 13.296335", "outside-map",
        "relays.aragon.point.latitude"
      ),
    ])
  func faults(find: String, put: String, code: String, field: String) throws {
    let text = WeekDocument.text(try WeekFolder().read().week)
    let range = try #require(text.range(of: find))
    let line = text[..<range.lowerBound].count(where: \.isNewline) + 1
    let errors = refused(text.replacingCharacters(in: range, with: put))
    let places = Set(errors.map(\.code))
    #expect(places == [code], "\(errors.map { $0.sentence(.en) })")
    #expect(errors.first?.field == field)
    if code != "matrix-hole" {
      #expect(errors.count == 1)
      #expect(errors.first?.line == line)
    }
  }

  @Test("cut anywhere, the document is refused and nothing crashes")
  func cut() throws {
    let text = WeekDocument.text(try WeekFolder().read().week)
    let bytes = Array(text.utf8)
    for length in stride(from: 0, to: bytes.count - 2, by: 397) {
      #expect(!refused(String(decoding: bytes[..<length], as: UTF8.self)).isEmpty, "\(length)")
    }
  }
}
