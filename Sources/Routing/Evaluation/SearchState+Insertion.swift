internal import Kernels

/// Where one client fits best, remembered until the route changes.
extension SearchState {
  /// The two cheapest places for `client`, which must not be in route `vehicle`.
  ///
  /// Client groups and vehicles that exclude each other are not looked at. Costs O(1) when neither
  /// the route nor the cuts of its vehicle have changed since the last time, O(visits) otherwise.
  func bestPlaces(for client: Int, in vehicle: Int) -> Places {
    let cell = client * instance.vehicleCount + vehicle
    let known = places[cell]
    // Places found while cuts are overlooked are not those found while they count.
    let stamp = 2 * version[vehicle] + (cuts.isSuspended ? 1 : 0)
    if known.version == stamp { return known }
    let found = findPlaces(for: client, in: vehicle, stamp: stamp)
    places[cell] = found
    return found
  }

  private func findPlaces(for client: Int, in vehicle: Int, stamp: Int) -> Places {
    tally.note(.placings)
    var best = Places(version: stamp)
    guard isAdmissible(vehicle, 0..<0, client, -1) else { return best }
    let terms = instance.vehicles[vehicle]
    let count = length[vehicle]
    let simple = isSimple(vehicle, client)
    if simple, count + 1 > terms.maxStops { return best }
    let added = instance.clients[client]
    var extra = -value[vehicle].cost
    if simple {
      extra += value[vehicle].visitCost
      if terms.hasVisitCosts {
        extra += instance.visitCosts[vehicle * instance.clientCount + client]
      }
    }
    var here = terms.start
    for place in 0...count {
      let there = place == count ? terms.end : location(vehicle, place)
      let into = instance.arc(terms.arcBase, here, added.location)
      let out = instance.arc(terms.arcBase, added.location, there)
      let old = count == 0 ? 0 : Int(instance.arc(terms.arcBase, here, there).meters)
      here = there
      let time = prefixSegment(vehicle, place)
        .joined(to: added.segment, after: Int(into.seconds))
        .joined(to: suffixSegment(vehicle, place), after: Int(out.seconds))
      guard time.isPossible, time.duration <= terms.maxDuration else { continue }
      if max(into.meters, out.meters) >= Instance.forbidden { continue }
      let meters = value[vehicle].meters + Int(into.meters) + Int(out.meters) - old
      if meters > terms.maxMeters { continue }
      var delta = terms.cost(meters: meters, seconds: time.duration) + extra
      if delta >= best.secondDelta { continue }
      if !simple {
        let written = write(vehicle, replacing: place..<place, by: client, -1, lane: 0)
        guard let exact = evaluate(lane: 0, count: written, for: vehicle) else { continue }
        delta = exact.cost - value[vehicle].cost
      }
      best.note(place, delta: delta)
    }
    return best
  }

  /// Forgets all places in routes of `vehicle`, because its cuts have changed.
  func forgetPlaces(in vehicle: Int) {
    for client in 0..<instance.clientCount {
      places[client * instance.vehicleCount + vehicle].version = -1
    }
  }
}
