internal import Kernels

/// A trip of a vehicle with several, walked through.
private struct TripWalk {
  var time: Stretch
  var release = -GroundClient.far
  var meters = 0
  var here: Int
  var isForbidden = false
}

/// Weighing changes of vehicles with several trips, whose limits hold for all of them together.
extension Tours {
  /// Whether the vehicle of a trip has others.
  @inline(__always) func isChained(_ slot: Int) -> Bool {
    slots[slot].former >= 0 || slots[slot].latter >= 0
  }

  /// Whether two lanes could be the trips of two slots, perhaps of one vehicle.
  func areChainsFeasible(_ lanes: borrowing Lanes, first: Int, second: Int) -> Bool {
    guard isLoadFeasible(0, of: lanes, as: Int(slots[first].type), type(of: first)),
      second < 0
        || isLoadFeasible(1, of: lanes, as: Int(slots[second].type), type(of: second)),
      isVehicleFeasible(from: head(of: first), lanes, first, second)
    else { return false }
    if second < 0 || head(of: first) == head(of: second) { return true }
    return isVehicleFeasible(from: head(of: second), lanes, first, second)
  }

  private func head(of slot: Int) -> Int {
    var trip = slot
    while slots[trip].former >= 0 { trip = Int(slots[trip].former) }
    return trip
  }

  private func isVehicleFeasible(
    from head: Int, _ lanes: borrowing Lanes, _ first: Int, _ second: Int
  ) -> Bool {
    let type = type(of: head)
    var last = -1
    var trip = head
    while trip >= 0 {
      if !isEmptied(trip, lanes, first, second) { last = trip }
      trip = Int(slots[trip].latter)
    }
    var time = Stretch()
    var meters = 0
    var isBegun = false
    trip = last < 0 ? -1 : head
    while trip >= 0 {
      let slot = trip
      trip = Int(slots[slot].latter)
      if isEmptied(slot, lanes, first, second) { continue }
      let walk = walk(
        slot, lanes, first, second, from: isBegun ? type.reload : type.start,
        to: slot == last ? type.end : type.reload, load: isBegun ? 0 : type.load, type)
      if walk.isForbidden || !walk.time.isPossible { return false }
      let own = walk.time.released(at: walk.release)
      time = isBegun && own.isPossible ? time.joined(to: own, after: 0) : own
      if !time.isPossible { return false }
      meters += walk.meters
      isBegun = true
    }
    return time.duration <= type.maxDuration && meters <= type.maxDistance
  }

  private func isEmptied(
    _ trip: Int, _ lanes: borrowing Lanes, _ first: Int, _ second: Int
  ) -> Bool {
    (trip == first && lanes.count(0) == 0) || (trip == second && lanes.count(1) == 0)
  }

  private func walk(
    _ trip: Int, _ lanes: borrowing Lanes, _ first: Int, _ second: Int, from: Int, to: Int,
    load: Int, _ type: GroundType
  ) -> TripWalk {
    let isKept = trip != first && trip != second
    let isHead = slots[trip].former < 0
    if isKept, Int(place[start(trip)]) == from, Int(place[end(trip)]) == to,
      load == (isHead ? type.load : 0)
    {
      return TripWalk(
        time: times[start(trip)].tail, release: slotTimes[trip].release,
        meters: slots[trip].meters, here: to)
    }
    var walk = TripWalk(
      time: Stretch(duration: load, early: type.earliest, late: type.latest), here: from)
    if isKept {
      var node = next(start(trip))
      while isClient(node) {
        step(&walk, to: node, type)
        node = next(node)
      }
    } else {
      let lane = trip == first ? 0 : 1
      for place in 0..<lanes.count(lane) { step(&walk, to: lanes.client(lane, place), type) }
    }
    let home = Stretch(duration: 0, early: -GroundClient.far, late: type.latest)
    move(&walk, to: to, home, type)
    return walk
  }

  @inline(__always) private func step(_ walk: inout TripWalk, to client: Int, _ type: GroundType) {
    let terms = ground.clients[client]
    walk.release = max(walk.release, Int(terms.release))
    move(&walk, to: Int(terms.location), terms.stretch, type)
  }

  @inline(__always) private func move(
    _ walk: inout TripWalk, to there: Int, _ stretch: Stretch, _ type: GroundType
  ) {
    let way = ground.meters(type.base, walk.here, there)
    walk.meters += way
    if ground.hasForbidden, way >= Ground<F>.longestArc { walk.isForbidden = true }
    if walk.time.isPossible {
      let seconds = ground.seconds(type.base, walk.here, there)
      walk.time = walk.time.joined(to: stretch, after: seconds)
    }
    walk.here = there
  }
}
