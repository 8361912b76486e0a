internal import Kernels

// Moves inside one trip.
extension Descent {
  /// Reverses a part of a trip so that `u` and `v` become neighbours (2-opt, Croes 1958,
  /// doi:10.1287/opre.6.6.791).
  mutating func turn<F: Features>(
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
