/// What of a base plan may move when a changed week is planned.
public enum Freedom: String, Codable, Hashable, Sendable, CaseIterable {
  /// Everything: the changed week is planned as if there were no base plan.
  case all
  /// Which relays go together, and in which order, stays; people, vehicles and times may change.
  case people
  /// Rounds, people, vehicles and order stay; only times move.
  case times
  /// Nothing: everybody leaves and loads as told, and what no longer works is named.
  case nothing
}
