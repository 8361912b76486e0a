internal import Kernels

/// Gives a route to an idle vehicle that a second used vehicle excludes, and the second's route to
/// another idle vehicle: the truck's driver and a car's driver change places.
///
/// A row costs O(idle vehicles x (visits + idle vehicles that could take over x visits)).
struct VehicleChain: LocalSearchOperator {
  static let rowsAreVehicles = true

  func bestMove(of a: Int, in state: borrowing SearchState) -> Move? {
    guard state.length[a] > 0, !state.instance.vehicles[a].isForced else { return nil }
    var best: Move?
    for x in 0..<state.instance.vehicleCount
    where state.length[x] == 0 && !state.instance.vehicles[x].isDisabled {
      guard let b = onlyObstacle(to: x, besides: a, in: state),
        !state.instance.vehicles[b].isForced
      else { continue }
      let count = VehicleChange.write(a, backwards: false, lane: 0, in: state)
      guard let valueX = state.evaluate(lane: 0, count: count, for: x) else { continue }
      let old = state.value[a].cost + state.value[b].cost
      let countB = VehicleChange.write(b, backwards: false, lane: 1, in: state)
      for y in 0..<state.instance.vehicleCount
      where y != x && state.length[y] == 0 && state.isFree(y, ifIdle: a, and: b)
        && !state.exclude(x, y)
      {
        guard let valueY = state.evaluate(lane: 1, count: countB, for: y) else { continue }
        let move = Move(
          kind: .chain(a: a, x: x, b: b, y: y), delta: valueX.cost + valueY.cost - old)
        if move.isBetter(than: best) { best = move }
      }
    }
    return best
  }

  /// The one used vehicle besides `a` that excludes `x`, if there is exactly one.
  private func onlyObstacle(to x: Int, besides a: Int, in state: borrowing SearchState) -> Int? {
    var found: Int?
    for vehicle in 0..<state.instance.vehicleCount
    where vehicle != a && state.length[vehicle] > 0 && state.exclude(x, vehicle) {
      if found != nil { return nil }
      found = vehicle
    }
    return found
  }
}
