internal import Kernels

/// Trips that would serve one client alone.
extension Tours {
  /// Offers a trip of an idle vehicle of each type, and one more trip of each vehicle in use.
  func offerNewTrips(
    of client: Int, _ terms: GroundClient, to best: inout Seat, blinks: inout Blinks
  ) {
    if usedCount >= ground.slotCount || terms.isBackhaul { return }
    for index in 0..<ground.typeCount {
      let type = ground.types[index]
      if usedOfType[index] >= typeLimits[index] { continue }
      var delta = newTripCost(client, terms, index, type, from: type.start, to: type.end)
      delta += type.fixedCost
      if F.hasFleet, index == favoured { delta = share(of: terms, in: delta, type) }
      guard delta < best.delta,
        isNewTripFeasible(client, terms, index, type, from: type.start, to: type.end),
        !blinks.blink()
      else { continue }
      best = Seat(delta: delta, type: index)
    }
    if F.hasTrips { offerMoreTrips(of: client, terms, to: &best, blinks: &blinks) }
  }

  /// What a client would bear of a trip that others will fill: as much as of its capacity.
  private func share(of terms: GroundClient, in cost: Int, _ type: GroundType) -> Int {
    let load = Int(max(terms.delivery, terms.pickup))
    return load >= type.capacity ? cost : Int(Double(cost) * Double(load) / Double(type.capacity))
  }

  private func offerMoreTrips(
    of client: Int, _ terms: GroundClient, to best: inout Seat, blinks: inout Blinks
  ) {
    for entry in 0..<usedCount {
      let slot = Int(slotList[entry])
      let index = Int(slots[slot].type)
      let type = ground.types[index]
      guard type.maxTrips > 1, type.maxTrips == .max || tripCount(of: slot) < type.maxTrips else {
        continue
      }
      offer(
        client, terms, after: slot, before: Int(slots[slot].latter), index, type, &best, &blinks)
      if slots[slot].former < 0 {
        offer(client, terms, after: -1, before: slot, index, type, &best, &blinks)
      }
    }
  }

  private func offer(
    _ client: Int, _ terms: GroundClient, after former: Int, before latter: Int, _ index: Int,
    _ type: GroundType, _ best: inout Seat, _ blinks: inout Blinks
  ) {
    let from = former < 0 ? type.start : type.reload
    let to = latter < 0 ? type.end : type.reload
    var delta = newTripCost(client, terms, index, type, from: from, to: to)
    if former >= 0 && latter < 0 {
      let last = Int(place[prev(end(former))])
      delta +=
        type.rate
        * (ground.meters(type.base, last, type.reload) - ground.meters(type.base, last, type.end))
    } else if former < 0 {
      let first = Int(place[next(start(latter))])
      delta +=
        type.rate
        * (ground.meters(type.base, type.reload, first)
          - ground.meters(type.base, type.start, first))
    }
    guard delta < best.delta, capacityAllows(client, terms, index, type),
      isMoreTripFeasible(terms, after: former, before: latter, type, from: from, to: to),
      isWayFeasible(client, after: former, before: latter, type, from: from, to: to),
      !blinks.blink()
    else { return }
    best = Seat(delta: delta, after: -1, slot: former, latter: latter, type: index)
  }

  private func tripCount(of slot: Int) -> Int {
    var count = 1
    var trip = slot
    while slots[trip].former >= 0 { (trip, count) = (Int(slots[trip].former), count + 1) }
    trip = slot
    while slots[trip].latter >= 0 { (trip, count) = (Int(slots[trip].latter), count + 1) }
    return count
  }

  @inline(__always) private func newTripCost(
    _ client: Int, _ terms: GroundClient, _ index: Int, _ type: GroundType, from: Int, to: Int
  ) -> Int {
    let own = Int(terms.location)
    var delta =
      type.rate * (ground.meters(type.base, from, own) + ground.meters(type.base, own, to))
    if ground.hasVisitCosts { delta += ground.visitCosts[index * ground.clientCount + client] }
    return delta
  }

  private func capacityAllows(
    _ client: Int, _ terms: GroundClient, _ index: Int, _ type: GroundType
  ) -> Bool {
    if Int(terms.delivery) > type.capacity || Int(terms.pickup) > type.capacity { return false }
    let width = ground.dimensions - 1
    for more in 0..<max(0, width)
    where ground.moreLoads[client * width + more] > ground.moreCapacities[index * width + more] {
      return false
    }
    return !ground.hasAllowed || ground.allowed[index * ground.clientCount + client]
  }

  private func isNewTripFeasible(
    _ client: Int, _ terms: GroundClient, _ index: Int, _ type: GroundType, from: Int, to: Int
  ) -> Bool {
    guard capacityAllows(client, terms, index, type) else { return false }
    let own = Int(terms.location)
    let (into, out) = (
      ground.meters(type.base, from, own), ground.meters(type.base, own, to)
    )
    if into + out > type.maxDistance { return false }
    if ground.hasForbidden, max(into, out) >= Ground<F>.longestArc { return false }
    if !F.isTimed { return true }
    let trip = lonelyTrip(terms, type, from: from, to: to, load: type.load)
      .released(at: Int(terms.release))
    return trip.isPossible && trip.duration <= type.maxDuration
  }

  private func lonelyTrip(
    _ terms: GroundClient, _ type: GroundType, from: Int, to: Int, load: Int
  ) -> Stretch {
    let own = Int(terms.location)
    let whole = Stretch(duration: load, early: type.earliest, late: type.latest)
      .joined(to: terms.stretch, after: ground.seconds(type.base, from, own))
    guard whole.isPossible else { return whole }
    return whole.joined(
      to: Stretch(duration: 0, early: -GroundClient.far, late: type.latest),
      after: ground.seconds(type.base, own, to))
  }

  private func isMoreTripFeasible(
    _ terms: GroundClient, after former: Int, before latter: Int, _ type: GroundType, from: Int,
    to: Int
  ) -> Bool {
    var trip = lonelyTrip(terms, type, from: from, to: to, load: former < 0 ? type.load : 0)
    guard trip.isPossible else { return false }
    trip = trip.released(at: Int(terms.release))
    if former >= 0, trip.isPossible {
      let before = timeThrough(former, toReload: latter < 0, type)
      guard before.isPossible else { return false }
      trip = before.joined(to: trip, after: 0)
    }
    if latter >= 0, trip.isPossible {
      let after = timeFrom(latter, fromReload: former < 0, type)
      guard after.isPossible else { return false }
      trip = trip.joined(to: after, after: 0)
    }
    return trip.isPossible && trip.duration <= type.maxDuration
  }

  /// From the vehicle's start through a trip; were it no longer the last, it ends at the reload.
  private func timeThrough(_ trip: Int, toReload: Bool, _ type: GroundType) -> Stretch {
    if !toReload || type.reload == type.end { return slotTimes[trip].through }
    let last = prev(end(trip))
    let way = ground.seconds(type.base, Int(place[last]), type.reload)
    var time = times[last].head
      .joined(to: Stretch(duration: 0, early: -GroundClient.far, late: type.latest), after: way)
    if time.isPossible { time = time.released(at: slotTimes[trip].release) }
    let former = Int(slots[trip].former)
    if former >= 0, time.isPossible { time = slotTimes[former].through.joined(to: time, after: 0) }
    return time
  }

  /// From a trip through the vehicle's end; were it no longer the first, it starts at the reload
  /// and does not load.
  private func timeFrom(_ trip: Int, fromReload: Bool, _ type: GroundType) -> Stretch {
    if !fromReload { return slotTimes[trip].from }
    let first = next(start(trip))
    let way = ground.seconds(type.base, type.reload, Int(place[first]))
    var time = Stretch(duration: 0, early: type.earliest, late: type.latest)
      .joined(to: times[first].tail, after: way)
    if time.isPossible { time = time.released(at: slotTimes[trip].release) }
    let latter = Int(slots[trip].latter)
    if latter >= 0, time.isPossible { time = time.joined(to: slotTimes[latter].from, after: 0) }
    return time
  }

  /// Whether one more trip adds no forbidden arc, and not too many metres.
  private func isWayFeasible(
    _ client: Int, after former: Int, before latter: Int, _ type: GroundType, from: Int, to: Int
  ) -> Bool {
    guard ground.hasForbidden || ground.hasDistanceLimit else { return true }
    let own = Int(place[client])
    let (into, out) = (ground.meters(type.base, from, own), ground.meters(type.base, own, to))
    var (longest, total) = (max(into, out), into + out)
    if former >= 0 && latter < 0 {
      let last = prev(end(former))
      let way = ground.meters(type.base, Int(place[last]), type.reload)
      longest = max(longest, way)
      total += way - Int(links[last].meters)
    } else if former < 0 {
      let way = ground.meters(type.base, type.reload, Int(place[next(start(latter))]))
      longest = max(longest, way)
      total += way - Int(links[start(latter)].meters)
    }
    if longest >= Ground<F>.longestArc { return false }
    return total + vehicleMeters(of: former < 0 ? latter : former) <= type.maxDistance
  }
}
