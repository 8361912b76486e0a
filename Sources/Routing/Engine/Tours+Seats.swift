internal import Kernels

/// Looking for the cheapest place of an unserved client; nothing is changed.
extension Tours {
  /// The cheapest feasible seat beside one of its nearest neighbours or in a trip of its own.
  ///
  /// A place that would be the cheapest so far is overlooked with the chance of `blinks`
  /// (Christiaens and Vanden Berghe 2020, doi:10.1287/trsc.2019.0914).
  func bestSeat(
    of client: Int, width: Int, below bound: Int, blinks: inout Blinks
  ) -> Seat {
    var best = Seat()
    best.delta = bound
    let terms = ground.clients[client]
    let row = client &* ground.width
    for k in 0..<min(width, ground.width) {
      let v = Int(ground.neighbours[row &+ k])
      let link = links[v]
      let slot = Int(link.slot)
      if slot < 0 { continue }
      let record = slots[slot]
      let type = ground.types[Int(record.type)]
      var surcharge = 0
      var newType = -1
      if !fits(client, terms, in: slot, record, type) {
        if !F.hasFleet { continue }
        newType = upgrade(for: client, terms, in: slot, record, type)
        if newType < 0 { continue }
        let new = ground.types[newType]
        surcharge = new.fixedCost - type.fixedCost + (new.rate - type.rate) * record.meters
      }
      if ground.hasVisitCosts {
        surcharge += ground.visitCosts[Int(record.type) * ground.clientCount + client]
      }
      let driver = F.hasFleet && newType >= 0 ? ground.types[newType] : type
      let rate = driver.rate
      let here = Int(place[v])
      let own = Int(terms.location)
      // After v.
      let out = ground.meters(type.base, here, own)
      let x = Int(link.next)
      let step = out + ground.meters(type.base, own, Int(place[x])) - Int(link.meters)
      var delta = step * rate + surcharge
      if delta < best.delta, isFeasible(client, terms, after: v, before: x, slot, driver, step),
        !blinks.blink()
      {
        best = Seat(delta: delta, after: v, slot: slot, type: newType)
      }
      // Before v.
      let p = Int(link.prev)
      let back = ground.meters(type.base, own, here)
      let other =
        ground.meters(type.base, Int(place[p]), own) + back - Int(links[p].meters)
      delta = other * rate + surcharge
      if delta < best.delta, isFeasible(client, terms, after: p, before: v, slot, driver, other),
        !blinks.blink()
      {
        best = Seat(delta: delta, after: p, slot: slot, type: newType)
      }
    }
    offerNewTrips(of: client, terms, to: &best, blinks: &blinks)
    if best.after < 0 && best.type < 0 { best.delta = Seat.none }
    return best
  }

  /// The cheapest feasible seat anywhere: for clients that fit nowhere near.
  func bestSeatAnywhere(of client: Int, below bound: Int) -> Seat {
    var best = Seat()
    best.delta = bound
    let terms = ground.clients[client]
    for entry in 0..<usedCount {
      let slot = Int(slotList[entry])
      let record = slots[slot]
      let type = ground.types[Int(record.type)]
      guard fits(client, terms, in: slot, record, type) else { continue }
      let surcharge =
        ground.hasVisitCosts
        ? ground.visitCosts[Int(record.type) * ground.clientCount + client] : 0
      var p = start(slot)
      while p != end(slot) {
        let x = next(p)
        let step =
          meters(type.base, p, client) + meters(type.base, client, x) - Int(links[p].meters)
        let delta = step * type.rate + surcharge
        if delta < best.delta, isFeasible(client, terms, after: p, before: x, slot, type, step) {
          best = Seat(delta: delta, after: p, slot: slot)
        }
        p = x
      }
    }
    if best.after < 0 { best.delta = Seat.none }
    return best
  }

  /// Whether the loads and permissions of a trip let a client in, wherever it stands there.
  @inline(__always) func fits(
    _ client: Int, _ terms: GroundClient, in slot: Int, _ record: Slot, _ type: GroundType
  ) -> Bool {
    if Int(record.load) + Int(terms.delivery) > type.capacity { return false }
    if F.isMixed, Int(record.pickups) + Int(terms.pickup) > type.capacity { return false }
    if ground.dimensions > 1, !fitsMore(client, in: slot, type: Int(record.type)) { return false }
    if ground.hasAllowed, !ground.allowed[Int(record.type) * ground.clientCount + client] {
      return false
    }
    return true
  }

  func fitsMore(_ client: Int, in slot: Int, type: Int) -> Bool {
    let width = ground.dimensions - 1
    for more in 0..<width
    where moreLoad[slot * width + more] + ground.moreLoads[client * width + more]
      > ground.moreCapacities[type * width + more]
    { return false }
    return true
  }

  /// Whether a client may stand between two neighbours of a trip that it fits in.
  @inline(__always) func isFeasible(
    _ client: Int, _ terms: GroundClient, after p: Int, before x: Int, _ slot: Int,
    _ type: GroundType, _ step: Int
  ) -> Bool {
    if F.isMixed, !isLoadFeasible(terms, after: p, before: x, type) { return false }
    if F.isTimed, !isTimeFeasible(client, terms, after: p, before: x, slot, type) { return false }
    if ground.hasDistanceLimit, vehicleMeters(of: slot) + step > type.maxDistance { return false }
    if ground.hasForbidden, isForbidden(type.base, p, client) || isForbidden(type.base, client, x) {
      return false
    }
    return true
  }

  func isForbidden(_ base: Int, _ p: Int, _ x: Int) -> Bool {
    meters(base, p, x) >= Ground<F>.longestArc
  }

  @inline(__always) private func isLoadFeasible(
    _ terms: GroundClient, after p: Int, before x: Int, _ type: GroundType
  ) -> Bool {
    if terms.isBackhaul {
      // After some client, and before none but backhauls.
      if !isClient(p) || (isClient(x) && !ground.clients[x].isBackhaul) { return false }
    } else if isClient(p) && ground.clients[p].isBackhaul {
      return false
    }
    return Int(aboard[p].before) + Int(terms.delivery) <= type.capacity
      && Int(aboard[p].after) + Int(terms.pickup) <= type.capacity
  }

  @inline(__always) private func isTimeFeasible(
    _ client: Int, _ terms: GroundClient, after p: Int, before x: Int, _ slot: Int,
    _ type: GroundType
  ) -> Bool {
    let into = seconds(type.base, p, client)
    let out = seconds(type.base, client, x)
    let begin = max(Int(times[p].ready) + into, Int(terms.opens))
    if begin > Int(terms.closes) { return false }
    if begin + Int(terms.service) + out > Int(times[x].due) { return false }
    let isLate = F.hasTrips && Int(terms.release) > slotTimes[slot].release
    if !isLate && !ground.hasDurationLimit { return true }
    let trip = times[p].head.joined(to: terms.stretch, after: into)
      .joined(to: times[x].tail, after: out)
    return isWhole(trip, in: slot, type, release: Int(terms.release))
  }

  /// Whether a trip with this stretch can take the place of trip `slot` of its vehicle.
  @inline(__always) func isWhole(
    _ stretch: Stretch, in slot: Int, _ type: GroundType, release: Int
  ) -> Bool {
    guard stretch.isPossible else { return false }
    if !F.hasTrips { return stretch.duration <= type.maxDuration }
    var trip = stretch.released(at: max(release, slotTimes[slot].release))
    let (former, latter) = (Int(slots[slot].former), Int(slots[slot].latter))
    if former >= 0 { trip = slotTimes[former].through.joined(to: trip, after: 0) }
    if latter >= 0, trip.isPossible { trip = trip.joined(to: slotTimes[latter].from, after: 0) }
    return trip.isPossible && trip.duration <= type.maxDuration
  }
}
