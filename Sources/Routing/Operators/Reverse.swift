internal import Kernels

/// Makes part of a route backwards (2-opt), exact for asymmetric travel.
///
///     p → [u → … → w] → y      becomes      p → [w → … → u] → y
///
/// Source: Croes (1958), doi:10.1287/opre.6.6.791. A row costs O(visits squared).
struct Reverse: LocalSearchOperator {
  static let rowsAreVehicles = false

  func bestMove(of u: Int, in state: borrowing SearchState) -> Move? {
    let vehicle = state.routeOf[u]
    guard vehicle >= 0 else { return nil }
    let i = state.placeOf[u]
    let old = state.value[vehicle].cost
    var best: Move?
    for j in i + 1..<max(i + 1, state.length[vehicle]) {
      let count = Reverse.write(vehicle, i, j, in: state)
      guard let value = state.evaluate(lane: 0, count: count, for: vehicle),
        value.cost - old < min(0, best?.delta ?? 0)
      else { continue }
      best = Move(kind: .reverse(vehicle: vehicle, i: i, j: j), delta: value.cost - old)
    }
    return best
  }

  /// Writes the route after the change into lane 0.
  static func write(_ vehicle: Int, _ i: Int, _ j: Int, in state: borrowing SearchState) -> Int {
    var count = state.append(0..<i, of: vehicle, lane: 0, count: 0)
    count = state.appendReversed(i..<j + 1, of: vehicle, lane: 0, count: count)
    return state.append(j + 1..<state.length[vehicle], of: vehicle, lane: 0, count: count)
  }
}
