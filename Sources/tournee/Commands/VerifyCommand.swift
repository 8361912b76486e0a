import Audit
import Exchange
import PlanningModel

/// `tournee verify WEEK PLAN`: the audit, from the week's files and the plan alone.
struct VerifyCommand: Command {
  static let name = "verify"
  static let summary = Phrase(
    fr: "Contrôle un plan\u{A0}: chaque manquement avec son code, son lieu et ses chiffres.",
    en: "Audit a plan: every breach with its code, its place and its figures.")
  static let operands = [Operands.week, Operands.plan]
  static let options: [Option] = []
  static let example =
    "tournee verify Scenarios/villegailhenc Scenarios/villegailhenc/plan/plan.json"

  let week: String
  let plan: String

  init(_ arguments: Arguments) throws(UsageError) {
    week = arguments.operand("WEEK")
    plan = arguments.operand("PLAN")
  }

  func run(_ console: Console) async throws -> ExitCode {
    let reading = try WeekReader.read(week)
    let language = console.language ?? reading.week.language
    let plan = try PlanFile.read(self.plan)
    let audit = Auditor.audit(plan, of: reading.week)
    let proof = try Proof.check(plan, beside: self.plan, of: reading.week)
    let others = try AlternativePlans.read(beside: self.plan, plan, of: reading.week)
    let complaints = others?.complaints(of: reading.week) ?? []
    let isClean = audit.isClean && proof.isClean && complaints.isEmpty
    if console.isJSON {
      try console.writeJSON(
        VerifyAnswer(
          clean: isClean, checks: audit.checkCount,
          breaches: audit.breaches.map { $0.record(language) }, proof: proof.record(language),
          alternatives: others.map {
            AlternativesRecord(
              count: $0.plans.count, complaints: complaints.map { $0.text(language) })
          }))
    } else {
      for breach in audit.breaches { console.write(breach.sentence(language)) }
      let count = audit.breaches.count
      console.write(
        Phrase(
          fr: audit.isClean
            ? "Plan en règle\u{A0}: \(audit.checkCount) contrôles, aucun manquement."
            : "Plan refusé\u{A0}: \(count) manquement\(count > 1 ? "s" : "").",
          en: audit.isClean
            ? "The plan keeps every rule: \(audit.checkCount) checks, no breach."
            : "The plan is refused: \(count) breach\(count > 1 ? "es" : "")."
        ).text(language))
      for line in proof.lines { console.write(line.text(language)) }
      for line in complaints { console.write(line.text(language)) }
      if let others, complaints.isEmpty {
        console.write(Self.checked(others.plans.count).text(language))
      }
    }
    return isClean ? .success : .checkFailed
  }

  private static func checked(_ count: Int) -> Phrase {
    Phrase(
      fr: count > 1
        ? "\(count) variantes contrôlées et remesurées\u{A0}: aucune n'est battue en tout."
        : "Une variante contrôlée et remesurée\u{A0}: elle n'est pas battue en tout.",
      en: count > 1
        ? "\(count) alternatives audited and measured anew: none is beaten in everything."
        : "One alternative audited and measured anew: it is not beaten in everything.")
  }
}

/// What `verify --json` answers.
struct VerifyAnswer: Encodable {
  let clean: Bool
  let checks: Int
  let breaches: [BreachRecord]
  let proof: ProofRecord
  /// `nil` when none stand beside the plan.
  let alternatives: AlternativesRecord?
}

/// The alternatives in `verify --json`: how many, and what is wrong with them.
struct AlternativesRecord: Encodable {
  let count: Int
  let complaints: [String]
}
