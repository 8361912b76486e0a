internal import Kernels

/// Local search around the clients that a round has touched: the first improving move of a client
/// and one of its near neighbours is performed, until none is left.
///
/// A move is looked at only when the arc it adds between the two is shorter than an arc it takes
/// from the first (the gain criterion of Lin and Kernighan 1973, doi:10.1287/opre.21.2.498).
/// Metres first; loads and times of what would be shorter are then walked through.
struct Descent: ~Copyable {
  /// Neighbours that are looked at.
  var width = 20
  var lanes: Lanes
  private let queue: UncheckedBuffer<Int32>
  private let isQueued: UncheckedBuffer<Bool>
  private var head = 0
  private var count = 0
  private(set) var moves = 0
  private let capacity: Int

  init(clientCount: Int) {
    lanes = Lanes(clientCount: clientCount)
    capacity = max(1, clientCount)
    queue = UncheckedBuffer(repeating: 0, count: capacity)
    isQueued = UncheckedBuffer(repeating: false, count: capacity)
  }

  /// Adds a client to those whose moves are looked at.
  mutating func push(_ client: Int) {
    if isQueued[client] { return }
    isQueued[client] = true
    queue[(head + count) % capacity] = Int32(client)
    count += 1
  }

  /// Adds a node's neighbours in its trip, and itself, when they are clients.
  mutating func push<F: Features>(around node: Int, of tours: borrowing Tours<F>) {
    if tours.isClient(node) {
      push(node)
      if tours.slot(of: node) < 0 { return }
      if tours.isClient(tours.next(node)) { push(tours.next(node)) }
      if tours.isClient(tours.prev(node)) { push(tours.prev(node)) }
    }
  }

  /// Descends to a local optimum around the queued clients.
  mutating func run<F: Features>(_ tours: inout Tours<F>) {
    while count > 0 {
      let u = Int(queue[head])
      head = (head + 1) % capacity
      count -= 1
      isQueued[u] = false
      while tours.slot(of: u) >= 0, improve(u, &tours) { moves += 1 }
    }
  }

  /// Gives touched trips to better vehicles.
  mutating func improveTypes<F: Features>(_ tours: inout Tours<F>) {
    var entry = 0
    while entry < tours.journal.count {
      let slot = Int(tours.journal.touched[entry])
      entry += 1
      if tours.improveType(of: slot, &lanes) { moves += 1 }
    }
  }

  private mutating func improve<F: Features>(_ u: Int, _ tours: inout Tours<F>) -> Bool {
    let slot = tours.slot(of: u)
    let type = tours.type(of: slot)
    let base = type.base
    let (p, x) = (tours.prev(u), tours.next(u))
    let (pu, ux) = (Int(tours.links[p].meters), Int(tours.links[u].meters))
    let longest = max(pu, ux)
    let row = u &* tours.ground.width
    for k in 0..<min(width, tours.ground.width) {
      let v = Int(tours.ground.neighbours[row &+ k])
      let other = tours.slot(of: v)
      if other < 0 { continue }
      let uv = tours.meters(base, u, v)
      if uv >= longest {
        if F.isTimed { continue }
        break
      }
      if other == slot {
        if turn(u, v, uv, pu: pu, ux: ux, slot, base, &tours) { return true }
      } else {
        let isAlike = tours.slots[other].type == tours.slots[slot].type
        if !isAlike, forbidsMixing(type, tours.type(of: other), tours) { continue }
        if swapTails(u, v, uv, pu: pu, ux: ux, slot, other, type, isAlike, &tours) { return true }
      }
      if moveSegment(u, v, uv, p, x, pu: pu, ux: ux, slot, other, type, &tours) { return true }
      if other != slot, exchange(u, v, uv, p, x, pu: pu, ux: ux, slot, other, type, &tours) {
        return true
      }
    }
    return false
  }

  /// Whether clients may not change between trips of two types in local search: visits are priced
  /// by the vehicle, or roads differ.
  private func forbidsMixing<F: Features>(
    _ a: GroundType, _ b: GroundType, _ tours: borrowing Tours<F>
  ) -> Bool {
    tours.ground.hasVisitCosts || a.base != b.base
  }

  mutating func adopt<F: Features>(
    _ first: Int, _ second: Int, _ tours: inout Tours<F>
  ) -> Bool {
    guard tours.areFeasible(lanes, first: first, second: second) else { return false }
    tours.adopt(lanes, first: first, second: second)
    return true
  }

  mutating func wake<F: Features>(
    _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ tours: borrowing Tours<F>
  ) {
    if tours.isClient(a) { push(a) }
    if tours.isClient(b) { push(b) }
    if tours.isClient(c) { push(c) }
    if tours.isClient(d) { push(d) }
  }
}
