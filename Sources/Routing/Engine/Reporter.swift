internal import Quantities

/// Tells the outside world of a better solution, not more often than it can read.
struct Reporter {
  let number: Int
  let iterations: Int
  private(set) var bestIteration = 0
  private var told: (unserved: Int, cost: Int) = (.max, .max)
  private var seen: (unserved: Int, cost: Int) = (.max, .max)
  private var last = -1.0

  init(number: Int, iterations: Int) {
    self.number = number
    self.iterations = iterations
  }

  /// Seconds between two reports.
  private static let pause = 0.2

  mutating func report(
    _ rank: (unserved: Int, cost: Int), _ iteration: Int, _ seconds: Double,
    to progress: (Progress) -> Void
  ) {
    if rank < seen { (seen, bestIteration) = (rank, iteration) }
    guard rank < told, seconds >= last + Self.pause else { return }
    (told, last) = (rank, seconds)
    progress(
      Progress(
        search: number, iteration: iteration, iterations: iterations, seconds: seconds,
        best: Objective(unservedWeight: Int64(rank.unserved), cost: MicroEuros(rank.cost))))
  }
}
