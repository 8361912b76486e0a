import PlanningModel

/// Operands that several commands share.
enum Operands {
  static let week = Operand(
    "WEEK", fr: "dossier d'une semaine, ou son document JSON",
    en: "folder of a week, or its JSON document")
  static let plan = Operand("PLAN", fr: "un plan.json", en: "a plan.json")

  /// Refuses the plan read from `file` when it was not made for `week`.
  static func check(_ plan: WeekPlan, _ file: String, isOf week: Week) throws(Refusal) {
    guard plan.week.hash != week.fingerprint else { return }
    throw Refusal(
      file: file, field: "week.hash", code: "plan-of-another-week",
      Phrase(
        fr:
          "ce plan est celui d'une autre semaine, ou la semaine a changé depuis\u{A0}: replanifiez",
        en: "this plan is another week's, or the week has changed since: plan again"))
  }
}

extension Console {
  /// The week in the language asked for on the command line, if one was.
  func spoken(by week: Week) -> Week {
    var week = week
    if let language { week.language = language }
    return week
  }
}
