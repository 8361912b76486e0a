/// What results are compared by, in this order.
public enum Gate: String, CaseIterable, Hashable, Sendable {
  /// Same answers after the same work.
  case exact
  /// Same work inside.
  case counters
  /// Answers no worse, over instances and seeds.
  case quality
  /// No slower, in turns with the other binary.
  case time
}
