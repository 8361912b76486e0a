import PlanningModel

/// `tournee completion SHELL`: a script for the shell, made from the tables of words.
struct CompletionCommand: Command {
  static let name = "completion"
  static let summary = Phrase(
    fr: "Écrit le script de complétion pour bash, zsh ou fish.",
    en: "Write the completion script for bash, zsh or fish.")
  static let operands = [Operand("SHELL", fr: "bash, zsh ou fish", en: "bash, zsh or fish")]
  static let options: [Option] = []
  static let example = "source <(tournee completion bash)"

  private let script: @Sendable () -> String

  init(_ arguments: Arguments) throws(UsageError) {
    switch arguments.operand("SHELL") {
    case "bash": script = Self.bash
    case "zsh": script = { "autoload -U +X bashcompinit && bashcompinit\n" + Self.bash() }
    case "fish": script = Self.fish
    case let other:
      throw UsageError(
        fr: "«\u{A0}\(other)\u{A0}»\u{A0}: choisissez bash, zsh ou fish",
        en: "'\(other)': choose bash, zsh or fish", command: Self.name)
    }
  }

  func run(_ console: Console) async throws -> ExitCode {
    console.write(script())
    return .success
  }

  private static func words(_ command: any Command.Type) -> [String] {
    (command.options + Option.common).map { "--" + $0.name }
  }

  private static func bash() -> String {
    let names = allCommands.map { $0.name }.joined(separator: " ")
    let cases = allCommands.map { command in
      "    \(command.name)) words=\"\(words(command).joined(separator: " "))\" ;;"
    }.joined(separator: "\n")
    return """
      _tournee() {
        local here="${COMP_WORDS[COMP_CWORD]}" words=""
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(names)" -- "$here"))
          return
        fi
        case "${COMP_WORDS[1]}" in
      \(cases)
        esac
        if [[ "$here" == -* ]]; then
          COMPREPLY=($(compgen -W "$words" -- "$here"))
        else
          COMPREPLY=($(compgen -f -- "$here"))
        fi
      }
      complete -o filenames -F _tournee tournee
      """
  }

  private static func fish() -> String {
    let commands = allCommands.map { command in
      "complete -c tournee -n __fish_use_subcommand -a \(command.name) "
        + "-d '\(quoted(command.summary.french))'"
    }
    let options = allCommands.flatMap { command in
      (command.options + Option.common).map { option in
        "complete -c tournee -n '__fish_seen_subcommand_from \(command.name)' -l \(option.name)"
          + (option.value == nil ? "" : " -r") + " -d '\(quoted(option.help.french))'"
      }
    }
    return (commands + options).joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'")
  }
}
