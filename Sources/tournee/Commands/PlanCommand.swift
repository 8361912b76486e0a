import Audit
import Exchange
import Foundation
import Planning
import PlanningModel
import Report
import Routing
import Simulation

/// `tournee plan WEEK`: plans one week, audits the plan, writes the documents.
struct PlanCommand: Command {
  static let name = "plan"
  static let summary = Phrase(
    fr: "Planifie les tournées d'une semaine, contrôle le plan, écrit les documents.",
    en: "Plan the rounds of one week, audit the plan, write the documents.")
  static let operands = [Operands.week]
  static let options = [
    Option(
      "out", takes: "DIR", fr: "dossier des documents (par défaut\u{A0}: WEEK/plan)",
      en: "folder of the documents (default: WEEK/plan)"),
    Option(
      "seed", takes: "N", standard: "1", fr: "graine\u{A0}: même graine, même plan",
      en: "seed: same seed, same plan"),
    Option(
      "effort", takes: "N", standard: "100", fr: "travail de recherche, en pour cent de l'habituel",
      en: "work of the search, in per cent of the usual"),
    Option(
      "threads", takes: "N", fr: "fils d'exécution\u{A0}; le plan n'en dépend pas",
      en: "threads; the plan does not depend on them"),
    Option(
      "prove",
      fr: "prouver que le plan est le meilleur, ou dire à combien il en est au plus",
      en: "prove that the plan is the best, or say how far from it it may be"),
    Option(
      "alternatives",
      fr: "trois autres plans, le plus court, le plus juste, le plus froid, et ce qu'ils coûtent",
      en: "three more plans, the shortest, the fairest, the coldest, and what they cost"),
    Option(
      "robust",
      fr: "parmi les plans presque aussi bons, celui qui tient le mieux parole sous les aléas",
      en: "among plans nearly as good, the one that best keeps its promise under noise"),
    Option(
      "robust-price", takes: "PERCENT", standard: "2",
      fr: "avec --robust\u{A0}: ce qu'il peut coûter de plus, en pour cent",
      en: "with --robust: what it may cost more, per cent"),
    Option(
      "no-cold", fr: "sans égard au froid, pour comparer\u{A0}; le contrôle dit ce qui chaufferait",
      en: "without regard to cold, to compare; the audit says what would warm"),
  ]
  static let details: Phrase? = Phrase(
    fr: """
      --alternatives écrit alternatives.json et un dossier complet par plan dans DIR/alternatives.
      Trois mesures\u{A0}: les minutes, les minutes pesées par la saison, la plus petite marge de froid\u{202F};
      aucun plan n'est battu en tout par un autre. Un plan meilleur rencontré en chemin devient le plan.
      """,
    en: """
      --alternatives writes alternatives.json and a whole folder for each plan in DIR/alternatives.
      Three measures: minutes, minutes weighed by the season, the smallest margin of cold; no plan is
      beaten in everything by another. A better plan met on the way becomes the plan.
      """)
  static let example = "tournee plan Scenarios/villegailhenc"

  let week: String
  let out: String?
  let planning: PlanningOptions
  let seeksAlternatives: Bool
  /// Most that a more robust plan may cost, per cent; `nil` when none is asked for.
  let robustPrice: Double?

  init(_ arguments: Arguments) throws(UsageError) {
    week = arguments.operand("WEEK")
    out = arguments.text("out")
    var planning = PlanningOptions()
    planning.seed = UInt64(try arguments.integer("seed", in: 0...Int.max, standard: 1))
    planning.effortPercent = try arguments.integer("effort", in: 1...1_000_000, standard: 100)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    planning.seeksRepairs = true
    planning.provesBest = arguments.has("prove")
    seeksAlternatives = arguments.has("alternatives")
    planning.keepsCold = !arguments.has("no-cold")
    guard planning.keepsCold || !planning.provesBest else {
      throw UsageError(
        fr: "--prove et --no-cold ne vont pas ensemble\u{A0}: la preuve tient compte du froid",
        en: "--prove and --no-cold do not go together: the proof takes the cold into account",
        command: Self.name)
    }
    planning.threads = try arguments.integer("threads", in: 1...1_024, standard: cores)
    robustPrice = try Self.robustPrice(arguments)
    self.planning = planning
  }

  func run(_ console: Console) async throws -> ExitCode {
    let reading = try WeekReader.read(week)
    let week = console.spoken(by: reading.week)
    let folder = out ?? Self.standardFolder(for: self.week)
    try OutputFolder.check(folder)
    console.list(reading.findings, week.language)
    let (result, isWhole) = try await plan(week, reading.findings, console)
    if planning.provesBest, result.certificate == nil { sayUnproved(result.plan, week, console) }
    let others =
      seeksAlternatives && isWhole
      ? try await AlternativePlans.planned(
        beside: result.plan, week, reading.findings, planning, console) : nil
    let robust =
      try await isWhole
      ? robust(result.plan, week, reading.findings, console) : nil
    let plan = others?.plan ?? robust?.choice.plan ?? result.plan
    let audit = Auditor.audit(plan, of: week)
    // What proves the cheapest plan proves nothing of another.
    let proof = robust?.choice.isChanged ?? false ? nil : result.certificate
    let files =
      Self.files(plan, week, audit, proof: proof, alternatives: others?.summary)
      + (others?.files(week, proof: result.certificate) ?? [])
    try OutputFolder.replace(folder, with: files)
    try tell(plan, week, audit, others, robust, folder, console)
    guard audit.isSound(plan), others?.isClean ?? true else { return .checkFailed }
    return plan.status == .impossible ? .impossible : .success
  }

  private func sayUnproved(_ plan: WeekPlan, _ week: Week, _ console: Console) {
    let isUnknown = plan.objective.bound == nil
    console.complain(
      Phrase(
        fr: isUnknown
          ? "pas de preuve\u{A0}: plus de 64 relais, ou preuve interrompue"
          : "pas de preuve\u{A0}: trop de tournées resteraient à comparer\u{202F}; la borne est dans le plan",
        en: isUnknown
          ? "no proof: more than 64 relays, or it was interrupted"
          : "no proof: too many rounds would have to be compared; the bound is in the plan"
      ).text(week.language))
  }

  /// The plan, and whether the search came to its end.
  private func plan(
    _ week: Week, _ findings: [Finding], _ console: Console
  ) async throws -> (PlanningResult, isWhole: Bool) {
    let line = ProgressLine(console)
    let planner = try Planner(week, findings: findings, options: planning)
    let task = Task {
      try await planner.countedPlan { progress in
        line.draw(progress.phrase.text(week.language))
      }
    }
    // Ctrl-C once: the best plan so far is finished and written; twice: the usual end.
    let interruption = Interruption { task.cancel() }
    defer {
      line.erase()
      interruption.end()
    }
    let result = try await task.value
    if task.isCancelled {
      console.complain(
        Phrase(
          fr: "recherche interrompue\u{A0}: voici le meilleur plan trouvé jusque-là",
          en: "search interrupted: this is the best plan found so far"
        ).text(week.language))
    }
    return (result, !task.isCancelled)
  }

  /// The plan's documents, the plan itself and what proves it.
  ///
  /// - Parameter number: which of the alternatives it is; `nil` for the plan itself.
  static func files(
    _ plan: WeekPlan, _ week: Week, _ audit: AuditReport, proof: Certificate? = nil,
    alternatives: PlanAlternatives? = nil, number: Int? = nil
  ) -> [OutputFile] {
    let certificate = proof.map {
      WeekCertificate(week: plan.week.id, hash: plan.week.hash, certificate: $0)
    }
    return [OutputFile(path: "plan.json", text: PlanFile.text(plan))]
      + (certificate.map {
        [OutputFile(path: "certificate.json", text: CertificateFile.text($0))]
      } ?? [])
      + PlanDocuments.files(
        plan: plan, week: week, auditLines: audit.breaches.map { $0.sentence(week.language) },
        auditChecks: audit.checkCount, alternatives: alternatives, number: number)
  }

  /// `WEEK/plan`, or `plan` beside a week that is one document.
  static func standardFolder(for week: String) -> String {
    let url = URL(filePath: week)
    let isFolder = (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? true
    return isFolder
      ? url.appending(path: "plan").path(percentEncoded: false)
      : url.deletingPathExtension().path(percentEncoded: false) + "-plan"
  }

  private func tell(
    _ plan: WeekPlan, _ week: Week, _ audit: AuditReport, _ others: AlternativePlans?,
    _ robust: RobustPlan?, _ folder: String, _ console: Console
  ) throws {
    let report = URL(filePath: folder).appending(path: "report.html").path(percentEncoded: false)
    guard !console.isJSON else {
      return try console.writeJSON(
        PlanAnswer(
          status: plan.status,
          plan: URL(filePath: folder).appending(path: "plan.json").path(percentEncoded: false),
          report: report, objective: plan.objective, rounds: plan.rounds.count,
          undelivered: plan.undelivered, conflict: plan.conflict, repairs: plan.repairs,
          breaches: audit.breaches.map { $0.record(week.language) },
          alternatives: others?.records(folder, week.language), shortage: others?.summary.shortage,
          robust: robust?.record))
    }
    for breach in audit.breaches { console.complain(breach.sentence(week.language)) }
    console.write(
      PlanSummary.text(
        plan: plan, week: week, auditClean: audit.isClean, reportPath: report,
        language: week.language))
    if let robust { console.write(robust.text(week.language)) }
    guard let others else { return }
    console.write(
      "\n"
        + AlternativesSummary.text(others.summary, folder: folder, language: week.language))
  }
}

/// What `plan --json` answers.
struct PlanAnswer: Encodable {
  let status: WeekPlan.Status
  let plan: String
  let report: String
  let objective: PlanningModel.Objective
  let rounds: Int
  let undelivered: [Undelivered]
  let conflict: Conflict?
  let repairs: [Repair]?
  let breaches: [BreachRecord]
  /// Only with `--alternatives`.
  let alternatives: [AlternativeRecord]?
  /// Why there are fewer than three.
  let shortage: PlanAlternatives.Shortage?
  /// Only with `--robust`.
  let robust: RobustRecord?
}
