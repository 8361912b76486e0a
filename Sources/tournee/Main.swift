import Foundation
import PlanningModel
import Planning
import RegressionBench

/// Understands the first word, calls one command, and turns every failure into one line and a code.
@main struct Main {
  static func main() async {
    let words = Array(CommandLine.arguments.dropFirst())
    let code = await run(words)
    exit(code.rawValue)
  }

  static func run(_ words: [String]) async -> ExitCode {
    // The language of complaints must be known even when the rest is not understood.
    let spoken = words.firstIndex(of: "--lang").flatMap {
      words.indices.contains($0 + 1) ? Language(rawValue: words[$0 + 1]) : nil
    }
    let language = spoken ?? (words.contains("--lang=en") ? .en : .fr)
    let console = Console(
      isJSON: words.contains("--json"), isQuiet: words.contains("--quiet"),
      language: spoken
        ?? (words.contains("--lang=en") ? .en : words.contains("--lang=fr") ? .fr : nil))
    guard let first = words.first, !["help", "--help", "-h"].contains(first) else {
      console.write(Help.overview(language))
      return words.isEmpty ? .wrongWords : .success
    }
    guard first != "--version" else {
      console.write("tournee \(Program.version)")
      return .success
    }
    do {
      guard let command = allCommands.first(where: { $0.name == first }) else {
        let names = allCommands.map { $0.name }.joined(separator: ", ")
        throw UsageError(
          fr: "commande inconnue «\u{A0}\(first)\u{A0}»\u{A0}; connues\u{A0}: \(names)",
          en: "unknown command '\(first)'; known: \(names)")
      }
      let arguments = try Arguments(Array(words.dropFirst()), for: command)
      guard !arguments.has("help") else {
        console.write(Help.text(command, language))
        return .success
      }
      return try await command.init(arguments).run(console)
    } catch {
      return report(error, console, language)
    }
  }

  private static func report(
    _ error: any Error, _ console: Console, _ language: Language
  ) -> ExitCode {
    switch error {
    case let error as UsageError:
      let help = "tournee \(error.command.map { $0 + " " } ?? "")--help"
      console.complain("tournee: \(error.phrase.text(language)) (\(help))")
      return .wrongWords
    case let error as Refusal:
      console.list(error.findings, language)
      return .refusedInput
    case let error as PlanningError:
      console.complain("tournee: " + error.phrase.text(language))
      if case .hole = error { return .refusedInput }
      return .ourBug
    case let fault as BenchFault:
      console.complain("tournee: " + fault.phrase.text(language))
      if case .child = fault { return .refusedInput }
      return .ourBug
    default:
      console.complain("tournee: \(error)")
      return .ourBug
    }
  }
}
