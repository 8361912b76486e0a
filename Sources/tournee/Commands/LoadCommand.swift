import Exchange
import Foundation
import PlanningModel

/// `tournee load FILE`: the loading engine alone, on public problems.
struct LoadCommand: Command {
  static let name = "load"
  static let summary = Phrase(
    fr:
      "Le chargement seul\u{A0}: un camion et ses caisses (JSON), ou un conteneur à remplir (thpack).",
    en: "Loading alone: a truck and its crates (JSON), or a container to fill (thpack).")
  static let operands = [
    Operand(
      "FILE", fr: "un camion et ses caisses en JSON, ou un fichier thpack",
      en: "a truck and its crates as JSON, or a thpack file")
  ]
  static let options = [
    Option(
      "problem", takes: "N", fr: "thpack\u{A0}: ce problème du fichier seulement, par son numéro",
      en: "thpack: this problem of the file only, by its number"),
    Option(
      "time", takes: "S",
      fr: "thpack\u{A0}: secondes par problème\u{202F}; sans elle, un travail fixe",
      en: "thpack: seconds for each problem; without it, fixed work"),
    Option(
      "iterations", takes: "N", fr: "thpack\u{A0}: blocs posés à l’essai par problème, sans --time",
      en: "thpack: blocks placed on trial for each problem, without --time"),
    Option(
      "threads", takes: "N",
      fr: "thpack\u{A0}: fils d’exécution\u{202F}; la réponse n'en dépend pas",
      en: "thpack: threads; the answer does not depend on them"),
    Option(
      "seed", takes: "N", standard: "1", fr: "graine\u{A0}: même graine, même réponse",
      en: "seed: same seed, same answer"),
    Option(
      "support", takes: "RULE", standard: "none", choices: ["none", "partial", "full"],
      fr: "thpack\u{A0}: part de chaque base qui doit porter\u{A0}: aucune, 75\u{A0}%, ou tout",
      en: "thpack: share of each base that must be carried: none, 75 %, or all"),
    Option(
      "out", takes: "FILE", fr: "fichier .html (ou .svg, thpack) où dessiner le plan",
      en: ".html file (.svg too for thpack) to draw the plan into"),
  ]
  static let example = "tournee load Scenarios/loading/caisses-mixtes.txt --iterations 20000"

  let file: String
  let problem: Int?
  let budget: LoadBudget
  let out: LoadDrawingFile?
  /// Whether an option was given that only the filling of containers heeds.
  let hasSearchOptions: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    file = arguments.operand("FILE")
    problem =
      arguments.has("problem")
      ? try arguments.integer("problem", in: 1...Int.max, standard: 1) : nil
    budget = try LoadBudget(arguments)
    hasSearchOptions = ["time", "iterations", "threads", "support"].contains { arguments.has($0) }
    out = try arguments.text("out").map(LoadDrawingFile.init)
  }

  func run(_ console: Console) async throws -> ExitCode {
    switch LoadFormat(of: file) {
    case .thpack: try ContainerRun(self, console).run()
    case .coop: try TruckLoadRun(self, console).run()
    }
  }
}
