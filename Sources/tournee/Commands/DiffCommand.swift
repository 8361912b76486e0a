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
  static let options = [
    Option(
      "week", takes: "WEEK", fr: "semaine des plans, pour dire les noms au lieu des identifiants",
      en: "week of the plans, to say names instead of ids")
  ]
  static let example = """
    tournee diff hier/plan.json Scenarios/villegailhenc/plan/plan.json \
    --week Scenarios/villegailhenc
    """

  let before: String
  let after: String
  let week: String?

  init(_ arguments: Arguments) throws(UsageError) {
    before = arguments.operand("BEFORE")
    after = arguments.operand("AFTER")
    week = arguments.text("week")
  }

  func run(_ console: Console) async throws -> ExitCode {
    let after = try PlanFile.read(after)
    let difference = PlanDifference(from: try PlanFile.read(before), to: after)
    if console.isJSON {
      try console.writeJSON(difference)
    } else {
      let language = console.language ?? after.language
      let week = try week.map { try WeekReader.read($0).week }
      console.write(difference.sentences(language, in: week).joined(separator: "\n"))
    }
    return .success
  }
}
