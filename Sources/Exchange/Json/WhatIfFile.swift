internal import Foundation
public import PlanningModel

/// `what-if.json`: the answers of a what-if as other tools read them.
public enum WhatIfFile {
  /// Canonical text of `report`.
  public static func text(_ report: WhatIfReport) -> String { CanonicalJSON.text(report) }

  /// Reads the file at `path` strictly: what the schema does not know is refused.
  /// - Throws: every fault of the file, each with its line and path.
  public static func read(_ path: String) throws(Refusal) -> WhatIfReport {
    let data = try InputFile.data(path, called: path)
    let document = JSONDocument<WhatIfReport>(
      data, file: path, schema: schemaText, otherwise: .notWhatIf)
    guard let report = document.content else { throw Refusal(document.findings) }
    return report
  }
}

extension Phrase {
  fileprivate static var notWhatIf: Phrase {
    .typeset(
      fr: "ce n'est pas une réponse de what-if (\"schema\": \"tournee-what-if/1\") ; donner le"
        + " what-if.json qu'écrit « tournee what-if »",
      en: "this is no answer of what-if (\"schema\": \"tournee-what-if/1\"); give the what-if.json "
        + "that “tournee what-if” writes")
  }
}
