import Synchronization

/// When `solve` must end: the clock, which runs from before the reading, or Ctrl-C.
final class SolveClock: Sendable {
  private let started: ContinuousClock.Instant
  private let limit: Duration?
  private let isStopped = Atomic(false)

  init(started: ContinuousClock.Instant, limit: Duration?) {
    self.started = started
    self.limit = limit
  }

  func interrupt() { isStopped.store(true, ordering: .relaxed) }

  var wasInterrupted: Bool { isStopped.load(ordering: .relaxed) }

  var elapsed: Duration { ContinuousClock.now - started }

  /// Seconds since the start, to the millisecond.
  var seconds: Double {
    ((elapsed / .seconds(1)) * 1_000).rounded() / 1_000
  }

  /// What is left for a search of `size` clients or jobs, less what the audit and the writing take
  /// (0.06 s for 30 000 clients); `nil` without a limit.
  func left(size: Int) -> Duration? {
    limit.map { max(.milliseconds(1), $0 - elapsed - .milliseconds(10) - .microseconds(2 * size)) }
  }

  /// Whether a search must end now.
  var isOver: Bool {
    if wasInterrupted { return true }
    guard let limit else { return false }
    return elapsed >= limit
  }
}
