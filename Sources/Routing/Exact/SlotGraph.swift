internal import Kernels
internal import Quantities

/// One vehicle's network: the clients it may visit as nodes, the arcs between them, its limits.
///
/// Node `count` is the vehicle's start as a tail, and its end as a head.
struct SlotGraph: Sendable {
  let vehicle: Int
  /// Client of each node.
  let clients: [Int]
  /// Bit of each node's demand.
  let demand: [UInt64]
  /// Two bits of each node's demand: which of its ways it is.
  let choice: [SIMD2<UInt64>]
  let service: [Int32]
  /// Windows of node `i`: `firstWindow[i] ..< firstWindow[i + 1]`.
  let firstWindow: [Int]
  let opens: [Int32]
  let closes: [Int32]
  /// After this nobody waits any more; far where a window closes before another opens.
  let lastOpening: Int32
  /// Longest time on board.
  let limit: [Int32]
  /// What a visit adds to the lanes of the loads.
  let use: [SIMD8<Int32>]
  /// Most of each lane, one row per configuration; lanes of times are open.
  let rooms: [SIMD8<Int32>]
  /// Lanes of loads that can never bind are left out of ``use``.
  let visitMoney: [Int64]
  /// Driving times and metres, `tail * (count + 1) + head`; -1 where driving is forbidden.
  let times: [Int32]
  let metres: [Int32]
  /// Shortest driving time to the end.
  let home: [Int32]
  /// Shortest time from the start of loading to the end of service, windows left out.
  let reach: [Int32]
  let mostStops: Int16
  let terms: SlotTerms

  var count: Int { clients.count }

  /// The nodes of `clients` that `vehicle` can visit at all; `isAllowed` may forbid more.
  init(_ partition: PartitionProblem, vehicle: Int, isAllowed: (Int) -> Bool) {
    let problem = partition.problem
    let value = problem.vehicles[vehicle]
    let allowed = problem.clients.indices.filter { client in
      (problem.clients[client].allowedVehicles?.contains(vehicle) ?? true) && isAllowed(client)
        && Self.fits(problem.clients[client], value)
    }
    let profile = problem.profiles[value.profile]
    let places = allowed.map { problem.clients[$0].location }
    let side = allowed.count + 1
    var times = [Int32](repeating: -1, count: side * side)
    var metres = times
    for tail in 0..<side {
      for head in 0..<side where tail != head {
        let from = tail == allowed.count ? value.start : places[tail]
        let to = head == allowed.count ? value.end : places[head]
        let way = profile.distance(from: from, to: to)
        let time = profile.duration(from: from, to: to).rawValue
        // Longer than any day that is covered: nobody drives it.
        guard way < TravelProfile.forbidden, time < Int64(SlotTerms.far) / 2 else { continue }
        times[tail * side + head] = Int32(clamping: time)
        metres[tail * side + head] = Int32(clamping: way.rawValue)
      }
    }
    self.vehicle = vehicle
    clients = allowed
    demand = allowed.map { 1 << UInt64(partition.demandOfClient[$0]) }
    choice = allowed.map { client in
      let number = partition.demandOfClient[client]
      let way = 1 + (partition.demands[number].ways.firstIndex { $0.client == client } ?? 0)
      return SIMD2(UInt64(way & 1) << UInt64(number), UInt64(way >> 1) << UInt64(number))
    }
    service = allowed.map { SlotTerms.modest(problem.clients[$0].service.rawValue) }
    let windows = allowed.map { problem.clients[$0].windows }
    firstWindow = windows.reduce(into: [0]) { $0.append(($0.last ?? 0) + max(1, $1.count)) }
    opens = windows.flatMap {
      $0.isEmpty ? [-SlotTerms.far] : $0.map { SlotTerms.modest($0.opens.secondsSinceMidnight) }
    }
    closes = windows.flatMap {
      $0.isEmpty ? [SlotTerms.far] : $0.map { SlotTerms.modest($0.closes.secondsSinceMidnight) }
    }
    let (last, first) = (opens.max() ?? -SlotTerms.far, closes.min() ?? SlotTerms.far)
    lastOpening = first >= last ? last : SlotTerms.far * 3
    limit = allowed.map { client in
      guard !value.onBoardLimits.isEmpty, let most = value.onBoardLimits[client] else {
        return SlotTerms.far
      }
      return min(SlotTerms.far, Int32(clamping: most.rawValue))
    }
    let binding = Self.bindingLoads(problem, allowed, value)
    use = allowed.map { Self.lanes(problem.clients[$0].delivery, binding) }
    rooms = Self.rooms(value, binding)
    visitMoney = allowed.map {
      value.visitCosts.isEmpty ? 0 : value.visitCosts[$0].rawValue * 1_000
    }
    self.times = times
    self.metres = metres
    home = Self.shortestHome(times, side)
    reach = Self.shortestReach(times, service, SlotTerms(value).load)
    mostStops = Int16(clamping: value.maxStops > 0 ? min(value.maxStops, 1_000) : 1_000)
    terms = SlotTerms(value)
  }

  /// When service at a node may begin at the soonest, in seconds since loading began some time in
  /// `start`, after `elapsed`; `nil` when it closes before.
  @inline(__always)
  func begin(_ node: Int, after elapsed: Int32, _ start: ClosedRange<Int32>) -> Int32? {
    for window in firstWindow[node]..<firstWindow[node + 1]
    where start.lowerBound + elapsed <= closes[window] {
      return max(elapsed, opens[window] - start.upperBound)
    }
    return nil
  }

  private static func fits(_ client: Client, _ vehicle: Vehicle) -> Bool {
    let all = vehicle.configurations.isEmpty ? [vehicle.capacities] : vehicle.configurations
    return zip(client.delivery, vehicle.capacities).allSatisfy { $0 <= $1 }
      && all.contains { zip(client.delivery, $0).allSatisfy { $0 <= $1 } }
  }

  /// Loads of which all clients together ask for more than some configuration takes.
  private static func bindingLoads(
    _ problem: Problem, _ clients: [Int], _ vehicle: Vehicle
  ) -> [Bool] {
    (0..<problem.loadDimensions).map { dimension in
      let total = clients.reduce(Int64(0)) { $0 + problem.clients[$1].delivery[dimension] }
      return ([vehicle.capacities] + vehicle.configurations).contains { $0[dimension] < total }
    }
  }

  private static func lanes(
    _ loads: [Int64], _ binding: [Bool]
  ) -> SIMD8<Int32> {
    var lanes = SIMD8<Int32>.zero
    for (dimension, load) in loads.enumerated() where binding[dimension] {
      lanes[RouteLabel.firstLoad + dimension] = Int32(clamping: load)
    }
    return lanes
  }

  private static func rooms(_ vehicle: Vehicle, _ binding: [Bool]) -> [SIMD8<Int32>] {
    let all = vehicle.configurations.isEmpty ? [vehicle.capacities] : vehicle.configurations
    return all.map { configuration in
      var room = SIMD8<Int32>(repeating: .max)
      for (dimension, most) in configuration.enumerated() where binding[dimension] {
        let least = min(most, vehicle.capacities[dimension])
        room[RouteLabel.firstLoad + dimension] = Int32(clamping: min(least, 1 << 30))
      }
      return room
    }
  }

  /// Bellman and Ford over nodes; detours count, as roads may break the triangle inequality.
  private static func shortestHome(_ times: [Int32], _ side: Int) -> [Int32] {
    let end = side - 1
    var home = (0..<side).map { tail -> Int32 in
      let direct = tail == end ? 0 : times[tail * side + end]
      return direct < 0 ? SlotTerms.far : direct
    }
    var changed = true
    while changed {
      changed = false
      for tail in 0..<end {
        for head in 0..<end where times[tail * side + head] >= 0 {
          let way = min(SlotTerms.far, times[tail * side + head] + home[head])
          if way < home[tail] { (home[tail], changed) = (way, true) }
        }
      }
    }
    return home
  }

  /// Bellman and Ford the other way round, service included.
  private static func shortestReach(
    _ times: [Int32], _ service: [Int32], _ load: Int32
  ) -> [Int32] {
    let (count, side) = (service.count, service.count + 1)
    var reach = (0..<count).map { head in
      let direct = times[count * side + head]
      return direct < 0 ? SlotTerms.far : min(SlotTerms.far, load + direct + service[head])
    }
    var changed = true
    while changed {
      changed = false
      for tail in 0..<count {
        for head in 0..<count where times[tail * side + head] >= 0 {
          let way = min(SlotTerms.far, reach[tail] + times[tail * side + head] + service[head])
          if way < reach[head] { (reach[head], changed) = (way, true) }
        }
      }
    }
    return reach
  }
}
