import Foundation
import Testing

@Suite struct WordsTests {
  static let commands = [
    "new", "check", "orders", "plan", "verify", "explain", "diff", "what-if", "sweep", "merge",
    "simulate", "report", "solve", "cold", "load", "bench", "completion",
  ]

  @Test("every command has help with an example, in both languages", arguments: commands)
  func help(command: String) throws {
    let french = try Program.run(command, "--help")
    #expect(french.code == 0)
    #expect(french.output.contains("Exemple"))
    #expect(french.output.contains("tournee \(command)"))
    let english = try Program.run(command, "--help", "--lang", "en")
    #expect(english.output.contains("Example"))
  }

  @Test("words not understood end with 2 and one line")
  func wrongWords() throws {
    let mistakes = [
      ["plam"], ["plan"], ["plan", "--sead", "3", "x"], ["plan", "x", "--seed"],
      ["plan", "x", "--seed", "ten"], ["plan", "x", "y"], ["plan", "x", "--lang", "de"],
      ["completion", "tcsh"], ["diff", "one"], ["plan", "x", "--json=1"], ["plan", "-x"],
      ["plan", "x", "--prove", "--no-cold"], ["plan", "x", "--robust", "--no-cold"],
      ["plan", "x", "--robust", "--alternatives"], ["plan", "x", "--robust-price", "3"],
      ["plan", "x", "--robust", "--robust-price", "-1"], ["simulate", "x"],
      ["what-if", "x"], ["what-if", "x", "y", "--searches", "0"],
      ["sweep", "x"], ["sweep", "x", "y", "--shard", "5/4"], ["sweep", "x", "y", "--shard", "1"],
      ["sweep", "x", "y", "--shard", "0/4"], ["merge"], ["merge", "x", "--shard", "1/2"],
    ]
    for words in mistakes {
      let answer = try Program.run(words)
      #expect(answer.code == 2, "\(words)")
      #expect(answer.output.isEmpty, "\(words)")
      #expect(answer.errors.split(separator: "\n").count == 1, "\(words): \(answer.errors)")
    }
  }

  @Test("the help lists every command and every exit code")
  func overview() throws {
    let answer = try Program.run("--help")
    for command in Self.commands { #expect(answer.output.contains("  \(command)")) }
    for code in ["0", "2", "3", "4", "5", "6", "70"] { #expect(answer.output.contains(code)) }
    #expect(try Program.run().code == 2)
    #expect(try Program.run("--version").output.hasPrefix("tournee 0."))
  }

  @Test("completion scripts are accepted by bash")
  func completion() throws {
    let folder = try Folder()
    try folder.write(try Program.run("completion", "bash").output, to: "c.bash")
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = ["-n", folder.path("c.bash")]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(try Program.run("completion", "fish").output.contains("complete -c tournee"))
    #expect(try Program.run("completion", "zsh").output.contains("bashcompinit"))
  }
}
