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

  /// Gives touched trips to better vehicles, then looks at their clients again.
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
        if !isAlike, ground(tours, forbidsMixing: type, tours.type(of: other)) { continue }
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
  private func ground<F: Features>(
    _ tours: borrowing Tours<F>, forbidsMixing a: GroundType, _ b: GroundType
  ) -> Bool {
    tours.ground.hasVisitCosts || a.base != b.base
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
    if tours.isClient(a) { push(a) }
    if tours.isClient(b) { push(b) }
    if tours.isClient(c) { push(c) }
    if tours.isClient(d) { push(d) }
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
    _ type: GroundType, _ isAlike: Bool, _ tours: inout Tours<F>
  ) -> Bool {
    let base = type.base
    let room = isAlike ? type.capacity : tours.type(of: other).capacity
    let (p, x) = (tours.prev(u), tours.next(u))
    let (q, y) = (tours.prev(v), tours.next(v))
    let (qv, vy) = (Int(tours.links[q].meters), Int(tours.links[v].meters))
    let (uLoad, vLoad) = (Int(tours.headLoad[u]), Int(tours.headLoad[v]))
    let (aLoad, bLoad) = (Int(tours.slots[slot].load), Int(tours.slots[other].load))
    // u → v and q → x.
    if uv < ux, uLoad + bLoad - Int(tours.headLoad[q]) <= type.capacity,
      Int(tours.headLoad[q]) + aLoad - uLoad <= room,
      isShorter(uv + tours.meters(base, q, x) - ux - qv, u, v, q, x, slot, other, isAlike, tours),
      !F.isTimed || (follows(u, v, base, tours) && follows(q, x, base, tours))
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
    if uv < pu, vLoad + aLoad - Int(tours.headLoad[p]) <= room,
      Int(tours.headLoad[p]) + bLoad - vLoad <= type.capacity,
      isShorter(uv + tours.meters(base, p, y) - pu - vy, p, y, v, u, slot, other, isAlike, tours),
      !F.isTimed || (follows(v, u, base, tours) && follows(p, y, base, tours))
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
    if F.isTimed || F.isMixed || !isAlike || type.start != type.end { return false }
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

  /// Whether exchanging the tails of two trips saves money: `a` → `b` and `c` → `d` replace the
  /// arcs behind `a` and `c`, with `delta` metres more between clients. Vehicles keep their ends.
  @inline(__always) private func isShorter<F: Features>(
    _ delta: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ slot: Int, _ other: Int,
    _ isAlike: Bool, _ tours: borrowing Tours<F>
  ) -> Bool {
    if isAlike && !F.hasTrips { return delta < 0 }
    return tailSaving(a, b, c, d, slot, other, tours) > 0
  }

  private func tailSaving<F: Features>(
    _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ slot: Int, _ other: Int,
    _ tours: borrowing Tours<F>
  ) -> Int {
    let (one, two) = (tours.type(of: slot), tours.type(of: other))
    let base = one.base
    let (s, t) = (tours.slots[slot], tours.slots[other])
    let (e, f) = (tours.end(slot), tours.end(other))
    // The lengths of the tails from b and d without their last arcs.
    let (lastA, lastB) = (tours.prev(e), tours.prev(f))
    let headA = Int(tours.headMeters[a])
    let headC = Int(tours.headMeters[c])
    var first = headA
    if b == f {
      first += tours.meters(base, a, e)
    } else {
      first +=
        tours.meters(base, a, b) + Int(tours.headMeters[lastB]) - Int(tours.headMeters[b])
        + tours.meters(base, lastB, e)
    }
    var second = headC
    if d == e {
      second += tours.meters(base, c, f)
    } else {
      second +=
        tours.meters(base, c, d) + Int(tours.headMeters[lastA]) - Int(tours.headMeters[d])
        + tours.meters(base, lastA, f)
    }
    var saving = one.rate * (s.meters - first) + two.rate * (t.meters - second)
    if b == f, !tours.isClient(a), s.former < 0, s.latter < 0 { saving += one.fixedCost }
    if d == e, !tours.isClient(c), t.former < 0, t.latter < 0 { saving += two.fixedCost }
    return saving
  }

  /// Whether the trip up to `a` can go on with the trip from `b`, as far as the clock goes.
  @inline(__always) private func follows<F: Features>(
    _ a: Int, _ b: Int, _ base: Int, _ tours: borrowing Tours<F>
  ) -> Bool {
    Int(tours.times[a].ready) + tours.seconds(base, a, b) <= Int(tours.times[b].due)
  }

  /// Moves `u` and up to two clients behind or before it beside `v`, either way round (Or 1976).
  private mutating func moveSegment<F: Features>(
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

  @inline(__always) private func capacity<F: Features>(
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

  /// Exchanges `u` with the client behind or before `v`, of another trip.
  @inline(__always) private mutating func exchange<F: Features>(
    _ u: Int, _ v: Int, _ uv: Int, _ p: Int, _ x: Int, pu: Int, ux: Int, _ slot: Int,
    _ other: Int, _ type: GroundType, _ tours: inout Tours<F>
  ) -> Bool {
    let base = type.base
    let own = Int(tours.ground.clients[u].delivery)
    let price = tours.type(of: other)
    if type.rate != price.rate {
      return exchangeUnlike(u, v, p, x, pu: pu, ux: ux, slot, other, type, price, &tours)
    }
    // v → [w] → b: u stands between v and b.
    var w = tours.next(v)
    if tours.isClient(w) {
      let b = tours.next(w)
      let gain = pu + ux + Int(tours.links[v].meters) + Int(tours.links[w].meters) - uv
      let rest = gain - tours.meters(base, u, b)
      if rest > 0, rest > tours.meters(base, p, w) + tours.meters(base, w, x),
        swap(u, w, own, p, x, v, b, slot, other, type, &tours)
      {
        return true
      }
    }
    // a → [w] → v: u stands between a and v.
    w = tours.prev(v)
    if tours.isClient(w) {
      let a = tours.prev(w)
      let gain = pu + ux + Int(tours.links[a].meters) + Int(tours.links[w].meters) - uv
      let rest = gain - tours.meters(base, a, u)
      if rest > 0, rest > tours.meters(base, p, w) + tours.meters(base, w, x),
        swap(u, w, own, p, x, a, v, slot, other, type, &tours)
      {
        return true
      }
    }
    return false
  }

  /// The same between vehicles whose metres cost unequally.
  private mutating func exchangeUnlike<F: Features>(
    _ u: Int, _ v: Int, _ p: Int, _ x: Int, pu: Int, ux: Int, _ slot: Int, _ other: Int,
    _ type: GroundType, _ price: GroundType, _ tours: inout Tours<F>
  ) -> Bool {
    let base = type.base
    let own = Int(tours.ground.clients[u].delivery)
    for side in 0..<2 {
      let w = side == 0 ? tours.next(v) : tours.prev(v)
      guard tours.isClient(w) else { continue }
      let (a, b) = (tours.prev(w), tours.next(w))
      let here = tours.meters(base, p, w) + tours.meters(base, w, x) - pu - ux
      let there =
        tours.meters(base, a, u) + tours.meters(base, u, b) - Int(tours.links[a].meters)
        - Int(tours.links[w].meters)
      guard type.rate * here + price.rate * there < 0 else { continue }
      if swap(u, w, own, p, x, a, b, slot, other, type, &tours) { return true }
    }
    return false
  }

  private mutating func swap<F: Features>(
    _ u: Int, _ w: Int, _ own: Int, _ p: Int, _ x: Int, _ a: Int, _ b: Int, _ slot: Int,
    _ other: Int, _ type: GroundType, _ tours: inout Tours<F>
  ) -> Bool {
    let load = own - Int(tours.ground.clients[w].delivery)
    if Int(tours.slots[other].load) + load > capacity(of: other, tours)
      || Int(tours.slots[slot].load) - load > type.capacity
    {
      return false
    }
    if F.isTimed,
      isLate(u, between: a, b, type.base, tours) || isLate(w, between: p, x, type.base, tours)
    {
      return false
    }
    lanes.clear()
    lanes.append(from: tours.next(tours.start(slot)), until: u, of: tours, to: 0)
    lanes.append(w, to: 0)
    lanes.append(from: x, until: tours.end(slot), of: tours, to: 0)
    lanes.append(from: tours.next(tours.start(other)), until: w, of: tours, to: 1)
    lanes.append(u, to: 1)
    lanes.append(from: b, until: tours.end(other), of: tours, to: 1)
    guard adopt(slot, other, &tours) else { return false }
    wake(p, x, a, b, tours)
    push(w)
    return true
  }

  /// Whether a client cannot be in time between two nodes of a trip, whatever stands there now.
  @inline(__always) private func isLate<F: Features>(
    _ client: Int, between a: Int, _ b: Int, _ base: Int, _ tours: borrowing Tours<F>
  ) -> Bool {
    let terms = tours.ground.clients[client]
    let begin = max(
      Int(tours.times[a].ready) + tours.seconds(base, a, client), Int(terms.opens))
    return begin > Int(terms.closes)
      || begin + Int(terms.service) + tours.seconds(base, client, b) > Int(tours.times[b].due)
  }
}
