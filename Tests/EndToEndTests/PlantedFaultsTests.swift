import Foundation
import Testing

/// The promise of `check`: it finds what was planted in a prepared week, and nothing in a clean one.
@Suite struct PlantedFaultsTests {
  /// What is planted in a copy of `heat`: the file, what stands there, what is put, and the code of
  /// the finding it must give. No two share a row, for a refused row is not looked at again.
  private static let plants: [(file: String, find: String, put: String, code: String)] = [
    ("week.json", "outsideC: 36", "outsideC: 97", "temperature-implausible"),
    (
      "week.json", "locks: []",
      "locks: [{ rule: \"only\", relay: \"bram\", volunteer: \"rose\" }, { rule: \"rests\", volunteer: \"rose\" }]",
      "lock-contradiction"
    ),
    ("relays.csv", "15:30-19:00,7,Nicole", "15:30-18:00 17:00-19:00,7,Nicole", "hours-overlap"),
    ("relays.csv", "43.359999,2.168534", "12.359999,2.168534", "outside-map"),
    ("volunteers.csv", "20:30,170,,,oui,", "20:30,170,petite,,non,", "truck-without-driver"),
    ("volunteers.csv", "eppGN,non,,,,", "eppGN,non,,,lezignan,", "relay-unknown"),
    ("volunteers.csv", "14:00,20:00,220", "20:00,14:00,220", "hours-reversed"),
    ("volunteers.csv", "14:30,20:00,160", ",20:00,160", "field-missing"),
    ("ledger.csv", "odile,900", "odette,900", "volunteer-unknown"),
    ("products.csv", "Farine T80,1kg,dry,1,", "Farine T80,1kg,dry,-1,", "negative"),
    ("products.csv", "dry,0.5,", "dry,500,", "mass-implausible"),
    ("products.csv", "freshDairy", "laitage doux", "choice-unknown"),
    ("producers.csv", "Jardin de démonstration", "Fournil de démonstration", "producer-twice"),
    ("vehicles.csv", "sec,1900,", "sec,1.9,", "unit-implausible"),
    (totals, "Relais Bram", "Relais Brame-Loup", "method-unknown"),
    (totals, "Anne Canicule", "< Masqué >", "names-masked"),
    (totals, "retrait jeudi 11/06,Carte bancaire,DEM-0003", otherCycle, "cycles-mixed"),
  ]
  private static let totals = "orders/customer-totals.fr.csv"
  private static let otherCycle = "retrait jeudi 04/06,Carte bancaire,DEM-0003"

  private struct Answer: Decodable {
    struct Finding: Decodable {
      let severity: String
      let file: String
      let code: String
      let message: String
    }
    let ready: Bool
    let findings: [Finding]
  }

  private func check(_ week: String) throws -> (code: Int32, answer: Answer) {
    let answer = try Program.run("check", week, "--json")
    #expect(answer.errors.isEmpty)
    return (answer.code, try JSONDecoder().decode(Answer.self, from: Data(answer.output.utf8)))
  }

  @Test("eighteen faults of data planted in one week are all found, and nothing else")
  func planted() throws {
    let folder = try Folder()
    let week = try folder.copy(of: "heat")
    for plant in Self.plants {
      let old = try folder.text("heat/" + plant.file)
      // In the orders every row that says it is changed, elsewhere the first.
      let new =
        plant.file == Self.totals
        ? old.replacing(plant.find, with: plant.put)
        : old.replacing(plant.find, with: plant.put, maxReplacements: 1)
      #expect(new != old, "not planted: \(plant.find)")
      try folder.write(new, to: "heat/" + plant.file)
    }
    // The eighteenth: a row of the customer totals pasted twice.
    let rows = try folder.text("heat/" + Self.totals).split(separator: "\n").map(String.init)
    let pasted = rows + [try #require(rows.last)]
    try folder.write(pasted.joined(separator: "\n") + "\n", to: "heat/" + Self.totals)

    let (code, answer) = try check(week)
    #expect(code == 3)
    #expect(!answer.ready)
    let found = answer.findings.filter { $0.severity != "note" }.map { "\($0.file) \($0.code)" }
    let expected =
      Self.plants.map {
        "\($0.file) \($0.code)".replacing("volunteers.csv truck", with: "vehicles.csv truck")
      }
      + [Self.totals + " rows-repeated"]
    #expect(expected.count == 18)
    #expect(found.sorted() == expected.sorted())
    #expect(answer.findings.allSatisfy { !$0.message.isEmpty })
  }

  @Test("a clean week has no finding at all", arguments: ["tiny", "heat"])
  func clean(name: String) throws {
    let (code, answer) = try check(Program.scenario(name))
    #expect(code == 0)
    #expect(answer.ready)
    #expect(answer.findings.map(\.message) == [])
  }
}
