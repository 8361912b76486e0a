/// A measure by which plans of one week are set beside each other; each is better when less.
public enum PlanCriterion: String, Codable, Hashable, Sendable, CaseIterable {
  /// All volunteers' time, whole minutes.
  case minutes
  /// ``PlanMeasures/weighed``, whole minutes.
  case fairness
  /// What lacks of the smallest margin of cold, tenths of a kelvin.
  case cold
}

/// What one of several plans of a week is named for.
public enum PlanAim: String, Codable, Hashable, Sendable, CaseIterable {
  /// Fewest minutes of volunteers.
  case shortest
  /// Fewest minutes weighed by the season's ledger.
  case fairest
  /// Largest of the smallest margins of cold.
  case coldest
  /// Nearest to the best of every criterion at once.
  case balanced
}
