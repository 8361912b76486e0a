import PlanningModel

/// The help texts, made from the same tables that parse.
enum Help {
  static func overview(_ language: Language) -> String {
    let title = Phrase(
      fr: "tournee \(Program.version)\u{A0}: planifie la semaine d'une coopérative alimentaire.",
      en: "tournee \(Program.version): plans the week of a food cooperative.")
    let usage = Phrase(
      fr: "Usage\u{A0}: tournee COMMANDE [OPÉRANDES] [OPTIONS]",
      en: "Usage: tournee COMMAND [OPERANDS] [OPTIONS]")
    let more = Phrase(
      fr: "L'aide d'une commande\u{A0}: tournee COMMANDE --help",
      en: "Help on a command: tournee COMMAND --help")
    let codes = Phrase(
      fr: """
        Codes de sortie\u{A0}: 0 fait, 2 mots incompris, 3 données refusées, 4 impossible (prouvé),
        5 contrôle en échec, 6 temps écoulé, 70 erreur du programme.
        """,
      en: """
        Exit codes: 0 done, 2 words not understood, 3 input refused, 4 proved impossible,
        5 check failed, 6 out of time, 70 a fault of the program.
        """)
    let commands = table(allCommands.map { ($0.name, $0.summary.text(language)) })
    return [title, usage].map { $0.text(language) }.joined(separator: "\n\n") + "\n\n" + commands
      + "\n\n" + [more, codes].map { $0.text(language) }.joined(separator: "\n") + "\n"
  }

  static func text(_ command: any Command.Type, _ language: Language) -> String {
    let words = command.operands.map { operand in
      let word = operand.name + (operand.isRepeated ? "..." : "")
      return operand.isOptional ? "[\(word)]" : word
    }
    let usage = (["tournee", command.name] + words + ["[OPTIONS]"]).joined(separator: " ")
    let operands = command.operands.map { ($0.name, $0.help.text(language)) }
    let options = (command.options + Option.common).map { option in
      (
        "--" + option.name + (option.value.map { " " + $0 } ?? ""),
        option.help.text(language) + (option.standard.map { " (\($0))" } ?? "")
      )
    }
    let example = language == .fr ? "Exemple\u{A0}:" : "Example:"
    return """
      \(command.summary.text(language))

        \(usage)

      \(table(operands + options))

      \(command.details.map { $0.text(language) + "\n\n" } ?? "")\(example)
        \(command.example)

      """
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    return rows.map { name, text in
      "  " + name + String(repeating: " ", count: width - name.count) + text
    }.joined(separator: "\n")
  }
}
