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
  private var lanes: Lanes
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
        // Trips of unlike vehicles have unlike prices: left to ruin and recreate.
        if tours.slots[other].type != tours.slots[slot].type { continue }
        if swapTails(u, v, uv, pu: pu, ux: ux, slot, other, type, &tours) { return true }
      }
      if moveSegment(u, v, uv, p, x, pu: pu, ux: ux, slot, other, type, &tours) { return true }
      if exchange(u, v, p, x, pu: pu, ux: ux, slot, other, type, &tours) { return true }
    }
    return false
  }

  private mutating func adopt<F: Features>(
    _ first: Int, _ second: Int, _ tours: inout Tours<F>
  ) -> Bool {
    guard tours.areFeasible(lanes, first: first, second: second) else { return false }
    tours.adopt(lanes, first: first, second: second)
    return true
  }

  private mutating func wake<F: Features>(
    _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ tours: borrowing Tours<F>
  ) {
    for node in [a, b, c, d] where tours.isClient(node) { push(node) }
  }
}

// Moves inside one trip.
extension Descent {
  /// Reverses a part of a trip so that `u` and `v` become neighbours (2-opt, Croes 1958,
  /// doi:10.1287/opre.6.6.791).
  private mutating func turn<F: Features>(
    _ u: Int, _ v: Int, _ uv: Int, pu: Int, ux: Int, _ slot: Int, _ base: Int,
    _ tours: inout Tours<F>
  ) -> Bool {
    let (a, b) = tours.position[u] < tours.position[v] ? (u, v) : (v, u)
    // a → [n … b] → m   becomes   a → b … n → m
    let (n, m) = (tours.next(a), tours.next(b))
    var delta =
      uv + tours.meters(base, n, m) - Int(tours.links[a].meters) - Int(tours.links[b].meters)
    if delta < 0, n != b, reverse(from: n, through: b, slot, &tours) {
      wake(a, b, n, m, tours)
      return true
    }
    // q → [a … r] → b   becomes   q → r … a → b
    let (q, r) = (tours.prev(a), tours.prev(b))
    delta =
      uv + tours.meters(base, q, r) - Int(tours.links[q].meters) - Int(tours.links[r].meters)
    if delta < 0, r != a, reverse(from: a, through: r, slot, &tours) {
      wake(a, b, q, r, tours)
      return true
    }
    return false
  }

  private mutating func reverse<F: Features>(
    from n: Int, through b: Int, _ slot: Int, _ tours: inout Tours<F>
  ) -> Bool {
    lanes.clear()
    lanes.append(from: tours.next(tours.start(slot)), until: n, of: tours, to: 0)
    lanes.append(backwardFrom: b, until: tours.prev(n), of: tours, to: 0)
    lanes.append(from: tours.next(b), until: tours.end(slot), of: tours, to: 0)
    return adopt(slot, -1, &tours)
  }
}

// Moves between two trips.
extension Descent {
  /// Exchanges the tails of two trips so that `u` and `v` become neighbours (2-opt*, Potvin and
  /// Rousseau 1995, doi:10.1057/jors.1995.204), or joins head with head and tail with tail.
  private mutating func swapTails<F: Features>(
    _ u: Int, _ v: Int, _ uv: Int, pu: Int, ux: Int, _ slot: Int, _ other: Int,
    _ type: GroundType, _ tours: inout Tours<F>
  ) -> Bool {
    let base = type.base
    let (p, x) = (tours.prev(u), tours.next(u))
    let (q, y) = (tours.prev(v), tours.next(v))
    let (qv, vy) = (Int(tours.links[q].meters), Int(tours.links[v].meters))
    let (uLoad, vLoad) = (Int(tours.headLoad[u]), Int(tours.headLoad[v]))
    let (aLoad, bLoad) = (Int(tours.slots[slot].load), Int(tours.slots[other].load))
    // u → v and q → x.
    if uv < ux, uv + tours.meters(base, q, x) - ux - qv < 0,
      uLoad + bLoad - Int(tours.headLoad[q]) <= type.capacity,
      Int(tours.headLoad[q]) + aLoad - uLoad <= type.capacity
    {
      lanes.clear()
      lanes.append(from: tours.next(tours.start(slot)), until: x, of: tours, to: 0)
      lanes.append(from: v, until: tours.end(other), of: tours, to: 0)
      lanes.append(from: tours.next(tours.start(other)), until: v, of: tours, to: 1)
      lanes.append(from: x, until: tours.end(slot), of: tours, to: 1)
      if adopt(slot, other, &tours) {
        wake(u, v, q, x, tours)
        return true
      }
    }
    // v → u and p → y.
    if uv < pu, uv + tours.meters(base, p, y) - pu - vy < 0,
      vLoad + aLoad - Int(tours.headLoad[p]) <= type.capacity,
      Int(tours.headLoad[p]) + bLoad - vLoad <= type.capacity
    {
      lanes.clear()
      lanes.append(from: tours.next(tours.start(slot)), until: u, of: tours, to: 0)
      lanes.append(from: y, until: tours.end(other), of: tours, to: 0)
      lanes.append(from: tours.next(tours.start(other)), until: y, of: tours, to: 1)
      lanes.append(from: u, until: tours.end(slot), of: tours, to: 1)
      if adopt(slot, other, &tours) {
        wake(u, v, p, y, tours)
        return true
      }
    }
    if F.isTimed || F.isMixed || type.start != type.end { return false }
    // u – v and x – y: head with head, tail with tail.
    if uv < ux, uv + tours.meters(base, x, y) - ux - vy < 0, uLoad + vLoad <= type.capacity,
      aLoad + bLoad - uLoad - vLoad <= type.capacity
    {
      lanes.clear()
      lanes.append(from: tours.next(tours.start(slot)), until: x, of: tours, to: 0)
      lanes.append(backwardFrom: v, until: tours.start(other), of: tours, to: 0)
      lanes.append(backwardFrom: tours.prev(tours.end(slot)), until: u, of: tours, to: 1)
      lanes.append(from: y, until: tours.end(other), of: tours, to: 1)
      if adopt(slot, other, &tours) {
        wake(u, v, x, y, tours)
        return true
      }
    }
    // p – q and u – v: tail with tail, head with head.
    let (pLoad, qLoad) = (Int(tours.headLoad[p]), Int(tours.headLoad[q]))
    if uv < pu, uv + tours.meters(base, p, q) - pu - qv < 0, pLoad + qLoad <= type.capacity,
      aLoad + bLoad - pLoad - qLoad <= type.capacity
    {
      lanes.clear()
      lanes.append(from: tours.next(tours.start(slot)), until: u, of: tours, to: 0)
      lanes.append(backwardFrom: q, until: tours.start(other), of: tours, to: 0)
      lanes.append(backwardFrom: tours.prev(tours.end(slot)), until: p, of: tours, to: 1)
      lanes.append(from: v, until: tours.end(other), of: tours, to: 1)
      if adopt(slot, other, &tours) {
        wake(u, v, p, q, tours)
        return true
      }
    }
    return false
  }

  /// Moves `u` and up to two clients behind or before it beside `v`, either way round (Or 1976).
  private mutating func moveSegment<F: Features>(
    _ u: Int, _ v: Int, _ uv: Int, _ p: Int, _ x: Int, pu: Int, ux: Int, _ slot: Int,
    _ other: Int, _ type: GroundType, _ tours: inout Tours<F>
  ) -> Bool {
    let base = type.base
    let (q, y) = (tours.prev(v), tours.next(v))
    let (qv, vy) = (Int(tours.links[q].meters), Int(tours.links[v].meters))
    let room = slot == other ? Int.max : type.capacity - Int(tours.slots[other].load)
    // Segments that begin with u: u is their end that stands beside v.
    if uv < pu || uv < ux {
      var last = u
      var load = Int(tours.ground.clients[u].delivery)
      for _ in 0..<3 {
        if last == v || load > room { break }
        let n = tours.next(last)
        let freed = pu + Int(tours.links[last].meters) - tours.meters(base, p, n)
        // v → u … last → y
        if y != u, n != y || true {
          if !contains(y, from: u, through: last, tours),
            uv + tours.meters(base, last, y) - vy < freed,
            place(u, last, isReversed: false, after: v, slot, other, &tours)
          {
            wake(p, n, v, y, tours)
            push(u)
            return true
          }
          // q → last … u → v
          if last != u, q != last, !contains(q, from: u, through: last, tours),
            uv + tours.meters(base, q, last) - qv < freed,
            place(u, last, isReversed: true, after: q, slot, other, &tours)
          {
            wake(p, n, q, v, tours)
            push(u)
            return true
          }
        }
        if !tours.isClient(n) { break }
        last = n
        load += Int(tours.ground.clients[n].delivery)
      }
      // Segments that end with u.
      var first = u
      load = Int(tours.ground.clients[u].delivery)
      for _ in 0..<3 {
        if first == v || load > room { break }
        let m = tours.prev(first)
        let freed = ux + Int(tours.links[m].meters) - tours.meters(base, m, x)
        // q → first … u → v
        if !contains(q, from: first, through: u, tours),
          uv + tours.meters(base, q, first) - qv < freed,
          place(first, u, isReversed: false, after: q, slot, other, &tours)
        {
          wake(m, x, q, v, tours)
          push(u)
          return true
        }
        // v → u … first → y
        if first != u, !contains(y, from: first, through: u, tours),
          uv + tours.meters(base, first, y) - vy < freed,
          place(first, u, isReversed: true, after: v, slot, other, &tours)
        {
          wake(m, x, v, y, tours)
          push(u)
          return true
        }
        if !tours.isClient(m) { break }
        first = m
        load += Int(tours.ground.clients[m].delivery)
      }
    }
    return false
  }

  private func contains<F: Features>(
    _ node: Int, from first: Int, through last: Int, _ tours: borrowing Tours<F>
  ) -> Bool {
    var here = first
    while here != last {
      if here == node { return true }
      here = tours.next(here)
    }
    return here == node
  }

  /// Moves the clients `first … last` behind node `v`, which is not among them.
  private mutating func place<F: Features>(
    _ first: Int, _ last: Int, isReversed: Bool, after v: Int, _ slot: Int, _ other: Int,
    _ tours: inout Tours<F>
  ) -> Bool {
    lanes.clear()
    let (m, n) = (tours.prev(first), tours.next(last))
    let target = slot == other ? 0 : 1
    var node = tours.start(other)
    if slot != other {
      lanes.append(from: tours.next(tours.start(slot)), until: first, of: tours, to: 0)
      lanes.append(from: n, until: tours.end(slot), of: tours, to: 0)
    }
    while node != tours.end(other) {
      if tours.isClient(node) { lanes.append(node, to: target) }
      if node == v {
        if isReversed {
          lanes.append(backwardFrom: last, until: m, of: tours, to: target)
        } else {
          lanes.append(from: first, until: n, of: tours, to: target)
        }
      }
      node = tours.next(node)
      if node == first { node = n }
    }
    return adopt(slot, slot == other ? -1 : other, &tours)
  }

  /// Exchanges `u` with the client behind or before `v`, of another trip.
  private mutating func exchange<F: Features>(
    _ u: Int, _ v: Int, _ p: Int, _ x: Int, pu: Int, ux: Int, _ slot: Int, _ other: Int,
    _ type: GroundType, _ tours: inout Tours<F>
  ) -> Bool {
    if slot == other { return false }
    for w in [tours.next(v), tours.prev(v)] where tours.isClient(w) {
      let base = type.base
      let load = Int(tours.ground.clients[u].delivery) - Int(tours.ground.clients[w].delivery)
      if Int(tours.slots[other].load) + load > type.capacity
        || Int(tours.slots[slot].load) - load > type.capacity
      {
        continue
      }
      let (a, b) = (tours.prev(w), tours.next(w))
      let delta =
        tours.meters(base, a, u) + tours.meters(base, u, b) + tours.meters(base, p, w)
        + tours.meters(base, w, x) - pu - ux - Int(tours.links[a].meters)
        - Int(tours.links[w].meters)
      guard delta < 0 else { continue }
      lanes.clear()
      lanes.append(from: tours.next(tours.start(slot)), until: u, of: tours, to: 0)
      lanes.append(w, to: 0)
      lanes.append(from: x, until: tours.end(slot), of: tours, to: 0)
      lanes.append(from: tours.next(tours.start(other)), until: w, of: tours, to: 1)
      lanes.append(u, to: 1)
      lanes.append(from: b, until: tours.end(other), of: tours, to: 1)
      if adopt(slot, other, &tours) {
        wake(p, x, a, b, tours)
        push(w)
        return true
      }
    }
    return false
  }
}
