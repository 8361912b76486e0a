internal import Kernels

/// Serves an unserved client at its cheapest place, or in the place of a client that weighs less
/// (or as much, at less cost).
struct InsertUnserved: LocalSearchOperator {
  static let rowsAreVehicles = false

  func bestMove(of u: Int, in state: borrowing SearchState) -> Move? {
    guard state.routeOf[u] < 0 else { return nil }
    var best: Move?
    let weight = state.instance.clients[u].weight
    let prize = state.instance.clients[u].prize
    for vehicle in 0..<state.instance.vehicleCount {
      if state.length[vehicle] == 0, !state.isFree(vehicle) { continue }
      if state.groupAllows(u, in: vehicle) {
        let found = state.bestPlaces(for: u, in: vehicle)
        if found.first >= 0 {
          let move = Move(
            kind: .insert(u: u, vehicle: vehicle, place: found.first), weight: -weight,
            delta: found.firstDelta - prize)
          if move.isBetter(than: best) { best = move }
        }
      }
      for place in 0..<state.length[vehicle] {
        let w = state.visit(vehicle, place)
        let loss = state.instance.clients[w].weight
        // Fellows of one group could let the group spread one vehicle further: left alone.
        guard loss <= weight, state.groupAllows(u, in: vehicle),
          let cost = state.splicedCost(vehicle, replacing: place..<place + 1, by: u)
        else { continue }
        let move = Move(
          kind: .replace(w: w, u: u), weight: loss - weight,
          delta: cost - state.value[vehicle].cost - prize + state.instance.clients[w].prize)
        if move.isBetter(than: best) { best = move }
      }
    }
    return best
  }
}
