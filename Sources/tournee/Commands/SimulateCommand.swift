import Audit
import Exchange
import Foundation
import Planning
import PlanningModel
import Report
import Simulation

/// `tournee simulate WEEK PLAN`: how often a plan keeps its promises when the day is not as planned.
struct SimulateCommand: Command {
  static let name = "simulate"
  static let summary = Phrase(
    fr: "Rejoue un plan sous les aléas\u{A0}: retards, portes, chaleur, absences.",
    en: "Replay a plan under noise: delays, doors, heat, absences.")
  static let operands = [Operands.week, Operands.plan]
  static let options = [
    Option(
      "noise", takes: "FILE", fr: "les aléas (Scenarios/schemas/noise.schema.json)",
      en: "the noise (Scenarios/schemas/noise.schema.json)"),
    Option(
      "replications", takes: "N", standard: "10000", fr: "rejouer au plus N fois",
      en: "replay at most N times"),
    Option(
      "half-width", takes: "X",
      fr: "s'arrêter quand chaque intervalle est à X près (0,01\u{A0}: un pour cent)",
      en: "stop when every interval is within X (0.01: one per cent)"),
    Option(
      "seed", takes: "K", standard: "1", fr: "graine des aléas\u{A0}: même graine, mêmes jours",
      en: "seed of the noise: same seed, same days"),
    Option(
      "threads", takes: "N", fr: "fils d'exécution\u{A0}; le résultat n'en dépend pas",
      en: "threads; the result does not depend on them"),
    Option(
      "out", takes: "DIR",
      fr: "dossier de simulation.json et simulation.html (sinon, rien d'écrit)",
      en: "folder of simulation.json and simulation.html (otherwise nothing is written)"),
  ]
  static let example =
    "tournee simulate Scenarios/tiny Scenarios/tiny/expected/plan.json --replications 1000"

  private let week: String
  private let plan: String
  private let noise: String?
  private let out: String?
  private let simulation: SimulationOptions

  init(_ arguments: Arguments) throws(UsageError) {
    week = arguments.operand("WEEK")
    plan = arguments.operand("PLAN")
    noise = arguments.text("noise")
    out = arguments.text("out")
    var simulation = SimulationOptions()
    simulation.seed = UInt64(try arguments.integer("seed", in: 0...Int.max, standard: 1))
    simulation.replications = try arguments.integer(
      "replications", in: 1...1_000_000, standard: 10_000)
    simulation.halfWidth = try arguments.number("half-width", in: 0.0005...0.5)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    simulation.threads = try arguments.integer("threads", in: 1...1_024, standard: cores)
    self.simulation = simulation
  }

  func run(_ console: Console) async throws -> ExitCode {
    let reading = try WeekReader.read(week)
    let plan = try PlanFile.read(self.plan)
    try Operands.check(plan, self.plan, isOf: reading.week)
    let noise = try self.noise.map { path throws(Refusal) in try NoiseFile.read(path) }
    try out.map(Self.check)
    let audit = Auditor.audit(plan, of: reading.week)
    let week = console.spoken(by: reading.week)
    // How often a plan keeps what it does not keep on paper means nothing.
    guard audit.isSound(plan) else {
      for breach in audit.breaches { console.complain(breach.sentence(week.language)) }
      return .checkFailed
    }
    let missing = try StandInSearch(week, plan).missing()
    let result = await simulated(week, plan, noise ?? NoiseModel(), missing, console)
    try tell(result, week, console)
    return .success
  }

  /// Refuses a folder that cannot be replaced, or whose plan would be.
  private static func check(_ folder: String) throws {
    try OutputFolder.check(folder)
    let plan = URL(filePath: folder).appending(path: "plan.json").path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: plan) else { return }
    throw Refusal(
      file: folder, code: "output-is-plan",
      Phrase(
        fr: "ce dossier est celui d'un plan, qui serait effacé\u{A0}: donnez-en un autre à --out",
        en: "this folder is a plan's, which would be erased: give --out another"))
  }

  private func simulated(
    _ week: Week, _ plan: WeekPlan, _ noise: NoiseModel, _ missing: [MissingPerson],
    _ console: Console
  ) async -> SimulationResult {
    let line = ProgressLine(console)
    defer { line.erase() }
    return await PlanSimulator(week, plan, noise: noise, options: simulation).result(
      missing: missing
    ) { done in
      line.draw(
        Phrase(fr: "\(done) jours rejoués", en: "\(done) days replayed").text(week.language))
    }
  }

  private func tell(
    _ result: SimulationResult, _ week: Week, _ console: Console
  ) throws {
    if let out {
      try OutputFolder.replace(
        out,
        with: [
          OutputFile(path: "simulation.json", text: SimulationFile.text(result)),
          OutputFile(
            path: "simulation.html",
            text: SimulationPage(result, week: week, language: week.language).text),
        ])
    }
    let page = out.map {
      URL(filePath: $0).appending(path: "simulation.html").path(percentEncoded: false)
    }
    console.write(
      console.isJSON
        ? SimulationFile.text(result)
        : SimulationSummary.text(result, week: week, page: page, language: week.language))
  }
}
