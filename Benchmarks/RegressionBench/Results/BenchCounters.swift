internal import Planning
internal import Routing

/// Work done, by name: what must be equal on every machine besides the answer.
enum BenchCounters {
  /// Of a routing problem. What the fast engine does not count is left out.
  static func of(_ result: SolverResult) -> [String: Int] {
    let counters = result.counters
    let inside = [
      "moves": counters.moves, "splices": counters.splices, "walks": counters.walks,
      "placings": counters.placings,
    ]
    let rounds = [
      "iterations": counters.iterations,
      "accepted": counters.accepted,
      "improvements": counters.improvements,
      "bestIteration": result.searches.reduce(0) { $0 + $1.bestIteration },
      "judged": result.searches.reduce(0) { $0 + $1.judged },
      "refused": result.searches.reduce(0) { $0 + $1.refused },
    ]
    return rounds.merging(inside.filter { $0.value > 0 }) { rounds, _ in rounds }
  }

  /// Of a week.
  static func of(_ work: PlanningWork) -> [String: Int] {
    [
      "solves": work.solves, "iterations": work.iterations, "accepted": work.accepted,
      "improvements": work.improvements, "moves": work.moves, "splices": work.splices,
      "walks": work.walks, "placings": work.placings, "judged": work.judged,
      "refused": work.refused,
    ]
  }
}
