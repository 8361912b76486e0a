import Foundation
import Testing

/// `tournee bench` as a person and a script run it; suite `time` is the shortest.
@Suite struct BenchTests {
  private static let one = ["--suite", "time", "--only", "r1-100-w75-s1"]

  /// A result file of one line, measured once for all tests.
  private static let line: Result<String, any Error> = Result {
    let answer = try Program.run(["bench", "run", "--jobs", "2"] + one)
    #expect(answer.code == 0, "\(answer.errors)")
    return answer.output
  }

  @Test("run writes one line of JSON with the fields of a baseline")
  func run() throws {
    let text = try Self.line.get()
    let lines = text.split(separator: "\n")
    #expect(lines.count == 1)
    for field in ["instance", "seed", "toolchain", "cost", "bound", "plan", "counters", "machine"] {
      #expect(text.contains("\"\(field)\":"), "\(field)")
    }
  }

  @Test("equal files end with 0, another cost with 5, a bad line with 3 and its number")
  func compare() throws {
    let folder = try Folder()
    let text = try Self.line.get()
    try folder.write(text, to: "base.jsonl")
    try folder.write(text, to: "same.jsonl")
    try folder.write(text.replacing("\"cost\":[0,0,", with: "\"cost\":[0,0,9"), to: "worse.jsonl")
    try folder.write(text + "{\"instance\":7}\n", to: "bad.jsonl")
    let base = folder.path("base.jsonl")
    #expect(try Program.run("bench", "compare", base, folder.path("same.jsonl")).code == 0)
    let worse = try Program.run("bench", "compare", base, folder.path("worse.jsonl"), "--json")
    #expect(worse.code == 5)
    #expect(worse.output.contains("\"passed\" : false"))
    let bad = try Program.run("bench", "compare", base, folder.path("bad.jsonl"), "--lang", "en")
    #expect(bad.code == 3)
    #expect(bad.errors.contains("bad.jsonl:2: "))
    let gone = try Program.run("bench", "compare", base, folder.path("none.jsonl"))
    #expect(gone.code == 3)
  }

  @Test("accept writes a first baseline, refuses planted faults, keeps a reason")
  func accept() throws {
    let folder = try Folder()
    let text = try Self.line.get()
    try folder.write(text, to: "new.jsonl")
    let words = ["bench", "accept", folder.path("new.jsonl"), "--baselines", folder.path]
    #expect(try Program.run(words).code == 0)
    #expect(try folder.text("quick.jsonl") == text)
    let planted = try Program.run(
      ["bench", "run", "--jobs", "2", "--handicap", "work:500"] + Self.one)
    try folder.write(planted.output, to: "new.jsonl")
    #expect(try Program.run(words + ["--because", "x"]).code == 5)
    #expect(try folder.text("quick.jsonl") == text)
    // One line more left unserved is no chance: it needs a reason.
    try folder.write(text.replacing("\"cost\":[0,0,", with: "\"cost\":[0,1,"), to: "new.jsonl")
    #expect(try Program.run(words).code == 5)
    #expect(try folder.text("quick.jsonl") == text)
    #expect(try Program.run(words + ["--because", "a try"]).code == 0)
    #expect(try folder.text("quick.jsonl").contains("\"because\":\"a try\""))
    let beside = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(beside.sorted() == ["new.jsonl", "quick.jsonl"])
  }

  @Test("a folder or a program that is not there is refused with 3")
  func refused() throws {
    let folder = try Folder()
    try folder.write(try Self.line.get(), to: "new.jsonl")
    let nowhere = try Program.run(
      "bench", "accept", folder.path("new.jsonl"), "--baselines", folder.path("none"))
    #expect(nowhere.code == 3)
    let program = try Program.run("bench", "compare", "--binary", folder.path("new.jsonl"))
    #expect(program.code == 3)
    let stranger = try Program.run("bench", "compare", "--binary", "/bin/true")
    #expect(stranger.code == 3)
    #expect(stranger.errors.split(separator: "\n").count == 1)
  }

  @Test("words not understood end with 2")
  func wrongWords() throws {
    let mistakes = [
      ["bench"], ["bench", "walk"], ["bench", "run", "x"], ["bench", "compare", "one"],
      ["bench", "compare", "a", "b", "c"], ["bench", "compare", "a", "b", "--gates", "speed"],
      ["bench", "compare", "a", "b", "--gates", "time"], ["bench", "run", "--suite", "slow"],
      ["bench", "run", "--only", "nothing"], ["bench", "run", "--time", "-1"],
      ["bench", "run", "--time", "nan"], ["bench", "run", "--handicap", "late:3"],
      ["bench", "run", "--suite", "standard"], ["bench", "accept", "--suite", "standard"],
      ["bench", "run", "--suite", "quick", "--instances", "."],
      ["bench", "accept", "--seed", "1"], ["bench", "selftest", "x"],
    ]
    for words in mistakes {
      let answer = try Program.run(words)
      #expect(answer.code == 2, "\(words)")
      #expect(answer.output.isEmpty, "\(words)")
      #expect(answer.errors.split(separator: "\n").count == 1, "\(words): \(answer.errors)")
    }
  }
}
