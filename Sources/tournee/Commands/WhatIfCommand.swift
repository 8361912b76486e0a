import Audit
import Exchange
import Foundation
import Planning
import PlanningModel
import Report

/// `tournee what-if WEEK OVERLAY...`: plans the changed weeks and compares, in pairs.
struct WhatIfCommand: Command {
  static let name = "what-if"
  static let summary = Phrase(
    fr: "Planifie la semaine telle qu'elle pourrait être, et dit ce que cela change.",
    en: "Plan the week as it might be, and say what that changes.")
  static let operands = [
    Operands.week,
    Operand(
      "OVERLAY", repeated: true, fr: "calques\u{A0}; A.json+B.json les compose",
      en: "overlays; A.json+B.json composes them"),
  ]
  static let options = [
    Option(
      "base", takes: "PLAN", fr: "plan.json que les gens connaissent, au lieu d'en chercher un",
      en: "plan.json that people know, in place of searching one"),
    Option(
      "out", takes: "DIR", fr: "dossier de la réponse (par défaut\u{A0}: WEEK/what-if-plans)",
      en: "folder of the answer (default: WEEK/what-if-plans)"),
    Option(
      "only", takes: "ID", fr: "un seul membre d'une famille (\"each\")",
      en: "one member of a family (\"each\")"),
    Option(
      "print", fr: "écrire la semaine changée en un document JSON, sans planifier",
      en: "write the changed week as one JSON document, without planning"),
    Option(
      "seed", takes: "N", standard: "1", fr: "première graine, la même des deux côtés",
      en: "first seed, the same on both sides"),
    Option(
      "searches", takes: "N", standard: "1",
      fr: "recherches par côté, une graine chacune\u{A0}: mesure ce que fait le hasard",
      en: "searches per side, one seed each: measures what chance does"),
    Option(
      "effort", takes: "N", standard: "100", fr: "travail de recherche, en pour cent de l'habituel",
      en: "work of the search, in per cent of the usual"),
    Option(
      "threads", takes: "N", fr: "fils d'exécution\u{A0}; la réponse n'en dépend pas",
      en: "threads; the answer does not depend on them"),
    Option(
      "prove", fr: "prouver les plans, pour que la différence soit certaine",
      en: "prove the plans, so that the difference is certain"),
  ]
  static let details: Phrase? = Phrase(
    fr: """
      Un calque est un fichier JSON\u{A0}: name, why, merge, patch, apply, draw, freedom, each (voir
      Scenarios/villegailhenc/what-if). Une différence qui ne dépasse pas l'écart possible des deux plans au
      meilleur est dite «\u{A0}pas établie\u{A0}».
      """,
    en: """
      An overlay is a JSON file: name, why, merge, patch, apply, draw, freedom, each (see
      Scenarios/villegailhenc/what-if). A difference that does not exceed both plans' gaps to the best is
      called “not resolved”.
      """)
  static let example = """
    tournee what-if Scenarios/villegailhenc Scenarios/villegailhenc/what-if/carburant.json
    """

  let week: String
  let overlays: [String]
  let basePlan: String?
  let out: String?
  let only: String?
  let isPrinted: Bool
  let searches: Int
  let planning: PlanningOptions

  init(_ arguments: Arguments) throws(UsageError) {
    week = arguments.operand("WEEK")
    overlays = arguments.operands("OVERLAY")
    basePlan = arguments.text("base")
    out = arguments.text("out")
    only = arguments.text("only")
    isPrinted = arguments.has("print")
    searches = try arguments.integer("searches", in: 1...1_000, standard: 1)
    var planning = PlanningOptions()
    planning.seed = UInt64(try arguments.integer("seed", in: 0...Int.max, standard: 1))
    planning.effortPercent = try arguments.integer("effort", in: 1...1_000_000, standard: 100)
    planning.provesBest = arguments.has("prove")
    let cores = ProcessInfo.processInfo.activeProcessorCount
    planning.threads = try arguments.integer("threads", in: 1...1_024, standard: cores)
    self.planning = planning
  }

  func run(_ console: Console) async throws -> ExitCode {
    var reading = try WeekReader.read(week)
    reading.week = console.spoken(by: reading.week)
    let base = reading.week
    let cases = try questions(reading)
    if isPrinted { return try write(cases, console) }
    let plan = try basePlan.map { path in
      let plan = try PlanFile.read(path)
      try Operands.check(plan, path, isOf: base)
      return plan
    }
    let folder = out ?? Self.standardFolder(for: week)
    try OutputFolder.check(folder)
    console.list(reading.findings, base.language)
    let run = WhatIfRun(planning: planning, searches: searches, console: console)
    let answer = try await run.answer(reading, plan, cases)
    try OutputFolder.replace(folder, with: answer.files)
    try tell(answer, folder, console)
    return answer.isSound ? .success : .checkFailed
  }

  /// The changed weeks of all operands.
  private func questions(_ base: WeekReading) throws -> [WhatIfCase] {
    let reader = try OverlayReader(of: base, estimates: TravelEstimates.legs)
    let all = try overlays.flatMap { try reader.cases($0) }
    guard let only else { return all }
    let chosen = all.filter { $0.member == only }
    guard chosen.isEmpty else { return chosen }
    let known = all.compactMap(\.member).joined(separator: ", ")
    throw UsageError(
      fr: "--only «\u{A0}\(only)\u{A0}»\u{A0}: connus\u{A0}: \(known)",
      en: "--only '\(only)': known: \(known)", command: Self.name)
  }

  private func write(_ cases: [WhatIfCase], _ console: Console) throws -> ExitCode {
    guard let first = cases.first, cases.count == 1 else {
      throw UsageError(
        fr:
          "--print écrit une semaine, il y en a \(cases.count)\u{A0}: en donner une, ou --only ID",
        en: "--print writes one week, there are \(cases.count): give one, or --only ID",
        command: Self.name)
    }
    console.list(first.findings, first.week.language)
    console.say(
      Phrase(
        fr: "Empreinte de la semaine changée\u{A0}: \(first.week.fingerprint)",
        en: "Fingerprint of the changed week: \(first.week.fingerprint)"
      ).text(first.week.language))
    console.write(WeekDocument.text(first.week))
    return .success
  }

  private func tell(_ answer: WhatIfAnswer, _ folder: String, _ console: Console) throws {
    for line in answer.complaints { console.complain(line) }
    guard !console.isJSON else { return try console.writeJSON(answer.report) }
    console.write(answer.text)
    let page = URL(filePath: folder).appending(path: "what-if.html").path(percentEncoded: false)
    console.say(
      Phrase(fr: "La page\u{A0}: \(page)", en: "The page: \(page)").text(answer.report.language))
  }

  /// `WEEK/what-if-plans`, or beside a week that is one document.
  private static func standardFolder(for week: String) -> String {
    let url = URL(filePath: week)
    let isFolder = (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? true
    return isFolder
      ? url.appending(path: "what-if-plans").path(percentEncoded: false)
      : url.deletingPathExtension().path(percentEncoded: false) + "-what-if"
  }
}
