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
    if console.isJSON {
      try console.writeJSON(
        VerifyAnswer(
          clean: audit.isClean && proof.isClean, checks: audit.checkCount,
          breaches: audit.breaches.map { $0.record(language) }, proof: proof.record(language)))
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
    }
    return audit.isClean && proof.isClean ? .success : .checkFailed
  }
}

/// What `verify --json` answers.
struct VerifyAnswer: Encodable {
  let clean: Bool
  let checks: Int
  let breaches: [BreachRecord]
  let proof: ProofRecord
}
