public import PlanningModel

/// The week as one JSON document (DESIGN, section 3).
public enum WeekDocument {
  /// Canonical text of `week`: ``WeekReader`` reads it back to an equal week.
  public static func text(_ week: Week) -> String { CanonicalJSON.text(week) }
}
