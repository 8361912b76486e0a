import Foundation
import PlanningModel
import Testing

@testable import Exchange

@Suite struct OutputFolderTests {
  private struct Broken: Error {}
  private let place = NSTemporaryDirectory() + "tournee-out-" + UUID().uuidString

  private let first = [
    OutputFile(path: "plan.json", text: "1\n"), OutputFile(path: "people/a.html", text: "a"),
  ]
  private let second = [OutputFile(path: "plan.json", text: "2\n")]

  /// Every file below the folder with its text, our list aside; and nothing left beside it.
  private func contents(_ folder: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where !InputFile.isFolder(folder + "/" + path) && path != OutputFolder.marker {
      texts[path] = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
    }
    return texts
  }

  private func siblings() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place).sorted()
  }

  private func inPlace(_ body: (String) throws -> Void) throws {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: place) }
    try body(place + "/out")
  }

  @Test("a new folder, an empty one, and our own are replaced whole")
  func replaced() throws {
    try inPlace { out in
      try OutputFolder.replace(out, with: first)
      #expect(try contents(out) == ["plan.json": "1\n", "people/a.html": "a"])
      try OutputFolder.replace(out, with: second)
      #expect(try contents(out) == ["plan.json": "2\n"])
      try FileManager.default.removeItem(atPath: out)
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
      try OutputFolder.replace(out, with: second)
      #expect(try contents(out) == ["plan.json": "2\n"])
      #expect(try siblings() == ["out"])
    }
  }

  @Test("what writing would refuse is told before the work, and nothing is made")
  func checkedBefore() throws {
    try inPlace { out in
      try OutputFolder.check(out + "/deep/down")
      try OutputFolder.replace(out, with: first)
      try OutputFolder.check(out)
      try "mine".write(toFile: out + "/notes.txt", atomically: true, encoding: .utf8)
      let refused = [
        (out, "output-foreign"), (out + "/notes.txt", "output-not-folder"),
        (out + "/notes.txt/below", "output-unwritable"),
      ]
      for (path, code) in refused {
        let refusal = #expect(throws: Refusal.self) { try OutputFolder.check(path) }
        #expect(refusal?.findings.map(\.code) == [code])
      }
      #expect(try siblings() == ["out"])
    }
  }

  @Test("a folder with somebody else's file is refused and left")
  func foreign() throws {
    try inPlace { out in
      try OutputFolder.replace(out, with: first)
      try "mine".write(toFile: out + "/people/notes.txt", atomically: true, encoding: .utf8)
      let refusal = #expect(throws: Refusal.self) { try OutputFolder.replace(out, with: second) }
      #expect(refusal?.findings.map(\.code) == ["output-foreign"])
      #expect(refusal?.findings.map(\.field) == ["people/notes.txt"])
      #expect(try contents(out)["plan.json"] == "1\n")
      #expect(try contents(out)["people/notes.txt"] == "mine")
      #expect(try siblings() == ["out"])
    }
  }

  @Test("a week's folder is never taken for output")
  func weekFolder() throws {
    let week = try WeekFolder()
    let refusal = #expect(throws: Refusal.self) { try OutputFolder.replace(week.path, with: first) }
    #expect(refusal?.findings.map(\.code) == ["output-foreign"])
    #expect(week.errors().isEmpty)
  }

  @Test("a file where the folder or its parent should be is refused")
  func blocked() throws {
    try inPlace { out in
      try "x".write(toFile: out, atomically: true, encoding: .utf8)
      let onFile = #expect(throws: Refusal.self) { try OutputFolder.replace(out, with: first) }
      #expect(onFile?.findings.map(\.code) == ["output-not-folder"])
      let below = #expect(throws: Refusal.self) {
        try OutputFolder.replace(out + "/in", with: first)
      }
      #expect(below?.findings.map(\.code) == ["output-unwritable"])
      #expect(try String(contentsOfFile: out, encoding: .utf8) == "x")
    }
  }

  @Test("when a file cannot be written the old folder stands")
  func writingFails() throws {
    try inPlace { out in
      try OutputFolder.replace(out, with: first)
      // The second path needs a folder where the first has put a file.
      let impossible = [OutputFile(path: "a", text: "1"), OutputFile(path: "a/b", text: "2")]
      #expect(throws: Refusal.self) { try OutputFolder.replace(out, with: impossible) }
      #expect(try contents(out) == ["plan.json": "1\n", "people/a.html": "a"])
      #expect(try siblings() == ["out"])
    }
  }

  @Test("when a renaming fails the old folder stands", arguments: [1, 2])
  func renamingFails(failing: Int) throws {
    try inPlace { out in
      try OutputFolder.replace(out, with: first)
      var count = 0
      #expect(throws: Refusal.self) {
        try OutputFolder.replace(out, with: second) { from, to in
          count += 1
          if count == failing { throw Broken() }
          try FileManager.default.moveItem(atPath: from, toPath: to)
        }
      }
      #expect(count == failing)
      #expect(try contents(out) == ["plan.json": "1\n", "people/a.html": "a"])
      #expect(try siblings() == ["out"])
    }
  }

  @Test(
    "paths that leave the folder are refused",
    arguments: ["../x", "/x", "a//b", "", "a/../../x", ".tournee"])
  func paths(path: String) throws {
    try inPlace { out in
      let refusal = #expect(throws: Refusal.self) {
        try OutputFolder.replace(out, with: [OutputFile(path: path, text: "")])
      }
      #expect(refusal?.findings.map(\.code) == ["output-path"])
      let left = try siblings()
      #expect(left.isEmpty)
    }
  }

  @Test("one file is written whole, its folders made")
  func single() throws {
    try inPlace { out in
      try OutputFolder.write("one", to: out + "/deep/file.json")
      try OutputFolder.write("two", to: out + "/deep/file.json")
      #expect(try contents(out) == ["deep/file.json": "two"])
      #expect(throws: Refusal.self) { try OutputFolder.write("x", to: out) }
    }
  }
}
