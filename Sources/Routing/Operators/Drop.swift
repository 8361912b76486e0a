internal import Kernels

/// Leaves a client unserved that weighs nothing and costs something.
///
///     p → [u] → x      becomes      p → x
///
/// A row costs O(1).
struct Drop: LocalSearchOperator {
  static let rowsAreVehicles = false

  func bestMove(of u: Int, in state: borrowing SearchState) -> Move? {
    let vehicle = state.routeOf[u]
    guard vehicle >= 0, state.instance.clients[u].weight == 0 else { return nil }
    if state.length[vehicle] == 1, state.instance.vehicles[vehicle].isForced { return nil }
    let place = state.placeOf[u]
    guard let cost = state.splicedCost(vehicle, replacing: place..<place + 1) else { return nil }
    let move = Move(
      kind: .drop(u: u), delta: cost - state.value[vehicle].cost + state.instance.clients[u].prize)
    return move.isGain ? move : nil
  }
}
