public import PlanningModel

/// `sweep.json`: the results of a sweep as other tools read them.
public enum SweepFile {
  /// Canonical text of `results`.
  public static func text(_ results: SweepResults) -> String { CanonicalJSON.text(results) }
}
