internal import Instances

/// One walk through all routes of an answer with loads, with what it has seen so far.
struct LoadedWalk {
  let loaded: LoadedRoutingCase
  private let nodeOfBox: [Int]
  private var breaches: [CaseBreach] = []
  private var isServed: [Bool]
  private var vehiclesSeen: Set<Int> = []
  private var length = 0.0

  /// What sums in double precision may differ by.
  private static let tolerance = 1e-6

  init(_ loaded: LoadedRoutingCase) {
    self.loaded = loaded
    nodeOfBox = loaded.nodeOfBox
    isServed = loaded.nodes.map { _ in false }
  }

  mutating func complain(
    _ code: CaseBreach.Code, _ route: RoutingAnswer.Route?, node: Int? = nil, _ found: Double = 0,
    _ allowed: Double = 0
  ) {
    breaches.append(
      CaseBreach(
        code: code, route: route.map { $0.vehicle + 1 }, node: node, found: found,
        allowed: allowed))
  }

  mutating func walk(_ route: RoutingAnswer.Route, _ load: [PlacedCaseBox]) {
    if !vehiclesSeen.insert(route.vehicle).inserted { complain(.vehicleTwice, route) }
    if let count = loaded.vehicleCount, !(0..<count).contains(route.vehicle) {
      complain(.unknownVehicle, route)
    }
    var stops: [Int] = []
    for stop in route.stops {
      guard stop > 0, loaded.nodes.indices.contains(stop) else {
        complain(stop == 0 ? .strangeDepot : .unknownNode, route, node: stop)
        continue
      }
      if isServed[stop] { complain(.servedTwice, route, node: stop) }
      isServed[stop] = true
      stops.append(stop)
    }
    drive(stops, route)
    weigh(stops, route)
    if case .boxes(let space, let rules) = loaded.kind, rules != .none {
      check(load, of: stops, in: space, rules, route)
    }
  }

  mutating func report() -> CaseReport {
    for node in loaded.nodes.indices.dropFirst() where !isServed[node] {
      complain(.notServed, nil, node: node)
    }
    return CaseReport(
      breaches: breaches, cost: length, distance: length, vehicles: vehiclesSeen.count, skipped: [])
  }

  private mutating func drive(_ stops: [Int], _ route: RoutingAnswer.Route) {
    var way = 0.0
    for (from, to) in zip([0] + stops, stops + [0]) {
      let east = loaded.nodes[to].x - loaded.nodes[from].x
      let north = loaded.nodes[to].y - loaded.nodes[from].y
      way += (east * east + north * north).squareRoot()
    }
    length += way
    let whole = way + loaded.service * Double(stops.count)
    if let most = loaded.routeLimit, whole > most + Self.tolerance {
      complain(.tooLong, route, whole, most)
    }
  }

  private mutating func weigh(_ stops: [Int], _ route: RoutingAnswer.Route) {
    let kinds = loaded.nodes[0].amounts.count
    let sums = (0..<kinds).map { kind in stops.reduce(0) { $0 + loaded.nodes[$1].amounts[kind] } }
    guard case .flexibleCompartments(let count, let step) = loaded.kind else {
      for (sum, capacity) in zip(sums, loaded.capacities) where sum > capacity + Self.tolerance {
        complain(.overload, route, sum, capacity)
      }
      return
    }
    let used = sums.filter { $0 > 0 }.count
    if used > count { complain(.tooManyCompartments, route, Double(used), Double(count)) }
    let sizes = sums.map { ($0 / step - Self.tolerance).rounded(.up) * step }
    let size = sizes.reduce(0, +)
    let capacity = loaded.capacities.first ?? 0
    if size > capacity + Self.tolerance { complain(.overload, route, size, capacity) }
  }

  /// Every box of every stop stands once, as it is, inside, apart, and by the rules.
  private mutating func check(
    _ load: [PlacedCaseBox], of stops: [Int], in space: CaseSpace, _ rules: CaseBoxRules,
    _ route: RoutingAnswer.Route
  ) {
    let boxes = loaded.boxes
    let expected = Set(boxes.indices.filter { stops.contains(nodeOfBox[$0]) })
    // A load that was not found is one breach, not one for each of its boxes.
    if load.isEmpty, !expected.isEmpty { return complain(.loadNotPlaced, route) }
    var seen: Set<Int> = []
    for box in load {
      guard expected.contains(box.box), seen.insert(box.box).inserted else {
        complain(.strangeBox, route, node: box.box)
        continue
      }
      if !box.isSize(of: boxes[box.box]) { complain(.boxDeformed, route, node: box.box) }
      if box.x < 0 || box.y < 0 || box.z < 0 || box.endX > space.length || box.endY > space.width
        || box.endZ > space.height
      {
        complain(.boxOutside, route, node: box.box)
      }
    }
    for box in expected.subtracting(seen).sorted() { complain(.boxMissing, route, node: box) }
    let known = load.filter { boxes.indices.contains($0.box) }
    for (place, box) in known.enumerated() {
      for other in known[(place + 1)...] where box.overlaps(other) {
        complain(.boxesOverlap, route, node: box.box, Double(other.box))
      }
      rest(box, on: known, rules, route)
      if rules.unloadsInOrder { unload(box, among: known, stops, route) }
    }
  }

  private mutating func rest(
    _ box: PlacedCaseBox, on load: [PlacedCaseBox], _ rules: CaseBoxRules,
    _ route: RoutingAnswer.Route
  ) {
    let boxes = loaded.boxes
    var area = 0
    for other in load where other.box != box.box {
      let shared = box.area(on: other)
      area += shared
      if rules.keepsFragile, shared > 0, boxes[other.box].isFragile, !boxes[box.box].isFragile {
        complain(.onFragile, route, node: box.box, Double(other.box))
      }
    }
    let base = box.length * box.width
    if rules.support > 0, box.z > 0, area * 100 < rules.support * base {
      complain(.unsupported, route, node: box.box, Double(area), Double(base))
    }
  }

  private mutating func unload(
    _ box: PlacedCaseBox, among load: [PlacedCaseBox], _ stops: [Int],
    _ route: RoutingAnswer.Route
  ) {
    guard let own = stops.firstIndex(of: nodeOfBox[box.box]) else { return }
    for other in load {
      guard let stop = stops.firstIndex(of: nodeOfBox[other.box]), stop > own else { continue }
      let isAbove =
        box.sharesLength(with: other) && box.sharesWidth(with: other)
        && other.z >= box.endZ
      let isInFront =
        box.sharesWidth(with: other) && box.sharesHeight(with: other)
        && other.x >= box.endX
      if isAbove || isInFront {
        complain(.unloadingOrder, route, node: box.box, Double(other.box))
      }
    }
  }
}

extension PlacedCaseBox {
  /// Whether it has the sides of `box`, turned flat or not.
  fileprivate func isSize(of box: CaseBox) -> Bool {
    guard height == box.height else { return false }
    return (length == box.length && width == box.width)
      || (box.mayTurn && length == box.width && width == box.length)
  }
}
