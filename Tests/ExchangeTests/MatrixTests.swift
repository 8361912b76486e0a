import PlanningModel
import Quantities
import Testing

@testable import Exchange

@Suite struct MatrixTests {
  private static let places = [
    "hub", "aragon", "conques", "moussoulens", "home:anna", "home:bruno", "home:chloe",
  ]

  /// A complete table of the starter week, the cell (`row`, `column`) replaced.
  private func table(
    _ cell: String = "17", row: Int = 1, column: Int = 2, places: [String] = Self.places,
    extra: String = ""
  ) -> String {
    let rows = places.indices.map { i in
      "["
        + places.indices.map { j in
          i == row && j == column ? cell : i == j ? "0" : String(10 * i + j)
        }.joined(separator: ", ") + "]"
    }
    let names = places.map { "\"\($0)\"" }.joined(separator: ", ")
    let square = "[\n" + rows.joined(separator: ",\n") + "\n]"
    return "{\"places\": [\(names)], \"source\": \"test\"\(extra),\n\"minutes\": \(square),\n"
      + "\"km\": \(square)}"
  }

  @Test("a complete table is taken as it is, both ways apart")
  func complete() throws {
    let week = try WeekFolder(["matrix.json": table()]).read().week
    #expect(week.travel.isComplete)
    #expect(week.travel.legs.count == 42)
    let there = week.travel.legs.first { $0.from == "aragon" && $0.to == "conques" }
    let back = week.travel.legs.first { $0.from == "conques" && $0.to == "aragon" }
    #expect(there?.time == .minutes(17))
    #expect(back?.time == .minutes(21))
    #expect(there?.source == "test")
  }

  @Test("a hole names both places by name")
  func hole() throws {
    let errors = try WeekFolder(["matrix.json": table("null")]).errors()
    #expect(errors.map(\.code) == ["matrix-hole"])
    let sentence = errors.first?.sentence(.en) ?? ""
    #expect(sentence.contains("“Aragon” (aragon)"))
    #expect(sentence.contains("“Conques-sur-Orbiel” (conques)"))
  }

  @Test("a place that the table does not hold is one error")
  func missingPlace() throws {
    let text = table(places: Self.places.filter { $0 != "conques" })
    let errors = try WeekFolder(["matrix.json": text]).errors()
    #expect(errors.map(\.code) == ["matrix-hole"])
    #expect(errors.first?.sentence(.fr).contains("Conques-sur-Orbiel") == true)
  }

  @Test("a place too many is noted")
  func stranger() throws {
    let reading = try WeekFolder(["matrix.json": table(places: Self.places + ["carcassonne"])])
      .read()
    #expect(reading.findings.filter { $0.file == "matrix.json" }.map(\.severity) == [.note])
    #expect(reading.week.travel.legs.count == 42)
  }

  @Test(
    "values refused",
    arguments: [("-3", "matrix-value"), ("\"17\"", "matrix-value"), ("90000", "matrix-value")])
  func values(cell: String, code: String) throws {
    let errors = try WeekFolder(["matrix.json": table(cell)]).errors()
    #expect(Set(errors.map(\.code)) == [code])
    #expect(errors.map(\.field) == ["minutes[1][2]", "km[1][2]"])
    #expect(errors.map(\.line) == [4, 13])
  }

  @Test("the diagonal is nought")
  func diagonal() throws {
    let errors = try WeekFolder(["matrix.json": table("5", column: 1)]).errors()
    #expect(errors.map(\.code) == ["matrix-diagonal", "matrix-diagonal"])
  }

  @Test(
    "shapes refused",
    arguments: [
      "[]", "{\"places\": [\"hub\"], \"minutes\": [[0]]}",
      "{\"places\": [\"hub\", \"aragon\"], \"minutes\": [[0, 1], [1]], \"km\": [[0, 1], [1, 0]]}",
      "{\"places\": [1], \"minutes\": [[0]], \"km\": [[0]]}", "{\"known\": {}}",
      "{\"places\": [\"hub\", \"hub\"], \"minutes\": [[0, 0], [0, 0]], \"km\": [[0, 0], [0, 0]]}",
    ])
  func shapes(text: String) throws {
    let errors = try WeekFolder(["matrix.json": text]).errors()
    #expect(errors.count == 1, "\(errors.map { $0.sentence(.en) })")
    #expect(errors.first?.file == "matrix.json")
  }

  @Test("known trips win over the estimate and need not be complete")
  func known() throws {
    let text = """
      {"known": [
        {"from": "hub", "to": "aragon", "minutes": 9.5, "km": 6.2, "source": "driven"},
        {"from": "hub", "to": "conques", "minutes": 8, "km": 5, "symmetric": true}
      ]}
      """
    let travel = try WeekFolder(["matrix.json": text]).read().week.travel
    #expect(!travel.isComplete)
    #expect(travel.legs.map(\.from) == ["conques", "hub", "hub"])
    #expect(travel.legs[1].time == Seconds(570))
    #expect(travel.legs[1].source == "driven")
  }

  @Test(
    "known trips refused",
    arguments: [
      ("\"to\": \"arag\"", "matrix-place-unknown"), ("\"to\": \"hub\"", "matrix-diagonal"),
      ("\"to\": \"aragon\", \"minute\": 1", "unknown-key"),
    ])
  func knownFaults(to: String, code: String) throws {
    let text = "{\"known\": [\n{\"from\": \"hub\", \(to), \"minutes\": 9, \"km\": 6}]}"
    let errors = try WeekFolder(["matrix.json": text]).errors()
    #expect(errors.map(\.code) == [code])
    #expect(errors.map(\.line) == [2])
  }
}
