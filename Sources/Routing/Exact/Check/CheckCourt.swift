internal import Quantities

/// Asks the judge about near routes, and puts the cheapest order that may run in the place of one
/// that may not.
struct CheckCourt {
  private struct Question: Hashable {
    let vehicle: Int
    let visits: [Int]
  }

  private let terms: CheckTerms
  private let judge: any RouteJudge
  private let slow: SlowEvaluator
  private var verdicts: [Question: Verdict] = [:]
  /// Clients of which a vehicle visits at most some, as the judge said.
  private var apart: [Int: [[Int]]] = [:]

  init(_ terms: CheckTerms, _ judge: any RouteJudge) {
    self.terms = terms
    self.judge = judge
    slow = SlowEvaluator(problem: terms.partition.problem)
  }

  /// What the judge says of a route after all the work it can do.
  mutating func verdict(vehicle: Int, visits: [Int]) -> Verdict {
    let question = Question(vehicle: vehicle, visits: visits)
    if let known = verdicts[question] { return known }
    var verdict = Verdict.refuse(Cut(.sequence, reason: "it cannot be driven"))
    if let route = slow.route(vehicle: vehicle, visits: visits) {
      verdict = judge.verdict(
        vehicle: vehicle, visits: visits, schedule: route.schedule, effort: judge.efforts)
    }
    if case .refuse(let cut) = verdict, case .superset(let clients) = cut.reach {
      apart[vehicle, default: []].append(clients)
    }
    verdicts[question] = verdict
    return verdict
  }

  /// Whether a refusal of another route covers this one.
  func isExcluded(_ route: NearRoute) -> Bool {
    (apart[route.vehicle] ?? []).contains { $0.allSatisfy(route.visits.contains) }
  }

  /// What came of asking about a route.
  enum Answer {
    case accepted
    /// The cheapest order of its clients that the judge accepts; `nil` for none.
    case replaced(NearRoute?)
    /// There are too many orders to ask about.
    case unknown
  }

  /// Asks about a route whose clients matter up to a cost.
  mutating func ask(_ route: NearRoute, upTo limit: Int64) -> Answer {
    if isExcluded(route) { return .replaced(nil) }
    switch verdict(vehicle: route.vehicle, visits: route.visits) {
    case .accept: return .accepted
    case .refuse(let cut):
      guard cut.reach == .sequence, !judge.ignoresOrder else { return .replaced(nil) }
      return otherOrder(route, limit)
    }
  }

  /// Orders of one set that are asked about.
  private static let mostOrders = 5_000

  private mutating func otherOrder(_ route: NearRoute, _ limit: Int64) -> Answer {
    let network = CheckNetwork(terms, vehicle: route.vehicle)
    var walk = OrderWalk(network, visits: route.visits, below: limit)
    guard let orders = walk.orders() else { return .unknown }
    for (number, order) in orders.enumerated() {
      guard number < Self.mostOrders else { return .unknown }
      switch verdict(vehicle: route.vehicle, visits: order.visits) {
      case .accept:
        let reduced = route.reduced + order.cost - route.cost
        return .replaced(
          NearRoute(
            vehicle: route.vehicle, visits: order.visits, cost: order.cost, reduced: reduced))
      case .refuse(let cut):
        if cut.reach != .sequence { return .replaced(nil) }
      }
    }
    return .replaced(nil)
  }
}
