internal import Kernels

/// Two trips that are being weighed, as plain lists of clients.
struct Lanes: ~Copyable {
  let first: UncheckedBuffer<Int32>
  let second: UncheckedBuffer<Int32>
  var firstCount = 0
  var secondCount = 0

  init(clientCount: Int) {
    first = UncheckedBuffer(repeating: 0, count: clientCount)
    second = UncheckedBuffer(repeating: 0, count: clientCount)
  }

  mutating func clear() { (firstCount, secondCount) = (0, 0) }

  @inline(__always) mutating func append(_ client: Int, to lane: Int) {
    if lane == 0 {
      first[firstCount] = Int32(client)
      firstCount += 1
    } else {
      second[secondCount] = Int32(client)
      secondCount += 1
    }
  }

  @inline(__always) func count(_ lane: Int) -> Int { lane == 0 ? firstCount : secondCount }

  @inline(__always) func client(_ lane: Int, _ place: Int) -> Int {
    Int(lane == 0 ? first[place] : second[place])
  }
}

extension Lanes {
  /// Appends the clients from `node` forward up to, not including, `stop`.
  mutating func append<F: Features>(
    from node: Int, until stop: Int, of tours: borrowing Tours<F>, to lane: Int
  ) {
    var node = node
    while node != stop {
      append(node, to: lane)
      node = tours.next(node)
    }
  }

  /// Appends the clients from `node` backward down to, not including, `stop`.
  mutating func append<F: Features>(
    backwardFrom node: Int, until stop: Int, of tours: borrowing Tours<F>, to lane: Int
  ) {
    var node = node
    while node != stop {
      append(node, to: lane)
      node = tours.prev(node)
    }
  }
}

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

  /// Makes two lanes the trips of two slots; together they hold the same clients as before. A slot
  /// that is left empty is closed.
  mutating func adopt(_ lanes: borrowing Lanes, first: Int, second: Int) {
    note(first)
    if second >= 0 { note(second) }
    detach(first)
    if second >= 0 { detach(second) }
    attach(0, of: lanes, to: first)
    if second >= 0 { attach(1, of: lanes, to: second) }
    // An empty trip is closed last: the other one may be of the same vehicle.
    if slots[first].visits > 0 { refresh(first) }
    if second >= 0, slots[second].visits > 0 { refresh(second) }
    if slots[first].visits == 0 { close(first) }
    if second >= 0, slots[second].visits == 0 { close(second) }
  }

  /// Empties a slot without making its clients unserved: they are attached again at once.
  private mutating func detach(_ slot: Int) {
    let type = type(of: slot)
    let record = slots[slot]
    let index = Int(record.type)
    cost -= type.rate * record.meters
    if ground.hasVisitCosts {
      var node = next(start(slot))
      while isClient(node) {
        cost -= ground.visitCosts[index * ground.clientCount + node]
        node = next(node)
      }
    }
    for more in 0..<max(0, ground.dimensions - 1) {
      moreLoad[slot * (ground.dimensions - 1) + more] = 0
    }
    slots[slot] = Slot(type: record.type, former: record.former, latter: record.latter)
  }

  private mutating func attach(_ lane: Int, of lanes: borrowing Lanes, to slot: Int) {
    let type = type(of: slot)
    let index = Int(slots[slot].type)
    let width = max(0, ground.dimensions - 1)
    var record = slots[slot]
    var node = start(slot)
    for place in 0..<lanes.count(lane) {
      let client = lanes.client(lane, place)
      let step = metersReused(type.base, node, client)
      links[node].next = Int32(client)
      links[node].meters = Int32(step)
      links[client].prev = Int32(node)
      links[client].slot = Int32(slot)
      let terms = ground.clients[client]
      record.visits += 1
      record.load += terms.delivery
      record.pickups += terms.pickup
      record.meters += step
      if ground.hasVisitCosts { cost += ground.visitCosts[index * ground.clientCount + client] }
      for more in 0..<width {
        moreLoad[slot * width + more] += ground.moreLoads[client * width + more]
      }
      node = client
    }
    let last = end(slot)
    let step = metersReused(type.base, node, last)
    links[node].next = Int32(last)
    links[node].meters = Int32(step)
    links[last].prev = Int32(node)
    record.meters += step
    slots[slot] = record
    cost += type.rate * record.meters
  }

  /// Metres between two nodes that often are neighbours already: in the plane a root is saved.
  @inline(__always) private func metersReused(_ base: Int, _ from: Int, _ to: Int) -> Int {
    if F.isPlane {
      let link = links[from]
      if Int(link.next) == to { return Int(link.meters) }
      if Int(links[to].next) == from { return Int(links[to].meters) }
    }
    return meters(base, from, to)
  }
}
