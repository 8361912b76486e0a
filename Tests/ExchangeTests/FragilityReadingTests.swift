import Foundation
import PlanningModel
import Testing

@testable import Exchange

/// What goods bear, from the table of products or their names to the lines of orders.
@Suite struct FragilityReadingTests {
  private func folder(_ tomme: String, header: String = "fragile") throws -> WeekFolder {
    try WeekFolder([
      "products.csv": """
      producer,product,variant,class,\(header)
      Ferme des Essais,Tomme,,cheese,\(tomme)

      """
    ])
  }

  private func line(_ product: String, _ reading: WeekReading) throws -> OrderLine {
    let lines = reading.week.orders.flatMap(\.lines)
    return try #require(lines.first { $0.product == product })
  }

  static let answers: [(String, Fragility)] = [
    ("oui", .fragile), ("yes", .fragile), ("Fragile", .fragile), ("non", .normal), ("no", .normal),
    ("normal", .normal), ("ferme", .firm), ("firm", .firm),
  ]

  @Test("the column goes from the table to the lines, in both languages", arguments: answers)
  func column(text: String, fragility: Fragility) throws {
    let reading = try folder(text).read()
    #expect(reading.week.products.first?.fragility == fragility)
    #expect(try line("Tomme", reading).fragility == fragility)
  }

  @Test("without a word in the table the name speaks, and the rest is left to the class")
  func byName() throws {
    let reading = try folder("").read()
    #expect(try line("Tomme", reading).fragility == nil)
    #expect(try line("Carottes", reading).fragility == .firm)
    #expect(try line("Pain de campagne", reading).fragility == .fragile)
    #expect(!reading.findings.contains { $0.code == "fragility-inferred" })
  }

  @Test("a table that is kept in part is told how many lines it leaves to their names")
  func inferred() throws {
    let notes = try folder("non").read().findings.filter { $0.code == "fragility-inferred" }
    #expect(notes.count == 1)
    #expect(notes.first?.severity == .note)
  }

  @Test("another word is refused where it stands", arguments: ["peut-être", "3 kg", "ouii"])
  func refused(text: String) throws {
    #expect {
      _ = try folder(text).read()
    } throws: { error in
      let findings = (error as? Refusal)?.findings ?? []
      return findings.contains {
        $0.file == "products.csv" && $0.line == 2 && $0.field == "fragile"
          && $0.code == "choice-unknown"
      }
    }
  }
}
