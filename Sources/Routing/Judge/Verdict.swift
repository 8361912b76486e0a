/// What a ``RouteJudge`` answers.
public enum Verdict: Hashable, Sendable {
  /// The route may run.
  case accept
  /// The route may not run, nor any other that the cut covers.
  case refuse(Cut)
}
