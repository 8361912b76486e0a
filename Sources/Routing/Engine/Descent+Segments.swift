internal import Kernels

// A few clients in a row.
extension Descent {
  /// Moves `u` and up to two clients behind or before it beside `v`, either way round (Or 1976).
  mutating func moveSegment<F: Features>(
    _ u: Int, _ v: Int, _ uv: Int, _ p: Int, _ x: Int, pu: Int, ux: Int, _ slot: Int,
    _ other: Int, _ type: GroundType, _ tours: inout Tours<F>
  ) -> Bool {
    let base = type.base
    let (q, y) = (tours.prev(v), tours.next(v))
    let (qv, vy) = (Int(tours.links[q].meters), Int(tours.links[v].meters))
    let target = slot == other ? type : tours.type(of: other)
    let (here, there) = (type.rate, target.rate)
    let room = slot == other ? Int.max : capacity(of: other, tours) - Int(tours.slots[other].load)
    let own = Int(tours.ground.clients[u].delivery)
    if own > room { return false }
    // Segments that begin with u.
    var last = u
    var load = own
    for _ in 0..<3 {
      if last == v || load > room { break }
      let n = tours.next(last)
      let saved = pu + Int(tours.links[last].meters) - tours.meters(base, p, n)
      let freed = spare(saved, here, there) - uv
      if freed + vy > 0, y != u, tours.meters(base, last, y) - vy < freed,
        !contains(y, from: u, through: last, tours),
        !F.isTimed || slot == other || isOnTime(u, after: v, tours, base),
        place(u, last, isReversed: false, after: v, slot, other, &tours)
      {
        wake(p, n, v, y, tours)
        push(u)
        return true
      }
      if last != u, freed + qv > 0, q != last, tours.meters(base, q, last) - qv < freed,
        !contains(q, from: u, through: last, tours),
        place(u, last, isReversed: true, after: q, slot, other, &tours)
      {
        wake(p, n, q, v, tours)
        push(u)
        return true
      }
      if !tours.isClient(n) { break }
      last = n
      load += Int(tours.ground.clients[n].delivery)
    }
    // Segments that end with u.
    var first = u
    load = own
    for _ in 0..<3 {
      if first == v || load > room { break }
      let m = tours.prev(first)
      let saved = ux + Int(tours.links[m].meters) - tours.meters(base, m, x)
      let freed = spare(saved, here, there) - uv
      if freed + qv > 0, tours.meters(base, q, first) - qv < freed,
        !contains(q, from: first, through: u, tours),
        !F.isTimed || slot == other || isOnTime(first, after: q, tours, base),
        place(first, u, isReversed: false, after: q, slot, other, &tours)
      {
        wake(m, x, q, v, tours)
        push(u)
        return true
      }
      if first != u, freed + vy > 0, tours.meters(base, first, y) - vy < freed,
        !contains(y, from: first, through: u, tours),
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
    return false
  }

  /// The most metres of one price that may be added for `saved` metres of another.
  @inline(__always) private func spare(
    _ saved: Int, _ here: Int, _ there: Int
  ) -> Int {
    if here == there { return saved }
    if there == 0 { return saved * here > 0 ? Int.max / 4 : -Int.max / 4 }
    return saved * here / there
  }

  @inline(__always) func capacity<F: Features>(
    of slot: Int, _ tours: borrowing Tours<F>
  ) -> Int {
    tours.type(of: slot).capacity
  }

  /// Whether a client is in time right behind a node of another trip.
  @inline(__always) private func isOnTime<F: Features>(
    _ client: Int, after v: Int, _ tours: borrowing Tours<F>, _ base: Int
  ) -> Bool {
    Int(tours.times[v].ready) + tours.seconds(base, v, client)
      <= Int(tours.ground.clients[client].closes)
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
}
