public import PlanningModel

/// `what-if.json`: the answers of a what-if as other tools read them.
public enum WhatIfFile {
  /// Canonical text of `report`.
  public static func text(_ report: WhatIfReport) -> String { CanonicalJSON.text(report) }
}
