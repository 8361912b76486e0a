internal import Kernels

// Tails of two trips.
extension Descent {
  /// Exchanges the tails of two trips so that `u` and `v` become neighbours (2-opt*, Potvin and
  /// Rousseau 1995, doi:10.1057/jors.1995.204), or joins head with head and tail with tail.
  mutating func swapTails<F: Features>(
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
}
