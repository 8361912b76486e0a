import Audit
import Exchange
import Foundation
import Instances
import PlanningModel

/// `tournee solve FILE`: the routing engine alone, on one public instance.
struct SolveCommand: Command {
  static let name = "solve"
  static let summary = Phrase(
    fr: "Résout un problème public de tournées, chargées ou non, ou d'affectation.",
    en: "Solve a public instance of routing, with loads or without, or of assignment.")
  static let operands = [
    Operand(
      "FILE", fr: "un fichier VRPLIB, Solomon, GAP, 3L-CVRP ou MCVRP",
      en: "a VRPLIB, Solomon, GAP, 3L-CVRP or MCVRP file")
  ]
  static let options = [
    Option(
      "time", takes: "S",
      fr: "secondes en tout, lecture comprise\u{A0}; sans elle, un travail fixe",
      en: "seconds in all, reading included; without it, fixed work"),
    Option(
      "iterations", takes: "N", fr: "tours de chaque recherche, sans --time",
      en: "rounds of each search, without --time"),
    Option(
      "threads", takes: "N", fr: "fils d'exécution", en: "threads"),
    Option(
      "seed", takes: "N", standard: "1", fr: "graine\u{A0}: même graine, même réponse",
      en: "seed: same seed, same answer"),
    Option(
      "rounding", takes: "R", choices: Rounding.allCases.map(\.rawValue),
      fr: "round, exact, dimacs ou double\u{A0}; par défaut celui du type de fichier",
      en: "round, exact, dimacs or double; by default that of the kind of file"),
    Option(
      "rules", takes: "R", choices: CaseBoxRules.allCases.map(\.rawValue),
      fr: "règles des boîtes (3L-CVRP)\u{A0}: all, ou sans l'une d'elles",
      en: "rules of boxes (3L-CVRP): all, or without some"),
    Option(
      "target", takes: "COST", fr: "s'arrêter à ce coût, et dire l'écart",
      en: "stop at this cost, and tell the gap"),
    Option(
      "solution", takes: "OUT", fr: "fichier où écrire les tournées",
      en: "file to write the routes into"),
    Option(
      "check", takes: "SOL", fr: "contrôler ce fichier de tournées au lieu de chercher",
      en: "audit this file of routes instead of searching"),
  ]
  static let example = "tournee solve Scenarios/instances/bourg-30.vrp --iterations 2000"

  let file: String
  let rounding: Rounding?
  let rules: CaseBoxRules?
  let budget: SolveBudget
  let solution: String?
  let check: String?

  init(_ arguments: Arguments) throws(UsageError) {
    file = arguments.operand("FILE")
    rounding = arguments.text("rounding").flatMap(Rounding.init(rawValue:))
    rules = arguments.text("rules").flatMap(CaseBoxRules.init(rawValue:))
    solution = arguments.text("solution")
    check = arguments.text("check")
    budget = try SolveBudget(arguments)
  }

  func run(_ console: Console) async throws -> ExitCode {
    let started = ContinuousClock.now
    let language = console.language ?? .fr
    try refuseFolder(solution)
    let instance = try InstanceReader.read(file, rounding: rounding, rules: rules)
    if let check {
      return try SolutionCheck(instance: instance, file: check).run(console, language)
    }
    let clock = SolveClock(started: started, limit: budget.time)
    let interruption = Interruption { clock.interrupt() }
    defer { interruption.end() }
    let line = ProgressLine(console)
    let answer: SolveAnswer
    switch instance {
    case .routing(let routing):
      answer = try RoutingRun(routing, budget, clock, line, language).answer()
    case .assignment(let assignment):
      answer = try AssignmentRun(assignment, budget, clock, line, language).answer()
    case .loaded(let loaded):
      answer = try LoadedRun(loaded, budget, clock, line, language).answer()
    }
    line.erase()
    if let solution, let text = answer.solutionText { try OutputFolder.write(text, to: solution) }
    return try tell(answer, console, language)
  }

  private func tell(
    _ answer: SolveAnswer, _ console: Console, _ language: Language
  ) throws -> ExitCode {
    for breach in answer.breaches {
      console.complain("[\(breach.code.rawValue)] " + breach.message.text(language))
    }
    if console.isJSON {
      try console.writeJSON(answer)
    } else {
      console.write(answer.summary(language, isShort: console.isQuiet, solution: solution))
    }
    return answer.code
  }

  private func refuseFolder(_ path: String?) throws(Refusal) {
    guard let path,
      let values = try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey]),
      values.isDirectory == true
    else { return }
    throw Refusal(
      file: path, code: "output-is-folder",
      Phrase(
        fr: "c'est un dossier\u{202F}; donner le nom d'un fichier",
        en: "it is a folder; name a file"))
  }
}
