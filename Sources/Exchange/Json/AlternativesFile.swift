internal import Foundation
public import PlanningModel

/// `alternatives.json`: the plans with names beside a plan, and what they come to.
public enum AlternativesFile {
  /// Canonical text of `alternatives`.
  public static func text(_ alternatives: PlanAlternatives) -> String {
    CanonicalJSON.text(alternatives)
  }

  /// Reads the file at `path` strictly: what the schema does not know is refused.
  /// - Throws: every fault of the file, each with its line and path.
  public static func read(_ path: String) throws(Refusal) -> PlanAlternatives {
    let data = try InputFile.data(path, called: path)
    let document = JSONDocument<PlanAlternatives>(
      data, file: path, schema: schemaText, otherwise: .notAlternatives)
    guard let alternatives = document.content else { throw Refusal(document.findings) }
    return alternatives
  }
}

extension Phrase {
  fileprivate static var notAlternatives: Phrase {
    .typeset(
      fr: "ce ne sont pas des variantes (\"schema\": \"tournee-alternatives/1\") ; donner le"
        + " alternatives.json qu'écrit « tournee plan --alternatives »",
      en: "these are no alternatives (\"schema\": \"tournee-alternatives/1\"); give the "
        + "alternatives.json that “tournee plan --alternatives” writes")
  }
}
