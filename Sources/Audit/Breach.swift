public import PlanningModel

/// One rule that a plan breaks, or one figure of it that is not what the week gives.
public struct Breach: Hashable, Sendable {
  /// What kind of fault it is.
  public var code: Code
  /// The round it happens in; `nil` when it concerns the whole plan.
  public var round: String?
  /// The relay, crate, order, volunteer or field it is about; never needed to tell the code.
  public var place: String
  /// What is wrong, with place and figures, in both languages.
  public var message: Phrase
  /// Figures by name, in the units of the documents (times of day in seconds since midnight):
  /// `stated` is what the plan says, `expected` what the audit found, `limit` what is allowed.
  public var figures: [String: Double]

  /// A breach; its message is made from the code, the place and the figures.
  public init(_ code: Code, round: String?, place: String, figures: [String: Double] = [:]) {
    self.code = code
    self.round = round
    self.place = place
    // What is not a number cannot be written in JSON.
    self.figures = figures.filter { $0.value.isFinite }
    message = code.message(round: round, place: place, figures: self.figures)
  }
}

extension Breach: Codable {
  private enum CodingKeys: String, CodingKey { case code, round, place, figures, fr, en }

  /// Reads what ``encode(to:)`` writes.
  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: CodingKeys.self)
    code = try c.decode(Code.self, forKey: .code)
    round = try c.decodeIfPresent(String.self, forKey: .round)
    place = try c.decode(String.self, forKey: .place)
    figures = try c.decode([String: Double].self, forKey: .figures)
    message = Phrase(
      fr: try c.decode(String.self, forKey: .fr), en: try c.decode(String.self, forKey: .en))
  }

  /// Writes the message in both languages; ``record(_:)`` writes one.
  public func encode(to encoder: any Encoder) throws {
    var c = encoder.container(keyedBy: CodingKeys.self)
    try c.encode(code, forKey: .code)
    try c.encodeIfPresent(round, forKey: .round)
    try c.encode(place, forKey: .place)
    try c.encode(figures, forKey: .figures)
    try c.encode(message.french, forKey: .fr)
    try c.encode(message.english, forKey: .en)
  }
}
