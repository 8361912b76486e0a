/// What one search of the engine that asks judges ends with.
struct TrajectoryOutcome: Sendable {
  /// Its best.
  let solution: Solution
  /// What it found, and what it took.
  let summary: SolverResult.Search
  /// The work it did.
  let counters: WorkCounters
  /// Whether it was told to stop.
  let isCancelled: Bool
  /// Reasons of the judge's refusals, each once.
  let reasons: [String]
  /// Routes of the candidates, if they are kept.
  let routes: [FoundRoute]
}
