public import PlanningModel

/// One question of the selftest, and its answer.
public struct SelfTestCheck: Hashable, Sendable {
  /// Stable name, as `quality-planted`.
  public let name: String
  /// Whether the gate did what it must.
  public let isRight: Bool
  /// What was done and what came out.
  public let found: Phrase

  init(_ name: String, _ isRight: Bool, fr: String, en: String) {
    self.name = name
    self.isRight = isRight
    found = Phrase(fr: fr, en: en)
  }
}
