import Kernels
import Quantities

@testable import Routing

/// The best objective of a problem without groups and forced vehicles: several alike vehicles,
/// several trips, pickups, backhauls, prizes. Up to 6 clients, or 5 with reloads.
struct EngineBruteForce {
  let problem: Problem
  private let slow: SlowEvaluator

  init(_ problem: Problem) {
    self.problem = problem
    slow = SlowEvaluator(problem: problem)
  }

  /// The best objective.
  func optimum() -> Objective {
    let n = problem.clients.count
    // Entry s: the cheapest way to serve exactly the clients of the set s.
    var cheapest = [Int?](repeating: nil, count: 1 << n)
    cheapest[0] = 0
    for (type, vehicle) in problem.vehicles.enumerated() {
      let costs = (0..<1 << n).map { $0 == 0 ? 0 : cost(of: $0, type: type) }
      for _ in 0..<min(vehicle.count, n) {
        let before = cheapest
        for set in 1..<1 << n {
          // All parts of the set.
          var part = set
          while part > 0 {
            if let own = costs[part], let rest = before[set & ~part] {
              cheapest[set] = min(cheapest[set] ?? .max, own + rest)
            }
            part = (part - 1) & set
          }
        }
        if cheapest == before { break }
      }
    }
    var best: Objective?
    for set in 0..<1 << n {
      guard let cost = cheapest[set] else { continue }
      let left = problem.clients.indices.filter { set >> $0 & 1 == 0 }
      let found = Objective(
        unservedWeight: left.reduce(0) { $0 + problem.clients[$1].unservedWeight },
        cost: left.reduce(MicroEuros(cost)) { $0 + problem.clients[$1].prize })
      if best.map({ found < $0 }) ?? true { best = found }
    }
    return best ?? Objective(unservedWeight: 0, cost: .zero)
  }

  /// The cheapest route of one vehicle through a set of clients.
  private func cost(of set: Int, type: Int) -> Int? {
    let clients = problem.clients.indices.filter { set >> $0 & 1 == 1 }
    let vehicle = problem.vehicles[type]
    if clients.contains(where: { problem.clients[$0].allowedVehicles?.contains(type) == false }) {
      return nil
    }
    let load = clients.reduce(0) { $0 + (problem.clients[$1].delivery.first ?? 0) }
    if vehicle.reloads.isEmpty, load > vehicle.capacities.first ?? .max { return nil }
    var best: Int?
    orders(clients, []) { visits in
      // Each bit cuts before one visit.
      for cuts in 0..<(vehicle.reloads.isEmpty ? 1 : 1 << (visits.count - 1)) {
        let reloads = visits.indices.dropFirst().filter { cuts >> ($0 - 1) & 1 == 1 }
          .map { Reload(before: $0, location: vehicle.reloads[0]) }
        guard let route = slow.route(vehicle: type, visits: visits, reloads: reloads)
        else { continue }
        best = min(best ?? .max, Int(route.cost.total.rawValue))
      }
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
}
