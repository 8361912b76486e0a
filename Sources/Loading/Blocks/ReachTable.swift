/// Which lengths rows of boxes can reach along one axis, as bits.
///
/// Room beyond the last reachable length is lost whatever comes (the knapsack estimate of Zhu and
/// Lim 2012, doi:10.1016/j.ejor.2012.04.036). Sides of one kind are counted each for itself, so the
/// table never misses a length that can be reached.
struct ReachTable: Sendable {
  private(set) var words: [UInt64]

  /// Lengths 0 to `most`, of which only nought is reached.
  init(upTo most: Int) {
    words = [UInt64](repeating: 0, count: most / 64 + 1)
    words[0] = 1
  }

  mutating func clear() {
    for place in words.indices { words[place] = 0 }
    words[0] = 1
  }

  /// Adds up to `count` boxes with `side` along this axis.
  mutating func add(side: Int, count: Int) {
    // By doubling: 1, 2, 4 and so on boxes at once, and the rest.
    var (left, batch) = (count, 1)
    while left > 0 {
      let step = min(batch, left)
      guard side <= (words.count * 64) / step else { return }
      shift(by: side * step)
      left -= step
      batch *= 2
    }
  }

  private mutating func shift(by bits: Int) {
    let (far, near) = (bits >> 6, UInt64(truncatingIfNeeded: bits & 63))
    var place = words.count - 1
    while place >= far {
      var moved = words[place - far] << near
      if near != 0, place > far { moved |= words[place - far - 1] >> (64 - near) }
      words[place] |= moved
      place -= 1
    }
  }

  /// The largest reachable length up to `length`.
  @inline(__always) func reached(_ length: Int) -> Int {
    var place = length >> 6
    let keep = ~UInt64(0) >> UInt64(truncatingIfNeeded: 63 - (length & 63))
    var word = words[place] & keep
    while word == 0, place > 0 {
      place -= 1
      word = words[place]
    }
    return place << 6 + 63 - word.leadingZeroBitCount
  }
}
