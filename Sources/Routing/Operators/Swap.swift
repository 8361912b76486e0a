internal import Kernels

/// Exchanges two clients of two routes, each taking the other's place.
///
///     p → [u] → x      q → [w] → y      becomes      p → [w] → x      q → [u] → y
///
/// Source: Osman (1993), doi:10.1007/BF02023004. A row costs O(neighbours of `u`).
struct Swap: LocalSearchOperator {
  static let rowsAreVehicles = false

  func bestMove(of u: Int, in state: borrowing SearchState) -> Move? {
    let a = state.routeOf[u]
    guard a >= 0 else { return nil }
    let i = state.placeOf[u]
    var best: Move?
    for place in 0..<state.instance.searchWidth {
      let w = state.instance.neighbours.neighbour(place, of: u)
      let b = state.routeOf[w]
      guard b >= 0, b != a else { continue }
      let old = state.value[a].cost + state.value[b].cost
      let bound = old + min(0, best?.delta ?? 0)
      let j = state.placeOf[w]
      guard
        let costA = state.splicedCost(a, replacing: i..<i + 1, by: w, below: bound),
        let costB = state.splicedCost(b, replacing: j..<j + 1, by: u, below: bound - costA),
        Swap.groupsAllow(u, w, in: state)
      else { continue }
      best = Move(kind: .swap(u: u, w: w), delta: costA + costB - old)
    }
    return best
  }

  /// Whether both groups may be spread as the exchange would spread them.
  private static func groupsAllow(_ u: Int, _ w: Int, in state: borrowing SearchState) -> Bool {
    let (group, other) = (state.instance.clients[u].group, state.instance.clients[w].group)
    // Parts of one group take each other's places: nothing spreads.
    if group >= 0, group == other { return true }
    return state.groupAllows(u, in: state.routeOf[w]) && state.groupAllows(w, in: state.routeOf[u])
  }
}
