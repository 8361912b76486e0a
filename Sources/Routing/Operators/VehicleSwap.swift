internal import Kernels

/// Lets two used vehicles exchange their routes. A row costs O(vehicles x visits).
struct VehicleSwap: LocalSearchOperator {
  static let rowsAreVehicles = true

  func bestMove(of a: Int, in state: borrowing SearchState) -> Move? {
    guard state.length[a] > 0 else { return nil }
    var best: Move?
    for b in a + 1..<max(a + 1, state.instance.vehicleCount) where state.length[b] > 0 {
      let countA = VehicleChange.write(b, backwards: false, lane: 0, in: state)
      let countB = VehicleChange.write(a, backwards: false, lane: 1, in: state)
      guard let valueA = state.evaluate(lane: 0, count: countA, for: a),
        let valueB = state.evaluate(lane: 1, count: countB, for: b)
      else { continue }
      let old = state.value[a].cost + state.value[b].cost
      let move = Move(kind: .exchange(a: a, b: b), delta: valueA.cost + valueB.cost - old)
      if move.isBetter(than: best) { best = move }
    }
    return best
  }
}
