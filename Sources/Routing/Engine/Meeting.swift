internal import Dispatch
internal import Synchronization

/// Where searches that run side by side exchange their best.
///
/// Each waits until all have come, so that what they learn does not depend on who was first. No
/// more than `seats` of them work at a time.
final class Meeting: Sendable {
  let count: Int
  private struct State {
    var plans: [TourPlan?]
    var come = 0
    var present: Int
    var best: TourPlan?
    var presents: [TourPlan?]
    var gathering = Gathering()
  }
  /// What all searches have handed in, in their order.
  struct Gathering {
    /// The best of each.
    var bests: [TourPlan] = []
    /// Where each stands.
    var presents: [TourPlan] = []
    /// Whether everybody is to stop now.
    var isOver = false
  }
  private let state: Mutex<State>
  private let seats: DispatchSemaphore
  private let doors: [DispatchSemaphore]
  private let stopped = Atomic(false)

  init(count: Int, seats: Int) {
    self.count = count
    state = Mutex(
      State(
        plans: Array(repeating: nil, count: count), present: count,
        presents: Array(repeating: nil, count: count)))
    self.seats = DispatchSemaphore(value: seats)
    doors = (0..<count).map { _ in DispatchSemaphore(value: 0) }
  }

  /// Whether everybody should stop.
  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Makes everybody stop.
  func stop() { stopped.store(true, ordering: .relaxed) }

  /// Takes a seat to work on; waits for one.
  func sitDown() { seats.wait() }

  /// Ends a search; nobody waits for it any more.
  func leave() {
    seats.signal()
    state.withLock {
      $0.present -= 1
      release(&$0)
    }
  }

  /// Hands in the best of search `number`, waits for the others, and returns the best of all when
  /// it is better than its own.
  func exchange(_ number: Int, _ plan: TourPlan) -> TourPlan? {
    wait(number, plan)
    let best = state.withLock { $0.best }
    guard let best, best.rank < plan.rank else { return nil }
    return best
  }

  /// Hands in the best of search `number` and where it stands, waits for the others, and returns
  /// what all have handed in: everybody gets the same answer.
  func gather(_ number: Int, best: TourPlan, present: TourPlan) -> Gathering {
    state.withLock { $0.presents[number] = present }
    wait(number, best)
    return state.withLock { $0.gathering }
  }

  private func wait(_ number: Int, _ plan: TourPlan) {
    seats.signal()
    state.withLock {
      $0.plans[number] = plan
      $0.come += 1
      release(&$0)
    }
    doors[number].wait()
    seats.wait()
  }

  /// Opens the doors when nobody is missing.
  private func release(_ state: inout State) {
    guard state.come > 0, state.come >= state.present else { return }
    // `min` keeps the first of equals: the least search number.
    state.gathering = Gathering(
      bests: state.plans.compactMap(\.self), presents: state.presents.compactMap(\.self),
      isOver: isStopped)
    state.best = state.gathering.bests.min { $0.rank < $1.rank }
    for (number, plan) in state.plans.enumerated() where plan != nil { doors[number].signal() }
    state.plans = Array(repeating: nil, count: count)
    state.come = 0
  }
}
