public import PlanningModel

/// A breach as JSON answers write it: its message in one language.
public struct BreachRecord: Codable, Hashable, Sendable {
  /// ``Breach/code-swift.property``.
  public var code: Breach.Code
  /// ``Breach/round``.
  public var round: String?
  /// ``Breach/place``.
  public var place: String
  /// The message in one language.
  public var message: String
  /// ``Breach/figures``.
  public var figures: [String: Double]
}

extension Breach {
  /// This breach with its message in `language`.
  public func record(_ language: Language) -> BreachRecord {
    BreachRecord(
      code: code, round: round, place: place, message: message.text(language), figures: figures)
  }
}
