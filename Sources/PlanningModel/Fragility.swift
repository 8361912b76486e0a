/// How goods bear what lies on them in a crate, from the bottom up.
public enum Fragility: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
  /// Bears a full crate: jars, bottles, roots, sacks of flour.
  case firm
  /// Bears what a crate usually holds.
  case normal
  /// Lies on top; ``Rules/fragileBears`` says how much may lie on it.
  case fragile

  /// Firmer first.
  public static func < (a: Fragility, b: Fragility) -> Bool { a.rank < b.rank }
  private var rank: Int { self == .firm ? 0 : self == .normal ? 1 : 2 }
}
