/// How far a figure may be trusted, and so what a document may call it: only what is ``sourced`` may
/// be printed as law or as somebody's figure.
public enum FigureMark: String, Codable, Hashable, Sendable, CaseIterable {
  /// Read in the source that is named beside it.
  case sourced
  /// General knowledge, not read again for this table.
  case generalKnowledge
  /// A judgement of the project, which a user may overrule.
  case judgement
}
