import Audit
import Exchange
import Instances
import Loading
import PlanningModel
import Quantities

/// Loads a truck and audits the load before anybody sees it.
struct TruckLoadRun {
  private let command: LoadCommand
  private let console: Console

  init(_ command: LoadCommand, _ console: Console) {
    self.command = command
    self.console = console
  }

  func run() throws -> ExitCode {
    guard command.problem == nil else {
      throw UsageError(
        fr: "--problem\u{A0}: un chargement en JSON n'a qu'un problème",
        en: "--problem: a load in JSON holds one problem only", command: LoadCommand.name)
    }
    guard !command.hasSearchOptions else {
      throw UsageError(
        fr: "--time, --iterations, --threads et --support ne valent que pour un fichier thpack",
        en: "--time, --iterations, --threads and --support are for thpack files only",
        command: LoadCommand.name)
    }
    guard command.out?.form != .svg else {
      throw UsageError(
        fr: "--out\u{A0}: finissez le nom par .html pour le plan d'un camion",
        en: "--out: end the name with .html for the plan of a truck", command: LoadCommand.name)
    }
    let language = console.language ?? .fr
    let load = try TruckLoadReader.read(command.file)
    let started = ContinuousClock.now
    let result = try TruckLoadTranslation(load).solve(seed: command.budget.seed)
    let seconds = (ContinuousClock.now - started) / .seconds(1)
    switch result {
    case .failure(let refusal):
      return try refuse(refusal, load, seconds, language)
    case .success(let answer):
      return try tell(
        TruckLoadDocument(command.file, load, answer, seconds, seed: command.budget.seed),
        load, answer, language)
    }
  }

  private func refuse(
    _ refusal: LoadRefusal, _ load: TruckLoadCase, _ seconds: Double, _ language: Language
  ) throws -> ExitCode {
    if console.isJSON {
      try console.writeJSON(
        TruckLoadDocument(
          command.file, load, refusal, seconds, seed: command.budget.seed, language))
    } else {
      console.write(
        load.name + (language == .fr ? "\u{A0}: " : ": ") + refusal.words.text(language))
    }
    return refusal.isProved ? .impossible : .outOfTime
  }

  private func tell(
    _ document: TruckLoadDocument, _ load: TruckLoadCase, _ answer: TruckLoadAnswer,
    _ language: Language
  ) throws -> ExitCode {
    let breaches = TruckLoadAudit.audit(answer, of: load)
    for breach in breaches {
      console.complain("[\(breach.code.rawValue)] " + breach.message.text(language))
    }
    guard breaches.isEmpty else { return .ourBug }
    if let out = command.out {
      try OutputFolder.write(TruckLoadDrawing(load, answer, language).page, to: out.path)
    }
    if console.isJSON {
      try console.writeJSON(document)
    } else {
      console.write(document.summary(language, drawnIn: command.out?.path))
    }
    return .success
  }
}
