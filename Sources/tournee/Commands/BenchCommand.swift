import Foundation
import PlanningModel
import RegressionBench

/// `tournee bench ACTION`: benchmark regressions of the engines.
struct BenchCommand: Command {
  static let name = "bench"
  static let summary = Phrase(
    fr: "Mesure les moteurs et trouve les régressions\u{A0}: run, compare, accept, selftest.",
    en: "Measure the engines and find regressions: run, compare, accept, selftest.")
  static let operands = [
    Operand(
      "ACTION",
      fr: "run\u{A0}: résoudre\u{202F}; compare\u{A0}: BASE NOUVEAU\u{202F}; accept\u{A0}: "
        + "enregistrer\u{202F}; selftest\u{A0}: planter des défauts",
      en: "run: solve; compare: BASE NEW; accept: record; selftest: plant faults"),
    Operand(
      "FILE", repeated: true, optional: true,
      fr: "compare\u{A0}: les deux fichiers de résultats\u{202F}; accept\u{A0}: les résultats "
        + "déjà mesurés",
      en: "compare: the two result files; accept: results measured before"),
  ]
  static let options = [
    Option(
      "suite", takes: "NAME", standard: "quick",
      choices: BenchSuite.names + [BenchSuite.folderName],
      fr: "jeu d'instances\u{202F}; avec --instances\u{A0}: standard",
      en: "set of instances; with --instances: standard"),
    Option(
      "instances", takes: "DIR",
      fr: "dossier des familles publiques, chacune avec son bks.json",
      en: "folder of the public families, each with its bks.json"),
    Option(
      "only", takes: "NAME", fr: "run\u{A0}: cette instance ou cette famille seulement",
      en: "run: this instance or this family only"),
    Option(
      "seed", takes: "N", fr: "run\u{A0}: cette graine seulement", en: "run: this seed only"),
    Option(
      "out", takes: "FILE", fr: "run\u{A0}: fichier de résultats, au lieu de la sortie",
      en: "run: file of the results, instead of the output"),
    Option(
      "time", takes: "SECONDS",
      fr: "run\u{A0}: tant de secondes par recherche, au lieu d'un travail fixe",
      en: "run: so many seconds for each search, instead of fixed work"),
    Option(
      "repeat", takes: "N", standard: "1",
      fr: "run\u{A0}: autant de fois, le meilleur temps compte",
      en: "run: so many times, the best time counts"),
    Option(
      "jobs", takes: "N", standard: "1",
      fr: "recherches à la fois\u{202F}; au-delà d'une, aucun temps n'est pris",
      en: "searches at once; with more than one, no time is taken"),
    Option(
      "handicap", takes: "FAULT",
      fr: "run\u{A0}: planter un défaut, work:MILLIÈMES ou slower:TIRAGES",
      en: "run: plant a fault, work:THOUSANDTHS or slower:DRAWS"),
    Option(
      "gates", takes: "LIST", standard: "exact,counters,quality",
      fr: "compare, selftest\u{A0}: parmi exact, counters, quality, time",
      en: "compare, selftest: some of exact, counters, quality, time"),
    Option(
      "binary", takes: "FILE",
      fr: "compare\u{A0}: l'ancien programme, pour la mesure de temps en alternance",
      en: "compare: the old program, for times taken in turns"),
    Option(
      "because", takes: "TEXT", fr: "accept\u{A0}: pourquoi une perte de qualité est acceptée",
      en: "accept: why a loss of quality is accepted"),
    Option(
      "baselines", takes: "DIR", standard: "Benchmarks/Baselines",
      fr: "dossier des références", en: "folder of the baselines"),
  ]
  static let example = "tournee bench run --suite quick --out quick.jsonl"

  /// What to do.
  enum Action: String, CaseIterable {
    case run, compare, accept, selftest
  }

  let action: Action
  let files: [String]
  let suiteName: String
  let instances: String?
  let only: String?
  let seed: UInt64?
  let runner: BenchRunner
  let out: String?
  let gates: Set<Gate>
  let binary: String?
  let because: String?
  let baselines: String

  init(_ arguments: Arguments) throws(UsageError) {
    action = try Self.action(arguments)
    files = arguments.operands("FILE")
    only = arguments.text("only")
    instances = arguments.text("instances")
    let number = try arguments.integer("seed", in: 0...Int.max, standard: 0)
    seed = arguments.has("seed") ? UInt64(number) : nil
    let measures = action == .run || (action == .accept && files.isEmpty)
    suiteName = try Self.suiteName(arguments, measures: measures)
    runner = try Self.runner(arguments)
    gates = try Self.gates(arguments, action)
    out = arguments.text("out")
    binary = arguments.text("binary")
    because = arguments.text("because")
    baselines = arguments.text("baselines") ?? "Benchmarks/Baselines"
    try checkFiles()
    // A baseline is a whole suite of exact lines.
    for option in ["only", "seed", "time", "handicap"]
    where action == .accept && arguments.has(option) {
      throw UsageError(
        fr: "bench accept enregistre tout le jeu, à travail fixe\u{A0}: ôtez --\(option)",
        en: "bench accept records the whole suite, at fixed work: leave out --\(option)",
        command: Self.name)
    }
  }

  func run(_ console: Console) async throws -> ExitCode {
    switch action {
    case .run: try await runSuite(console)
    case .compare: try compare(console)
    case .accept: try await accept(console)
    case .selftest: try await selfTest(console)
    }
  }

  private func checkFiles() throws(UsageError) {
    let (least, most) =
      switch action {
      case .run, .selftest: (0, 0)
      case .accept: (0, 1)
      case .compare: binary != nil && files.isEmpty ? (0, 0) : (2, 2)
      }
    guard (least...most).contains(files.count) else {
      throw UsageError(
        fr: "bench \(action.rawValue)\u{A0}: donnez "
          + (most == 0 ? "aucun fichier" : most == 1 ? "au plus un fichier" : "BASE et NOUVEAU"),
        en: "bench \(action.rawValue): give "
          + (most == 0 ? "no file" : most == 1 ? "one file at most" : "BASE and NEW"),
        command: Self.name)
    }
  }
}
