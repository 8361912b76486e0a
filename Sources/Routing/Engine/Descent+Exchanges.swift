internal import Kernels

// One client for another.
extension Descent {
  /// Exchanges `u` with the client behind or before `v`, of another trip.
  @inline(__always) mutating func exchange<F: Features>(
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
