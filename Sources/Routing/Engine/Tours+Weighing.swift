internal import Kernels

/// Whether trips that local search has composed keep every limit.
extension Tours {
  /// Whether two lanes could be the trips of two slots (the second -1 for none), all others staying
  /// as they are, at less cost where the tables do not make that sure.
  func areFeasible(_ lanes: borrowing Lanes, first: Int, second: Int) -> Bool {
    if ground.isUneven, !isCheaper(lanes, first, second) { return false }
    if F.hasTrips, isChained(first) || (second >= 0 && isChained(second)) {
      return areChainsFeasible(lanes, first: first, second: second)
    }
    return isFeasible(0, of: lanes, in: first)
      && (second < 0 || isFeasible(1, of: lanes, in: second))
  }

  /// Whether two lanes cost less than the trips of their slots, or as much for fewer metres.
  private func isCheaper(_ lanes: borrowing Lanes, _ first: Int, _ second: Int) -> Bool {
    var (saved, shorter) = (0, 0)
    for lane in 0..<2 {
      let slot = lane == 0 ? first : second
      if slot < 0 { continue }
      let type = type(of: slot)
      var then = 0
      if lanes.count(lane) > 0 {
        then = meters(of: lane, lanes, in: slot, type)
        if then >= Self.endless { return false }
      } else if !isChained(slot) {
        saved += type.fixedCost
      }
      saved += type.rate * (slots[slot].meters - then)
      shorter += slots[slot].meters - then
    }
    return saved > 0 || (saved == 0 && shorter > 0)
  }

  /// Longer than any limit.
  private static var endless: Int { Int.max / 2 }

  /// Whether a lane could be the trip of `slot`, all other trips staying as they are.
  func isFeasible(_ lane: Int, of lanes: borrowing Lanes, in slot: Int) -> Bool {
    isFeasible(lane, of: lanes, in: slot, as: Int(slots[slot].type))
  }

  /// The same, were the trip of another type of vehicle.
  func isFeasible(_ lane: Int, of lanes: borrowing Lanes, in slot: Int, as index: Int) -> Bool {
    let type = ground.types[index]
    let count = lanes.count(lane)
    if count == 0 { return true }
    guard isLoadFeasible(lane, of: lanes, as: index, type) else { return false }
    // A forbidden arc counts more metres than any limit.
    if ground.hasDistanceLimit || ground.hasForbidden,
      meters(of: lane, lanes, in: slot, type) > type.maxDistance
    {
      return false
    }
    return !F.isTimed || isTimeFeasible(lane, of: lanes, in: slot, type)
  }

  /// Where a trip would begin and end as one of another type.
  private func ends(of slot: Int, _ type: GroundType) -> (from: Int, to: Int) {
    (
      slots[slot].former < 0 ? type.start : type.reload,
      slots[slot].latter < 0 ? type.end : type.reload
    )
  }

  /// Metres of a lane as the trip of `slot`, were it of a type.
  private func meters(
    of lane: Int, _ lanes: borrowing Lanes, in slot: Int, _ type: GroundType
  ) -> Int {
    let ends = ends(of: slot, type)
    var (total, here) = (0, ends.from)
    for step in 0...lanes.count(lane) {
      let there =
        step == lanes.count(lane) ? ends.to : Int(place[lanes.client(lane, step)])
      let arc = ground.meters(type.base, here, there)
      if arc >= Ground<F>.longestArc { return Self.endless }
      total += arc
      here = there
    }
    return total
  }

  func isLoadFeasible(
    _ lane: Int, of lanes: borrowing Lanes, as index: Int, _ type: GroundType
  ) -> Bool {
    let count = lanes.count(lane)
    let width = ground.dimensions - 1
    var load = 0
    for place in 0..<count {
      let client = lanes.client(lane, place)
      load += Int(ground.clients[client].delivery)
      if ground.hasAllowed, !ground.allowed[index * ground.clientCount + client] { return false }
    }
    if load > type.capacity { return false }
    for more in 0..<max(0, width) {
      var sum = 0
      for place in 0..<count {
        sum += Int(ground.moreLoads[lanes.client(lane, place) * width + more])
      }
      if sum > Int(ground.moreCapacities[index * width + more]) { return false }
    }
    if !F.isMixed { return true }
    var isBack = false
    for place in 0..<count {
      let terms = ground.clients[lanes.client(lane, place)]
      if terms.isBackhaul {
        if place == 0 { return false }
        isBack = true
      } else if isBack {
        return false
      }
      load += Int(terms.pickup) - Int(terms.delivery)
      if load > type.capacity { return false }
    }
    return true
  }

  private func isTimeFeasible(
    _ lane: Int, of lanes: borrowing Lanes, in slot: Int, _ type: GroundType
  ) -> Bool {
    var release = -GroundClient.far
    let ends = ends(of: slot, type)
    var here = ends.from
    var time = Stretch(
      duration: slots[slot].former < 0 ? type.load : 0, early: type.earliest, late: type.latest)
    for place in 0..<lanes.count(lane) {
      let client = lanes.client(lane, place)
      let terms = ground.clients[client]
      if F.hasTrips { release = max(release, Int(terms.release)) }
      time = time.joined(
        to: terms.stretch, after: ground.seconds(type.base, here, Int(terms.location)))
      if !time.isPossible { return false }
      here = Int(terms.location)
    }
    time = time.joined(
      to: Stretch(duration: 0, early: -GroundClient.far, late: type.latest),
      after: ground.seconds(type.base, here, ends.to))
    guard time.isPossible else { return false }
    if !F.hasTrips { return time.duration <= type.maxDuration }
    time = time.released(at: release)
    let (former, latter) = (Int(slots[slot].former), Int(slots[slot].latter))
    if former >= 0, time.isPossible { time = slotTimes[former].through.joined(to: time, after: 0) }
    if latter >= 0, time.isPossible { time = time.joined(to: slotTimes[latter].from, after: 0) }
    return time.isPossible && time.duration <= type.maxDuration
  }
}
