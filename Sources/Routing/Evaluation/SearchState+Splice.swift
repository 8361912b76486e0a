internal import Kernels

/// The value of a route after a small change, from what is cached of it: O(1) as a rule.
///
/// Routes with limits on board, several windows or release times pass the O(1) test first, as a
/// lower bound, then the exact walk.
extension SearchState {
  /// The cost of route `vehicle` with its visits `range` replaced by up to two clients, or `nil`
  /// when that breaks a constraint of the route or costs `bound` or more.
  func splicedCost(
    _ vehicle: Int, replacing range: Range<Int>, by first: Int = -1, _ second: Int = -1,
    below bound: Int = .max
  ) -> Int? {
    tally.note(.splices)
    let count = length[vehicle] - range.count + (first >= 0 ? 1 : 0) + (second >= 0 ? 1 : 0)
    if count == 0 { return bound > 0 ? 0 : nil }
    guard isAdmissible(vehicle, range, first, second) else { return nil }
    let terms = instance.vehicles[vehicle]
    var meters = value[vehicle].meters
    var here = range.lowerBound == 0 ? terms.start : location(vehicle, range.lowerBound - 1)
    let there =
      range.upperBound == length[vehicle] ? terms.end : location(vehicle, range.upperBound)
    var old = here
    for place in range {
      let next = location(vehicle, place)
      meters -= Int(instance.arc(terms.arcBase, old, next).meters)
      old = next
    }
    if length[vehicle] > 0 { meters -= Int(instance.arc(terms.arcBase, old, there).meters) }
    var time = prefixSegment(vehicle, range.lowerBound)
    if first >= 0 { extend(&time, &meters, &here, by: first, terms) }
    if second >= 0 { extend(&time, &meters, &here, by: second, terms) }
    let last = instance.arc(terms.arcBase, here, there)
    meters += Int(last.meters)
    time = time.joined(to: suffixSegment(vehicle, range.upperBound), after: Int(last.seconds))
    guard time.isPossible, time.duration <= terms.maxDuration, meters <= terms.maxMeters,
      meters < Instance.forbidden || !drivesForbidden(vehicle, range, first, second)
    else { return nil }
    // Exact, or a lower bound for routes that need the walk.
    let simple = isSimple(vehicle, first, second)
    let least = terms.cost(meters: meters, seconds: time.duration)
    if simple {
      if count > terms.maxStops { return nil }
      let cost = least + splicedVisitCost(vehicle, range, first, second)
      return cost < bound ? cost : nil
    }
    if least >= bound { return nil }
    let written = write(vehicle, replacing: range, by: first, second, lane: 0)
    guard let value = evaluate(lane: 0, count: written, for: vehicle), value.cost < bound
    else { return nil }
    return value.cost
  }

  /// Where the `place`-th visit of `vehicle` is.
  @inline(__always) func location(_ vehicle: Int, _ place: Int) -> Int {
    instance.clients[visit(vehicle, place)].location
  }

  /// From the start of loading through the first `count` visits.
  @inline(__always) func prefixSegment(_ vehicle: Int, _ count: Int) -> Segment {
    if length[vehicle] == 0 { return startSegment(vehicle) }
    return prefix[vehicle * (instance.clientCount + 1) + count]
  }

  /// From visit `place` through the end.
  @inline(__always) func suffixSegment(_ vehicle: Int, _ place: Int) -> Segment {
    if length[vehicle] == 0 { return endSegment(vehicle) }
    return suffix[vehicle * (instance.clientCount + 1) + place]
  }

  /// Loading.
  @inline(__always) func startSegment(_ vehicle: Int) -> Segment {
    let terms = instance.vehicles[vehicle]
    return Segment(duration: terms.load, early: terms.earliest, late: terms.latest)
  }

  /// Arrival at the end.
  @inline(__always) func endSegment(_ vehicle: Int) -> Segment {
    Segment(duration: 0, early: -Segment.farTime, late: instance.vehicles[vehicle].latest)
  }

  /// Whether the O(1) evaluation says all about the changed route, cuts included.
  @inline(__always) func isSimple(_ vehicle: Int, _ first: Int, _ second: Int = -1) -> Bool {
    if instance.vehicles[vehicle].hasLimits || walkers[vehicle] > 0 || cuts.concern(vehicle) {
      return false
    }
    if first >= 0, instance.clients[first].needsWalk { return false }
    return second < 0 || !instance.clients[second].needsWalk
  }

  @inline(__always) private func extend(
    _ time: inout Segment, _ meters: inout Int, _ here: inout Int, by client: Int,
    _ terms: VehicleTerms
  ) {
    let next = instance.clients[client]
    let arc = instance.arc(terms.arcBase, here, next.location)
    time = time.joined(to: next.segment, after: Int(arc.seconds))
    meters += Int(arc.meters)
    here = next.location
  }

  /// Whether the changed route has a new arc that may not be driven.
  private func drivesForbidden(_ vehicle: Int, _ range: Range<Int>, _ first: Int, _ second: Int)
    -> Bool
  {
    let terms = instance.vehicles[vehicle]
    var here = range.lowerBound == 0 ? terms.start : location(vehicle, range.lowerBound - 1)
    for client in [first, second] where client >= 0 {
      let there = instance.clients[client].location
      if instance.arc(terms.arcBase, here, there).meters >= Instance.forbidden { return true }
      here = there
    }
    let there =
      range.upperBound == length[vehicle] ? terms.end : location(vehicle, range.upperBound)
    return instance.arc(terms.arcBase, here, there).meters >= Instance.forbidden
  }

  /// The tests that need no order: vehicles allowed, and loads.
  func isAdmissible(_ vehicle: Int, _ range: Range<Int>, _ first: Int, _ second: Int)
    -> Bool
  {
    if instance.vehicles[vehicle].isDisabled { return false }
    if first >= 0, !instance.allowed[first * instance.vehicleCount + vehicle] { return false }
    if second >= 0, !instance.allowed[second * instance.vehicleCount + vehicle] { return false }
    for dimension in 0..<instance.dimensions {
      let sum = splicedLoad(vehicle, range, first, second, dimension)
      if sum > instance.capacities[vehicle * instance.dimensions + dimension] { return false }
    }
    guard instance.firstConfiguration[vehicle] < instance.firstConfiguration[vehicle + 1] else {
      return true
    }
    var sums = InlineArray<8, Int>(repeating: 0)
    for dimension in 0..<min(8, instance.dimensions) {
      sums[dimension] = splicedLoad(vehicle, range, first, second, dimension)
    }
    return instance.hasConfiguration(of: vehicle) {
      $0 < 8 ? sums[$0] : splicedLoad(vehicle, range, first, second, $0)
    }
  }

  /// Load of the changed route in one dimension.
  private func splicedLoad(
    _ vehicle: Int, _ range: Range<Int>, _ first: Int, _ second: Int, _ dimension: Int
  ) -> Int {
    var sum = load[vehicle * instance.dimensions + dimension]
    for place in range {
      sum -= instance.loads[visit(vehicle, place) * instance.dimensions + dimension]
    }
    if first >= 0 { sum += instance.loads[first * instance.dimensions + dimension] }
    if second >= 0 { sum += instance.loads[second * instance.dimensions + dimension] }
    return sum
  }

  /// Visit costs of the changed route, where no client groups blur them.
  private func splicedVisitCost(_ vehicle: Int, _ range: Range<Int>, _ first: Int, _ second: Int)
    -> Int
  {
    guard instance.vehicles[vehicle].hasVisitCosts else { return 0 }
    let row = vehicle * instance.clientCount
    var sum = value[vehicle].visitCost
    for place in range { sum -= instance.visitCosts[row + visit(vehicle, place)] }
    if first >= 0 { sum += instance.visitCosts[row + first] }
    if second >= 0 { sum += instance.visitCosts[row + second] }
    return sum
  }
}
