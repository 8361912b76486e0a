/// What the audit of an answer to a public case found.
public struct CaseReport: Hashable, Sendable {
  /// Every broken rule, in the order of the answer.
  public let breaches: [CaseBreach]
  /// The cost by the case's own rules, unserved prizes included; exact while it is whole.
  public let cost: Double
  /// The distance alone.
  public let distance: Double
  /// Vehicles that drive.
  public let vehicles: Int
  /// Optional clients that are not served, by node.
  public let skipped: [Int]

  /// Whether no rule is broken.
  public var isClean: Bool { breaches.isEmpty }
}
