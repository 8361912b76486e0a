import Foundation
import Testing

/// `load` from the outside, on the problems that come with the project.
@Suite struct LoadTests {
  private static let mixed = "Scenarios/loading/caisses-mixtes.txt"
  private static let work = ["--iterations", "3000", "--threads", "2"]

  private func problems(_ text: String) throws -> [[String: Any]] {
    let all = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return try #require(all["problems"] as? [[String: Any]])
  }

  private func withoutSeconds(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.contains("\"seconds\"") }.joined(separator: "\n")
  }

  @Test("every placed box with position, size and turn, and volumes that add up")
  func json() throws {
    let answer = try Program.run(["load", Self.mixed, "--json"] + Self.work)
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.errors.isEmpty)
    let problems = try problems(answer.output)
    #expect(problems.map { $0["problem"] as? Int } == [1, 2])
    for problem in problems {
      let placed = try #require(problem["placed"] as? [[String: Any]])
      let volume = try placed.reduce(0) { sum, box in
        let sides = try ["length", "width", "height"].map { try #require(box[$0] as? Int) }
        for key in ["type", "x", "y", "z", "compartment"] { #expect(box[key] is Int) }
        #expect(box["turned"] is Bool)
        return sum + sides.reduce(1, *)
      }
      #expect(problem["packed"] as? Int == placed.count)
      #expect(problem["volume"] as? Int == volume)
      let room = try #require(problem["container_volume"] as? Int)
      let share = try #require(problem["utilisation"] as? Double)
      #expect(abs(share - Double(volume) / Double(room)) < 1e-6)
      #expect(share > 0.8)
      #expect(try #require(problem["bound"] as? Int) >= volume)
    }
  }

  @Test("same seed, same bytes but for the seconds, on one thread or two")
  func sameBytes() throws {
    let words = ["load", Self.mixed, "--json", "--problem", "2", "--iterations", "2000"]
    let one = try Program.run(words + ["--threads", "1"]).output
    let two = try Program.run(words + ["--threads", "2"]).output
    #expect(
      withoutSeconds(one).replacing("\"threads\" : 1", with: "\"threads\" : 2")
        == withoutSeconds(two))
    #expect(try problems(one).count == 1)
  }

  @Test("whole bases are carried when asked for", arguments: ["partial", "full"])
  func support(rule: String) throws {
    let words = ["load", Self.mixed, "--problem", "1", "--support", rule, "--lang", "en"]
    let answer = try Program.run(words + Self.work)
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.output.hasPrefix("problem 1: "))
  }

  @Test("a drawn plan as SVG of one problem, or as a page of all")
  func drawing() throws {
    let folder = try Folder()
    let svg = folder.path("plan.svg")
    let one = try Program.run(
      ["load", Self.mixed, "--problem", "1", "--out", svg] + Self.work)
    #expect(one.code == 0, "\(one.errors)")
    let parser = XMLShape(try folder.text("plan.svg"))
    #expect(parser.isWellFormed && parser.root == "svg")
    let page = folder.path("plan.html")
    #expect(try Program.run(["load", Self.mixed, "--out", page] + Self.work).code == 0)
    #expect(try folder.text("plan.html").components(separatedBy: "<svg").count == 3)
    #expect(try Program.run("load", Self.mixed, "--out", svg).code == 2)
    #expect(try Program.run("load", Self.mixed, "--out", "plan.png").code == 2)
  }

  @Test("bad files: one line on standard error, exit 3")
  func badFiles() throws {
    let folder = try Folder()
    let sound = try String(
      contentsOf: Program.root.appending(path: Self.mixed), encoding: .utf8)
    let files = [
      ("empty.txt", ""), ("zero.txt", sound.replacing("410 205 215", with: "410 0 215")),
      ("short.txt", String(sound.prefix(60))), ("words.txt", "Hello\nWorld\n"),
      ("large.txt", sound.replacing("1 90 0 58", with: "1 90000 0 58")),
    ]
    for (name, text) in files {
      try folder.write(text, to: name)
      let answer = try Program.run("load", folder.path(name))
      #expect(answer.code == 3, "\(name)")
      #expect(answer.output.isEmpty)
      #expect(answer.errors.split(separator: "\n").count == 1, "\(answer.errors)")
    }
    #expect(try Program.run("load", folder.path("none.txt")).code == 3)
    #expect(try Program.run("load", Self.mixed, "--problem", "9").code == 3)
    #expect(try Program.run("load", Self.mixed, "--support", "half").code == 2)
    #expect(try Program.run("load", Self.mixed, "--time", "0").code == 2)
  }
}

/// Whether a text is well-formed XML, by a stack of its tags: Foundation's parser is not in every
/// toolchain's core.
private struct XMLShape {
  private(set) var isWellFormed = true
  private(set) var root = ""

  init(_ text: String) {
    var open: [Substring] = []
    for match in text.matches(of: /<(\/?)([A-Za-z]+)([^<>]*?)(\/?)>/) {
      let (isEnd, name, isEmpty) = (!match.1.isEmpty, match.2, !match.4.isEmpty)
      if root.isEmpty { root = String(name) }
      if isEnd {
        isWellFormed = isWellFormed && open.popLast() == name
      } else if !isEmpty {
        open.append(name)
      }
    }
    isWellFormed = isWellFormed && open.isEmpty && !text.contains("NaN")
  }
}
