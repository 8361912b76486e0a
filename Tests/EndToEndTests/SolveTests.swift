import Foundation
import Testing

/// `solve` from the outside, on the instances that come with the project.
@Suite struct SolveTests {
  private static let bourg = "Scenarios/instances/bourg-30.vrp"
  private static let market = "Scenarios/instances/marche-25.txt"
  private static let work = ["--iterations", "300", "--threads", "2"]

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func withoutSeconds(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.contains("\"seconds\"") }.joined(separator: "\n")
  }

  @Test(
    "the keys that other tools rely on, and routes that the audit accepts",
    arguments: [bourg, market])
  func json(file: String) throws {
    let folder = try Folder()
    let out = folder.path("answer.sol")
    let answer = try Program.run(["solve", file, "--json", "--solution", out] + Self.work)
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.errors.isEmpty)
    let values = try object(answer.output)
    #expect(values["instance"] as? String == (file == Self.bourg ? "bourg-30" : "marche-25"))
    #expect(values["problem"] as? String == (file == Self.bourg ? "CVRP" : "VRPTW"))
    #expect(values["feasible"] as? Bool == true)
    #expect(values["interrupted"] as? Bool == false)
    #expect(values["threads"] as? Int == 2 && values["seed"] as? Int == 1)
    #expect(try #require(values["seconds"] as? Double) > 0)
    #expect(try #require(values["iterations"] as? Int) > 0)
    let cost = try #require(values["cost"] as? Double)
    let routes = try #require(values["routes"] as? [[Int]])
    #expect(routes.joined().sorted() == Array(1...(file == Self.bourg ? 30 : 25)))
    #expect(values["vehicles"] as? Int == routes.count)
    let lines = try folder.text("answer.sol").split(separator: "\n")
    #expect(lines.count == routes.count + 1)
    #expect(lines[0] == "Route #1: " + routes[0].map(String.init).joined(separator: " "))
    #expect(lines.last?.hasPrefix("Cost ") == true)
    let check = try Program.run("solve", file, "--check", out, "--json")
    #expect(check.code == 0, "\(check.output)")
    let checked = try #require(try object(check.output)["cost"] as? Double)
    #expect(abs(checked - cost) < 1e-9)
  }

  @Test("same seed, same bytes but for the seconds")
  func sameBytes() throws {
    let words = ["solve", Self.bourg, "--json", "--seed", "5"] + Self.work
    let first = try Program.run(words).output
    #expect(withoutSeconds(first) == withoutSeconds(try Program.run(words).output))
    #expect(
      first.split(separator: "\n").count == withoutSeconds(first).split(separator: "\n").count + 1)
  }

  @Test("an assignment: the agent of each job, the bound, an answer that the audit accepts")
  func assignment() throws {
    let file = "Scenarios/instances/corvees-4x24.gap"
    let folder = try Folder()
    let out = folder.path("answer.sol")
    let words = ["solve", file, "--json", "--iterations", "20000", "--threads", "1"]
    let answer = try Program.run(words + ["--solution", out])
    #expect(answer.code == 0, "\(answer.errors)")
    let values = try object(answer.output)
    #expect(values["problem"] as? String == "GAP")
    let agents = try #require(values["agent_of_job"] as? [Int])
    #expect(agents.count == 24)
    let routes = try #require(values["routes"] as? [[Int]])
    #expect(routes.joined().sorted() == Array(0..<24))
    let (cost, bound) = (values["cost"] as? Int ?? 0, values["bound"] as? Int ?? 0)
    #expect(bound > 0 && bound <= cost)
    #expect(try folder.text("answer.sol").split(separator: " ").count == 24)
    #expect(try Program.run("solve", file, "--check", out).code == 0)
    #expect(withoutSeconds(answer.output) == withoutSeconds(try Program.run(words).output))
    let tight = try String(contentsOf: Program.root.appending(path: file), encoding: .utf8)
      .replacing(/\n[0-9]+ [0-9]+ [0-9]+ [0-9]+\n$/, with: "\n9 9 9 9\n")
    try folder.write(tight, to: "tight.gap")
    #expect(try Program.run("solve", folder.path("tight.gap"), "--json").code == 4)
  }

  @Test("a summary in both languages, with the gap to a target")
  func summary() throws {
    let words = ["solve", Self.bourg, "--target", "1"] + Self.work
    let french = try Program.run(words + ["--lang", "fr"])
    #expect(french.output.contains("véhicules"))
    #expect(french.output.contains("Écart à 1"))
    #expect(french.output.contains("Route #1: "))
    let english = try Program.run(words + ["--lang", "en"])
    #expect(english.output.contains("Gap to 1: "))
    let quiet = try Program.run(words + ["--quiet"])
    #expect(quiet.output.split(separator: "\n").count == 1)
    let json = try object(try Program.run(words + ["--json"]).output)
    let gap = try #require(json["gap"] as? Double)
    let cost = try #require(json["cost"] as? Double)
    #expect(abs(gap - (cost - 1) * 100) < 1e-6)
  }

  @Test("Ctrl-C gives the best so far and says so")
  func interruption() throws {
    let folder = try Folder()
    let out = folder.url.appending(path: "out")
    try Data().write(to: out)
    let process = Process()
    process.executableURL = Program.binary
    process.arguments = ["solve", Self.bourg, "--json", "--iterations", "1000000000000"]
    process.currentDirectoryURL = Program.root
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The handler stands before the search begins; reading takes a fraction of this.
    Thread.sleep(forTimeInterval: 2)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    let values = try object(try String(contentsOf: out, encoding: .utf8))
    #expect(values["interrupted"] as? Bool == true)
    #expect(values["feasible"] as? Bool == true)
  }

  @Test("4 for what is proved impossible, 6 for what was not found")
  func noAnswer() throws {
    let folder = try Folder()
    let text = try String(contentsOf: Program.root.appending(path: Self.bourg), encoding: .utf8)
    try folder.write(text.replacing("CAPACITY : 40", with: "CAPACITY : 9"), to: "small.vrp")
    let impossible = try Program.run("solve", folder.path("small.vrp"), "--json")
    #expect(impossible.code == 4)
    let values = try object(impossible.output)
    #expect(values["feasible"] as? Bool == false)
    #expect(values["cost"] is NSNull)
    #expect((values["impossible"] as? String)?.contains("largest capacity") == true)
    // Three clients of 6 for two vehicles of 10: enough room in all, never for three.
    try folder.write(
      """
      TYPE : CVRP
      DIMENSION : 4
      VEHICLES : 2
      EDGE_WEIGHT_TYPE : EUC_2D
      CAPACITY : 10
      NODE_COORD_SECTION
      1 0 0
      2 3 4
      3 6 8
      4 0 5
      DEMAND_SECTION
      1 0
      2 6
      3 6
      4 6
      DEPOT_SECTION
      1
      EOF

      """, to: "tight.vrp")
    let out = folder.path("none.sol")
    let open = try Program.run(
      ["solve", folder.path("tight.vrp"), "--json", "--solution", out] + Self.work)
    #expect(open.code == 6)
    #expect(try object(open.output)["feasible"] as? Bool == false)
    #expect((try object(open.output)["unserved"] as? [Int])?.count == 1)
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test("a wrong answer of somebody else is refused with its breaches")
  func wrongAnswers() throws {
    let folder = try Folder()
    let all = (1...30).map(String.init).joined(separator: " ")
    try folder.write("Route #1: \(all)\nCost 5\n", to: "all.sol")
    let overload = try Program.run(
      "solve", Self.bourg, "--check", folder.path("all.sol"), "--lang", "en")
    #expect(overload.code == 5)
    #expect(overload.output.hasPrefix("[overload] route 1: load "))
    let single = (1...30).map { "Route #\($0): \($0)" }.joined(separator: "\n")
    try folder.write(single + "\nCost 5\n", to: "single.sol")
    let cost = try Program.run("solve", Self.bourg, "--check", folder.path("single.sol"), "--json")
    #expect(cost.code == 5)
    #expect(cost.output.contains("wrong-cost"))
    try folder.write(single + "\n", to: "costless.sol")
    #expect(try Program.run("solve", Self.bourg, "--check", folder.path("costless.sol")).code == 0)
  }

  @Test("a refused input is one line, exit 3, and an older answer stays")
  func refused() throws {
    let folder = try Folder()
    let text = try String(contentsOf: Program.root.appending(path: Self.bourg), encoding: .utf8)
    try folder.write("older", to: "answer.sol")
    let broken = [
      "", "\u{0}\u{1}", "hello", String(text.dropLast(text.count / 3)),
      text.replacing("CAPACITY : 40", with: "CAPACITY : -1"),
      text.replacing("\n2 ", with: "\n2 1e12 "),
      text.replacing("DEPOT_SECTION\n1", with: "DEPOT_SECTION\n99"),
      text.replacing("DEMAND_SECTION", with: "DEMANDE_SECTION"),
    ]
    for (number, text) in broken.enumerated() {
      try folder.write(text, to: "bad.vrp")
      let answer = try Program.run(
        "solve", folder.path("bad.vrp"), "--solution", folder.path("answer.sol"), "--json")
      #expect(answer.code == 3, "\(number): \(answer.errors)")
      #expect(answer.output.isEmpty, "\(number)")
      #expect(answer.errors.split(separator: "\n").count == 1, "\(number): \(answer.errors)")
      #expect(answer.errors.contains("bad.vrp:"), "\(number): \(answer.errors)")
      #expect(try folder.text("answer.sol") == "older")
    }
    for words in [
      [folder.path("nowhere.vrp")], [folder.path], [Self.bourg, "--solution", folder.path],
      [Self.bourg, "--check", folder.path("bad.vrp")],
    ] {
      let answer = try Program.run(["solve"] + words)
      #expect(answer.code == 3, "\(words)")
      #expect(answer.errors.split(separator: "\n").count == 1, "\(words): \(answer.errors)")
    }
  }

  @Test("the README's commands run, one after another")
  func readme() throws {
    let folder = try Folder()
    let text = try String(
      contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("tournee solve ") }
    #expect(lines.count == 7)
    for line in lines {
      let words = line.replacing(" marche-25.sol", with: " " + folder.path("marche-25.sol"))
        .replacing("--time 3", with: "--time 1").replacing("--time 5", with: "--time 1").split(
          separator: " "
        ).dropFirst().map(String.init)
      let answer = try Program.run(words)
      #expect(answer.code == 0, "\(line): \(answer.errors)")
      #expect(!answer.output.isEmpty, "\(line)")
    }
  }

  @Test("words that are not understood")
  func words() throws {
    for words in [
      ["--rounding", "up"], ["--time", "0"], ["--time", "soon"], ["--target", "-1"],
      ["--target", "nan"], ["--threads", "0"], ["--iterations", "0"],
    ] {
      let answer = try Program.run(["solve", Self.bourg] + words)
      #expect(answer.code == 2, "\(words)")
      #expect(answer.errors.split(separator: "\n").count == 1, "\(words)")
    }
  }
}
