public import PlanningModel

/// Why a benchmark could not be measured at all.
public enum BenchFault: Error, Hashable, Sendable {
  /// The same search gave two answers: a bug of ours.
  case unsteady(String, UInt64)
  /// Another program did not do what `bench run` does.
  case child(String, String)

  /// One sentence.
  public var phrase: Phrase {
    switch self {
    case .unsteady(let name, let seed):
      Phrase(
        fr: "\(name), graine \(seed)\u{A0}: deux réponses pour une même recherche",
        en: "\(name), seed \(seed): the same search gave two answers")
    case .child(let binary, let reason):
      Phrase(
        fr: "\(binary) n'a pas répondu à «\u{A0}bench run\u{A0}»\u{A0}: \(reason)",
        en: "\(binary) did not answer 'bench run': \(reason)")
    }
  }
}
