internal import Kernels

/// The one place where the solution changes.
extension SearchState {
  /// Makes the trial route of a lane the route of `vehicle`; it must be feasible.
  ///
  /// Clients that leave the route and stand in no other are unserved from now on. `version` is
  /// given only for content that had one before.
  mutating func setRoute(_ vehicle: Int, lane: Int, count: Int, version known: Int? = nil) {
    guard let measured = measure(lane: lane, count: count, for: vehicle) else {
      preconditionFailure("an infeasible route of vehicle \(vehicle) was applied")
    }
    noteInJournal(vehicle)
    let wasUsed = length[vehicle] > 0
    take(vehicle)
    let base = lane * instance.clientCount
    for place in 0..<count { put(trial[base + place], in: vehicle, at: place) }
    length[vehicle] = count
    cost += measured.cost - value[vehicle].cost
    value[vehicle] = measured
    noteUse(of: vehicle, was: wasUsed, is: count > 0)
    updateSums(vehicle)
    if count == 0 {
      version[vehicle] = 0
    } else if let known {
      version[vehicle] = known
    } else {
      lastVersion += 1
      version[vehicle] = lastVersion
    }
  }

  /// Makes the trial route the route of `vehicle`, or empties it when the trial is infeasible.
  mutating func setRouteOrEmpty(_ vehicle: Int, lane: Int, count: Int) {
    let isFine = evaluate(lane: lane, count: count, for: vehicle) != nil
    setRoute(vehicle, lane: lane, count: isFine ? count : 0)
  }

  /// Puts an unserved client at `place` of route `vehicle`.
  mutating func insert(_ client: Int, in vehicle: Int, at place: Int) {
    let count = write(vehicle, replacing: place..<place, by: client, -1, lane: 0)
    setRoute(vehicle, lane: 0, count: count)
  }

  /// Leaves everybody unserved.
  mutating func clear() {
    for vehicle in 0..<instance.vehicleCount where length[vehicle] > 0 {
      setRoute(vehicle, lane: 0, count: 0)
    }
  }

  /// Undoes everything since the journal was opened.
  mutating func rollBack() {
    journal.isOpen[0] = false
    for entry in 0..<journal.touchedCount[0] {
      setRoute(journal.touched[entry], lane: 0, count: 0)
    }
    for entry in 0..<journal.touchedCount[0] {
      let vehicle = journal.touched[entry]
      let row = vehicle * instance.clientCount
      for place in 0..<journal.length[vehicle] { trial[place] = journal.visits[row + place] }
      setRoute(
        vehicle, lane: 0, count: journal.length[vehicle], version: journal.version[vehicle])
    }
  }

  private func noteInJournal(_ vehicle: Int) {
    guard journal.note(vehicle) else { return }
    let row = vehicle * instance.clientCount
    for place in 0..<length[vehicle] { journal.visits[row + place] = visits[row + place] }
    journal.length[vehicle] = length[vehicle]
    journal.version[vehicle] = version[vehicle]
  }

  /// Takes all visits out of a route; those that are still in it become unserved.
  private mutating func take(_ vehicle: Int) {
    for place in 0..<length[vehicle] {
      let client = visit(vehicle, place)
      countGroup(of: client, in: vehicle, by: -1)
      guard routeOf[client] == vehicle else { continue }
      routeOf[client] = -1
      placeOf[client] = absentCount
      absent[absentCount] = client
      absentCount += 1
      unservedWeight += instance.clients[client].weight
      cost += instance.clients[client].prize
    }
  }

  private mutating func put(_ client: Int, in vehicle: Int, at place: Int) {
    if routeOf[client] < 0 {
      absentCount -= 1
      let moved = absent[absentCount]
      absent[placeOf[client]] = moved
      placeOf[moved] = placeOf[client]
      unservedWeight -= instance.clients[client].weight
      cost -= instance.clients[client].prize
    }
    countGroup(of: client, in: vehicle, by: 1)
    visits[vehicle * instance.clientCount + place] = client
    routeOf[client] = vehicle
    placeOf[client] = place
  }

  private func countGroup(of client: Int, in vehicle: Int, by step: Int) {
    let group = instance.clients[client].group
    if group < 0 { return }
    let cell = group * instance.vehicleCount + vehicle
    if groupVisits[cell] == (step > 0 ? 0 : 1) { groupSpread[group] += step }
    groupVisits[cell] += step
  }

  private mutating func noteUse(of vehicle: Int, was: Bool, is now: Bool) {
    guard was != now else { return }
    let step = now ? 1 : -1
    for entry in instance.firstExclusion[vehicle]..<instance.firstExclusion[vehicle + 1] {
      exclusionUse[instance.exclusions[entry]] += step
    }
    if instance.vehicles[vehicle].isForced { idleForced -= step }
  }

  private func updateSums(_ vehicle: Int) {
    let count = length[vehicle]
    let row = vehicle * (instance.clientCount + 1)
    for dimension in 0..<instance.dimensions {
      load[vehicle * instance.dimensions + dimension] = 0
    }
    walkers[vehicle] = 0
    for place in 0..<count {
      let client = visit(vehicle, place)
      if instance.clients[client].needsWalk { walkers[vehicle] += 1 }
      for dimension in 0..<instance.dimensions {
        load[vehicle * instance.dimensions + dimension] +=
          instance.loads[client * instance.dimensions + dimension]
      }
    }
    let terms = instance.vehicles[vehicle]
    var time = startSegment(vehicle)
    var here = terms.start
    prefix[row] = time
    for place in 0..<count {
      let next = instance.clients[visit(vehicle, place)]
      let arc = instance.arc(terms.arcBase, here, next.location)
      time = time.joined(to: next.segment, after: Int(arc.seconds))
      here = next.location
      prefix[row + place + 1] = time
    }
    time = endSegment(vehicle)
    var there = terms.end
    suffix[row + count] = time
    for place in (0..<count).reversed() {
      let client = instance.clients[visit(vehicle, place)]
      let arc = instance.arc(terms.arcBase, client.location, there)
      time = client.segment.joined(to: time, after: Int(arc.seconds))
      there = client.location
      suffix[row + place] = time
    }
  }
}
