internal import Kernels

/// Moves one client, or one and its follower, to another place on its own or another route.
///
///     p → [u] → x      v → y      becomes      p → x      v → [u] → y
///
/// Source: Savelsbergh (1992), doi:10.1287/ijoc.4.2.146; pairs as Or (1976). A row costs O(1) per
/// place of the routes that changed since its last visit (single), O(1) per place (pair).
struct Relocate: LocalSearchOperator {
  static let rowsAreVehicles = false
  /// Followers that go along: 0 or 1.
  let extra: Int

  func bestMove(of u: Int, in state: borrowing SearchState) -> Move? {
    let from = state.routeOf[u]
    guard from >= 0 else { return nil }
    let place = state.placeOf[u]
    let range = place..<place + extra + 1
    guard range.upperBound <= state.length[from] else { return nil }
    if state.length[from] == extra + 1, state.instance.vehicles[from].isForced { return nil }
    var best = bestInside(u, from: from, range: range, in: state)
    guard let rest = state.splicedCost(from, replacing: range) else { return best }
    let saved = state.value[from].cost - rest
    let second = extra == 0 ? -1 : state.visit(from, place + 1)
    for vehicle in 0..<state.instance.vehicleCount where vehicle != from {
      guard mayEnter(vehicle, u, second, from: from, in: state) else { continue }
      if extra == 0 {
        let found = state.bestPlaces(for: u, in: vehicle)
        guard found.first >= 0 else { continue }
        let move = Move(
          kind: .relocate(u: u, extra: 0, vehicle: vehicle, place: found.first),
          delta: found.firstDelta - saved)
        if move.isBetter(than: best) { best = move }
        continue
      }
      let old = state.value[vehicle].cost
      for place in 0...state.length[vehicle] {
        let bound = old + saved + min(0, best?.delta ?? 0)
        guard
          let cost = state.splicedCost(
            vehicle, replacing: place..<place, by: u, second, below: bound)
        else { continue }
        best = Move(
          kind: .relocate(u: u, extra: 1, vehicle: vehicle, place: place),
          delta: cost - old - saved)
      }
    }
    return best
  }

  /// Groups, and vehicles that exclude each other.
  private func mayEnter(
    _ vehicle: Int, _ u: Int, _ second: Int, from: Int, in state: borrowing SearchState
  ) -> Bool {
    if state.length[vehicle] == 0 {
      let leaving = state.length[from] == extra + 1 ? from : -1
      guard state.isFree(vehicle, ifIdle: leaving) else { return false }
    }
    guard second >= 0 else { return state.groupAllows(u, in: vehicle) }
    let group = state.instance.clients[u].group
    guard group >= 0, group == state.instance.clients[second].group else {
      return state.groupAllows(u, in: vehicle) && state.groupAllows(second, in: vehicle)
    }
    // Two parts of one group: together they may leave no part behind.
    let row = group * state.instance.vehicleCount
    let left = state.groupVisits[row + from] == 2 ? 1 : 0
    let entered = state.groupVisits[row + vehicle] == 0 ? 1 : 0
    return state.groupSpread[group] - left + entered <= state.instance.groupLimits[group]
  }

  private func bestInside(
    _ u: Int, from: Int, range: Range<Int>, in state: borrowing SearchState
  ) -> Move? {
    let count = state.length[from]
    let old = state.value[from].cost
    var best: Move?
    for place in 0...(count - range.count) where place != range.lowerBound {
      guard let cost = Relocate.insideCost(from, range: range, to: place, in: state),
        cost - old < min(0, best?.delta ?? 0)
      else { continue }
      best = Move(
        kind: .relocate(u: u, extra: extra, vehicle: from, place: place), delta: cost - old)
    }
    return best
  }

  /// Writes route `vehicle` with `range` moved to `place` (counted without it) into lane 0.
  static func writeInside(
    _ vehicle: Int, range: Range<Int>, to place: Int, in state: borrowing SearchState
  ) -> Int {
    let count = state.length[vehicle]
    var written = 0
    if place < range.lowerBound {
      written = state.append(0..<place, of: vehicle, lane: 0, count: 0)
      written = state.append(range, of: vehicle, lane: 0, count: written)
      written = state.append(place..<range.lowerBound, of: vehicle, lane: 0, count: written)
      return state.append(range.upperBound..<count, of: vehicle, lane: 0, count: written)
    }
    let shifted = place + range.count
    written = state.append(0..<range.lowerBound, of: vehicle, lane: 0, count: 0)
    written = state.append(range.upperBound..<shifted, of: vehicle, lane: 0, count: written)
    written = state.append(range, of: vehicle, lane: 0, count: written)
    return state.append(shifted..<count, of: vehicle, lane: 0, count: written)
  }

  private static func insideCost(
    _ vehicle: Int, range: Range<Int>, to place: Int, in state: borrowing SearchState
  ) -> Int? {
    let count = writeInside(vehicle, range: range, to: place, in: state)
    return state.evaluate(lane: 0, count: count, for: vehicle)?.cost
  }
}
