internal import Kernels

/// The value of a whole route, written in a trial lane: O(visits).
extension SearchState {
  /// The value of the trial route, or `nil` when it breaks a constraint or a cut covers it.
  ///
  /// Limits that concern several routes (client groups, vehicles that exclude each other) are not
  /// looked at.
  func evaluate(lane: Int, count: Int, for vehicle: Int) -> RouteValue? {
    guard let value = measure(lane: lane, count: count, for: vehicle) else { return nil }
    return isCut(lane: lane, count: count, for: vehicle) ? nil : value
  }

  /// The same without looking at cuts.
  func measure(lane: Int, count: Int, for vehicle: Int) -> RouteValue? {
    if count == 0 { return RouteValue() }
    tally.note(.walks)
    let base = lane * instance.clientCount
    let terms = instance.vehicles[vehicle]
    if terms.isDisabled { return nil }
    for place in 0..<count
    where !instance.allowed[trial[base + place] * instance.vehicleCount + vehicle] { return nil }
    guard fits(lane: lane, count: count, in: vehicle) else { return nil }
    var value = RouteValue()
    var here = terms.start
    var group = -1
    for place in 0..<count {
      let client = instance.clients[trial[base + place]]
      let way = Int(instance.arc(terms.arcBase, here, client.location).meters)
      if way >= Instance.forbidden { return nil }
      value.meters += way
      if client.group < 0 || client.group != group { value.stops += 1 }
      (here, group) = (client.location, client.group)
    }
    let home = Int(instance.arc(terms.arcBase, here, terms.end).meters)
    value.meters += home
    guard home < Instance.forbidden, value.meters <= terms.maxMeters,
      value.stops <= terms.maxStops
    else { return nil }
    guard let timing = timing(lane: lane, count: count, of: vehicle),
      timing.duration <= terms.maxDuration
    else { return nil }
    value.duration = timing.duration
    value.start = timing.start
    value.visitCost = visitCost(lane: lane, count: count, for: vehicle)
    value.cost = terms.cost(meters: value.meters, seconds: value.duration) + value.visitCost
    return value
  }

  /// Whether a judge has refused the trial route before.
  func isCut(lane: Int, count: Int, for vehicle: Int) -> Bool {
    guard cuts.concern(vehicle), count > 0 else { return false }
    let base = lane * instance.clientCount
    let stamp = freshStamp()
    for place in 0..<count { stamps[trial[base + place]] = stamp }
    let (sequence, set) = hashes(lane: lane, count: count)
    return cuts.refuses(vehicle: vehicle, sequence: sequence, set: set) {
      self.stamps[$0] == stamp
    }
  }

  /// Hashes of the trial route, with and without its order.
  func hashes(lane: Int, count: Int) -> (sequence: UInt64, set: UInt64) {
    let base = lane * instance.clientCount
    var (sequence, set): (UInt64, UInt64) = (0, 0)
    for place in 0..<count {
      let mark = instance.clients[trial[base + place]].mark
      sequence = (sequence ^ mark) &* 0x9E37_79B9_7F4A_7C15
      sequence ^= sequence >> 29
      set ^= mark
    }
    return (sequence, set)
  }

  private func fits(lane: Int, count: Int, in vehicle: Int) -> Bool {
    let dimensions = instance.dimensions
    let base = lane * instance.clientCount
    if instance.isMixed { return fitsMixed(lane: lane, count: count, in: vehicle) }
    // Sums of the first dimensions are kept at hand; a problem with more pays for its rest.
    var sums = InlineArray<8, Int>(repeating: 0)
    let near = min(dimensions, 8)
    for place in 0..<count {
      let row = trial[base + place] * dimensions
      for dimension in 0..<near { sums[dimension] += instance.loads[row + dimension] }
    }
    func load(_ dimension: Int) -> Int {
      dimension < 8 ? sums[dimension] : trialLoad(lane, count, dimension)
    }
    for dimension in 0..<dimensions
    where load(dimension) > instance.capacities[vehicle * dimensions + dimension] {
      return false
    }
    return instance.hasConfiguration(of: vehicle, for: load)
  }

  /// The same with pickups, which are aboard from their client to the end, and backhauls.
  private func fitsMixed(lane: Int, count: Int, in vehicle: Int) -> Bool {
    let dimensions = instance.dimensions
    let base = lane * instance.clientCount
    var isBack = false
    for place in 0..<count where instance.hasBackhauls {
      let isBackhaul = instance.clients[trial[base + place]].isBackhaul
      if isBackhaul ? place == 0 : isBack { return false }
      isBack = isBackhaul
    }
    func mostAboard(_ dimension: Int) -> Int {
      var aboard = trialLoad(lane, count, dimension)
      var most = aboard
      for place in 0..<count {
        let cell = trial[base + place] * dimensions + dimension
        aboard += instance.pickups[cell] - instance.loads[cell]
        most = max(most, aboard)
      }
      return most
    }
    for dimension in 0..<dimensions
    where mostAboard(dimension) > instance.capacities[vehicle * dimensions + dimension] {
      return false
    }
    return instance.hasConfiguration(of: vehicle, for: mostAboard)
  }

  private func trialLoad(_ lane: Int, _ count: Int, _ dimension: Int) -> Int {
    let base = lane * instance.clientCount
    var sum = 0
    for place in 0..<count {
      sum += instance.loads[trial[base + place] * instance.dimensions + dimension]
    }
    return sum
  }

  private func visitCost(lane: Int, count: Int, for vehicle: Int) -> Int {
    guard instance.vehicles[vehicle].hasVisitCosts else { return 0 }
    let base = lane * instance.clientCount
    let row = vehicle * instance.clientCount
    let stamp = freshStamp()
    var sum = 0
    for place in 0..<count {
      let client = trial[base + place]
      let group = instance.clients[client].group
      if group >= 0 {
        if stamps[instance.clientCount + group] == stamp { continue }
        stamps[instance.clientCount + group] = stamp
      }
      sum += instance.visitCosts[row + client]
    }
    return sum
  }

  // MARK: Writing trial routes

  /// Copies visits `range` of route `vehicle` behind the first `count` of a lane; the new count.
  @inline(__always) func append(
    _ range: Range<Int>, of vehicle: Int, lane: Int, count: Int
  ) -> Int {
    let to = lane * instance.clientCount + count - range.lowerBound
    for place in range { trial[to + place] = visit(vehicle, place) }
    return count + range.count
  }

  /// Copies visits `range` of route `vehicle` backwards behind the first `count` of a lane.
  @inline(__always) func appendReversed(
    _ range: Range<Int>, of vehicle: Int, lane: Int, count: Int
  ) -> Int {
    let to = lane * instance.clientCount + count
    for (offset, place) in range.reversed().enumerated() {
      trial[to + offset] = visit(vehicle, place)
    }
    return count + range.count
  }

  /// Writes one client behind the first `count` of a lane; the new count.
  @inline(__always) func append(client: Int, lane: Int, count: Int) -> Int {
    trial[lane * instance.clientCount + count] = client
    return count + 1
  }

  /// Writes route `vehicle` with its visits `range` replaced by up to two clients (-1 for none).
  func write(
    _ vehicle: Int, replacing range: Range<Int>, by first: Int, _ second: Int, lane: Int
  ) -> Int {
    var count = append(0..<range.lowerBound, of: vehicle, lane: lane, count: 0)
    if first >= 0 { count = append(client: first, lane: lane, count: count) }
    if second >= 0 { count = append(client: second, lane: lane, count: count) }
    return append(range.upperBound..<length[vehicle], of: vehicle, lane: lane, count: count)
  }
}
