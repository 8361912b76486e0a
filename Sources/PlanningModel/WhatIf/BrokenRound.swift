/// A round of the base plan that the changed week does not let run as it was.
public struct BrokenRound: Codable, Hashable, Sendable {
  /// The round's id in the base plan.
  public var round: String
  /// Who drives it in the base plan.
  public var driver: String
  /// Relays that are not served any more.
  public var relays: [String]
  /// Stable name of what stands in the way.
  public var code: String
  /// The same in French.
  public var fr: String
  /// The same in English.
  public var en: String

  /// A broken round.
  public init(round: String, driver: String, relays: [String], code: String, reason: Phrase) {
    self.round = round
    self.driver = driver
    self.relays = relays
    self.code = code
    fr = reason.french
    en = reason.english
  }

  /// What stands in the way.
  public var reason: Phrase { Phrase(fr: fr, en: en) }
}
