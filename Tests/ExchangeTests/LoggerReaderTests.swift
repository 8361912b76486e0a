import ColdChain
import Foundation
import PlanningModel
import Testing

@testable import Exchange

/// Logs as several makers export them, and what is refused.
@Suite struct LoggerReaderTests {
  private func read(_ text: String, begins: Double? = nil) throws -> [Calibration.Reading] {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "log-\(UUID().uuidString).csv")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try LoggerReader.read(file.path(percentEncoded: false), begins: begins)
  }

  private static let logs = [
    "No.,Time,Temperature°C\n1,2026-06-11 14:00:00,4.5\n2,2026-06-11 14:05:00,-4.7\n",
    "Date;Heure;°C\n11/06/2026;14:00;4,5\n11/06/2026;14:05;-4,7\n",
    "Logger 7\n\nIndex\tDate\tTime\tTemperature\n1\t11.06.2026\t14:00:00\t4.5\n2\t11.06.2026\t14:05:00\t-4.7\n",
    "2026-06-11T14:00:00,4.5\r\n2026-06-11T14:05:00,-4.7\r\n",
  ]

  @Test("four makers, one log", arguments: logs.indices)
  func makers(index: Int) throws {
    let readings = try read(Self.logs[index], begins: 13 * 3_600)
    #expect(readings.map(\.time) == [3_600, 3_900])
    #expect(readings.map(\.temperature) == [4.5, -4.7])
    #expect(try read(Self.logs[index]).map(\.time) == [0, 300])
  }

  @Test("a log may pass midnight")
  func midnight() throws {
    let readings = try read("2026-12-31 23:59:00,1\n2027-01-01 00:00:00,2\n")
    #expect(readings.map(\.time) == [0, 60])
  }

  private static let faults: [(name: String, text: String, code: String)] = [
    ("time goes back", "14:00,4\n14:05,4\n14:04,4\n", "time-jump"),
    ("a line twice", "14:00,4\n14:05,4\n14:05,4\n", "time-jump"),
    ("a hole", "14:00,4\n14:01,4\n14:02,4\n14:03,4\n14:33,4\n", "time-gap"),
    ("Fahrenheit", "Time,Temp °F\n14:00,40\n", "fahrenheit"),
    ("no degrees", "14:00,4\n14:01,--\n", "wrong-temperature"),
    ("too hot to be true", "14:00,4\n14:01,98.6\n", "wrong-temperature"),
    ("no time", "a,b\n1,2\n", "no-time"),
    ("a time that is none", "14:00,4\nlater,4\n", "wrong-time"),
    ("nothing", "", "empty-table"),
  ]

  @Test("what cannot be trusted is refused", arguments: faults.indices)
  func refused(index: Int) {
    do {
      _ = try read(Self.faults[index].text)
      Issue.record("\(Self.faults[index].name) was not refused")
    } catch let refusal as Refusal {
      #expect(refusal.findings.map(\.code) == [Self.faults[index].code])
    } catch {
      Issue.record("\(error)")
    }
  }
}
