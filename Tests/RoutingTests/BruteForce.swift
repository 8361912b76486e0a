import Kernels
import Quantities

@testable import Routing

/// The best objective over all assignments and orders: up to 7 clients and 3 vehicles.
struct BruteForce {
  let problem: Problem
  let judge: (any RouteJudge)?
  private let slow: SlowEvaluator

  init(_ problem: Problem, judge: (any RouteJudge)? = nil) {
    self.problem = problem
    self.judge = judge
    slow = SlowEvaluator(problem: problem)
  }

  /// The best objective.
  func optimum() -> Objective {
    let n = problem.clients.count
    let costs = problem.vehicles.indices.map { vehicle in
      (0..<1 << n).map { $0 == 0 ? 0 : cheapest(vehicle, set: $0) }
    }
    var owner = [Int](repeating: -1, count: n)
    var best: Objective?
    search(0, &owner, costs, &best)
    return best ?? Objective(unservedWeight: 0, cost: .zero)
  }

  /// The cost of the cheapest order of a set of clients, or `nil`.
  private func cheapest(_ vehicle: Int, set: Int) -> Int64? {
    let clients = problem.clients.indices.filter { set >> $0 & 1 == 1 }
    let isUnordered = slow.breaches(vehicle: vehicle, visits: clients)
      .contains { !$0.contains("stops") }
    if isUnordered { return nil }
    var best: Int64?
    orders(clients, []) { visits in
      guard let route = slow.route(vehicle: vehicle, visits: visits) else { return }
      if let best, best <= route.cost.total.rawValue { return }
      let verdict = judge?.verdict(vehicle: vehicle, visits: visits, schedule: route.schedule)
      if verdict == nil || verdict == .accept { best = route.cost.total.rawValue }
    }
    return best
  }

  private func orders(_ left: [Int], _ made: [Int], _ visit: ([Int]) -> Void) {
    if left.isEmpty { return visit(made) }
    for (place, client) in left.enumerated() {
      var rest = left
      rest.remove(at: place)
      orders(rest, made + [client], visit)
    }
  }

  private func search(
    _ client: Int, _ owner: inout [Int], _ costs: [[Int64?]], _ best: inout Objective?
  ) {
    if client < owner.count {
      for vehicle in -1..<problem.vehicles.count {
        owner[client] = vehicle
        search(client + 1, &owner, costs, &best)
      }
      return
    }
    guard let found = objective(owner, costs) else { return }
    if let held = best, held <= found { return }
    best = found
  }

  private func objective(_ owner: [Int], _ costs: [[Int64?]]) -> Objective? {
    var sets = [Int](repeating: 0, count: problem.vehicles.count)
    var weight: Int64 = 0
    for (client, vehicle) in owner.enumerated() {
      if vehicle < 0 {
        weight += problem.clients[client].unservedWeight
      } else {
        sets[vehicle] |= 1 << client
      }
    }
    var cost: Int64 = 0
    for (vehicle, set) in sets.enumerated() {
      guard let part = costs[vehicle][set] else { return nil }
      cost += part
    }
    for group in problem.vehicleGroups where group.vehicles.count(where: { sets[$0] != 0 }) > 1 {
      return nil
    }
    for group in problem.clientGroups {
      let spread = sets.count { set in group.clients.contains { set >> $0 & 1 == 1 } }
      if spread > group.maxVehicles { return nil }
    }
    let idle = problem.vehicles.indices.count { problem.vehicles[$0].isForced && sets[$0] == 0 }
    return Objective(idleForcedVehicles: idle, unservedWeight: weight, cost: MicroEuros(cost))
  }
}

/// Refuses random routes, always the same ones for the same seed, with cuts that are true.
struct RandomJudge: RouteJudge {
  let seed: UInt64

  func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict {
    // A pair that may not ride together.
    let pair = [Int(seed % 5), Int(seed % 5) + 1]
    if seed.isMultiple(of: 3), vehicle == 0, pair.allSatisfy(visits.contains) {
      return .refuse(Cut(.superset(pair), reason: "this pair does not ride in vehicle 0"))
    }
    let set = visits.sorted().reduce(seed &* 31 &+ UInt64(vehicle)) { $0 &* 31 &+ UInt64($1) }
    if set % 7 == 0 { return .refuse(Cut(.set, reason: "this set is unlucky")) }
    let order = visits.reduce(seed &* 37 &+ UInt64(vehicle)) { $0 &* 37 &+ UInt64($1) }
    if order % 5 == 0 { return .refuse(Cut(.sequence, reason: "this order is unlucky")) }
    return .accept
  }
}
