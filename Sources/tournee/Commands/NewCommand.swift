import Exchange
import PlanningModel

/// `tournee new DIR`: a starter week with commented files.
struct NewCommand: Command {
  static let name = "new"
  static let summary = Phrase(
    fr: "Crée une semaine de départ, avec des fichiers commentés.",
    en: "Make a starter week with commented files.")
  static let operands = [
    Operand("DIR", fr: "dossier à créer", en: "folder to make")
  ]
  static let options: [Option] = []
  static let example = "tournee new ma-semaine"

  let folder: String

  init(_ arguments: Arguments) throws(UsageError) { folder = arguments.operand("DIR") }

  func run(_ console: Console) async throws -> ExitCode {
    let language = console.language ?? .fr
    let files = StarterWeek.files(language: language)
    try OutputFolder.create(folder, with: files)
    if console.isJSON {
      try console.writeJSON(["files": files.map { folder + "/" + $0.path }])
    } else {
      console.write(
        Phrase(
          fr: "\(folder)\u{A0}: \(files.count) fichiers. Ensuite\u{A0}: tournee plan \(folder)",
          en: "\(folder): \(files.count) files. Next: tournee plan \(folder)"
        ).text(language))
    }
    return .success
  }
}
