public import PlanningModel

/// What one gate says.
public struct GateReport: Hashable, Sendable {
  /// Which gate.
  public let gate: Gate
  /// Whether it lets the change through.
  public let isPassed: Bool
  /// One sentence: what was measured, and what came out.
  public let summary: Phrase
  /// What a person would ask next: every difference, every loser.
  public let details: [Phrase]

  /// A report.
  public init(gate: Gate, isPassed: Bool, summary: Phrase, details: [Phrase] = []) {
    self.gate = gate
    self.isPassed = isPassed
    self.summary = summary
    self.details = details
  }
}
