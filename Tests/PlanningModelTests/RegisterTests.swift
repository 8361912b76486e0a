import Foundation
import Quantities
import Testing

@testable import PlanningModel

@Suite struct RegisterTests {
  private let entries = Register([
    LedgerEntry(id: "b", given: .minutes(10)), LedgerEntry(id: "a", given: .minutes(20)),
    LedgerEntry(id: "b", given: .minutes(99)),
  ])

  @Test("in the order of ids, the first of two kept")
  func order() {
    #expect(entries.ids == ["a", "b"])
    #expect(entries["b"]?.given == .minutes(10))
    #expect(entries["c"] == nil)
    #expect(entries.place(of: "b") == 1)
  }

  @Test("a document is an object keyed by id")
  func document() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(entries), as: UTF8.self)
    #expect(text == #"{"a":{"minutes":20,"rounds":0},"b":{"minutes":10,"rounds":0}}"#)
    #expect(
      try JSONDecoder().decode(Register<LedgerEntry>.self, from: Data(text.utf8)) == entries)
  }
}

@Suite struct WeekTests {
  private var week: Week {
    Week(
      name: "w", date: "2026-06-11",
      hub: Hub(name: "Hub", point: Point(latitude: 43.27, longitude: 2.36)))
  }

  @Test("the fingerprint is steady and follows every change")
  func fingerprint() {
    var other = week
    #expect(week.fingerprint == other.fingerprint)
    #expect(week.fingerprint.count == 16)
    other.prices.newFace += MicroEuros(1)
    #expect(week.fingerprint != other.fingerprint)
  }

  @Test("a week is the same in both languages")
  func fingerprintOfLanguages() {
    var other = week
    other.language = .en
    #expect(week.fingerprint == other.fingerprint)
  }

  @Test("the fingerprint follows a label, of a product and of a line")
  func fingerprintOfLabels() {
    func labelled(_ product: Double?, _ line: Double?) -> String {
      var other = week
      other.products = Register([
        Product(
          id: "p", producer: "P", product: "p", temperatureClass: .cheese,
          label: product.map { Celsius($0) })
      ])
      let bought = OrderLine(
        producer: "P", product: "p", variant: "", quantity: 1, mass: Grams(500),
        massSource: .declared, volume: .zero, temperatureClass: .cheese,
        label: line.map { Celsius($0) })
      other.orders = Register([Order(id: "R1", customer: "C", relay: "r", lines: [bought])])
      return other.fingerprint
    }
    let all = [
      labelled(nil, nil), labelled(3, nil), labelled(nil, 3), labelled(3, 3), labelled(3, 4),
    ]
    #expect(Set(all).count == all.count)
  }

  @Test("stricter is colder, and ties are settled")
  func strictness() {
    #expect(TemperatureClass.minced.isStricter(than: .cheese))
    #expect(TemperatureClass.cheese.isStricter(than: .dry))
    for one in TemperatureClass.allCases {
      for other in TemperatureClass.allCases where one != other {
        #expect(one.isStricter(than: other) != other.isStricter(than: one))
      }
    }
  }
}
