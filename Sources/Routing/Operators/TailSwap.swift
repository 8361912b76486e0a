internal import Kernels

/// Exchanges the tails of two routes (2-opt*).
///
///     p → [u] | x → …      q | w → y → …      becomes      p → [u] → w → y → …      q → x → …
///
/// Source: Potvin and Rousseau (1995), doi:10.1057/jors.1995.204. A row costs O(neighbours x
/// visits), because vehicles end at different places.
struct TailSwap: LocalSearchOperator {
  static let rowsAreVehicles = false

  func bestMove(of u: Int, in state: borrowing SearchState) -> Move? {
    let a = state.routeOf[u]
    guard a >= 0 else { return nil }
    let i = state.placeOf[u] + 1
    var best: Move?
    for place in 0..<state.instance.searchWidth {
      let w = state.instance.neighbours.neighbour(place, of: u)
      let b = state.routeOf[w]
      guard b >= 0, b != a else { continue }
      // Join u to w, or cut behind both: the second also joins the routes' ends.
      for j in state.placeOf[w]...state.placeOf[w] + 1 {
        let old = state.value[a].cost + state.value[b].cost
        guard let cost = TailSwap.cost(a, i, b, j, in: state),
          cost - old < min(0, best?.delta ?? 0)
        else { continue }
        best = Move(kind: .tails(a: a, i: i, b: b, j: j), delta: cost - old)
      }
    }
    return best
  }

  /// Writes both routes after the exchange, `a` in lane 0 and `b` in lane 1.
  static func write(
    _ a: Int, _ i: Int, _ b: Int, _ j: Int, in state: borrowing SearchState
  ) -> (Int, Int) {
    var countA = state.append(0..<i, of: a, lane: 0, count: 0)
    countA = state.append(j..<state.length[b], of: b, lane: 0, count: countA)
    var countB = state.append(0..<j, of: b, lane: 1, count: 0)
    countB = state.append(i..<state.length[a], of: a, lane: 1, count: countB)
    return (countA, countB)
  }

  private static func cost(
    _ a: Int, _ i: Int, _ b: Int, _ j: Int, in state: borrowing SearchState
  ) -> Int? {
    let (countA, countB) = write(a, i, b, j, in: state)
    if countB == 0, state.instance.vehicles[b].isForced { return nil }
    guard
      let valueA = state.evaluate(lane: 0, count: countA, for: a),
      let valueB = state.evaluate(lane: 1, count: countB, for: b),
      state.groupsAllowLanes(a, countA, b, countB)
    else { return nil }
    return valueA.cost + valueB.cost
  }
}
