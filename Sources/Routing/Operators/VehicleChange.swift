internal import Kernels

/// Gives a whole route to an idle vehicle, in the same or the opposite order.
///
/// The vehicle that leaves frees those that it excludes. A row costs O(vehicles x visits).
struct VehicleChange: LocalSearchOperator {
  static let rowsAreVehicles = true

  func bestMove(of from: Int, in state: borrowing SearchState) -> Move? {
    guard state.length[from] > 0, !state.instance.vehicles[from].isForced else { return nil }
    var best: Move?
    for to in 0..<state.instance.vehicleCount
    where state.length[to] == 0 && state.isFree(to, ifIdle: from) {
      for backwards in 0...1 {
        let count = VehicleChange.write(from, backwards: backwards == 1, lane: 0, in: state)
        guard let value = state.evaluate(lane: 0, count: count, for: to) else { continue }
        let move = Move(
          kind: .hand(from: from, to: to, backwards: backwards == 1),
          delta: value.cost - state.value[from].cost)
        if move.isBetter(than: best) { best = move }
      }
    }
    return best
  }

  /// Writes the visits of a route, in order or backwards.
  static func write(_ vehicle: Int, backwards: Bool, lane: Int, in state: borrowing SearchState)
    -> Int
  {
    let all = 0..<state.length[vehicle]
    return backwards
      ? state.appendReversed(all, of: vehicle, lane: lane, count: 0)
      : state.append(all, of: vehicle, lane: lane, count: 0)
  }
}
