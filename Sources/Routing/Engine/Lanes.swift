internal import Kernels

/// Two trips that are being weighed, as plain lists of clients.
struct Lanes: ~Copyable {
  let first: UncheckedBuffer<Int32>
  let second: UncheckedBuffer<Int32>
  var firstCount = 0
  var secondCount = 0

  init(clientCount: Int) {
    first = UncheckedBuffer(repeating: 0, count: clientCount)
    second = UncheckedBuffer(repeating: 0, count: clientCount)
  }

  mutating func clear() { (firstCount, secondCount) = (0, 0) }

  @inline(__always) mutating func append(_ client: Int, to lane: Int) {
    if lane == 0 {
      first[firstCount] = Int32(client)
      firstCount += 1
    } else {
      second[secondCount] = Int32(client)
      secondCount += 1
    }
  }

  @inline(__always) func count(_ lane: Int) -> Int { lane == 0 ? firstCount : secondCount }

  @inline(__always) func client(_ lane: Int, _ place: Int) -> Int {
    Int(lane == 0 ? first[place] : second[place])
  }
}

extension Lanes {
  /// Appends the clients from `node` forward up to, not including, `stop`.
  mutating func append<F: Features>(
    from node: Int, until stop: Int, of tours: borrowing Tours<F>, to lane: Int
  ) {
    var node = node
    while node != stop {
      append(node, to: lane)
      node = tours.next(node)
    }
  }

  /// Appends the clients from `node` backward down to, not including, `stop`.
  mutating func append<F: Features>(
    backwardFrom node: Int, until stop: Int, of tours: borrowing Tours<F>, to lane: Int
  ) {
    var node = node
    while node != stop {
      append(node, to: lane)
      node = tours.prev(node)
    }
  }
}
