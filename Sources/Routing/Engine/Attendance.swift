/// A search that goes on in steps and can take over another's plan.
protocol SteppedSearch: ~Copyable {
  /// The best found.
  var bestRank: (unserved: Int, cost: Int) { get }
  /// The best found, as others may take it.
  var bestPlan: TourPlan { get }
  /// Searches for so many rounds; `used` is the share of the budget that is gone.
  mutating func run(rounds: Int, used: Double)
  /// Goes on from another search's plan.
  mutating func adopt(_ plan: TourPlan)
}

extension TourSearch: SteppedSearch {}
extension JudgedSearch: SteppedSearch {}

/// What one search does among several: it runs until its budget is gone or everybody stops, and
/// exchanges its best with the others at fixed shares of the budget.
struct Attendance {
  let number: Int
  let meeting: Meeting
  let parameters: SearchParameters
  let clock: SearchClock
  /// Exchanges in the course of the search.
  let exchanges: Int

  func hold<Search: SteppedSearch & ~Copyable>(
    _ search: inout Search, _ progress: @Sendable (Progress) -> Void,
    _ isCancelled: @Sendable () -> Bool
  ) -> (bestIteration: Int, isCancelled: Bool) {
    var pace = Pace(parameters, clock)
    var reporter = Reporter(number: number, iterations: pace.iterations)
    var isStopped = false
    var exchange = 1
    while !pace.isOver {
      let rounds = pace.nextRounds()
      search.run(rounds: rounds, used: pace.used)
      pace.advance(by: rounds)
      reporter.report(search.bestRank, pace.done, clock.seconds, to: progress)
      if let target = parameters.target, search.bestRank <= (0, Int(target)) { meeting.stop() }
      if isCancelled() {
        isStopped = true
        meeting.stop()
      }
      if meeting.isStopped { break }
      guard meeting.count > 1, pace.used * Double(exchanges) >= Double(exchange) else { continue }
      exchange += 1
      if let plan = meeting.exchange(number, search.bestPlan) { search.adopt(plan) }
    }
    return (reporter.bestIteration, isStopped)
  }
}
