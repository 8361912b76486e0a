internal import Kernels

/// Counts what a search does inside. As looking at a state needs no mutable owner, counting needs
/// none.
struct WorkTally: ~Copyable {
  /// What is counted; see ``WorkCounters``.
  enum Work: Int, CaseIterable {
    case moves, splices, walks, placings
  }
  private let counts = DenseBuffer(repeating: 0, count: Work.allCases.count)

  /// One more.
  @inline(__always) func note(_ work: Work) { counts[work.rawValue] += 1 }

  /// How many so far.
  func count(of work: Work) -> Int { counts[work.rawValue] }

  /// All of them, beside counts of rounds.
  func added(to counters: WorkCounters) -> WorkCounters {
    var sum = counters
    sum.moves += count(of: .moves)
    sum.splices += count(of: .splices)
    sum.walks += count(of: .walks)
    sum.placings += count(of: .placings)
    return sum
  }
}
