import Kernels
import PlanningModel
import Quantities
import Routing

@testable import Planning

/// The best of all plans of a small week: every assignment, every order, every way to arrange it.
///
/// Routes come from Routing's slow evaluator and are judged by the real judge; relays are served
/// whole or not at all.
struct BruteForce {
  /// Baskets left, then cost.
  struct Value: Comparable {
    var undelivered: Int
    var cost: Int64
    static func < (a: Value, b: Value) -> Bool {
      (a.undelivered, a.cost) < (b.undelivered, b.cost)
    }
  }

  private let problem: WeekProblem
  /// Cost of the cheapest sound round by vehicle and set of parts; `nil` for none.
  private let cheapest: [[Int64?]]

  init(_ problem: WeekProblem) {
    self.problem = problem
    let slow = SlowEvaluator(problem: problem.problem)
    let judge = RoundJudge(RoundDesigner(problem))
    let sets = 1..<(1 << problem.parts.count)
    cheapest = problem.slots.indices.map { vehicle in
      [0] + sets.map { Self.cheapest(vehicle, $0, problem, slow, judge) }
    }
  }

  private static func cheapest(
    _ vehicle: Int, _ set: Int, _ problem: WeekProblem, _ slow: SlowEvaluator, _ judge: RoundJudge
  ) -> Int64? {
    let clients = problem.parts.indices.filter { set >> $0 & 1 == 1 }
    guard
      clients.allSatisfy({
        problem.problem.clients[$0].allowedVehicles?.contains(vehicle) ?? true
      })
    else { return nil }
    var best: Int64?
    orders(clients, []) { visits in
      guard let route = slow.route(vehicle: vehicle, visits: visits),
        route.cost.total.rawValue < best ?? .max,
        judge.verdict(vehicle: vehicle, visits: visits, schedule: route.schedule) == .accept
      else { return }
      best = route.cost.total.rawValue
    }
    return best
  }

  private static func orders(_ left: [Int], _ made: [Int], _ visit: ([Int]) -> Void) {
    if left.isEmpty { return visit(made) }
    for place in left.indices {
      var rest = left
      rest.remove(at: place)
      orders(rest, made + [left[place]], visit)
    }
  }

  /// The best value.
  func optimum() -> Value {
    var best = Value(undelivered: .max, cost: .max)
    var owner = [Int](repeating: -1, count: problem.parts.count)
    assign(0, &owner, &best)
    return best
  }

  private func assign(_ part: Int, _ owner: inout [Int], _ best: inout Value) {
    guard part == owner.count else {
      for vehicle in -1..<problem.slots.count {
        owner[part] = vehicle
        assign(part + 1, &owner, &best)
      }
      return
    }
    if let value = value(owner) { best = min(best, value) }
  }

  /// `nil` for what is no plan.
  private func value(_ owner: [Int]) -> Value? {
    var sets = [Int](repeating: 0, count: problem.slots.count)
    var lost: Set<String> = []
    for (part, vehicle) in owner.enumerated() {
      let others = owner.indices.filter { problem.parts[$0].relay == problem.parts[part].relay }
      guard others.allSatisfy({ (owner[$0] < 0) == (vehicle < 0) }),
        Set(others.map { owner[$0] }).count <= max(1, problem.week.rules.splitLimit)
      else { return nil }
      if vehicle < 0 {
        lost.formUnion(problem.parts[part].orders)
      } else {
        sets[vehicle] |= 1 << part
      }
    }
    for group in problem.problem.vehicleGroups
    where group.vehicles.count(where: { sets[$0] != 0 }) > 1 { return nil }
    var cost: Int64 = 0
    for (vehicle, set) in sets.enumerated() {
      guard let part = cheapest[vehicle][set] else { return nil }
      cost += part
    }
    return Value(undelivered: lost.count, cost: cost)
  }
}
