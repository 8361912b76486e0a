/// How much of the budget of one search is used, in rounds or in seconds.
struct Pace {
  /// Rounds to do; 0 when the budget is time.
  let iterations: Int
  private let limit: Double
  private let clock: SearchClock
  private(set) var done = 0
  /// The used share of the budget.
  private(set) var used = 0.0
  private var chunk = 16

  /// Rounds between two looks at the outside world; the clock is looked at about every 2 ms.
  private static let mostRounds = 256
  private static let look = 0.002

  init(_ parameters: SearchParameters, _ clock: SearchClock) {
    iterations = parameters.timeLimit == nil ? parameters.iterations : 0
    limit = parameters.timeLimit?.inSeconds ?? 0
    self.clock = clock
    if parameters.timeLimit != nil {
      used = min(1, clock.seconds / max(1e-9, limit))
    } else if iterations <= 0 {
      used = 1
    }
  }

  var isOver: Bool { limit > 0 || iterations == 0 ? used >= 1 : done >= iterations }

  /// How many rounds to do now.
  func nextRounds() -> Int {
    limit > 0 || iterations == 0 ? chunk : min(Self.mostRounds, iterations - done)
  }

  /// Notes that they were done.
  mutating func advance(by rounds: Int) {
    done += rounds
    guard iterations == 0 else {
      used = Double(done) / Double(iterations)
      return
    }
    let now = clock.seconds
    let spent = now - used * limit
    used = limit > 0 ? now / limit : 1
    if spent < Self.look / 2 { chunk = min(4 * Self.mostRounds, 2 * chunk) }
    if spent > Self.look { chunk = max(1, chunk / 2) }
  }
}
