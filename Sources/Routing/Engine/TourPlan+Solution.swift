internal import Quantities

extension TourPlan {
  /// Nobody is served.
  static var nobody: TourPlan { TourPlan(cost: 0, unserved: 0) }

  /// The plan as plain values, each route evaluated anew by the slow evaluator.
  func solution(of problem: Problem) -> Solution {
    let evaluator = SlowEvaluator(problem: problem)
    var isServed = [Bool](repeating: false, count: problem.clients.count)
    var routes: [Route] = []
    for vehicle in vehicles.sorted(by: { $0.type < $1.type }) {
      let (visits, reloads) = vehicle.flat(in: problem)
      guard let route = evaluator.route(vehicle: vehicle.type, visits: visits, reloads: reloads)
      else { continue }
      routes.append(route)
      for visit in visits { isServed[visit] = true }
    }
    let unserved = problem.clients.indices.filter { !isServed[$0] }
    let cost = routes.reduce(MicroEuros.zero) { $0 + $1.cost.total }
    let prizes = unserved.reduce(MicroEuros.zero) { $0 + problem.clients[$1].prize }
    let weight = unserved.reduce(0) { $0 + problem.clients[$1].unservedWeight }
    return Solution(
      routes: routes, unserved: unserved,
      objective: Objective(unservedWeight: weight, cost: cost + prizes))
  }

  /// The routes of a solution that are feasible in a problem, each client and vehicle at most once;
  /// `nil` when there is none.
  init?(_ solution: Solution, in problem: Problem) {
    let evaluator = SlowEvaluator(problem: problem)
    var isServed = [Bool](repeating: false, count: problem.clients.count)
    var left = problem.vehicles.map(\.count)
    var vehicles: [Vehicle] = []
    for route in solution.routes {
      guard problem.vehicles.indices.contains(route.vehicle), left[route.vehicle] > 0,
        route.visits.allSatisfy({ problem.clients.indices.contains($0) && !isServed[$0] }),
        Set(route.visits).count == route.visits.count,
        evaluator.route(vehicle: route.vehicle, visits: route.visits, reloads: route.reloads)
          != nil
      else { continue }
      left[route.vehicle] -= 1
      for visit in route.visits { isServed[visit] = true }
      let cuts = [0] + route.reloads.map(\.before) + [route.visits.count]
      vehicles.append(
        Vehicle(
          type: route.vehicle,
          trips: zip(cuts, cuts.dropFirst()).map { route.visits[$0..<$1].map { Int32($0) } }))
    }
    guard !vehicles.isEmpty else { return nil }
    self.init(cost: .max, unserved: .max, vehicles: vehicles)
  }
}

extension TourPlan.Vehicle {
  /// All visits in one list, and where it is cut.
  fileprivate func flat(in problem: Problem) -> (visits: [Int], reloads: [Reload]) {
    var (visits, reloads): ([Int], [Reload]) = ([], [])
    for trip in trips {
      if !visits.isEmpty, let location = problem.vehicles[type].reloads.first {
        reloads.append(Reload(before: visits.count, location: location))
      }
      visits += trip.map { Int($0) }
    }
    return (visits, reloads)
  }
}
