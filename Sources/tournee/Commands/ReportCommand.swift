import Audit
import Exchange
import Foundation
import PlanningModel

/// `tournee report WEEK PLAN`: the documents of a plan again.
struct ReportCommand: Command {
  static let name = "report"
  static let summary = Phrase(
    fr: "Écrit de nouveau les documents d'un plan, après contrôle.",
    en: "Write the documents of a plan again, after an audit.")
  static let operands = [Operands.week, Operands.plan]
  static let options = [
    Option(
      "out", takes: "DIR", fr: "dossier des documents (par défaut\u{A0}: celui du plan)",
      en: "folder of the documents (default: the plan's)")
  ]
  static let example =
    "tournee report Scenarios/villegailhenc Scenarios/villegailhenc/plan/plan.json --lang en"

  let week: String
  let plan: String
  let out: String?

  init(_ arguments: Arguments) throws(UsageError) {
    week = arguments.operand("WEEK")
    plan = arguments.operand("PLAN")
    out = arguments.text("out")
  }

  func run(_ console: Console) async throws -> ExitCode {
    let reading = try WeekReader.read(week)
    var plan = try PlanFile.read(self.plan)
    try Operands.check(plan, self.plan, isOf: reading.week)
    let audit = Auditor.audit(plan, of: reading.week)
    let week = console.spoken(by: reading.week)
    plan.language = week.language
    let folder =
      out ?? URL(filePath: self.plan).deletingLastPathComponent().path(percentEncoded: false)
    // What stands beside the plan is written again with it: the folder is replaced as a whole.
    let proof = try Proof.certificate(beside: self.plan, of: plan)
    let others = try AlternativePlans.read(beside: self.plan, plan, of: reading.week)
    let files =
      PlanCommand.files(plan, week, audit, proof: proof, alternatives: others?.summary)
      + (others?.files(week, proof: proof) ?? [])
    try OutputFolder.replace(folder, with: files)
    for breach in audit.breaches { console.complain(breach.sentence(week.language)) }
    if console.isJSON {
      try console.writeJSON(["files": files.map { folder + "/" + $0.path }])
    } else {
      console.write(
        Phrase(
          fr: "\(folder)\u{A0}: \(files.count) documents.",
          en: "\(folder): \(files.count) documents."
        ).text(week.language))
    }
    return audit.isClean && others?.isClean ?? true ? .success : .checkFailed
  }
}
