internal import Kernels

/// Removes strings of neighbouring clients from neighbouring routes, or whole routes.
///
/// Source: Christiaens and Vanden Berghe (2020), doi:10.1287/trsc.2019.0914. Ours: one round in ten
/// removes whole routes, which frees vehicles that exclude each other; a few clients fewer in small
/// problems.
struct Ruin {
  let parameters: SearchParameters
  /// Chance that a string keeps some of its middle (theirs), and that it keeps yet one more (ours;
  /// theirs is 0.01, from memory).
  private let splitChance = 0.5
  private let keepMore = 0.5
  private let wholeRouteChance = 0.1

  /// Removes clients of some routes; whoever was unserved stays so.
  func apply(to state: inout SearchState, _ random: inout RandomGenerator) {
    let served = state.instance.clientCount - state.absentCount
    guard served > 0 else { return }
    makeRoomForForced(in: &state, &random)
    let seed = random.below(state.instance.clientCount)
    if random.unit() < wholeRouteChance {
      removeRoutes(near: seed, from: &state, &random)
    } else {
      removeStrings(near: seed, from: &state, &random)
    }
  }

  private func removeRoutes(
    near seed: Int, from state: inout SearchState, _ random: inout RandomGenerator
  ) {
    var left = 1 + random.below(3)
    var mayRemove = max(Int(3 * parameters.meanRemoved), state.instance.clientCount / 10)
    for place in -1..<state.instance.neighbours.width where left > 0 {
      let client = place < 0 ? seed : state.instance.neighbours.neighbour(place, of: seed)
      let vehicle = state.routeOf[client]
      guard vehicle >= 0, state.length[vehicle] <= mayRemove else { continue }
      mayRemove -= state.length[vehicle]
      state.setRoute(vehicle, lane: 0, count: 0)
      left -= 1
    }
  }

  private func removeStrings(
    near seed: Int, from state: inout SearchState, _ random: inout RandomGenerator
  ) {
    let served = state.instance.clientCount - state.absentCount
    guard served > 0 else { return }
    var used = 0
    for vehicle in 0..<state.instance.vehicleCount where state.length[vehicle] > 0 { used += 1 }
    let mean = min(parameters.meanRemoved, max(2, Double(state.instance.clientCount) * 0.4))
    let longest = min(Double(parameters.longestString), Double(served) / Double(max(1, used)))
    let strings = Int(1 + random.unit() * (4 * mean / (1 + longest) - 1))
    let stamp = state.freshStamp()
    var ruined = 0
    for place in -1..<state.instance.neighbours.width where ruined < strings {
      let client = place < 0 ? seed : state.instance.neighbours.neighbour(place, of: seed)
      let vehicle = state.routeOf[client]
      guard vehicle >= 0, !isRuined(vehicle, stamp, in: state) else { continue }
      let most = min(Double(state.length[vehicle]), longest)
      let length = max(1, Int(1 + random.unit() * most))
      removeString(of: min(length, state.length[vehicle]), around: client, from: &state, &random)
      markRuined(vehicle, stamp, in: state)
      ruined += 1
    }
  }

  /// Ruined routes are marked in the vehicle's scratch entry.
  private func isRuined(_ vehicle: Int, _ stamp: Int, in state: borrowing SearchState) -> Bool {
    state.vehicleStamps[vehicle] == stamp
  }

  private func markRuined(_ vehicle: Int, _ stamp: Int, in state: borrowing SearchState) {
    state.vehicleStamps[vehicle] = stamp
  }

  /// Removes `length` visits of the client's route, the client among them, perhaps keeping some in
  /// the middle of a longer string.
  private func removeString(
    of length: Int, around client: Int, from state: inout SearchState,
    _ random: inout RandomGenerator
  ) {
    let vehicle = state.routeOf[client]
    let count = state.length[vehicle]
    var kept = 0
    if length > 1, length < count, random.unit() < splitChance {
      kept = 1
      while length + kept < count, random.unit() < keepMore { kept += 1 }
    }
    let span = length + kept
    let place = state.placeOf[client]
    let first = random.pick(max(0, place - span + 1)...min(place, count - span))
    // The kept visits lie inside the string, anywhere that leaves both ends removed.
    let hole = kept == 0 ? first : first + 1 + random.below(max(1, length - 1))
    var written = state.append(0..<first, of: vehicle, lane: 0, count: 0)
    written = state.append(hole..<hole + kept, of: vehicle, lane: 0, count: written)
    written = state.append(first + span..<count, of: vehicle, lane: 0, count: written)
    state.setRouteOrEmpty(vehicle, lane: 0, count: written)
  }

  /// Removes somebody who could be served by a forced vehicle that drives nothing.
  private func makeRoomForForced(
    in state: inout SearchState, _ random: inout RandomGenerator
  ) {
    guard state.idleForced > 0 else { return }
    for vehicle in 0..<state.instance.vehicleCount
    where state.instance.vehicles[vehicle].isForced && state.length[vehicle] == 0 {
      let first = random.below(state.instance.clientCount)
      for step in 0..<state.instance.clientCount {
        let client = (first + step) % state.instance.clientCount
        let from = state.routeOf[client]
        guard from >= 0, state.bestPlaces(for: client, in: vehicle).first >= 0,
          !(state.instance.vehicles[from].isForced && state.length[from] == 1)
        else { continue }
        let place = state.placeOf[client]
        let written = state.write(from, replacing: place..<place + 1, by: -1, -1, lane: 0)
        state.setRouteOrEmpty(from, lane: 0, count: written)
        break
      }
    }
  }
}
