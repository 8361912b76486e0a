import PlanningModel

/// Operands that several commands share.
enum Operands {
  static let week = Operand(
    "WEEK", fr: "dossier d'une semaine, ou son document JSON",
    en: "folder of a week, or its JSON document")
  static let plan = Operand("PLAN", fr: "un plan.json", en: "a plan.json")
}

extension Console {
  /// The week in the language asked for on the command line, if one was.
  func spoken(by week: Week) -> Week {
    var week = week
    if let language { week.language = language }
    return week
  }
}
