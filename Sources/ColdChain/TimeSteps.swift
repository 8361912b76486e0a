/// The steps of a simulation: all of one length, but cut at every event so that none is blurred.
struct TimeSteps: Sequence, IteratorProtocol {
  private let horizon: Double
  private let step: Double
  private var events: [Double]
  private var time = 0.0

  init(until horizon: Double, step: Double, events: [Double]) {
    self.horizon = horizon
    self.step = step
    // Soonest last, so that the next is taken off the end.
    self.events = events.filter { $0 > 0 && $0 < horizon }.sorted(by: >)
  }

  mutating func next() -> (from: Double, to: Double)? {
    guard time < horizon else { return nil }
    while let event = events.last, event <= time { events.removeLast() }
    let from = time
    time = Swift.min(from + step, horizon, events.last ?? .infinity)
    return (from, time)
  }
}
