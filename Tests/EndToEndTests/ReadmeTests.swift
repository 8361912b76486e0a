import Exchange
import Foundation
import Planning
import PlanningModel
import Testing

/// What the README promises is what the tests run.
@Suite struct ReadmeTests {
  private static func readme() throws -> String {
    try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
  }

  @Test("the library example compiles, runs and prints the rounds")
  func example() async throws {
    var printed: [String] = []
    func print(_ items: Any...) {
      printed.append(items.map { "\($0)" }.joined(separator: " "))
    }
    #expect(
      FileManager.default.changeCurrentDirectoryPath(Program.root.path(percentEncoded: false)))
    // README: begin
    let reading = try WeekReader.read("Scenarios/tiny")
    let planner = try Planner(reading.week, findings: reading.findings)
    let task = Task {
      try await planner.plan { progress in Swift.print(progress.phrase.text(.en)) }
    }
    // task.cancel() ends the search early: the best plan so far comes back.
    let plan = try await task.value
    for round in plan.rounds {
      let stops = round.stops.map { "\($0.relay) \($0.arrival)" }.joined(separator: ", ")
      print(round.driver, "leaves home at", round.leavesHome, "->", stops)
    }
    // README: end
    #expect(!printed.isEmpty)
    #expect(printed.allSatisfy { $0.contains("leaves home at") })
  }

  @Test("the example of the README is the code above, word for word")
  func exampleIsTheReadmes() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let body = source.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .drop { $0 != "// README: begin" }.dropFirst().prefix { $0 != "// README: end" }
      .map { $0.replacing("Swift.print(", with: "print(") }
    let block = try #require(try Self.readme().firstMatch(of: /```swift\n([\s\S]*?)```/)).1
    let lines = block.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.hasPrefix("import ") }
    #expect(Array(body) == lines)
  }

  @Test("every command of the README exists, and the other way round")
  func commands() throws {
    let text = try Self.readme()
    for command in WordsTests.commands {
      #expect(text.contains("`tournee \(command)"), "\(command)")
    }
  }

  @Test("the README names the two commands of the promise")
  func promise() throws {
    let text = try Self.readme()
    #expect(text.contains("swift run -c release tournee plan Scenarios/villegailhenc --prove\n"))
    #expect(text.contains("swift test\n"))
  }
}
