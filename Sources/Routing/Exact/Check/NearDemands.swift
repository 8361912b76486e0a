/// The demands that a walk to a stop would best have been to before, which it remembers: those that
/// earn most beyond the way there and back.
struct NearDemands: Sendable {
  /// Demands of each stop, the best first, `stop * most + place`; -1 where there are no more.
  private let near: [Int]
  private let most: Int
  /// Sets of them.
  let sets: Int
  /// `places[stop * 64 + demand]`: bit of the demand at the stop, or 0.
  private let bits: [Int]

  /// - Parameter earn: what a visit of each stop costs, below zero where it earns.
  init(_ network: CheckNetwork, earn: [Int], most: Int) {
    let most = max(0, min(most, Set(network.demands).count - 1))
    let near = (0..<network.count).map { stop in
      var loss = [Int](repeating: .max, count: 64)
      for other in 0..<network.count where network.demands[other] != network.demands[stop] {
        let (to, from) = (network.time(other, stop), network.time(stop, other))
        guard to >= 0, from >= 0 else { continue }
        let metres = network.metres(other, stop) + network.metres(stop, other)
        let way = metres * network.metrePrice + 1_000 * network.price(seconds: to + from)
        let demand = network.demands[other]
        loss[demand] = min(loss[demand], way + earn[other])
      }
      let known = (0..<64).filter { loss[$0] < .max }
      return Array(known.sorted { (loss[$0], $0) < (loss[$1], $1) }.prefix(most))
    }
    self.near = near.flatMap { $0 + [Int](repeating: -1, count: most - $0.count) }
    self.most = most
    sets = 1 << most
    var bits = [Int](repeating: 0, count: 64 * max(1, network.count))
    for (stop, demands) in near.enumerated() {
      for (place, demand) in demands.enumerated() { bits[stop * 64 + demand] = 1 << place }
    }
    self.bits = bits
  }

  /// Bit of a demand at a stop; 0 where it is not near.
  @inline(__always) func bit(_ demand: Int, at stop: Int) -> Int { bits[stop * 64 + demand] }

  /// The demands near a stop that are not visited.
  func allowed(_ stop: Int, visited: UInt64) -> Int {
    var set = sets - 1
    for place in 0..<most {
      let demand = near[stop * most + place]
      if demand >= 0, visited >> UInt64(demand) & 1 == 1 { set &= ~(1 << place) }
    }
    return set
  }

  /// What a walk remembers at `next` that came from `stop` remembering `set` there.
  func passed(_ set: Int, from stop: Int, _ demand: Int, to next: Int) -> Int {
    var (rest, passed) = (set, bit(demand, at: next))
    while rest != 0 {
      let demand = near[stop * most + rest.trailingZeroBitCount]
      if demand >= 0 { passed |= bit(demand, at: next) }
      rest &= rest - 1
    }
    return passed
  }
}
