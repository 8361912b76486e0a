/// One sentence in both languages of the documents.
public struct Phrase: Hashable, Sendable {
  /// The French sentence.
  public var french: String
  /// The English sentence.
  public var english: String
  /// The sentence `fr` and its translation `en`.
  public init(fr: String, en: String) {
    french = fr
    english = en
  }
  /// The sentence in `language`.
  public func text(_ language: Language) -> String { language == .fr ? french : english }
}

/// A language that documents and messages are written in.
public enum Language: String, Codable, Hashable, Sendable, CaseIterable {
  /// French, the default.
  case fr
  /// English.
  case en
}
