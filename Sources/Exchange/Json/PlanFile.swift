internal import Foundation
public import PlanningModel

/// `plan.json`: the plan as other tools read it.
public enum PlanFile {
  /// Canonical text of `plan`.
  public static func text(_ plan: WeekPlan) -> String { CanonicalJSON.text(plan) }

  /// Reads the plan at `path` strictly: what the schema does not know is refused.
  /// - Throws: every fault of the file, each with its line and path.
  public static func read(_ path: String) throws(Refusal) -> WeekPlan {
    let data = try InputFile.data(path, called: path)
    let document = JSONDocument<WeekPlan>(data, file: path, schema: schemaText, otherwise: .notPlan)
    guard let plan = document.content else { throw Refusal(document.findings) }
    return plan
  }
}

extension Phrase {
  fileprivate static var notPlan: Phrase {
    .typeset(
      fr: "ce n'est pas un plan (\"schema\": \"tournee-plan/1\") ; donner le plan.json qu'écrit"
        + " « tournee plan »",
      en:
        "this is no plan (\"schema\": \"tournee-plan/1\"); give the plan.json that “tournee plan” "
        + "writes")
  }
}
