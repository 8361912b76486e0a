/// Shortest walks from the start, by stop, remembered demands and length, of routes that begin to
/// load in one part of the day: the table behind ``PrefixBound``.
struct PrefixWalks {
  private static let none = Int.max / 4

  private let network: CheckNetwork
  private let near: NearDemands
  /// What a stop adds to a walk, in billionths of a euro.
  private let earn: [Int]
  private let start: ClosedRange<Int>
  private let width: Int
  private let steps = PrefixBound.steps
  /// `(stop * sets + remembered) * steps + step`: least money and least seconds of walks that
  /// arrive then.
  private var money: [Int]
  private var seconds: [Int]
  /// Cells that changed since they were last walked on from.
  private var isNew: [Bool]
  /// What is remembered after an arc, `(tail * count + head) * sets + remembered`.
  private let passed: [Int]

  init(
    _ network: CheckNetwork, _ near: NearDemands, _ earn: [Int], _ start: ClosedRange<Int>
  ) {
    (self.network, self.near, self.earn, self.start) = (network, near, earn, start)
    width = network.longest / PrefixBound.steps + 1
    let cells = network.count * near.sets * PrefixBound.steps
    money = [Int](repeating: Self.none, count: cells)
    seconds = [Int](repeating: Self.none, count: cells)
    isNew = [Bool](repeating: false, count: cells)
    passed = (0..<network.count).flatMap { tail in
      (0..<network.count).flatMap { head in
        (0..<near.sets).map { near.passed($0, from: tail, network.demands[tail], to: head) }
      }
    }
  }

  /// Walks on, the shortest walks first; walks of one step as often as a route has stops at most, for
  /// arcs that take next to no time.
  mutating func run() {
    for head in 0..<network.count {
      arrive(head, 0, network.loading, from: network.count, 0)
    }
    for step in 0..<steps {
      for _ in 0..<64 {
        let again = walkOn(step)
        if !again { break }
      }
    }
  }

  /// Walks on from all cells of one length; answers whether that changed any of the same length.
  private mutating func walkOn(_ step: Int) -> Bool {
    var again = false
    for stop in 0..<network.count {
      for set in 0..<near.sets {
        let cell = (stop * near.sets + set) * steps + step
        guard isNew[cell] else { continue }
        isNew[cell] = false
        if leave(stop, set, cell, step) { again = true }
      }
    }
    return again
  }

  private mutating func leave(_ stop: Int, _ set: Int, _ cell: Int, _ step: Int) -> Bool {
    guard let begin = begin(stop, after: seconds[cell]) else { return false }
    let (gone, paid) = (begin + network.service[stop], money[cell] + earn[stop])
    var again = false
    for head in 0..<network.count where network.demands[head] != network.demands[stop] {
      guard set & near.bit(network.demands[head], at: stop) == 0 else { continue }
      let kept = passed[(stop * network.count + head) * near.sets + set]
      if arrive(head, kept, gone, from: stop, paid) == step { again = true }
    }
    return again
  }

  /// The soonest that service can begin, in seconds since loading began some time in ``start``.
  private func begin(_ stop: Int, after seconds: Int) -> Int? {
    for place in network.windows(of: stop) {
      let window = network.windows[place]
      guard start.lowerBound + seconds <= window.upperBound else { continue }
      let begin = max(seconds, window.lowerBound - start.upperBound)
      return begin <= network.limit[stop] ? begin : nil
    }
    return nil
  }

  /// Writes an arrival down; answers the step of a cell that it changed.
  @discardableResult
  private mutating func arrive(
    _ head: Int, _ set: Int, _ gone: Int, from tail: Int, _ paid: Int
  ) -> Int? {
    let way = network.time(tail, head)
    guard way >= 0, gone + way <= network.longest else { return nil }
    let (time, cost) = (gone + way, paid + network.metres(tail, head) * network.metrePrice)
    let step = time / width
    let cell = (head * near.sets + set) * steps + step
    guard time < seconds[cell] || cost < money[cell] else { return nil }
    seconds[cell] = min(seconds[cell], time)
    money[cell] = min(money[cell], cost)
    isNew[cell] = true
    return step
  }

  /// Writes down, for each stop and each set of near demands that may be remembered, the walks of
  /// which none is both longer and dearer than another.
  mutating func appendFronts(to points: inout [PrefixBound.Point], _ firsts: inout [Int32]) {
    allowMore()
    for place in 0..<(network.count * near.sets) {
      var least = Self.none
      for cell in (place * steps)..<((place + 1) * steps) where money[cell] < least {
        least = money[cell]
        points.append(PrefixBound.Point(seconds: seconds[cell], money: least))
      }
      firsts.append(Int32(clamping: points.count))
    }
  }

  /// Makes each set's cells the least over all its subsets.
  private mutating func allowMore() {
    for stop in 0..<network.count {
      for place in 0..<near.sets.trailingZeroBitCount {
        for set in 0..<near.sets where set >> place & 1 == 1 {
          let into = (stop * near.sets + set) * steps
          let from = (stop * near.sets + (set ^ (1 << place))) * steps
          for step in 0..<steps {
            money[into + step] = min(money[into + step], money[from + step])
            seconds[into + step] = min(seconds[into + step], seconds[from + step])
          }
        }
      }
    }
  }
}
