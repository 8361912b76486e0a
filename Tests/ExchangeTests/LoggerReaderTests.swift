import ColdChain
import Foundation
import PlanningModel
import Testing

@testable import Exchange

/// Logs as several makers export them, written here after their manuals, and what is refused.
@Suite struct LoggerReaderTests {
  private func read(_ data: Data, begins: Double? = nil) throws -> [Calibration.Reading] {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "log-\(UUID().uuidString).csv")
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try LoggerReader.read(file.path(percentEncoded: false), begins: begins)
  }

  private func read(_ text: String, begins: Double? = nil) throws -> [Calibration.Reading] {
    try read(Data(text.utf8), begins: begins)
  }

  /// All hold 4.5 at 14:00, -4.7 at 14:05 and 12 at 14:10 of 11 June 2026.
  static let logs: [(maker: String, text: String)] = [
    (
      "Elitech",
      """
      No.,Time,Temperature°C
      1,2026-06-11 14:00:00,4.5
      2,2026-06-11 14:05:00,-4.7
      3,2026-06-11 14:10:00,12.0
      """
    ),
    (
      "Elitech, one sign for °C",
      """
      Device Model,RC-5
      Serial Num,EF7
      Log Interval,00:05:00

      No.,Time,Temperature(℃),Humidity(%RH)
      1,2026-06-11 14:00:00,4.5,61
      2,2026-06-11 14:05:00,-4.7,60
      3,2026-06-11 14:10:00,12.0,60
      """
    ),
    (
      "Testo, French",
      """
      "Appareil";"174T"
      "Début";"11.06.2026 14:00:00"

      "Date/Heure";"1 [°C] Température"
      "11.06.2026 14:00:00";"4,5"
      "11.06.2026 14:05:00";"-4,7"
      "11.06.2026 14:10:00";"12,0"
      """
    ),
    (
      "Testo, date and clock apart",
      """
      Index;Date;Heure;°C
      1;11/06/2026;14:00:00;4,5
      2;11/06/2026;14:05:00;-4,7
      3;11/06/2026;14:10:00;12,0
      """
    ),
    (
      "LogTag",
      """
      LogTag Analyzer report
      Logger ID,98A0
      Date,Time,°C
      11-Jun-2026,14:00:00,4.5
      11-Jun-2026,14:05:00,-4.7
      11-Jun-2026,14:10:00,12.0
      """
    ),
    (
      "LogTag, United States",
      """
      Date/Time,Elapsed Time,Temperature (°C)
      6/11/2026 2:00:00 PM,00:00:00,4.5
      6/11/2026 2:05:00 PM,00:05:00,-4.7
      6/11/2026 2:10:00 PM,00:10:00,12.0
      """
    ),
    (
      "EasyLog",
      """
      EasyLog USB,Time,Celsius(°C),High Alarm,Low Alarm,Serial Number
      1,11/06/2026 14:00:00,4.5,8.0,0.0,010012345
      2,11/06/2026 14:05:00,-4.7,8.0,0.0
      3,11/06/2026 14:10:00,12.0,8.0,0.0
      """
    ),
    (
      "iButton",
      """
      1-Wire/iButton Part Number: DS1921G-F5
      Mission Start: Thu Jun 11 2026
      Temperature log

      Date/Time,Unit,Value
      11/06/26 14:00:00,C,4.5
      11/06/26 14:05:00,C,-4.7
      11/06/26 14:10:00,C,12.0
      """
    ),
    (
      "iButton on a French computer: the comma parts columns and decimals",
      """
      Date/Time,Unit,Value
      11/06/26 14:00:00,C,4,5
      11/06/26 14:05:00,C,-4,7
      11/06/26 14:10:00,C,12,0
      """
    ),
    (
      "iButton, United States",
      """
      Date/Time,Unit,Value
      6/11/26 2:00:00 PM,C,4.5
      6/11/26 2:05:00 PM,C,-4.7
      6/11/26 2:10:00 PM,C,12.0
      """
    ),
    (
      "ISO 8601 without titles",
      "2026-06-11T14:00:00,4.5\r\n2026-06-11T14:05:00,-4.7\r\n2026-06-11T14:10:00,12\r\n"
    ),
    (
      "ISO 8601 with zones and parts of seconds",
      """
      timestamp,value
      2026-06-11T14:00:00.000Z,4.5
      2026-06-11T14:05:00.000Z,-4.7
      2026-06-11T14:10:00.000Z,12
      """
    ),
    (
      "tabs, degrees in the cells, a true minus",
      "Moment\tMesure\n2026/06/11 14:00\t4,5 °C\n2026/06/11 14:05\t−4,7 °C\n2026/06/11 14:10\t12 °C\n"
    ),
  ]

  @Test("many makers, one log", arguments: logs.indices)
  func makers(index: Int) throws {
    let (maker, text) = Self.logs[index]
    let readings = try read(text, begins: 13 * 3_600)
    #expect(readings.map(\.time) == [3_600, 3_900, 4_200], "\(maker)")
    #expect(readings.map(\.temperature) == [4.5, -4.7, 12], "\(maker)")
    #expect(try read(text).map(\.time) == [0, 300, 600], "\(maker)")
  }

  @Test("the same bytes with a mark, in Windows-1252 and in 16 bits", arguments: logs.indices)
  func encodings(index: Int) throws {
    let (maker, text) = Self.logs[index]
    let wanted = try read(text)
    #expect(try read(Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)) == wanted, "\(maker)")
    let lines = text.replacing("\n", with: "\r\n")
    #expect(try read(lines) == wanted, "\(maker)")
    if let data = lines.data(using: .windowsCP1252) {
      #expect(try read(data) == wanted, "\(maker)")
    }
    let wide = try #require(lines.data(using: .utf16LittleEndian))
    #expect(try read(Data([0xFF, 0xFE]) + wide) == wanted, "\(maker)")
  }

  @Test("dates that could be read both ways follow those that cannot")
  func orders() throws {
    func days(_ text: String) throws -> Double {
      let readings = try read(text)
      return try #require(readings.last).time / 86_400
    }
    #expect(try days("11/06/2026 12:00,4\n12/06/2026 12:00,4\n13/06/2026 12:00,4\n") == 2)
    #expect(try days("06/11/2026 12:00,4\n06/12/2026 12:00,4\n06/13/2026 12:00,4\n") == 2)
  }

  @Test("noon and midnight by halves of the day")
  func halves() throws {
    let readings = try read(
      "6/11/2026 11:30:00 AM,4\n6/11/2026 12:00:00 PM,4\n6/11/2026 12:30:00 PM,4\n")
    #expect(readings.map(\.time) == [0, 1_800, 3_600])
  }

  @Test("a log may pass midnight, and miss one reading")
  func midnight() throws {
    let readings = try read("2026-12-31 23:59:00,1\n2027-01-01 00:00:00,2\n")
    #expect(readings.map(\.time) == [0, 60])
    #expect(try read("14:00,4\n14:05,4\n14:10,4\n14:20,4\n").count == 4)
  }

  @Test("a log of hours may miss one reading; what goes back is refused there too")
  func hours() throws {
    #expect(try read("14:00,4\n15:00,4\n16:00,4\n18:00,4\n19:00,4\n").count == 5)
    #expect(try read("14:00,4\n15:00:10,4\n16:00,4\n18:00,4\n19:00,4\n").count == 5)
    #expect(throws: Refusal.self) { try read("1:00,4\n2:00,4\n3:00,4\n3:00,4\n4:00,4\n") }
  }

  @Test("a log that begins after midnight belongs to the evening before, and the other way round")
  func neighbouringDays() throws {
    func times(_ text: String, begins: Double) throws -> [Double] {
      let file = FileManager.default.temporaryDirectory.appending(
        path: "log-\(UUID().uuidString).csv")
      try text.write(to: file, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(at: file) }
      return try LoggerReader.read(
        file.path(percentEncoded: false), begins: begins, lasting: 3 * 3_600
      ).map(\.time)
    }
    let evening = 23.0 * 3_600
    #expect(
      try times("2026-06-12 00:10,4\n2026-06-12 00:20,4\n", begins: evening) == [4_200, 4_800])
    #expect(try times("00:10,4\n00:20,4\n", begins: evening) == [4_200, 4_800])
    #expect(try times("22:50,4\n23:10,4\n", begins: evening) == [-600, 600])
    #expect(
      try times("2026-06-11 23:40,4\n2026-06-12 00:40,4\n", begins: 1_800) == [-3_000, 600])
    // Hours that no day brings together stay on the first reading's.
    #expect(try times("07:00,4\n07:10,4\n", begins: evening) == [-57_600, -57_000])
  }

  private static let faults: [(name: String, text: String, code: String)] = [
    ("time goes back", "14:00,4\n14:05,4\n14:04,4\n", "time-jump"),
    ("a line twice", "14:00,4\n14:05,4\n14:05,4\n", "time-jump"),
    ("a hole", "14:00,4\n14:01,4\n14:02,4\n14:03,4\n14:33,4\n", "time-gap"),
    (
      "a hole of hours", "14:00,4\n14:15,4\n14:30,4\n14:45,4\n19:00,4\n", "time-gap"
    ),
    (
      "summer time begins",
      "2026-03-29 01:30,4\n2026-03-29 01:45,4\n2026-03-29 03:00,4\n2026-03-29 03:15,4\n",
      "time-jump"
    ),
    (
      "summer time ends",
      "2026-10-25 02:30,4\n2026-10-25 02:45,4\n2026-10-25 02:00,4\n2026-10-25 02:15,4\n",
      "time-jump"
    ),
    ("Fahrenheit in the title", "Time,Temp °F\n14:00,40\n", "fahrenheit"),
    ("Fahrenheit far above", "Unit;°F\n\nTime;Value\n14:00;40\n14:05;41\n", "fahrenheit"),
    ("Fahrenheit in a column", "Date/Time,Unit,Value\n6/11/26 2:00:00 PM,F,40\n", "fahrenheit"),
    ("Fahrenheit in the cells", "14:00,40 °F\n14:05,41 °F\n", "fahrenheit"),
    ("no degrees", "14:00,4\n14:01,--\n", "wrong-temperature"),
    ("no degrees at all", "Time,State\n14:00,ok\n", "no-temperature"),
    ("NaN", "14:00,4\n14:01,nan\n", "wrong-temperature"),
    ("too hot to be true", "14:00,4\n14:01,98.6\n", "wrong-temperature"),
    ("no time", "a,b\n1,2\n", "no-time"),
    ("a time that is none", "14:00,4\nlater,4\n", "wrong-time"),
    ("nothing", "", "empty-table"),
  ]

  @Test("what cannot be trusted is refused", arguments: faults.indices)
  func refused(index: Int) {
    let (name, text, code) = Self.faults[index]
    do {
      _ = try read(text)
      Issue.record("\(name) was not refused")
    } catch let refusal as Refusal {
      #expect(refusal.findings.map(\.code) == [code], "\(name)")
    } catch {
      Issue.record("\(error)")
    }
  }
}
