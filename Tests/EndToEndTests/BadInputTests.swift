import Foundation
import Testing

/// A week with one thing wrong: one line that names it, exit 3, and the plan of before untouched.
@Suite struct BadInputTests {
  typealias Fault = @Sendable (Folder) throws -> Void

  static let faults: [(name: String, file: String, fault: Fault)] = [
    ("a missing file", "relays.csv", { try delete("tiny/relays.csv", $0) }),
    ("an empty file", "relays.csv", { try $0.write("", to: "tiny/relays.csv") }),
    ("a truncated row", "relays.csv", { try cutLastRow("tiny/relays.csv", $0) }),
    ("an unknown column", "volunteers.csv", { try addColumn("tiny/volunteers.csv", $0) }),
    (
      "a relay outside the map", "relays.csv",
      { try replace(/,43\.[0-9]+,/, with: ",12.5,", in: "tiny/relays.csv", $0) }
    ),
    (
      "a broken week.json", "week.json",
      { try $0.write("{ date: \"2026-06-11\", ", to: "tiny/week.json") }
    ),
    (
      "a word that week.json does not know", "week.json",
      { try replace(/\{/, with: "{ \"colour\": 1,", in: "tiny/week.json", $0) }
    ),
  ]

  static func delete(_ name: String, _ folder: Folder) throws {
    try FileManager.default.removeItem(atPath: folder.path(name))
  }

  static func cutLastRow(_ name: String, _ folder: Folder) throws {
    let text = try folder.text(name).trimmingCharacters(in: .newlines)
    let cut = text.lastIndex(of: ",").map { String(text[..<$0]) } ?? text
    let again = cut.lastIndex(of: ",").map { String(cut[..<$0]) } ?? cut
    try folder.write(again + "\n", to: name)
  }

  static func addColumn(_ name: String, _ folder: Folder) throws {
    let lines = try folder.text(name).split(separator: "\n")
    let changed = lines.map { $0.hasPrefix("#") ? String($0) : $0 + ",x" }
    try folder.write(changed.joined(separator: "\n") + "\n", to: name)
  }

  static func replace(
    _ pattern: some RegexComponent, with text: String, in name: String, _ folder: Folder
  ) throws {
    let old = try folder.text(name)
    let new = old.replacing(pattern, with: text, maxReplacements: 1)
    #expect(new != old, "the fault was not planted")
    try folder.write(new, to: name)
  }

  @Test("one line, exit 3, nothing lost", arguments: faults.indices)
  func fault(index: Int) throws {
    let (name, file, fault) = Self.faults[index]
    let folder = try Folder()
    let week = try folder.copy(of: "tiny")
    #expect(try Program.run("plan", week, "--effort", "5").code == 0)
    let before = try folder.text("tiny/plan/plan.json")
    try fault(folder)
    let answer = try Program.run("plan", week)
    #expect(answer.code == 3, "\(name): \(answer.errors)")
    #expect(answer.output.isEmpty, "\(name)")
    let lines = answer.errors.split(separator: "\n")
    #expect(lines.count == 1, "\(name): \(answer.errors)")
    #expect(answer.errors.contains(file), "\(name): \(answer.errors)")
    #expect(try folder.text("tiny/plan/plan.json") == before, "\(name)")
  }

  @Test("a folder that is not ours is not replaced")
  func foreignFolder() throws {
    let folder = try Folder()
    let week = try folder.copy(of: "tiny")
    try FileManager.default.createDirectory(
      atPath: folder.path("mine"), withIntermediateDirectories: true)
    try folder.write("keep me", to: "mine/diary.txt")
    let answer = try Program.run("plan", week, "--effort", "5", "--out", folder.path("mine"))
    #expect(answer.code == 3)
    #expect(try folder.text("mine/diary.txt") == "keep me")
  }
}
