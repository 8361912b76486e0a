import Exchange
import PlanningModel

/// `tournee diff PLAN PLAN`: who and what moves from one plan to another.
struct DiffCommand: Command {
  static let name = "diff"
  static let summary = Phrase(
    fr: "Compare deux plans\u{A0}: qui et quoi change.",
    en: "Compare two plans: who and what moves.")
  static let operands = [
    Operand("BEFORE", fr: "plan.json de départ", en: "plan.json to start from"),
    Operand("AFTER", fr: "plan.json d'arrivée", en: "plan.json to arrive at"),
  ]
  static let options: [Option] = []
  static let example = "tournee diff hier/plan.json Scenarios/villegailhenc/plan/plan.json"

  let before: String
  let after: String

  init(_ arguments: Arguments) throws(UsageError) {
    before = arguments.operand("BEFORE")
    after = arguments.operand("AFTER")
  }

  func run(_ console: Console) async throws -> ExitCode {
    let after = try PlanFile.read(after)
    let difference = PlanDifference(from: try PlanFile.read(before), to: after)
    if console.isJSON {
      try console.writeJSON(difference)
    } else {
      console.write(
        difference.sentences(console.language ?? after.language).joined(separator: "\n"))
    }
    return .success
  }
}
