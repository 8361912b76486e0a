import Foundation
import TestSupport
import Testing

/// `load` of a truck and its crates, from the outside.
@Suite struct TruckLoadTests {
  private static let shipped = "Scenarios/loading/coop-p02.json"

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("every crate with its compartment and place, and the axles at each departure")
  func json() throws {
    let answer = try Program.run(["load", Self.shipped, "--json"])
    #expect(answer.code == 0, "\(answer.errors)")
    let values = try object(answer.output)
    let plan = try #require(values["plan"] as? [[String: Any]])
    #expect(plan.count == 34)
    #expect(Set(plan.compactMap { $0["id"] as? Int }).count == 34)
    for crate in plan {
      for key in ["x", "y", "z", "dx", "dy", "dz"] { #expect(crate[key] is Int, "\(key)") }
      #expect(["cold", "ambient"].contains(crate["compartment"] as? String))
    }
    let axles = try #require(values["axles"] as? [[String: Any]])
    #expect(
      axles.map { $0["leaving"] as? String } == ["hub", "S01", "S02", "S03", "S04"])
    #expect(values["feasible"] as? Bool == true)
  }

  @Test("the drawn plan is a page of its own, in the language asked for")
  func page() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "plan.html").path
    let answer = try Program.run(["load", Self.shipped, "--out", file, "--lang", "en"])
    #expect(answer.code == 0, "\(answer.errors)")
    let page = try String(contentsOfFile: file, encoding: .utf8)
    #expect(page.contains("Stop by stop") && page.contains("4 · S04"))
    #expect(try Program.run(["load", Self.shipped, "--out", "x.svg"]).code == 2)
  }

  /// What is broken, by a replacement in the shipped file, and what the one line must name.
  static let faults: [(from: String, to: String, says: String)] = [
    ("\"wheelbase_mm\": 3098", "\"wheelbase_mm\": 0", "vehicle.axles.wheelbase_mm"),
    ("\"l\": 600", "\"l\": 0", "crates["), ("\"l\": 600", "\"l\": -600", "crates["),
    ("\"l\": 600", "\"l\": 6000", "crates["), ("\"l\": 600", "\"l\": \"long\"", "crates["),
    ("\"l\": 600", "\"len\": 600", "crates["),
    ("\"class\": \"produce\"", "\"class\": \"gold\"", "class"),
    ("\"stop\": \"S01\"", "\"stop\": \"S99\"", "stop"),
    ("\"mass_kg\": ", "\"mass_kg\": -", "mass_kg"),
    ("\"x1\": 922", "\"x1\": 0", "x1"), ("\"x1\": 2050", "\"x1\": 99000", "x1"),
    ("\"x0\": 982", "\"x0\": 100", "x0"), ("\"id\": 2,", "\"id\": 1,", "id"),
    ("\"gap_under_roof_mm\": 100", "\"gap_under_roof_mm\": 1500", "gap_under_roof_mm"),
    ("\"payload_kg\": 700", "\"payload_kg\": 1e300", "payload_kg"),
    ("\"door\": \"side\"", "\"door\": \"roof\"", "door"),
    ("\"crates\": [", "\"crates\": {", ".json"), ("{", "", ".json"),
  ]

  @Test("a broken load is refused with one line that names the place", arguments: faults)
  func refused(from: String, to: String, says: String) throws {
    let text = try String(
      contentsOf: Program.root.appending(path: Self.shipped), encoding: .utf8)
    let range = try #require(text.range(of: from), "nothing to break: \(from)")
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
    try text.replacingCharacters(in: range, with: to).write(
      to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let answer = try Program.run(["load", file.path, "--lang", "en"])
    #expect(answer.code == 3)
    #expect(answer.output.isEmpty)
    let lines = answer.errors.split(separator: "\n")
    #expect(lines.count == 1, "\(answer.errors)")
    #expect(answer.errors.contains(says), "\(answer.errors)")
  }
}

/// The public loads, which are not all part of the project.
@Suite(.enabled(if: SharedInstances.areHere, "the shared folder is not here"))
struct PublicTruckLoadTests {
  @Test("every crate of every public load is placed", arguments: 1...12)
  func publicLoads(number: Int) throws {
    let name = "loading/coop/coop-p" + (number < 10 ? "0" : "") + "\(number).json"
    let file = try #require(SharedInstances.folder).appending(path: name).path(
      percentEncoded: false)
    let answer = try Program.run(["load", file, "--json"])
    #expect(answer.code == 0, "\(answer.errors)")
  }
}
