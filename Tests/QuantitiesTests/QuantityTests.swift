import Foundation
import Testing

@testable import Quantities

@Suite struct QuantityTests {
  @Test("documents read back the same whole count", arguments: [0, 1, 7, 59, 61, 100, 86_399, -45])
  func documentsRoundTrip(count: Int64) throws {
    func again<Q: Quantity>(_ value: Q) throws -> Q {
      try JSONDecoder().decode([Q].self, from: JSONEncoder().encode([value]))[0]
    }
    #expect(try again(Seconds(count)) == Seconds(count))
    #expect(try again(Meters(count)) == Meters(count))
    #expect(try again(Grams(count)) == Grams(count))
    #expect(try again(MicroEuros(count)) == MicroEuros(count))
  }

  @Test("documents write people's units")
  func documentUnits() throws {
    let text = String(decoding: try JSONEncoder().encode([Seconds(90)]), as: UTF8.self)
    #expect(text == "[1.5]")
    #expect(Grams(documentUnit: 1.2345) == Grams(1_235))
    #expect(Grams(documentUnit: .infinity) == nil)
    #expect(Grams(documentUnit: 1e300) == nil)
  }

  @Test(
    "times of day",
    arguments: [
      ("16:30", 59_400), ("6:05", 21_900), ("16h30", 59_400), ("16h", 57_600), ("24:00", 86_400),
      ("16:30:15", 59_415),
    ])
  func timesAreRead(text: String, seconds: Int64) {
    #expect(TimeOfDay(text)?.secondsSinceMidnight == seconds)
  }

  @Test(
    "what is no time of day",
    arguments: ["", "16", "25:00", "24:01", "16:60", "+7:00", "1 6:30", "16:3x", "16:30:60", "h30"])
  func nonsenseIsRefused(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test("a time after midnight survives a document")
  func lateTimes() throws {
    let late = TimeOfDay(25, 10)
    let again = try JSONDecoder().decode([TimeOfDay].self, from: JSONEncoder().encode([late]))
    #expect(again == [late])
    #expect(late.description == "25:10")
    #expect(TimeOfDay(9, 5, 7).description == "09:05:07")
  }
}
